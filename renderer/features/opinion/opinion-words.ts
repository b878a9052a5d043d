import { deadlineWords } from '#renderer/features/story/story-words.ts';
import { t } from '#shared/i18n/t.ts';
import type { OpinionFigure, OpinionRow } from '#shared/opinion-list.ts';

/** How an opinion stands to the day its answer is due; null once it was answered, or without a day. */
export function dueWords(row: Pick<OpinionRow, 'daysLeft' | 'deadlineState'>): string | null {
  return deadlineWords(row);
}

/** «67 % · 4,2 ngày», for a narrow place: without decimals where they say little; in words where there is none. */
export function rateWords({ received, percent, meanDays }: OpinionFigure): string {
  if (received === 0 || percent === null) return t('opinions.figure.none');
  const rate = `${Math.floor(percent).toLocaleString('vi')} %`;
  return meanDays === null ? rate : `${rate} · ${t('opinions.figure.days', { days: shortDays(meanDays) })}`;
}

function shortDays(days: number): string {
  return (days < 10 ? days : Math.round(days)).toLocaleString('vi');
}

/** «8/12 · 66,7 % · 4,2 ngày»; in words where there is none. */
export function figureWords({ received, answered, percent, meanDays }: OpinionFigure): string {
  if (received === 0) return t('opinions.figure.none');
  return [
    `${answered.toLocaleString('vi')}/${received.toLocaleString('vi')}`,
    percent === null ? null : `${percent.toLocaleString('vi')} %`,
    meanDays === null ? null : t('opinions.figure.days', { days: meanDays.toLocaleString('vi') }),
  ]
    .filter(part => part !== null)
    .join(' · ');
}
