import type { viewContract } from '#shared/view.ts';
import type { HandlersFor } from './context.ts';

export const viewHandlers: HandlersFor<typeof viewContract> = {};
