import type { TasksFor } from '#db/context.ts';
import type { transferContract } from '#shared/transfer.ts';
import type { TaskCtx } from '../dispatch.ts';

export const transferTasks: TasksFor<typeof transferContract, TaskCtx> = {};
