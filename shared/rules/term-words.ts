import { type Day, daysBetween } from '../core/dates.ts';

/** How a term stands to a day, for words: «còn hiệu lực», «hết hạn 3 ngày trước», «chưa có hiệu lực». */

export type TermPosition =
  | { readonly kind: 'open' }
  /** Days left after this one; 0 on its last day. */
  | { readonly kind: 'current'; readonly days: number }
  | { readonly kind: 'ended'; readonly days: number }
  | { readonly kind: 'coming'; readonly days: number };

export function termPosition(
  { fromDay, toDay }: { readonly fromDay: Day | null; readonly toDay: Day | null },
  day: Day,
): TermPosition {
  if (toDay !== null && toDay < day) return { kind: 'ended', days: daysBetween(toDay, day) };
  if (fromDay !== null && fromDay > day) return { kind: 'coming', days: daysBetween(day, fromDay) };
  return toDay === null ? { kind: 'open' } : { kind: 'current', days: daysBetween(day, toDay) };
}
