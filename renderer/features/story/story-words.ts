import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { OutletMark, StoryRow } from '#shared/story-list.ts';

/** How a story stands to the day that counts, in words; null where nothing is awaited or there is no day. */
export function deadlineWords(row: Pick<StoryRow, 'daysLeft' | 'deadlineState'>): string | null {
  const { daysLeft, deadlineState } = row;
  if (daysLeft === null || deadlineState === 'closed') return null;
  if (daysLeft === 0) return t('stories.due.today');
  return daysLeft > 0
    ? t('stories.due.left', { days: daysLeft })
    : t('stories.due.overdue', { days: -daysLeft });
}

/** An outlet with its state and day: «GD&TĐ: đã đăng, phát 05/03/2026 (chưa có minh chứng)». */
export function outletWords(mark: OutletMark): string {
  const day = mark.state === 'sent' ? mark.sentOn : mark.publishedOn;
  const isUnproved = (mark.state === 'published' || mark.state === 'corrected') && !mark.hasProof;
  return [
    `${mark.name}: ${t(`story.outlet.${mark.state}`)}`,
    day === null ? '' : ` ${formatDay(day)}`,
    isUnproved ? ` (${t('story.outlet.noProof')})` : '',
  ].join('');
}
