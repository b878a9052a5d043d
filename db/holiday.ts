import { AppError } from '#shared/core/errors.ts';
import type { holidayContract } from '#shared/holiday.ts';
import type { HandlersFor } from './context.ts';

function notReady(): never {
  throw new AppError('store-unavailable', { reason: '' });
}

export const holidayHandlers: HandlersFor<typeof holidayContract> = {
  'holiday.saveAll': notReady,
};
