import type { transferContract } from '#shared/transfer.ts';
import type { HandlersFor } from './context.ts';

export const transferHandlers: HandlersFor<typeof transferContract> = {};
