import { type Day, partsOf, weekday } from '#shared/core/dates.ts';
import type { HolidayRecord } from './holiday-days.ts';
import { type HolidayKey, type PublicHoliday, publicHolidays } from './holidays.ts';

/** Which days are worked, and why: the weekly rest, public holidays, and what the office decided, which wins. */

/** What makes a day a working day or a day off. */
export interface DayNature {
  readonly isWorking: boolean;
  /** `swapped`: a day of rest or a holiday that the office works. */
  readonly why: 'plain' | 'swapped' | 'weekend' | 'holiday';
  /** The public holiday it is; its words are `holiday.<key>`. */
  readonly holiday: HolidayKey | null;
  /** The office's own name for the day. */
  readonly name: string | null;
  /** False: «cần xác nhận». */
  readonly isConfirmed: boolean;
}

export interface WorkCalendar {
  /** @throws RangeError on a malformed day, or outside the years 1900 to 2199 */
  nature(day: Day): DayNature;
}

const holidaysByYear = new Map<number, ReadonlyMap<Day, PublicHoliday>>();

function publicHolidayOn(day: Day): PublicHoliday | undefined {
  const { year } = partsOf(day);
  const known = holidaysByYear.get(year);
  if (known !== undefined) return known.get(day);
  const days = new Map(publicHolidays(year).map(holiday => [holiday.day, holiday]));
  holidaysByYear.set(year, days);
  return days.get(day);
}

/**
 * The calendar of an office.
 *
 * @param records what the office entered; of two for the same day the later in the list counts
 */
export function workCalendar(records: readonly HolidayRecord[]): WorkCalendar {
  const entered = new Map(records.map(record => [record.day, record]));
  const known = new Map<Day, DayNature>();
  return {
    nature(day) {
      const found = known.get(day);
      if (found !== undefined) return found;
      const nature = natureOf(day, entered.get(day));
      known.set(day, nature);
      return nature;
    },
  };
}

function natureOf(day: Day, entered: HolidayRecord | undefined): DayNature {
  const isWeekend = weekday(day) > 5;
  const holiday = publicHolidayOn(day);
  const key = holiday?.key ?? null;
  if (entered === undefined) {
    const isWorking = !isWeekend && holiday === undefined;
    const why = isWorking ? 'plain' : holiday === undefined ? 'weekend' : 'holiday';
    return { isWorking, why, holiday: key, name: null, isConfirmed: holiday?.confirmed ?? true };
  }
  const { kind, name, isConfirmed } = entered;
  if (kind === 'off') return { isWorking: false, why: 'holiday', holiday: key, name, isConfirmed };
  const isSwapped = isWeekend || holiday !== undefined;
  return { isWorking: true, why: isSwapped ? 'swapped' : 'plain', holiday: key, name, isConfirmed };
}
