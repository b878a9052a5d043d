import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentInVietnam } from '#shared/core/dates.ts';
import {
  type ClockStage,
  clockDistance,
  clockStage,
  usualWarnings,
  warnsFromMs,
} from '#shared/rules/clock-stage.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const running = (startAtMs: number, lengthMs: number) => ({
  startAtMs,
  dueAtMs: startAtMs + lengthMs,
  ...usualWarnings,
});

describe('the stage of a clock', () => {
  it('warns at a quarter of the time or 24 hours left, whichever comes first', () => {
    expect(warnsFromMs(running(0, 30 * DAY))).toBe(22.5 * DAY);
    expect(warnsFromMs(running(0, 2 * DAY))).toBe(1 * DAY);
  });

  it('is not warned of from its start: a limit of 24 hours warns in its last quarter', () => {
    expect(warnsFromMs(running(0, DAY))).toBe(18 * HOUR);
    expect(clockStage(running(0, DAY), HOUR)).toBe('on-time');
  });

  it('goes through its four stages, each at its moment', () => {
    const month = running(0, 30 * DAY);
    const at = (ms: number) => clockStage(month, ms);
    expect([at(0), at(22.5 * DAY - 1), at(22.5 * DAY), at(30 * DAY)]).toEqual([
      'on-time',
      'on-time',
      'due-soon',
      'due-soon',
    ]);
    expect([at(30 * DAY + 1), at(37 * DAY), at(37 * DAY + 1)]).toEqual([
      'overdue',
      'overdue',
      'long-overdue',
    ]);
  });

  it('has the warning points of its rule, or none', () => {
    const silent = { startAtMs: 0, dueAtMs: DAY, warnPercent: null, warnHours: null, longLateDays: null };
    expect(clockStage(silent, DAY)).toBe('due-soon');
    expect(clockStage(silent, DAY - 1)).toBe('on-time');
    expect(clockStage(silent, 400 * DAY)).toBe('overdue');
  });

  it('never goes back as time passes', () => {
    const order: readonly ClockStage[] = ['on-time', 'due-soon', 'overdue', 'long-overdue'];
    fc.assert(
      fc.property(
        fc.record({
          startAtMs: fc.constant(0),
          dueAtMs: fc.integer({ min: 1, max: 90 * DAY }),
          warnPercent: fc.option(fc.integer({ min: 0, max: 100 })),
          warnHours: fc.option(fc.integer({ min: 0, max: 500 })),
          longLateDays: fc.option(fc.integer({ min: 0, max: 30 })),
        }),
        fc.integer({ min: 0, max: 150 * DAY }),
        fc.nat(50 * DAY),
        (clock, at, later) => {
          const place = (ms: number) => order.indexOf(clockStage(clock, ms));
          expect(place(at + later)).toBeGreaterThanOrEqual(place(at));
          expect(warnsFromMs(clock)).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('the distance to a due moment', () => {
  const endOfWednesday = momentInVietnam('2026-05-06', '24:00');
  const to = (day: string, time: string, isDay = true, due = endOfWednesday) => {
    const { kind, shape, days, hours, minutes } = clockDistance(due, isDay, momentInVietnam(day, time));
    return [kind, shape, days, hours, minutes];
  };

  it('is told in calendar days for a limit in days, and in hours on its last day', () => {
    expect(to('2026-04-29', '09:00')).toEqual(['left', 'days', 7, 0, 0]);
    expect(to('2026-05-05', '23:59')).toEqual(['left', 'days', 1, 0, 0]);
    expect(to('2026-05-06', '18:40')).toEqual(['left', 'hours-minutes', 0, 5, 20]);
    expect(to('2026-05-06', '24:00')).toEqual(['left', 'now', 0, 0, 0]);
    expect(to('2026-05-07', '00:01')).toEqual(['late', 'days', 1, 0, 0]);
    expect(to('2026-05-26', '10:00')).toEqual(['late', 'days', 20, 0, 0]);
  });

  it('is told in hours and minutes for a limit in hours', () => {
    const due = momentInVietnam('2026-05-06', '14:30');
    expect(to('2026-05-06', '09:10', false, due)).toEqual(['left', 'hours-minutes', 0, 5, 20]);
    expect(to('2026-05-06', '09:30', false, due)).toEqual(['left', 'hours', 0, 5, 0]);
    expect(to('2026-05-06', '14:12', false, due)).toEqual(['left', 'minutes', 0, 0, 18]);
    expect(to('2026-05-05', '11:30', false, due)).toEqual(['left', 'days-hours', 1, 3, 0]);
    expect(to('2026-05-05', '14:30', false, due)).toEqual(['left', 'days', 1, 0, 0]);
    expect(to('2026-05-06', '15:00', false, due)).toEqual(['late', 'minutes', 0, 0, 30]);
    expect(to('2026-05-07', '20:30', false, due)).toEqual(['late', 'days', 1, 0, 0]);
  });
});
