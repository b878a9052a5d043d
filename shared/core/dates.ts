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
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
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
  return { from: dayOf(new Date(Date.UTC(year, month - 1, 1))), to: dayOf(new Date(Date.UTC(year, month, 0))) };
}

/** Six weeks of seven days, Mondays first, that show the whole month (1–12). */
export function monthGrid(year: number, month: number): Day[][] {
  const first = startOfWeek(monthRange(year, month).from);
  return Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_, at) => addDays(first, week * 7 + at)));
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
export function schoolYearRange(schoolYear: string, startMonth = 8): { readonly from: Day; readonly to: Day } {
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

export { type DayProblem, type ParsedDay, type ParseDayOptions, parseDay } from './parse-day.ts';
