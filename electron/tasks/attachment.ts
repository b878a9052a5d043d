import type { TasksFor } from '#db/context.ts';
import type { attachmentContract } from '#shared/attachment.ts';
import type { TaskCtx } from '../dispatch.ts';

export const attachmentTasks: TasksFor<typeof attachmentContract, TaskCtx> = {};
