import type { ClockDistance, ClockStep, ClockWhy } from '#shared/clock.ts';
import { formatDay, momentToVietnam } from '#shared/core/dates.ts';
import { t, textOf } from '#shared/i18n/t.ts';

/** How far a clock is from its end: «còn 5 giờ 20 phút», «quá hạn 1 ngày». */
export function distanceWords({ kind, shape, days, hours, minutes }: ClockDistance): string {
  return textOf(`clock.${kind}.${shape}`, { days, hours, minutes }) ?? '';
}

/** A moment: «14:30 ngày 06/05/2026». */
export function momentText(ms: number): string {
  const { day, time } = momentToVietnam(ms);
  return t('why.moment', { time, day: formatDay(day) });
}

/** When a limit ends: the day alone where it ends with its day. */
export function dueText(clock: Pick<ClockWhy, 'dueAtMs' | 'dueDay' | 'endsWithDay'>): string {
  return clock.endsWithDay ? formatDay(clock.dueDay) : momentText(clock.dueAtMs);
}

/** An end kept as a moment alone. */
export function endText(dueAtMs: number, endsWithDay: boolean): string {
  return endsWithDay ? formatDay(momentToVietnam(dueAtMs - 1).day) : momentText(dueAtMs);
}

/** «3 ngày làm việc»; a limit set by a document names its day. */
export function amountWords({ amount, unit }: Pick<ClockWhy, 'amount' | 'unit'>): string {
  if (amount === null || unit === null) return t('clock.fixedDay');
  return t('clock.amount', { amount, unit: t(`clock.unit.${unit}`) });
}

/** Why a day counts or does not: «ngày nghỉ: Quốc tế Lao động». */
export function reasonWords({ reason, holiday, name, isConfirmed }: ClockStep): string {
  const words = t(`clock.reason.${reason}`);
  const day = name ?? (holiday === null ? null : textOf(`holiday.${holiday}`));
  const named = day === null ? words : t('clock.reason.named', { reason: words, name: day });
  return isConfirmed ? named : `${named} (${t('clock.unconfirmed')})`;
}

/** What a small cell says: the name of the day, else a word of two. */
export function shortReason(step: ClockStep): string {
  const day = step.name ?? (step.holiday === null ? null : textOf(`holiday.${step.holiday}`));
  return day ?? t(`why.short.${step.reason}`);
}

/** What the steps counted in all, with the days left out. */
export function sumWords(why: ClockWhy): string | null {
  const { unit, steps } = why;
  if (unit === null) return null;
  const counted = steps.reduce((sum, step) => sum + step.amount, 0);
  const skipped = steps.filter(step => !step.counted).length;
  const amount = t('clock.amount', { amount: round(counted), unit: t(`clock.unit.${unit}`) });
  return skipped === 0 ? t('why.sum', { amount }) : t('why.sumSkipped', { amount, skipped });
}

function round(amount: number): string {
  return String(Math.round(amount * 100) / 100).replace('.', ',');
}

/** The share of a day in a limit, for its cell: «1», «2»; of hours «15 giờ»; nothing where the day does not count. */
export function countedMarks(why: ClockWhy): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  let sum = 0;
  for (const step of why.steps) {
    sum += step.amount;
    if (!step.counted || why.unit === null) continue;
    if (why.unit === 'hour') marks.set(step.day, t('why.hours', { hours: round(step.amount) }));
    else if (why.unit !== 'month') marks.set(step.day, t('why.nth', { number: sum }));
    else if (step.amount > 0) marks.set(step.day, t('why.nthMonth', { number: sum }));
  }
  return marks;
}
