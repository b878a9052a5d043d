import type { RowState } from '#renderer/components/data-table.ts';
import { termWords } from '#renderer/features/roster/term.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { OutletRow } from '#shared/outlet.ts';

/** Whether an outlet exists, and of our own channels whether it is used. */
export function outletMark(row: Pick<OutletRow, 'isCurrent' | 'isUnused' | 'toDay'>): {
  readonly state: RowState;
  readonly word: string;
} {
  if (row.isUnused) return { state: 'due-soon', word: t('outlets.state.unused') };
  if (row.isCurrent) return { state: 'on-time', word: t('outlets.state.current') };
  return {
    state: 'closed',
    word: row.toDay === null ? t('outlets.state.ended') : t('outlets.endedOn', { day: formatDay(row.toDay) }),
  };
}

export function outletTerm(row: Pick<OutletRow, 'fromDay' | 'toDay'>): string | null {
  return termWords(row) || null;
}

/** «2 bài gốc, 11 bài đăng lại»; null where there is none. */
export function itemWords({ originals, reposts }: Pick<OutletRow, 'originals' | 'reposts'>): string | null {
  if (originals + reposts === 0) return null;
  return t('outlets.itemsOf', {
    originals: originals.toLocaleString('vi'),
    reposts: reposts.toLocaleString('vi'),
  });
}
