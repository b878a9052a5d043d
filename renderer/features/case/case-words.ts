import type { RowState } from '#renderer/components/data-table.ts';
import { distanceWords } from '#renderer/features/clock/clock-words.ts';
import type { CaseGroup, CaseRow } from '#shared/case-list.ts';
import type { CaseMoveInfo } from '#shared/case-record.ts';
import { AppError, type ErrorCode } from '#shared/core/errors.ts';
import { t, tError, textOf } from '#shared/i18n/t.ts';

/** The colour a group stands in; its word says the same. */
export const groupStates: Readonly<Record<CaseGroup, RowState>> = {
  'long-overdue': 'long-overdue',
  overdue: 'overdue',
  'due-soon': 'due-soon',
  waiting: 'due-soon',
  'on-time': 'on-time',
  'no-clock': 'closed',
  closed: 'closed',
};

/** How a case stands in words: its clock, that it waits, or how it ended. */
export function clockWords(
  row: Pick<CaseRow, 'clock' | 'waiting' | 'group' | 'isInTime' | 'hoursTaken'>,
): string {
  if (row.clock !== null) return distanceWords(row.clock.distance);
  if (row.hoursTaken !== null) return hoursWords(row.hoursTaken);
  return t(row.group === 'closed' ? 'case.group.closed' : 'common.none');
}

/** The hours a case took, as people say them. */
export function hoursWords(hours: number): string {
  const rounded = hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours);
  return t('cases.hours', { hours: rounded.toLocaleString('vi') });
}

/** The state of the mark in front of a row's clock. */
export function clockState(row: Pick<CaseRow, 'clock' | 'isInTime'>): RowState {
  if (row.clock !== null) return row.clock.stage;
  return row.isInTime === false ? 'overdue' : 'closed';
}

/** What a step is called on its button. */
export function caseMoveWord(move: Pick<CaseMoveInfo, 'action'>): string {
  return textOf(`case.action.${move.action}`) ?? move.action;
}

/** Why a step of a case, or of an answer, cannot be taken, in a sentence; null when it can. */
export function caseRefusal(move: {
  readonly code: string | null;
  readonly params: Readonly<Record<string, unknown>>;
}): string | null {
  const { code, params } = move;
  // The rules of the workflow give the codes of the errors that taking the step would end in.
  return code === null ? null : tError(AppError.fromWire({ code: code as ErrorCode, params }));
}
