import { fold } from '#shared/core/text.ts';
import { type ClockUnit, largestAmounts } from './clock.ts';

/** An amount of time as people write it. */
export interface Amount {
  readonly amount: number;
  readonly unit: ClockUnit;
}

const units: readonly (readonly [pattern: RegExp, unit: ClockUnit])[] = [
  [/^(?:ngay lam viec|nlv|working days?)$/, 'working-day'],
  [/^(?:gio|tieng|h|hours?)$/, 'hour'],
  [/^(?:ngay|days?)$/, 'day'],
  [/^(?:thang|months?)$/, 'month'],
];

/**
 * Reads «3 ngày làm việc», «24 giờ», «30 ngày», «1 tháng», with or without accents, short forms («24h») and English too.
 *
 * @returns nothing when it is no amount, or one beyond `largestAmounts`
 */
export function parseAmount(text: string): Amount | undefined {
  const [, digits = '', words = ''] = /^(\d{1,5})\s*(\D+)$/.exec(fold(text).trim()) ?? [];
  const unit = units.find(([pattern]) => pattern.test(words.trim().replace(/[\s-]+/g, ' ')))?.[1];
  const amount = Number(digits);
  if (unit === undefined || amount < 1 || amount > largestAmounts[unit]) return undefined;
  return { amount, unit };
}
