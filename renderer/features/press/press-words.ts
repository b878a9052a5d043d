import { formatDay } from '#shared/core/dates.ts';
import { timeOfMinute } from '#shared/core/time-of-day.ts';
import { t } from '#shared/i18n/t.ts';
import type { PressBrief, PressCounts, PressRow } from '#shared/press-list.ts';

/** Day and time of publication, as far as they are known. */
export function publishedWords(item: {
  readonly publishedOn: string | null;
  readonly publishedMinute: number | null;
}): string | null {
  if (item.publishedOn === null) return null;
  const time = item.publishedMinute === null ? '' : ` ${timeOfMinute(item.publishedMinute)}`;
  return `${formatDay(item.publishedOn)}${time}`;
}

/** The outlet by its short name, else as the source named it. */
export function outletWords(row: Pick<PressRow, 'outlet' | 'outletName'>): string | null {
  return row.outlet?.name ?? row.outletName;
}

/** Outlet and day of another item: «Báo Gia Lai, 05/03/2026». */
export function briefWords(item: PressBrief): string {
  return [item.outlet, item.publishedOn === null ? null : formatDay(item.publishedOn)]
    .filter(part => part !== null)
    .join(', ');
}

/** «2 bài gốc, 11 bài đăng lại» */
export function countWords({ originals, reposts }: PressCounts): string {
  return t('press.counts', {
    originals: originals.toLocaleString('vi'),
    reposts: reposts.toLocaleString('vi'),
  });
}

/** What became of an item that asks for a reply: its cases, or that it waits for one. */
export function replyWords(row: Pick<PressRow, 'cases' | 'needsReply'>): string | null {
  const [first, ...others] = row.cases;
  if (!first) return row.needsReply ? t('pressList.needsReply') : null;
  const name = first.code ?? first.title;
  return others.length === 0 ? name : t('pressList.moreCases', { case: name, count: others.length });
}
