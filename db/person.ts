import type { personContract } from '#shared/person.ts';
import type { HandlersFor } from './context.ts';

export const personHandlers: HandlersFor<typeof personContract> = {};
