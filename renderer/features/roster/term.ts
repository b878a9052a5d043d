import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** From when to when somebody serves, in words: «từ 01/08/2024», «01/08/2024 – 31/12/2025». */
export function termWords(term: { readonly fromDay: string | null; readonly toDay: string | null }): string {
  const { fromDay, toDay } = term;
  if (fromDay !== null && toDay !== null)
    return t('roster.fromTo', { from: formatDay(fromDay), to: formatDay(toDay) });
  if (fromDay !== null) return t('roster.since', { day: formatDay(fromDay) });
  return toDay === null ? '' : t('roster.until', { day: formatDay(toDay) });
}
