import type { RowState } from '#renderer/components/data-table.ts';
import { formatDay } from '#shared/core/dates.ts';
import type { HotRow } from '#shared/hot-list.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

/** Names of a set in one line; null where it is empty. */
export function namesOf(list: readonly Named[]): string | null {
  return list.map(({ name }) => name).join(', ') || null;
}

/** «4 × 3 = 12»; null while one is not judged. */
export function scoreWords(row: Pick<HotRow, 'likelihood' | 'impact'>): string | null {
  const { likelihood, impact } = row;
  return likelihood === null || impact === null ? null : `${likelihood} × ${impact} = ${likelihood * impact}`;
}

/** The plan of an issue in words: its approved one counts even while the next version is written. */
export function planWords(row: Pick<HotRow, 'plan' | 'hasApprovedPlan' | 'isPlanOld'>): string | null {
  if (row.plan === null) return null;
  const word = t(`response.state.${row.plan}`);
  if (row.isPlanOld) return t('hot.plan.old');
  return row.hasApprovedPlan && row.plan !== 'approved' ? t('hot.plan.renewing', { state: word }) : word;
}

/** How an open issue stands to the day it is to be looked at again; null for a closed one or without a day. */
export function reviewState(row: Pick<HotRow, 'reviewInDays'>): { state: RowState; word: string } | null {
  const days = row.reviewInDays;
  if (days === null) return null;
  if (days < 0)
    return { state: days < -7 ? 'long-overdue' : 'overdue', word: t('home.overdue', { days: -days }) };
  if (days === 0) return { state: 'due-soon', word: t('hot.review.today') };
  return { state: days <= 3 ? 'due-soon' : 'on-time', word: t('home.left', { days }) };
}

/** «12/02/2026 – 20/02/2026», or the one day. */
export function daysWords(fromDay: string, toDay: string): string {
  return fromDay === toDay ? formatDay(fromDay) : `${formatDay(fromDay)} – ${formatDay(toDay)}`;
}

/** «trong 24 giờ», «trong 7 ngày». */
export function withinWords(hours: number): string {
  return hours > 24 && hours % 24 === 0
    ? t('trigger.withinDays', { days: hours / 24 })
    : t('trigger.withinHours', { hours });
}
