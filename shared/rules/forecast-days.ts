import {
  addDays,
  addMonths,
  type Day,
  dayFrom,
  daysBetween,
  monthRange,
  partsOf,
  schoolYearRange,
} from '../core/dates.ts';
import { dayOfLunar } from '../core/lunar.ts';
import type { forecastAnchors } from '../entities/hot.ts';

/** Which days a forecast falls on in a school year, and how it moves to another one. */

export type ForecastAnchor = (typeof forecastAnchors)[number];

/** A day somebody entered for an anchor of one school year. */
export interface AnchorRecord {
  readonly schoolYear: string;
  readonly anchor: ForecastAnchor;
  readonly onDay: Day;
}

/** `entered`: as recorded for this year. `computed`: fixed, or by the moon. `guessed`: the day of another year. */
export interface AnchorSpan {
  readonly from: Day;
  readonly to: Day;
  readonly basis: 'entered' | 'computed' | 'guessed';
}

/** Anchors whose day an office may enter, because it moves every year. */
export const enteredAnchors = ['opening', 'tet', 'graduation-exam', 'grade-10-exam'] as const;

/** Days of the exams as far as they are known where nothing at all was entered. @source domain.md 5.1 */
const usualExams: Readonly<
  Record<'graduation-exam' | 'grade-10-exam', readonly [month: number, day: number]>
> = {
  'graduation-exam': [6, 11],
  'grade-10-exam': [6, 27],
};

/**
 * The days an anchor spans in a school year.
 *
 * @param month for the anchor `month`: 1 to 12
 * @param records days entered by the office, of any year: an exam without one takes the day of the nearest year
 */
export function anchorSpan(
  schoolYear: string,
  anchor: ForecastAnchor,
  month: number | null,
  records: readonly AnchorRecord[],
): AnchorSpan {
  const year = schoolYearRange(schoolYear);
  if (anchor === 'year') return { ...year, basis: 'computed' };
  if (anchor === 'month') return { ...monthIn(year.from, month ?? 1), basis: 'computed' };
  const entered = records.find(record => record.anchor === anchor && record.schoolYear === schoolYear);
  if (entered) return { from: entered.onDay, to: entered.onDay, basis: 'entered' };
  const firstYear = partsOf(year.from).year;
  if (anchor === 'graduation-exam' || anchor === 'grade-10-exam') {
    const day = guessedExam(firstYear, anchor, records);
    return { from: day, to: day, basis: 'guessed' };
  }
  const day = fixedDay(firstYear, anchor);
  return { from: day, to: day, basis: 'computed' };
}

function fixedDay(firstYear: number, anchor: 'opening' | 'teachers-day' | 'tet'): Day {
  switch (anchor) {
    case 'opening':
      return `${firstYear}-09-05`;
    case 'teachers-day':
      return `${firstYear}-11-20`;
    case 'tet':
      return dayOfLunar({ year: firstYear + 1, month: 1, dayOfMonth: 1 }) ?? `${firstYear + 1}-02-01`;
  }
}

function monthIn(yearFrom: Day, month: number): { readonly from: Day; readonly to: Day } {
  const { year, month: firstMonth } = partsOf(yearFrom);
  return monthRange(month >= firstMonth ? year : year + 1, month);
}

/** The same day of the month as in the nearest year that has one; of two equally near years the earlier. */
function guessedExam(
  firstYear: number,
  anchor: 'graduation-exam' | 'grade-10-exam',
  records: readonly AnchorRecord[],
): Day {
  const distance = (record: AnchorRecord) => Math.abs(Number(record.schoolYear.slice(0, 4)) - firstYear);
  const [nearest] = records
    .filter(record => record.anchor === anchor)
    .sort((a, b) => distance(a) - distance(b) || (a.schoolYear < b.schoolYear ? -1 : 1));
  const [usualMonth, usualDay] = usualExams[anchor];
  const { month, dayOfMonth } = nearest
    ? partsOf(nearest.onDay)
    : { month: usualMonth, dayOfMonth: usualDay };
  const year = month >= 8 ? firstYear : firstYear + 1;
  return dayFrom(year, month, dayOfMonth) ?? monthRange(year, month).to;
}

export interface RelativeDays {
  readonly anchor: ForecastAnchor;
  readonly month: number | null;
  /** Days from the anchor's first day; negative lies before it. */
  readonly fromOffset: number | null;
  /** Null: to the anchor's last day. */
  readonly toOffset: number | null;
}

/** First and last day of a template in a school year; never the last before the first. */
export function windowDays(
  schoolYear: string,
  template: RelativeDays,
  records: readonly AnchorRecord[],
): { readonly fromDay: Day; readonly toDay: Day; readonly isGuessed: boolean } {
  const span = anchorSpan(schoolYear, template.anchor, template.month, records);
  const fromDay = addDays(span.from, template.fromOffset ?? 0);
  const toDay = template.toOffset === null ? span.to : addDays(span.from, template.toOffset);
  return { fromDay, toDay: toDay < fromDay ? fromDay : toDay, isGuessed: span.basis === 'guessed' };
}

/**
 * The days of a window in another school year: as far from its anchor as they were, so that what follows Tết follows
 * it again; by the calendar where it hangs on a month, the whole year or no template. A last day of a month stays one.
 */
export function movedDays(
  window: { readonly fromDay: Day; readonly toDay: Day },
  fromYear: string,
  toYear: string,
  anchor: { readonly anchor: ForecastAnchor; readonly month: number | null } | null,
  records: readonly AnchorRecord[],
): { readonly fromDay: Day; readonly toDay: Day } {
  if (anchor === null || anchor.anchor === 'month' || anchor.anchor === 'year') {
    const months = 12 * (Number(toYear.slice(0, 4)) - Number(fromYear.slice(0, 4)));
    return { fromDay: addMonths(window.fromDay, months), toDay: sameEnd(window.toDay, months) };
  }
  const before = anchorSpan(fromYear, anchor.anchor, anchor.month, records).from;
  const after = anchorSpan(toYear, anchor.anchor, anchor.month, records).from;
  const shift = daysBetween(before, after);
  return { fromDay: addDays(window.fromDay, shift), toDay: addDays(window.toDay, shift) };
}

function sameEnd(day: Day, months: number): Day {
  const { year, month } = partsOf(day);
  const moved = addMonths(day, months);
  if (monthRange(year, month).to !== day) return moved;
  const target = partsOf(moved);
  return monthRange(target.year, target.month).to;
}

/** The school year before or after by so many years. */
export function schoolYearAfter(schoolYear: string, years: number): string {
  const first = Number(schoolYear.slice(0, 4)) + years;
  return `${first}-${first + 1}`;
}

/** How much of a year a bar takes: share of the days before it, and of its own, cut at the year's ends; null outside. */
export function barOf(
  window: { readonly fromDay: Day; readonly toDay: Day },
  schoolYear: string,
): { readonly start: number; readonly length: number } | null {
  const { from, to } = schoolYearRange(schoolYear);
  const first = window.fromDay < from ? from : window.fromDay;
  const last = window.toDay > to ? to : window.toDay;
  if (last < first) return null;
  const days = daysBetween(from, to) + 1;
  return { start: daysBetween(from, first) / days, length: (daysBetween(first, last) + 1) / days };
}

/** A bar of the calendar in shares of the year, with room for its words, and the lane it lies in. */
export interface Bar {
  readonly start: number;
  readonly length: number;
  /** Where its words may stand: at least so wide, within the year. */
  readonly boxStart: number;
  readonly boxLength: number;
  readonly lane: number;
}

/**
 * The bars of windows in a school year, none covering another in its lane; null for a window outside the year.
 *
 * @param leastLength share of the year that the words of a bar need
 */
export function barsOf(
  windows: readonly { readonly fromDay: Day; readonly toDay: Day }[],
  schoolYear: string,
  leastLength: number,
): readonly (Bar | null)[] {
  const boxes = windows.map(window => {
    const bar = barOf(window, schoolYear);
    if (bar === null) return null;
    const boxLength = Math.max(bar.length, leastLength);
    return { ...bar, boxLength, boxStart: Math.max(Math.min(bar.start, 1 - boxLength), 0) };
  });
  const ends: number[] = [];
  const lanes = new Map<number, number>();
  const order = [...boxes.entries()].flatMap(([at, box]) => (box ? [{ at, box }] : []));
  for (const { at, box } of order.sort((a, b) => a.box.boxStart - b.box.boxStart || a.at - b.at)) {
    // A hair's breadth for rounding: a box may begin where another ends.
    const free = ends.findIndex(end => end <= box.boxStart + 1e-9);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = box.boxStart + box.boxLength;
    lanes.set(at, lane);
  }
  return boxes.map((box, at) => (box ? { ...box, lane: lanes.get(at) ?? 0 } : null));
}
