import type { ClockWhy } from '#shared/clock.ts';
import { AppError } from '#shared/core/errors.ts';
import {
  effectiveDue,
  effectiveDueDay,
  endsWithDay,
  firstDue,
  type StoredClock,
} from '#shared/rules/case-clock.ts';
import { type ClockAnswer, clock } from '#shared/rules/clock.ts';
import { clockDistance, clockStage } from '#shared/rules/clock-stage.ts';
import type { WorkCalendar } from '#shared/rules/work-calendar.ts';
import type { NamedTerm } from './clock-rules.ts';

/** «Vì sao?»: a limit with its end and every day counted or skipped on the way. */

/** @throws AppError `clock-years` beyond the years of the calendar */
export function withinYears<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('clock-years', {});
    throw error;
  }
}

/** Explains a clock as it is stored. A clock that ended keeps its limit though the calendar changed since. */
export function explainClock(
  term: NamedTerm,
  stored: StoredClock,
  calendar: WorkCalendar,
  atMs: number,
): ClockWhy {
  const counted = stepsOf(stored, calendar);
  const dueAtMs = effectiveDue(stored);
  const { amount, unit, rollOver, startEvent, legalBasis, source, warnPercent, warnHours, longLateDays } =
    term;
  const running = { startAtMs: stored.startAtMs, dueAtMs, warnPercent, warnHours, longLateDays };
  return {
    ruleId: term.ruleId,
    ruleKey: term.key,
    name: term.name ?? '',
    amount,
    unit,
    rollOver,
    isFirstDayCounted: term.isFirstDayCounted === true,
    warnPercent,
    warnHours,
    longLateDays,
    startEvent,
    legalBasis,
    source,
    isConfirmed: term.isConfirmed === true,
    startAtMs: stored.startAtMs,
    dueAtMs,
    dueDay: effectiveDueDay(stored),
    endsWithDay: endsWithDay(stored),
    firstDueAtMs: stored.dueAtMs,
    isCalendarChanged: counted !== null && counted.dueAtMs !== stored.dueAtMs,
    steps: counted === null ? [] : [...counted.steps],
    stage: clockStage(running, atMs),
    distance: clockDistance(dueAtMs, endsWithDay(stored), atMs),
  };
}

function stepsOf(stored: StoredClock, calendar: WorkCalendar): ClockAnswer | null {
  const { amount, unit, fixedDay } = stored;
  if (fixedDay !== null || amount === null || unit === null) return null;
  return withinYears(() => clock(stored.startAtMs, { ...stored, amount, unit }, calendar));
}

/**
 * The clock a term would start at a moment.
 *
 * @returns null for a rule whose day a document sets
 * @throws AppError `clock-years`
 */
export function startedClock(term: NamedTerm, startAtMs: number, calendar: WorkCalendar): StoredClock | null {
  const { amount, unit, rollOver, isFirstDayCounted } = term;
  const terms = { startAtMs, amount, unit, rollOver, isFirstDayCounted, fixedDay: null };
  const dueAtMs = withinYears(() => firstDue(terms, calendar));
  return dueAtMs === null ? null : { ...terms, dueAtMs, extendedDueAtMs: null };
}
