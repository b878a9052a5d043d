import { dayInVietnam, daysBetween } from '#shared/core/dates.ts';
import { dueDayOf } from './clock.ts';

/** How a running clock stands to a moment, in figures and for the words of a list. */

export const clockStages = ['long-overdue', 'overdue', 'due-soon', 'on-time'] as const;
export type ClockStage = (typeof clockStages)[number];

/** A running clock with the warning points of its rule. */
export interface RunningClock {
  readonly startAtMs: number;
  readonly dueAtMs: number;
  readonly warnPercent: number | null;
  readonly warnHours: number | null;
  readonly longLateDays: number | null;
}

/** What a rule says where it says nothing itself. @source decision 30 */
export const usualWarnings = { warnPercent: 25, warnHours: 24, longLateDays: 7 } as const;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * From when on a clock is «sắp đến hạn»: the first of its warning points, which are so many percent of the time left
 * and so many hours left. A point that lies at the start or before it warns of nothing and is passed over: 24 hours
 * left is no warning for a limit of 24 hours.
 */
export function warnsFromMs({ startAtMs, dueAtMs, warnPercent, warnHours }: RunningClock): number {
  const points = [
    ...(warnPercent === null ? [] : [dueAtMs - ((dueAtMs - startAtMs) * warnPercent) / 100]),
    ...(warnHours === null ? [] : [dueAtMs - warnHours * HOUR_MS]),
  ];
  return Math.min(dueAtMs, ...points.filter(point => point > startAtMs));
}

/** How a clock stands at a moment; late means after the due moment, not at it. */
export function clockStage(running: RunningClock, atMs: number): ClockStage {
  const { dueAtMs, longLateDays } = running;
  if (atMs > dueAtMs)
    return longLateDays !== null && atMs > dueAtMs + longLateDays * DAY_MS ? 'long-overdue' : 'overdue';
  return atMs >= warnsFromMs(running) ? 'due-soon' : 'on-time';
}

/** The words of a clock are `clock.<kind>.<shape>`; only the figures its shape names are more than 0. */
export interface ClockDistance {
  readonly kind: 'left' | 'late';
  readonly shape: 'days' | 'days-hours' | 'hours-minutes' | 'hours' | 'minutes' | 'now';
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/**
 * How far a moment is from the end of a clock, as people say it: whole days of the calendar for a limit that ends with
 * its day, until that day has come; else hours and minutes under a day, days and hours over it.
 */
export function clockDistance(dueAtMs: number, endsWithDay: boolean, atMs: number): ClockDistance {
  const kind = atMs > dueAtMs ? 'late' : 'left';
  if (endsWithDay) {
    const days = daysBetween(dayInVietnam(atMs), dueDayOf(dueAtMs, true));
    if (days > 0 || kind === 'late')
      return { kind, shape: 'days', days: Math.abs(days), hours: 0, minutes: 0 };
  }
  const minutes = Math.floor(Math.abs(dueAtMs - atMs) / 60_000);
  const distance = {
    days: Math.floor(minutes / 1440),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
  };
  if (distance.days > 0) {
    const isWhole = kind === 'late' || distance.hours === 0;
    return {
      kind,
      shape: isWhole ? 'days' : 'days-hours',
      ...distance,
      ...(isWhole ? { hours: 0 } : {}),
      minutes: 0,
    };
  }
  const shape =
    distance.hours > 0
      ? distance.minutes > 0
        ? 'hours-minutes'
        : 'hours'
      : distance.minutes > 0
        ? 'minutes'
        : 'now';
  return { kind, shape, ...distance };
}
