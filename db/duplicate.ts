import type { duplicateContract } from '#shared/duplicate.ts';
import type { HandlersFor } from './context.ts';

export const duplicateHandlers: HandlersFor<typeof duplicateContract> = {};
