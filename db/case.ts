import type { caseContract } from '#shared/case.ts';
import { addClock, changeClock, endClock, extendClock, removeClock } from './case-clocks.ts';
import { caseValues, checkCases, countCases, listCaseIds, listCases } from './case-list.ts';
import { getCase, usualClocks, whyOfClock } from './case-record.ts';
import {
  addQuestions,
  addSources,
  assignCase,
  changeCases,
  changeQuestion,
  moveCase,
  removeCase,
  removeQuestion,
  removeSource,
  reorderQuestions,
  restoreCase,
  stopWaiting,
  waitForClarification,
} from './case-work.ts';
import { createCase, createCasesFromItems, saveCase } from './case-write.ts';
import type { HandlersFor } from './context.ts';

export const caseHandlers: HandlersFor<typeof caseContract> = {
  'case.list': listCases,
  'case.count': countCases,
  'case.ids': listCaseIds,
  'case.values': caseValues,
  'case.get': getCase,
  'case.why': whyOfClock,
  'case.usualClocks': usualClocks,
  'case.create': createCase,
  'case.createFromItems': createCasesFromItems,
  'case.save': saveCase,
  'case.move': moveCase,
  'case.assign': assignCase,
  'case.bulk': changeCases,
  'case.wait': waitForClarification,
  'case.stopWaiting': stopWaiting,
  'case.addQuestions': addQuestions,
  'case.changeQuestion': changeQuestion,
  'case.removeQuestion': removeQuestion,
  'case.reorderQuestions': reorderQuestions,
  'case.addSources': addSources,
  'case.removeSource': removeSource,
  'case.addClock': addClock,
  'case.changeClock': changeClock,
  'case.extendClock': extendClock,
  'case.endClock': endClock,
  'case.removeClock': removeClock,
  'case.remove': removeCase,
  'case.restore': restoreCase,
  'case.check': checkCases,
};
