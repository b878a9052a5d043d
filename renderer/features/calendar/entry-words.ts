import {
  type CalendarItem,
  type HotItem,
  isHot,
  isOpinion,
  limitWords,
  type OpinionItem,
} from '#renderer/features/calendar/calendar-items.ts';
import { type Day, formatDay, partsOf, relativeDays } from '#shared/core/dates.ts';
import { lunarOf } from '#shared/core/lunar.ts';
import { t, textOf } from '#shared/i18n/t.ts';
import type { HolidayDay } from '#shared/rules/holiday-days.ts';

/** How far off the day of an entry is, where that matters; null where nothing is awaited or there is time. */
export function urgencyOf(entry: CalendarItem, today: Day): string | null {
  if (entry.kind === 'case') return entry.state === 'on-time' ? null : limitWords(entry, Date.now());
  if (entry.state === 'closed' || entry.state === 'on-time') return null;
  // A window is late with its plan, not with its day.
  if (entry.kind === 'window') return t('calendar.windowUnplanned');
  const { kind, days } = relativeDays(today, entry.day);
  return kind === 'today' ? t('calendar.state.today') : t(`calendar.state.${kind}`, { days });
}

/** The whole of an entry in words, for those who do not see its sign and colour. */
export function entryWords(entry: CalendarItem, today: Day): string {
  return [
    t('calendar.entry', { kind: t(`calendar.kind.${entry.kind}`), title: entry.title }),
    standingWords(entry),
    urgencyOf(entry, today),
    entry.unit,
    entry.person === null ? null : t('calendar.person', { name: entry.person }),
  ]
    .filter(part => part !== null)
    .join('; ');
}

/** How an entry stands: the stage of its story; of a case which limit it is, and that it waits. */
export function standingWords(entry: CalendarItem): string {
  if (isHot(entry)) return hotWords(entry);
  if (isOpinion(entry)) return opinionWords(entry);
  if (entry.kind !== 'case') return t(`story.stage.${entry.stage}`);
  return entry.isWaiting ? `${entry.clockName} (${t('case.group.waiting')})` : entry.clockName;
}

/** The last day of a window, what a step belongs to, that an issue is open. */
function hotWords({ kind, toDay, subject }: HotItem): string {
  if (kind === 'window' && toDay !== null) return t('calendar.windowUntil', { day: formatDay(toDay) });
  return subject ?? t('hot.status.open');
}

/** From whom an opinion came, whom an entry of the log was with; that it is over. */
function opinionWords({ kind, giver, partner, state }: OpinionItem): string {
  const from = kind === 'answer' ? giver && textOf(`opinion.giver.${giver}`) : partner;
  const isOver = state === 'closed';
  const over = t(kind === 'answer' ? 'opinion.state.answered' : 'coordination.followUp.done');
  return [from, isOver ? over : null].filter(Boolean).join(', ') || t('calendar.awaited');
}

export function keyOfEntry(entry: CalendarItem): string {
  if (isHot(entry) || isOpinion(entry)) return `${entry.kind}:${entry.id}`;
  if (entry.kind === 'case') return `case:${entry.clockId}`;
  return `${entry.kind}:${entry.storyId}:${entry.kind === 'published' ? entry.day : ''}`;
}

/** The lunar day, with its month where a month begins: «15», «1/2», «1/6 nhuận» as `1/6+`. */
export function lunarWord(day: Day): string {
  const { dayOfMonth, month, isLeapMonth } = lunarOf(day);
  return dayOfMonth === 1 ? `${dayOfMonth}/${month}${isLeapMonth ? '+' : ''}` : String(dayOfMonth);
}

/** The day as the corner of its cell shows it, with the month where one begins. */
export function dayWord(day: Day): string {
  const { dayOfMonth, month } = partsOf(day);
  return dayOfMonth === 1 ? `${dayOfMonth}/${month}` : String(dayOfMonth);
}

/** What a day off is called. */
export function holidayName(holiday: HolidayDay): string {
  if (holiday.name) return holiday.name;
  if (holiday.key) return t(`holiday.${holiday.key}`);
  return holiday.kind === 'off' ? t('calendar.holidays.off') : t('calendar.working');
}

/** What stands beside the date: the holiday's name, «làm việc» on a day worked out of turn. */
export function dayMark(holiday: HolidayDay | undefined): string | null {
  if (!holiday) return null;
  if (holiday.kind === 'working') return t('calendar.working');
  const name = holidayName(holiday);
  return holiday.isConfirmed ? name : `${name} (${t('calendar.unconfirmed')})`;
}
