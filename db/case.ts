import type { caseContract } from '#shared/case.ts';
import { AppError } from '#shared/core/errors.ts';
import type { HandlersFor } from './context.ts';

function notReady(): never {
  throw new AppError('store-unavailable', { reason: '' });
}

export const caseHandlers: HandlersFor<typeof caseContract> = {
  'case.list': notReady,
  'case.count': notReady,
  'case.ids': notReady,
  'case.values': notReady,
  'case.get': notReady,
  'case.why': notReady,
  'case.usualClocks': notReady,
  'case.create': notReady,
  'case.createFromItems': notReady,
  'case.save': notReady,
  'case.move': notReady,
  'case.assign': notReady,
  'case.bulk': notReady,
  'case.wait': notReady,
  'case.stopWaiting': notReady,
  'case.addQuestions': notReady,
  'case.changeQuestion': notReady,
  'case.removeQuestion': notReady,
  'case.reorderQuestions': notReady,
  'case.addSources': notReady,
  'case.removeSource': notReady,
  'case.addClock': notReady,
  'case.changeClock': notReady,
  'case.extendClock': notReady,
  'case.endClock': notReady,
  'case.removeClock': notReady,
  'case.remove': notReady,
  'case.restore': notReady,
  'case.check': notReady,
};
