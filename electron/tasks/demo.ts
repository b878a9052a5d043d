import type { TasksFor } from '#db/context.ts';
import type { demoContract } from '#shared/demo.ts';
import type { TaskCtx } from '../dispatch.ts';

export const demoTasks: TasksFor<typeof demoContract, TaskCtx> = {};
