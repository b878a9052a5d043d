import {
  addDays,
  addMonths,
  type Day,
  formatDay,
  formatDayLong,
  monthGrid,
  monthRange,
  partsOf,
  startOfWeek,
} from '#shared/core/dates.ts';
import { currentLanguage, t } from '#shared/i18n/t.ts';

/** What stretch of days a view of the calendar shows, and how one gets from one stretch to the next. */

export const calendarModes = ['month', 'week', 'day', 'agenda'] as const;
export type CalendarMode = (typeof calendarModes)[number];

/** How long the stretch is that «trước» and «sau» pass over. */
export function stepOf(mode: CalendarMode): 'month' | 'week' | 'day' {
  return mode === 'agenda' ? 'month' : mode;
}

/** The weeks of a grid: those of the month that have a day in it, or the one week. */
export function weeksOf(mode: 'month' | 'week', day: Day): readonly (readonly Day[])[] {
  if (mode === 'week') {
    const monday = startOfWeek(day);
    return [Array.from({ length: 7 }, (_, at) => addDays(monday, at))];
  }
  const { year, month } = partsOf(day);
  return monthGrid(year, month).filter(week => week.some(each => partsOf(each).month === month));
}

export function rangeOf(mode: CalendarMode, day: Day): { readonly from: Day; readonly to: Day } {
  if (mode === 'day') return { from: day, to: day };
  if (mode === 'agenda') return monthRange(partsOf(day).year, partsOf(day).month);
  const days = weeksOf(mode, day).flat();
  return { from: days[0] ?? day, to: days.at(-1) ?? day };
}

/** The day in the stretch before (-1) or after (1). */
export function stepped(mode: CalendarMode, day: Day, count: 1 | -1): Day {
  switch (stepOf(mode)) {
    case 'month':
      return addMonths(day, count);
    case 'week':
      return addDays(day, 7 * count);
    case 'day':
      return addDays(day, count);
  }
}

export function titleOf(mode: CalendarMode, day: Day): string {
  if (mode === 'day') return formatDayLong(day, currentLanguage());
  if (mode === 'week') {
    const { from, to } = rangeOf('week', day);
    return t('calendar.title.week', { from: formatDay(from).slice(0, 5), to: formatDay(to) });
  }
  const { year, month } = partsOf(day);
  return t('calendar.title.month', { month, year });
}

/** How many days an arrow key leads on. */
export const dayArrows: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};
