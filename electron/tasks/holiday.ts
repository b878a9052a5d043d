import type { TasksFor } from '#db/context.ts';
import { AppError } from '#shared/core/errors.ts';
import type { holidayContract } from '#shared/holiday.ts';
import type { TaskCtx } from '../dispatch.ts';

function notReady(): never {
  throw new AppError('store-unavailable', { reason: '' });
}

export const holidayTasks: TasksFor<typeof holidayContract, TaskCtx> = {
  'holiday.chooseFile': notReady,
  'holiday.export': notReady,
};
