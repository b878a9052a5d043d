import type { searchContract } from '#shared/search.ts';
import type { HandlersFor } from './context.ts';

export const searchHandlers: HandlersFor<typeof searchContract> = {};
