import type { rosterContract } from '#shared/roster.ts';
import type { HandlersFor } from './context.ts';

export const rosterHandlers: HandlersFor<typeof rosterContract> = {};
