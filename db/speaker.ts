import { AppError } from '#shared/core/errors.ts';
import type { speakerContract } from '#shared/speaker.ts';
import type { HandlersFor } from './context.ts';

function notReady(): never {
  throw new AppError('store-unavailable', { reason: '' });
}

export const speakerHandlers: HandlersFor<typeof speakerContract> = {
  'speaker.list': notReady,
  'speaker.save': notReady,
  'speaker.remove': notReady,
  'speaker.authorise': notReady,
  'speaker.removeAuthorisation': notReady,
};
