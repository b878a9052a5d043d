/**
 * Calendar days and moments. A `Day` has no zone; a moment is a count of milliseconds. The office's zone is UTC+7
 * without summer time. No clock is read here: «today» is an argument.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

const DAY_MS = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Whether the text is a real day of the calendar in the form `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/**
 * Midnight UTC at the start of the day; the caller may change the date object.
 *
 * @throws RangeError on a malformed or impossible day: a caller's bug, never user input
 */
export function utcOf(day: Day): Date {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return new Date(`${day}T00:00:00Z`);
}

/**
 * The day of a date in UTC, the inverse of `utcOf`.
 *
 * @throws RangeError outside the years 0 to 9999
 */
export function dayOf(date: Date): Day {
  const day = date.toISOString().slice(0, 10);
  if (!isDay(day)) throw new RangeError(`not a day: ${date.toISOString()}`);
  return day;
}

/** The day of a year, month (1–12) and day of the month; nothing when there is no such day. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | undefined {
  const day = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
  return isDay(day) ? day : undefined;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** The parts of a day; `month` counts from 1. */
export function partsOf(day: Day): {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
} {
  const date = utcOf(day);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayOf(new Date(utcOf(day).getTime() + count * DAY_MS));
}

/** The same day of the month `count` months later; the last day of that month where it has no such day (31/01 → 28/02). */
export function addMonths(day: Day, count: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  const lastDay = new Date(Date.UTC(year, month + count, 0));
  lastDay.setUTCDate(Math.min(dayOfMonth, lastDay.getUTCDate()));
  return dayOf(lastDay);
}

/** Days from one day to the other: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utcOf(to).getTime() - utcOf(from).getTime()) / DAY_MS;
}

/** Day of the week, 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return utcOf(day).getUTCDay() || 7;
}

/** The Monday of the day's week. */
export function startOfWeek(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** The first and the last day of a month (1–12). */
export function monthRange(year: number, month: number): { readonly from: Day; readonly to: Day } {
  return {
    from: dayOf(new Date(Date.UTC(year, month - 1, 1))),
    to: dayOf(new Date(Date.UTC(year, month, 0))),
  };
}

/** Six weeks of seven days, Mondays first, that show the whole month (1–12). */
export function monthGrid(year: number, month: number): Day[][] {
  const first = startOfWeek(monthRange(year, month).from);
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => addDays(first, week * 7 + at)),
  );
}

/** `dd/mm/yyyy`, as the office writes days. */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${twoDigits(dayOfMonth)}/${twoDigits(month)}/${String(year).padStart(4, '0')}`;
}

const WEEKDAY_NAMES = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** The day with its weekday: «Thứ Bảy, 05/09/2026». */
export function formatDayLong(day: Day, language: 'vi' | 'en' = 'vi'): string {
  return `${WEEKDAY_NAMES[language][weekday(day) - 1]}, ${formatDay(day)}`;
}

/**
 * The day as official documents write it: «ngày 05 tháng 9 năm 2017».
 *
 * @source NĐ 30/2020/NĐ-CP, Phụ lục I: days under 10 and months 1 and 2 carry a 0
 */
export function administrativeDate(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `ngày ${twoDigits(dayOfMonth)} tháng ${month < 3 ? twoDigits(month) : month} năm ${year}`;
}

/** The school year a day belongs to, `2017-2018`; it begins on the first of `startMonth`. */
export function schoolYearOf(day: Day, startMonth = 8): string {
  const { year, month } = partsOf(day);
  const first = month >= startMonth ? year : year - 1;
  return `${first}-${first + 1}`;
}

/** Whether the text is a school year, `YYYY-YYYY` with years that follow each other. */
export function isSchoolYear(text: string): boolean {
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  return first !== undefined && Number(first) + 1 === Number(second);
}

/**
 * The first and the last day of a school year.
 *
 * @throws RangeError when it is not a school year
 */
export function schoolYearRange(
  schoolYear: string,
  startMonth = 8,
): { readonly from: Day; readonly to: Day } {
  if (!isSchoolYear(schoolYear)) throw new RangeError(`not a school year: ${schoolYear}`);
  const from = monthRange(Number(schoolYear.slice(0, 4)), startMonth).from;
  return { from, to: addDays(addMonths(from, 12), -1) };
}

/** How a due day stands to another day. `days` is never negative; it is 0 for `today`. */
export interface RelativeDays {
  readonly kind: 'overdue' | 'today' | 'left';
  readonly days: number;
}

/** How far the day `to` lies from the day `from` (today): so many days left, today, or overdue by so many. */
export function relativeDays(from: Day, to: Day): RelativeDays {
  const days = daysBetween(from, to);
  if (days === 0) return { kind: 'today', days };
  return days > 0 ? { kind: 'left', days } : { kind: 'overdue', days: -days };
}

/** The calendar day in Vietnam at a moment. */
export function dayInVietnam(ms: number): Day {
  return dayOf(new Date(ms + VIETNAM_OFFSET_MS));
}

/** Day and time of day (`HH:mm`) in Vietnam at a moment. */
export function momentToVietnam(ms: number): { readonly day: Day; readonly time: string } {
  return { day: dayInVietnam(ms), time: new Date(ms + VIETNAM_OFFSET_MS).toISOString().slice(11, 16) };
}

/**
 * The moment at which a day and a time of day (`HH:mm`, `24:00` for the end of the day) come in Vietnam.
 *
 * @throws RangeError on a malformed day or time
 */
export function momentInVietnam(day: Day, time = '00:00'): number {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined || time > '24:00') throw new RangeError(`not a time of day: ${time}`);
  return utcOf(day).getTime() + (Number(hours) * 60 + Number(minutes)) * 60_000 - VIETNAM_OFFSET_MS;
}

/**
 * Why a cell is not taken as a day. `impossible-date`: 31/02, or a month above 12, for US order is never read;
 * `ambiguous-year`: none, or two digits of either century; `no-day`: a month or a year alone.
 */
export type DayProblem =
  | 'empty'
  | 'not-a-date'
  | 'impossible-date'
  | 'ambiguous-year'
  | 'no-day'
  | 'several-dates';

/** What a cell says: a day, or why not. */
export type ParsedDay = { readonly day: Day } | { readonly problem: DayProblem };

/** How to read what a cell leaves open. */
export interface ParseDayOptions {
  /** A day without a year, or with two digits of it, is taken as the one closest to this day. */
  readonly near?: Day;
}

const YEARS = { from: 1900, to: 2199 };
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
/** 1950 to 2100: below lie years and row numbers, above lie phone numbers. */
const PLAUSIBLE_SERIALS = { from: 18_264, to: 73_415 };

const IN_WORDS = /(?<!\d)(\d{1,2}) ?tháng ?(\d{1,2})(?!\d)(?:,? ?năm ?(\d+)|,? ?(\d{4}))?/gu;
const YEAR_FIRST = /(?<!\d)(\d{4}) ?[-/.–] ?(\d{1,2}) ?[-/.–] ?(\d{1,2})(?!\d)/gu;
const DAY_FIRST = /(?<!\d)(\d{1,2})(?: ?[/.] ?|[-–])(\d{1,2})(?: ?[/.] ?|[-–])(\d+)/gu;
const DAY_AND_MONTH = /(?<!\d)(\d{1,2})(?: ?[/.] ?|[-–])(\d{1,2})(?!\d)/gu;
const FROM_TO = /\d ?[-–] ?\d{1,2}[/.]\d{1,2}[/.]\d{2}|[/.]\d{1,2} ?[-–] ?\d{1,2}[/.]\d/u;
const MONTH_ALONE = /^(?:tháng )?\d{1,2} ?(?:năm|[-/.]) ?\d{4}$|^(?:năm )?(?:19|20)\d\d$|^tháng \d{1,2}$/u;

/**
 * Reads a day as the office writes it: `5/9/2017`, `05-09-2017`, `5.9.17`, «Thứ Ba, ngày 5 tháng 9 năm 2017», ISO,
 * eight digits, or the serial number of a spreadsheet. The day always comes before the month. A time beside the day
 * is passed over.
 *
 * @param cell text, or a number that a spreadsheet counts as days since 1900
 */
export function parseDay(cell: string | number, options: ParseDayOptions = {}): ParsedDay {
  const text = String(cell).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (text === '') return { problem: 'empty' };
  if (/^\d{8}$/.test(text)) return parseEightDigits(text);
  if (MONTH_ALONE.test(text)) return { problem: 'no-day' };
  if (typeof cell === 'number' || SERIAL.test(text)) return parseSerial(Number(text.replace(',', '.')));
  if (/^\d{4}-\d\d-\d\dt[\d:.]+(?:z|[+-]\d\d:?\d\d)$/.test(text)) {
    const ms = Date.parse(text.toUpperCase());
    return Number.isNaN(ms) ? { problem: 'impossible-date' } : { day: dayInVietnam(ms) };
  }
  return parseWritten(text.replace(/(\d) [-–] (\d+) [-–] (?=\d)/, '$1-$2-'), options);
}

function parseSerial(serial: number): ParsedDay {
  const days = Math.floor(serial);
  if (!(days >= PLAUSIBLE_SERIALS.from && days <= PLAUSIBLE_SERIALS.to)) return { problem: 'not-a-date' };
  return { day: addDays('1899-12-30', days) };
}

function parseEightDigits(text: string): ParsedDay {
  // 19, 20 and 21 are no months, so only one of the two readings can be a day.
  const day =
    dayInRange(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))) ??
    dayInRange(Number(text.slice(4)), Number(text.slice(2, 4)), Number(text.slice(0, 2)));
  return day === undefined ? { problem: 'not-a-date' } : { day };
}

function parseWritten(text: string, options: ParseDayOptions): ParsedDay {
  if (FROM_TO.test(text)) return { problem: 'several-dates' };
  const found = [
    ...Array.from(text.matchAll(IN_WORDS), ([, day, month, a, b]) => assemble(day, month, a ?? b, options)),
    ...Array.from(text.matchAll(YEAR_FIRST), ([, year, month, day]) => assemble(day, month, year, options)),
  ];
  for (const pattern of [DAY_FIRST, DAY_AND_MONTH]) {
    if (found.length > 0) break;
    for (const [, d, m, year] of text.matchAll(pattern)) found.push(assemble(d, m, year, options));
  }
  const [first, ...others] = found;
  if (first === undefined) return { problem: 'not-a-date' };
  const isSame = (other: ParsedDay) => JSON.stringify(other) === JSON.stringify(first);
  return others.every(isSame) ? first : { problem: 'several-dates' };
}

function assemble(day = '', month = '', year: string | undefined, options: ParseDayOptions): ParsedDay {
  // A leap year tells whether the day exists in any year.
  if (dayFrom(2000, Number(month), Number(day)) === undefined) return { problem: 'impossible-date' };
  const years = possibleYears(year, options);
  if (years.length === 0) return { problem: 'ambiguous-year' };
  const [first, ...others] = years.flatMap(known => dayInRange(known, Number(month), Number(day)) ?? []);
  const { near } = options;
  if (first === undefined) return { problem: 'impossible-date' };
  if (near === undefined) return { day: first };
  const distance = (day: Day) => Math.abs(daysBetween(day, near));
  return { day: others.reduce((best, next) => (distance(next) < distance(best) ? next : best), first) };
}

/** The years a written year can mean; none when nothing tells which. */
function possibleYears(year: string | undefined, { near }: ParseDayOptions): number[] {
  if (year !== undefined && year.length !== 2) return [Number(year)];
  if (near !== undefined) {
    const nearYear = partsOf(near).year;
    if (year === undefined) return [nearYear - 1, nearYear, nearYear + 1];
    return [-100, 0, 100].map(shift => Math.floor(nearYear / 100) * 100 + shift + Number(year));
  }
  return year !== undefined && Number(year) < 50 ? [2000 + Number(year)] : [];
}

function dayInRange(year: number, month: number, dayOfMonth: number): Day | undefined {
  return year >= YEARS.from && year <= YEARS.to ? dayFrom(year, month, dayOfMonth) : undefined;
}
