import type { templateContract } from '#shared/answer-template.ts';
import { AppError } from '#shared/core/errors.ts';
import type { HandlersFor } from './context.ts';

function notReady(): never {
  throw new AppError('store-unavailable', { reason: '' });
}

export const templateHandlers: HandlersFor<typeof templateContract> = {
  'template.list': notReady,
  'template.save': notReady,
  'template.remove': notReady,
  'template.reorder': notReady,
  'template.fill': notReady,
  'line.list': notReady,
  'line.save': notReady,
  'line.remove': notReady,
};
