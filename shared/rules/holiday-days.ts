import { type Day, partsOf } from '../core/dates.ts';
import { type HolidayKey, publicHolidays } from './holidays.ts';

/**
 * The days of a stretch that are not like others: public holidays as the law lays them, and what the office entered,
 * which wins. A day entered as worked makes a holiday or a Saturday a working day.
 */

/** What the office entered about a day. */
export interface HolidayRecord {
  readonly id: string;
  readonly day: Day;
  readonly kind: 'off' | 'working';
  readonly name: string | null;
  readonly isConfirmed: boolean;
  readonly basis: string | null;
}

export interface HolidayDay {
  readonly day: Day;
  readonly kind: 'off' | 'working';
  /** The public holiday it is, or would be if it were not worked; its words are `holiday.<key>`. */
  readonly key: HolidayKey | null;
  /** The office's own name for it. */
  readonly name: string | null;
  /** False: «cần xác nhận», a yearly notice may say otherwise. */
  readonly isConfirmed: boolean;
  readonly basis: string | null;
  /** Whether the office entered or confirmed it. */
  readonly isEntered: boolean;
}

/**
 * Special days from one day to another, both included, in order.
 *
 * @param records of two for the same day the later in the list counts
 * @throws RangeError outside the years 1900 to 2199
 */
export function holidayDays(from: Day, to: Day, records: readonly HolidayRecord[]): HolidayDay[] {
  const days = new Map<Day, HolidayDay>();
  for (let year = partsOf(from).year; year <= partsOf(to).year; year += 1)
    for (const { day, key, kind, confirmed } of publicHolidays(year))
      days.set(day, { day, kind, key, name: null, isConfirmed: confirmed, basis: null, isEntered: false });
  for (const { day, kind, name, isConfirmed, basis } of records)
    days.set(day, { day, kind, key: days.get(day)?.key ?? null, name, isConfirmed, basis, isEntered: true });
  return [...days.values()]
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
