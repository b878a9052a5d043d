import type { answerContract } from '#shared/case-answer.ts';
import { AppError } from '#shared/core/errors.ts';
import type { HandlersFor } from './context.ts';

function notReady(): never {
  throw new AppError('store-unavailable', { reason: '' });
}

export const answerHandlers: HandlersFor<typeof answerContract> = {
  'answer.add': notReady,
  'answer.change': notReady,
  'answer.submit': notReady,
  'answer.withdraw': notReady,
  'answer.approve': notReady,
  'answer.return': notReady,
  'answer.send': notReady,
  'answer.remove': notReady,
  'answer.addChannel': notReady,
  'answer.changeChannel': notReady,
  'answer.removeChannel': notReady,
  'correction.add': notReady,
  'correction.change': notReady,
  'correction.remove': notReady,
};
