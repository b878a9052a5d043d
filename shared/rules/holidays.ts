/**
 * Public holidays as the law lays them, computed for any year, and the counting of working days over them.
 *
 * What the government announces each year (how Tết is split, the second day of 2 September, days swapped) cannot be
 * computed: such days are proposed with `confirmed: false`, and what the office enters about a day wins over them.
 */
import { addDays, type Day, dayFrom, daysBetween, partsOf, weekday } from '#shared/core/dates.ts';
import { dayOfLunar } from '#shared/core/lunar.ts';

/** Which holiday a day belongs to. */
export type HolidayKey =
  | 'newYear'
  | 'tet'
  | 'hungKings'
  | 'reunification'
  | 'labour'
  | 'nationalDay'
  | 'cultureDay'
  | 'inLieu';

/** One public day off. */
export interface PublicHoliday {
  readonly day: Day;
  readonly key: HolidayKey;
  /** The key of its name in the dictionaries. */
  readonly name: `holiday.${HolidayKey}`;
  readonly kind: 'off';
  /** False where a yearly notice, or a law not seen in force, may say otherwise: «cần xác nhận». */
  readonly confirmed: boolean;
}

/** Days decided otherwise than the law's default: a day off, or a weekend or holiday that is worked. */
export type DayOverrides = ReadonlyMap<Day, 'off' | 'working'>;

const NO_OVERRIDES: DayOverrides = new Map();
/** The labour code in force since this year gives a second day for 2 September. */
const SECOND_NATIONAL_DAY_SINCE = 2021;
const CULTURE_DAY_SINCE = 2026;
const DAYS_OF_TET = 5;

/**
 * The public holidays of a year in order, days in lieu of weekends among them. Years before 2007 are given by the law
 * of later ones.
 *
 * @param isCultureDayOff whether 24/11, decided but not seen in the labour code, is proposed from 2026 on
 * @throws RangeError outside the years 1900 to 2199
 * @source Bộ luật Lao động 2019, Điều 111 và 112; Nghị quyết 80-NQ/TW (24/11); domain rules 5.3
 */
export function publicHolidays(year: number, isCultureDayOff = true): PublicHoliday[] {
  const days = [
    ...fixedHolidays(year),
    ...tetHolidays(year),
    ...nationalHolidays(year),
    ...(isCultureDayOff && year >= CULTURE_DAY_SINCE
      ? [holiday(onDay(year, 11, 24), 'cultureDay', false)]
      : []),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return [...days, ...daysInLieu(days)].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function holiday(day: Day, key: HolidayKey, confirmed: boolean): PublicHoliday {
  return { day, key, name: `holiday.${key}`, kind: 'off', confirmed };
}

/** A day that every year has. */
function onDay(year: number, month: number, dayOfMonth: number): Day {
  const day = dayFrom(year, month, dayOfMonth);
  if (day === undefined) throw new RangeError(`not a day: ${year}-${month}-${dayOfMonth}`);
  return day;
}

function onLunarDay(year: number, month: number, dayOfMonth: number): Day {
  const day = dayOfLunar({ year, month, dayOfMonth });
  if (day === undefined) throw new RangeError(`no lunar calendar for ${year}`);
  return day;
}

function fixedHolidays(year: number): PublicHoliday[] {
  return [
    holiday(onDay(year, 1, 1), 'newYear', true),
    holiday(onLunarDay(year, 3, 10), 'hungKings', true),
    holiday(onDay(year, 4, 30), 'reunification', true),
    holiday(onDay(year, 5, 1), 'labour', true),
  ];
}

/** Five days from the eve of Tết on, the split used most often. */
function tetHolidays(year: number): PublicHoliday[] {
  const eve = addDays(onLunarDay(year, 1, 1), -1);
  return Array.from({ length: DAYS_OF_TET }, (_, at) => holiday(addDays(eve, at), 'tet', false));
}

/** 2 September, and the day before or after it, whichever makes the longer rest with the weekend. */
function nationalHolidays(year: number): PublicHoliday[] {
  const day = onDay(year, 9, 2);
  const first = holiday(day, 'nationalDay', true);
  if (year < SECOND_NATIONAL_DAY_SINCE) return [first];
  const isNextDay = [1, 4, 7].includes(weekday(day));
  return [first, holiday(addDays(day, isNextDay ? 1 : -1), 'nationalDay', false)];
}

/** For each holiday on a Saturday or Sunday the next working day that is not given yet. */
function daysInLieu(holidays: readonly PublicHoliday[]): PublicHoliday[] {
  const taken = new Set(holidays.map(({ day }) => day));
  return holidays
    .filter(({ day }) => isWeekend(day))
    .map(({ day }) => {
      let free = addDays(day, 1);
      while (isWeekend(free) || taken.has(free)) free = addDays(free, 1);
      taken.add(free);
      return holiday(free, 'inLieu', false);
    });
}

function isWeekend(day: Day): boolean {
  return weekday(day) > 5;
}

const daysOffByYear = new Map<number, ReadonlySet<Day>>();

function daysOff(year: number): ReadonlySet<Day> {
  const known = daysOffByYear.get(year);
  if (known !== undefined) return known;
  const days = new Set(publicHolidays(year).map(({ day }) => day));
  daysOffByYear.set(year, days);
  return days;
}

/**
 * Whether people work on the day: Monday to Friday but for public holidays, unless the office says otherwise.
 *
 * @throws RangeError on a malformed day, or outside the years 1900 to 2199
 */
export function isWorkingDay(day: Day, overrides: DayOverrides = NO_OVERRIDES): boolean {
  const decided = overrides.get(day);
  if (decided !== undefined) return decided === 'working';
  return !isWeekend(day) && !daysOff(partsOf(day).year).has(day);
}

/** The day itself when it is worked, else the first working day after it. @source decision 30 */
export function nextWorkingDay(day: Day, overrides: DayOverrides = NO_OVERRIDES): Day {
  let next = day;
  while (!isWorkingDay(next, overrides)) next = addDays(next, 1);
  return next;
}

/**
 * The working day that comes `count` working days after a day; that day itself is not counted.
 *
 * @param count whole, 0 or more; 0 gives the day itself, worked or not
 * @throws RangeError on a malformed day or count
 * @source decision 30
 */
export function addWorkingDays(day: Day, count: number, overrides: DayOverrides = NO_OVERRIDES): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count of days: ${count}`);
  let last = day;
  for (let left = count; left > 0; left -= 1) last = nextWorkingDay(addDays(last, 1), overrides);
  return last;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. The inverse of `addWorkingDays`. */
export function workingDaysBetween(from: Day, to: Day, overrides: DayOverrides = NO_OVERRIDES): number {
  if (to < from) return 0 - workingDaysBetween(to, from, overrides);
  let count = 0;
  for (let left = daysBetween(from, to); left > 0; left -= 1) {
    if (isWorkingDay(addDays(from, left), overrides)) count += 1;
  }
  return count;
}
