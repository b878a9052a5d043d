import {
  addDays,
  addMonths,
  type Day,
  dayInVietnam,
  daysBetween,
  momentInVietnam,
} from '#shared/core/dates.ts';
import type { clockUnits, rollOvers } from '#shared/entities/case.ts';
import type { HolidayKey } from './holidays.ts';
import type { DayNature, WorkCalendar } from './work-calendar.ts';

/**
 * When a time limit ends, and why then: every day from the start to the end with what it counted for. What is
 * counted always sums to the amount, and the end is never on a day that was skipped.
 *
 * @source Bộ luật Dân sự 2015, Điều 147–148 («cần xác nhận»); decision 30
 */

export type ClockUnit = (typeof clockUnits)[number];
export type RollOver = (typeof rollOvers)[number];

/** How long, counted how. Hours run through and never roll over; working days have nothing to roll over. */
export interface Term {
  readonly amount: number;
  readonly unit: ClockUnit;
  /** Whether a last day that is off moves to the next working day, as the Civil Code has it; the usual way. */
  readonly rollOver?: RollOver | null;
  /** Against the Civil Code, only where a rule says so itself. */
  readonly isFirstDayCounted?: boolean | null;
}

/** Largest amounts that are taken for meant. */
export const largestAmounts: Readonly<Record<ClockUnit, number>> = {
  hour: 10_000,
  day: 3660,
  'working-day': 2600,
  month: 120,
};

export const stepReasons = [
  'first-day',
  'hours',
  'calendar-day',
  'working-day',
  'swapped-day',
  'weekend',
  'holiday',
  'rolled-weekend',
  'rolled-holiday',
] as const;
export type StepReason = (typeof stepReasons)[number];

export interface ClockStep {
  readonly day: Day;
  readonly counted: boolean;
  /**
   * What the day adds to the amount, in its unit: hours of the day, one for a day; of months the days on which one is
   * full count one and the others nothing.
   */
  readonly amount: number;
  readonly reason: StepReason;
  readonly holiday: HolidayKey | null;
  readonly name: string | null;
  /** False where a yearly notice may still make it another kind of day. */
  readonly isConfirmed: boolean;
}

export interface ClockEnd {
  /** The last moment in time; of a limit in days the 24:00 of its last day, which is 00:00 of the next. */
  readonly dueAtMs: number;
  readonly dueDay: Day;
  /** Whether it ends with its day rather than at a time of day. */
  readonly endsWithDay: boolean;
}

export interface ClockAnswer extends ClockEnd {
  /** Every day from the start to the end. */
  readonly steps: readonly ClockStep[];
}

const HOUR_MS = 3_600_000;

/**
 * The end of a time limit that starts at a moment.
 *
 * @throws RangeError when the amount is not a whole number from 1 to `largestAmounts`, or the years run out (1900 to 2199)
 */
export function clock(startAtMs: number, term: Term, calendar: WorkCalendar): ClockAnswer {
  checkTerm(term);
  if (term.unit === 'hour') return runHours(startAtMs, term.amount);
  const startDay = dayInVietnam(startAtMs);
  const steps =
    term.unit === 'working-day'
      ? workingDays(startDay, term, calendar)
      : calendarDays(startDay, term, calendar);
  const dueDay = steps.at(-1)?.day ?? startDay;
  return { dueAtMs: endOfDay(dueDay), dueDay, endsWithDay: true, steps };
}

/** The moment a day is over in Vietnam. */
export function endOfDay(day: Day): number {
  return momentInVietnam(day, '24:00');
}

/** The day a limit stored as a moment ends on; 00:00 belongs to the day before when the limit ends with its day. */
export function dueDayOf(dueAtMs: number, endsWithDay: boolean): Day {
  return dayInVietnam(endsWithDay ? dueAtMs - 1 : dueAtMs);
}

function checkTerm({ amount, unit }: Term): void {
  if (!Number.isInteger(amount) || amount < 1 || amount > largestAmounts[unit])
    throw new RangeError(`not a time limit: ${amount} ${unit}`);
}

function runHours(startAtMs: number, hours: number): ClockAnswer {
  const dueAtMs = startAtMs + hours * HOUR_MS;
  const steps: ClockStep[] = [];
  for (let at = startAtMs; at < dueAtMs; ) {
    const day = dayInVietnam(at);
    const until = Math.min(endOfDay(day), dueAtMs);
    steps.push({ ...plain(day, 'hours'), amount: (until - at) / HOUR_MS });
    at = until;
  }
  return { dueAtMs, dueDay: dayInVietnam(dueAtMs), endsWithDay: false, steps };
}

function plain(day: Day, reason: StepReason): ClockStep {
  return { day, counted: true, amount: 1, reason, holiday: null, name: null, isConfirmed: true };
}

function firstDay(day: Day): ClockStep {
  return { ...plain(day, 'first-day'), counted: false, amount: 0 };
}

function workingDays(startDay: Day, term: Term, calendar: WorkCalendar): ClockStep[] {
  const steps: ClockStep[] = term.isFirstDayCounted ? [] : [firstDay(startDay)];
  let day = term.isFirstDayCounted ? startDay : addDays(startDay, 1);
  for (let left = term.amount; left > 0; day = addDays(day, 1)) {
    const nature = calendar.nature(day);
    steps.push(nature.isWorking ? worked(day, nature) : skipped(day, nature, false));
    if (nature.isWorking) left -= 1;
  }
  return steps;
}

function worked(day: Day, nature: DayNature): ClockStep {
  const { holiday, name, isConfirmed } = nature;
  const isSwapped = nature.why === 'swapped';
  return {
    ...plain(day, isSwapped ? 'swapped-day' : 'working-day'),
    ...(isSwapped ? { holiday, name, isConfirmed } : {}),
  };
}

function skipped(day: Day, { why, holiday, name, isConfirmed }: DayNature, isRolled: boolean): ClockStep {
  const kind = why === 'weekend' ? 'weekend' : 'holiday';
  const reason = isRolled ? (`rolled-${kind}` as const) : kind;
  return { day, counted: false, amount: 0, reason, holiday, name, isConfirmed };
}

function calendarDays(startDay: Day, term: Term, calendar: WorkCalendar): ClockStep[] {
  const isRolling = term.rollOver !== 'none';
  const lead = term.isFirstDayCounted ? 0 : 1;
  const ends = marks(startDay, term);
  const lastDay = ends.at(-1) ?? startDay;
  const full = new Set(ends);
  const steps: ClockStep[] = lead === 0 ? [] : [firstDay(startDay)];
  for (let day = addDays(startDay, lead); day < lastDay; day = addDays(day, 1))
    steps.push({ ...plain(day, 'calendar-day'), amount: full.has(day) ? 1 : 0 });
  let due = lastDay;
  while (isRolling && !calendar.nature(due).isWorking) {
    steps.push(skipped(due, calendar.nature(due), true));
    due = addDays(due, 1);
  }
  steps.push(plain(due, 'calendar-day'));
  return steps;
}

/** The days on which one day, or one month, of the limit is full, before a roll-over. */
function marks(startDay: Day, { amount, unit, isFirstDayCounted }: Term): readonly Day[] {
  const back = isFirstDayCounted ? -1 : 0;
  return Array.from({ length: amount }, (_, at) =>
    addDays(unit === 'month' ? addMonths(startDay, at + 1) : addDays(startDay, at + 1), back),
  );
}

/** What the steps counted in all, in the unit of the limit: the amount of its rule. */
export function countedIn(steps: readonly ClockStep[]): number {
  return steps.reduce((sum, step) => sum + step.amount, 0);
}

/** Days a limit was carried on because its last day was off; 0 when it was not. */
export function rolledDays({ steps }: ClockAnswer): number {
  const first = steps.find(({ reason }) => reason === 'rolled-weekend' || reason === 'rolled-holiday');
  const last = steps.at(-1);
  return first === undefined || last === undefined ? 0 : daysBetween(first.day, last.day);
}
