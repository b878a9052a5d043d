import type { clockContract } from '#shared/clock.ts';
import { AppError } from '#shared/core/errors.ts';
import type { HandlersFor } from './context.ts';

function notReady(): never {
  throw new AppError('store-unavailable', { reason: '' });
}

export const clockHandlers: HandlersFor<typeof clockContract> = {
  'clock.rules': notReady,
  'clock.saveRule': notReady,
  'clock.removeRule': notReady,
  'clock.explain': notReady,
};
