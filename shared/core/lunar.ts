/**
 * The Vietnamese lunar calendar (UTC+7). It differs from the Chinese one in some years: Tết 2030 comes on 2 February
 * in Vietnam, on the 3rd in China.
 */
import { getLunarDate, getSolarDate } from '@dqcai/vn-lunar';
import { type Day, dayFrom, partsOf } from './dates.ts';

/** A day of the lunar calendar; `month` counts from 1, and a leap month bears the number of the month before it. */
export interface LunarDay {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly isLeapMonth: boolean;
}

const YEARS = { from: 1900, to: 2199 };

/**
 * The lunar date of a day.
 *
 * @throws RangeError outside the years 1900 to 2199, or on a malformed day
 */
export function lunarOf(day: Day): LunarDay {
  const { year, month, dayOfMonth } = partsOf(day);
  if (year < YEARS.from || year > YEARS.to) throw new RangeError(`no lunar date known for ${day}`);
  const lunar = getLunarDate(dayOfMonth, month, year);
  return { year: lunar.year, month: lunar.month, dayOfMonth: lunar.day, isLeapMonth: lunar.leap };
}

/** The day of a lunar date; nothing when the year has no such date (a 30th of a short month, a leap month it lacks). */
export function dayOfLunar(
  lunar: Omit<LunarDay, 'isLeapMonth'> & { readonly isLeapMonth?: boolean },
): Day | undefined {
  const { year, month, dayOfMonth, isLeapMonth = false } = lunar;
  if (![year, month, dayOfMonth].every(Number.isInteger)) return undefined;
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 30) return undefined;
  if (year < YEARS.from - 1 || year > YEARS.to) return undefined;
  const solar = getSolarDate(dayOfMonth, month, year, isLeapMonth);
  if (solar.year < YEARS.from || solar.year > YEARS.to) return undefined;
  const day = dayFrom(solar.year, solar.month, solar.day);
  // The tables run on past the end of a short month and pass over a leap month that is not there.
  if (day === undefined) return undefined;
  const found = lunarOf(day);
  const isSame =
    found.month === month && found.dayOfMonth === dayOfMonth && found.isLeapMonth === isLeapMonth;
  return isSame && found.year === year ? day : undefined;
}

const STEMS = ['Canh', 'Tân', 'Nhâm', 'Quý', 'Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ'];
const BRANCHES = ['Thân', 'Dậu', 'Tuất', 'Hợi', 'Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi'];

/** The name of a lunar year: 2017 is «Đinh Dậu». */
export function lunarYearName(year: number): string {
  return `${STEMS[year % 10]} ${BRANCHES[year % 12]}`;
}
