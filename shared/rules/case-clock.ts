import { type Day, momentToVietnam } from '#shared/core/dates.ts';
import type { caseKinds } from '#shared/entities/case.ts';
import { type ClockUnit, clock, dueDayOf, endOfDay, type RollOver } from './clock.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Clocks of cases: the rule as it was when the case opened, a day a document sets, extensions. */

/** What of a stored clock its end depends on. */
export interface ClockTerms {
  readonly startAtMs: number;
  readonly amount: number | null;
  readonly unit: ClockUnit | null;
  readonly rollOver: RollOver | null;
  readonly isFirstDayCounted: boolean | null;
  /** Set by a document in place of a counted limit. */
  readonly fixedDay: Day | null;
}

export interface StoredClock extends ClockTerms {
  readonly dueAtMs: number;
  readonly extendedDueAtMs: number | null;
}

/** The rules whose clocks start with a case of a kind; a directive brings its own day. @source domain.md 2.2 */
export const usualRuleKeys: Readonly<Record<(typeof caseKinds)[number], readonly string[]>> = {
  inquiry: ['reply_in_press'],
  published: ['first_info_opinion'],
  forwarded: ['forwarded_petition'],
  incident: ['first_info'],
  correction: [],
  directive: [],
  other: [],
};

/** Rules that ask for first information: any answer that was sent meets them, also one before the matter is settled. */
export function isFirstInfo(ruleKey: string | null): boolean {
  return ruleKey?.startsWith('first_info') === true;
}

/**
 * The last moment in time, without an extension; null where neither a document nor an amount sets it.
 *
 * @throws RangeError beyond the years of the calendar
 */
export function firstDue(terms: ClockTerms, calendar: WorkCalendar): number | null {
  if (terms.fixedDay !== null) return endOfDay(terms.fixedDay);
  if (terms.amount === null || terms.unit === null) return null;
  return clock(terms.startAtMs, { ...terms, amount: terms.amount, unit: terms.unit }, calendar).dueAtMs;
}

/** The moment that counts: an extension, unless the rule itself has come to end later. */
export function effectiveDue({ dueAtMs, extendedDueAtMs }: StoredClock): number {
  return Math.max(dueAtMs, extendedDueAtMs ?? dueAtMs);
}

/** Whether a clock ends with its day: a limit in days, a day set by a document, an extension to a day. */
export function endsWithDay(stored: StoredClock): boolean {
  const isExtended = effectiveDue(stored) !== stored.dueAtMs;
  if (isExtended) return momentToVietnam(effectiveDue(stored)).time === '00:00';
  return stored.fixedDay !== null || stored.unit !== 'hour';
}

/** The day it ends on. */
export function effectiveDueDay(stored: StoredClock): Day {
  return dueDayOf(effectiveDue(stored), endsWithDay(stored));
}
