import type { TasksFor } from '#db/context.ts';
import type { duplicateContract } from '#shared/duplicate.ts';
import type { TaskCtx } from '../dispatch.ts';

export const duplicateTasks: TasksFor<typeof duplicateContract, TaskCtx> = {};
