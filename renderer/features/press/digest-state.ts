import { create } from 'zustand';
import { today } from '#renderer/lib/today.ts';
import { addDays, type Day, daysBetween, formatDay, startOfWeek } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

export const digestKinds = ['day', 'week', 'days'] as const;
export type DigestKind = (typeof digestKinds)[number];

export interface DigestDays {
  readonly kind: DigestKind;
  readonly from: Day;
  readonly to: Day;
}

interface DigestState extends DigestDays {
  readonly hasSummaries: boolean;
  readonly hasReposts: boolean;
}

/** Which days the printed Điểm báo is of, and what stands in it. */
export const useDigest = create<DigestState>()(() => {
  const day = today();
  return { kind: 'day', from: day, to: day, hasSummaries: true, hasReposts: true };
});

/** The days of a kind around a day. */
export function daysAround(kind: DigestKind, day: Day): DigestDays {
  if (kind !== 'week') return { kind, from: day, to: day };
  const from = startOfWeek(day);
  return { kind, from, to: addDays(from, 6) };
}

/** The stretch of the same length just before (-1) or after (1). */
export function moved({ kind, from, to }: DigestDays, step: 1 | -1): DigestDays {
  const length = (daysBetween(from, to) + 1) * step;
  return { kind, from: addDays(from, length), to: addDays(to, length) };
}

/** Heading and line beneath it, and the name of the page for a file. */
export function digestTitle({ kind, from, to }: DigestDays): {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly name: string;
} {
  const days = { from: formatDay(from), to: formatDay(to) };
  if (from === to) {
    const title = t('digest.title.day', { day: formatDay(from) });
    return { title, subtitle: undefined, name: title };
  }
  const name = t('digest.title.days', days);
  if (kind !== 'week') return { title: name, subtitle: undefined, name };
  return { title: t('digest.title.week'), subtitle: t('digest.subtitle', days), name };
}
