import type { unitContract } from '#shared/unit.ts';
import type { HandlersFor } from './context.ts';

export const unitHandlers: HandlersFor<typeof unitContract> = {};
