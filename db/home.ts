import type { homeContract } from '#shared/home.ts';
import type { HandlersFor } from './context.ts';

export const homeHandlers: HandlersFor<typeof homeContract> = {};
