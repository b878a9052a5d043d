import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type Day,
  dayInVietnam,
  daysBetween,
  momentInVietnam,
} from '#shared/core/dates.ts';
import {
  type ClockUnit,
  clock,
  countedIn,
  dueDayOf,
  largestAmounts,
  rolledDays,
  type Term,
} from '#shared/rules/clock.ts';
import { parseAmount } from '#shared/rules/clock-amount.ts';
import type { HolidayRecord } from '#shared/rules/holiday-days.ts';
import { workCalendar } from '#shared/rules/work-calendar.ts';

const record = (day: Day, kind: 'off' | 'working', name: string | null = null): HolidayRecord => ({
  id: `holiday-${day}`,
  day,
  kind,
  name,
  isConfirmed: true,
  basis: null,
});
const law = workCalendar([]);
const told = (start: number, term: Term, calendar = law) =>
  clock(start, term, calendar).steps.map(({ day, reason, amount }) => `${day} ${reason} ${amount}`);

describe('a deadline explained (story 9)', () => {
  const received = momentInVietnam('2026-04-29', '09:30');
  const rule = { amount: 3, unit: 'working-day' } as const;

  it('of 3 working days from Wednesday 29/04/2026 ends on Wednesday 06/05/2026', () => {
    const answer = clock(received, rule, law);
    expect(answer).toMatchObject({ dueDay: '2026-05-06', endsWithDay: true });
    expect(answer.dueAtMs).toBe(Date.parse('2026-05-06T17:00:00Z'));
    expect(told(received, rule)).toEqual([
      '2026-04-29 first-day 0',
      '2026-04-30 holiday 0',
      '2026-05-01 holiday 0',
      '2026-05-02 weekend 0',
      '2026-05-03 weekend 0',
      '2026-05-04 working-day 1',
      '2026-05-05 working-day 1',
      '2026-05-06 working-day 1',
    ]);
    expect(answer.steps[1]).toMatchObject({ counted: false, holiday: 'reunification', isConfirmed: true });
  });

  it('ends on 05/05 when Saturday 02/05 is worked', () => {
    const swapped = workCalendar([record('2026-05-02', 'working', 'Làm bù')]);
    const answer = clock(received, rule, swapped);
    expect(answer.dueDay).toBe('2026-05-05');
    expect(answer.steps[3]).toMatchObject({
      day: '2026-05-02',
      counted: true,
      reason: 'swapped-day',
      name: 'Làm bù',
    });
    expect(countedIn(answer.steps)).toBe(3);
  });
});

describe('a clock', () => {
  it('of hours runs through nights, weekends and holidays', () => {
    const start = momentInVietnam('2026-04-30', '14:30');
    expect(clock(start, { amount: 24, unit: 'hour' }, law)).toMatchObject({
      dueAtMs: momentInVietnam('2026-05-01', '14:30'),
      dueDay: '2026-05-01',
      endsWithDay: false,
    });
    expect(told(start, { amount: 24, unit: 'hour' })).toEqual([
      '2026-04-30 hours 9.5',
      '2026-05-01 hours 14.5',
    ]);
    expect(told(momentInVietnam('2026-05-04', '18:00'), { amount: 6, unit: 'hour' })).toEqual([
      '2026-05-04 hours 6',
    ]);
  });

  it('of days moves from a last day off to the next working day, and counts that one', () => {
    // 30 days from Thursday 02/04/2026 end on Saturday 02/05.
    const answer = clock(momentInVietnam('2026-04-02', '08:00'), { amount: 30, unit: 'day' }, law);
    expect(answer.dueDay).toBe('2026-05-04');
    expect(answer.steps.slice(-4).map(({ day, reason, counted }) => [day, reason, counted])).toEqual([
      ['2026-05-01', 'calendar-day', true],
      ['2026-05-02', 'rolled-weekend', false],
      ['2026-05-03', 'rolled-weekend', false],
      ['2026-05-04', 'calendar-day', true],
    ]);
    expect(countedIn(answer.steps)).toBe(30);
    expect(rolledDays(answer)).toBe(2);
    const unrolled = clock(
      momentInVietnam('2026-04-02', '08:00'),
      { amount: 30, unit: 'day', rollOver: 'none' },
      law,
    );
    expect(unrolled.dueDay).toBe('2026-05-02');
    expect(rolledDays(unrolled)).toBe(0);
  });

  it('of months ends on the same day of the month, or on its last', () => {
    const ends = (start: Day, amount: number) =>
      clock(momentInVietnam(start), { amount, unit: 'month', rollOver: 'none' }, law).dueDay;
    expect(ends('2026-01-31', 1)).toBe('2026-02-28');
    expect(ends('2026-01-31', 2)).toBe('2026-03-31');
    expect(ends('2027-10-15', 3)).toBe('2028-01-15');
    expect(ends('2028-01-31', 1)).toBe('2028-02-29');
    const rolled = clock(momentInVietnam('2026-01-14'), { amount: 1, unit: 'month' }, law);
    // 14/02/2026 is a Saturday, Tết begins on Monday 16/02 and ends with Friday 20/02.
    expect(rolled.dueDay).toBe('2026-02-23');
    expect(countedIn(rolled.steps)).toBe(1);
  });

  it('counts its first day where a rule says so', () => {
    const start = momentInVietnam('2026-05-04', '08:00');
    const ends = (amount: number, unit: ClockUnit) =>
      clock(start, { amount, unit, isFirstDayCounted: true, rollOver: 'none' }, law).dueDay;
    expect([ends(3, 'working-day'), ends(3, 'day'), ends(1, 'month')]).toEqual([
      '2026-05-06',
      '2026-05-06',
      '2026-06-03',
    ]);
  });

  it('starts on the day it is in Vietnam', () => {
    expect(clock(Date.parse('2026-05-04T16:59:59Z'), { amount: 1, unit: 'day' }, law).dueDay).toBe(
      '2026-05-05',
    );
    expect(clock(Date.parse('2026-05-04T17:00:00Z'), { amount: 1, unit: 'day' }, law).dueDay).toBe(
      '2026-05-06',
    );
  });

  it('marks days of which a yearly notice may still decide', () => {
    const { steps } = clock(momentInVietnam('2026-11-23'), { amount: 1, unit: 'working-day' }, law);
    expect(steps[1]).toMatchObject({ holiday: 'cultureDay', counted: false, isConfirmed: false });
    const worked = workCalendar([record('2026-11-24', 'working')]);
    expect(clock(momentInVietnam('2026-11-23'), { amount: 1, unit: 'working-day' }, worked)).toMatchObject({
      dueDay: '2026-11-24',
    });
  });

  it('refuses what is no amount', () => {
    for (const amount of [0, -1, 1.5, Number.NaN, 3661])
      expect(() => clock(0, { amount, unit: 'day' }, law)).toThrow(RangeError);
  });
});

const anyStart = fc
  .integer({ min: 0, max: 30 * 365 * 24 * 60 })
  .map(minutes => momentInVietnam('2010-01-01') + minutes * 60_000);
const anyUnit = fc.constantFrom<ClockUnit>('hour', 'day', 'working-day', 'month');
const smallest = { hour: 500, day: 90, 'working-day': 60, month: 6 } as const;
const anyTerm = anyUnit.chain(unit =>
  fc.record({
    unit: fc.constant(unit),
    amount: fc.integer({ min: 1, max: smallest[unit] }),
    rollOver: fc.constantFrom('next-working-day' as const, 'none' as const),
    isFirstDayCounted: fc.boolean(),
  }),
);
/** Days near the start, as only those can matter. */
const nearby = fc.array(
  fc.tuple(fc.integer({ min: -5, max: 120 }), fc.constantFrom('off' as const, 'working' as const)),
  { maxLength: 40 },
);
const calendarAt = (start: number, entries: readonly (readonly [number, 'off' | 'working'])[]) =>
  entries.map(([offset, kind]) => record(addDays(dayInVietnam(start), offset), kind));

describe('for any calendar and rule', () => {
  it('the steps sum to the rule, follow day on day, and the due moment is never on a skipped day', () => {
    fc.assert(
      fc.property(anyStart, anyTerm, nearby, (start, term, entries) => {
        const calendar = workCalendar(calendarAt(start, entries));
        const { steps, dueAtMs, dueDay, endsWithDay } = clock(start, term, calendar);
        expect(countedIn(steps)).toBeCloseTo(term.amount, 9);
        expect(steps[0]?.day).toBe(dayInVietnam(start));
        for (const [at, { day }] of steps.entries())
          if (at > 0) expect(day).toBe(addDays(steps[at - 1]?.day ?? '', 1));
        const last = steps.at(-1);
        expect(last?.counted).toBe(true);
        // The last moment of its day is 00:00 of the next.
        expect(last?.day).toBe(endsWithDay ? dueDay : dayInVietnam(dueAtMs - 1));
        expect(dueDayOf(dueAtMs, endsWithDay)).toBe(dueDay);
        const mustBeWorked =
          term.unit === 'working-day' || (term.unit !== 'hour' && term.rollOver === 'next-working-day');
        if (mustBeWorked) expect(calendar.nature(dueDay).isWorking).toBe(true);
        for (const step of steps)
          if (!step.counted && step.reason !== 'first-day')
            expect(calendar.nature(step.day).isWorking).toBe(false);
      }),
    );
  });

  it('the due moment is what the law says, counted another way', () => {
    fc.assert(
      fc.property(anyStart, anyTerm, nearby, (start, term, entries) => {
        const calendar = workCalendar(calendarAt(start, entries));
        const first = dayInVietnam(start);
        const { dueAtMs, dueDay } = clock(start, term, calendar);
        if (term.unit === 'hour') expect(dueAtMs - start).toBe(term.amount * 3_600_000);
        if (term.unit === 'working-day') {
          const from = term.isFirstDayCounted ? 0 : 1;
          const days = Array.from({ length: daysBetween(first, dueDay) + 1 - from }, (_, at) =>
            addDays(first, at + from),
          );
          expect(days.filter(day => calendar.nature(day).isWorking)).toHaveLength(term.amount);
        }
        if ((term.unit === 'day' || term.unit === 'month') && !term.isFirstDayCounted) {
          let due = term.unit === 'day' ? addDays(first, term.amount) : addMonths(first, term.amount);
          if (term.rollOver === 'next-working-day')
            while (!calendar.nature(due).isWorking) due = addDays(due, 1);
          expect(dueDay).toBe(due);
        }
      }),
    );
  });

  it('the due moment is monotone in the amount', () => {
    fc.assert(
      fc.property(anyStart, anyTerm, nearby, (start, term, entries) => {
        const calendar = workCalendar(calendarAt(start, entries));
        const more = { ...term, amount: term.amount + 1 };
        expect(clock(start, more, calendar).dueAtMs).toBeGreaterThanOrEqual(
          clock(start, term, calendar).dueAtMs,
        );
      }),
    );
  });

  it('one more holiday never moves it earlier', () => {
    fc.assert(
      fc.property(
        anyStart,
        anyTerm,
        nearby,
        fc.integer({ min: -5, max: 120 }),
        (start, term, entries, offset) => {
          const records = calendarAt(start, entries);
          const holiday = record(addDays(dayInVietnam(start), offset), 'off');
          const before = clock(start, term, workCalendar(records)).dueAtMs;
          expect(clock(start, term, workCalendar([...records, holiday])).dueAtMs).toBeGreaterThanOrEqual(
            before,
          );
        },
      ),
    );
  });
});

describe('an amount', () => {
  it('is read as people write it', () => {
    expect(
      [
        '3 ngày làm việc',
        '24 giờ',
        '30 ngày',
        '1 tháng',
        '24h',
        '05 Ngay Lam Viec',
        '2 working days',
        '10nlv',
      ].map(text => parseAmount(text)),
    ).toEqual([
      { amount: 3, unit: 'working-day' },
      { amount: 24, unit: 'hour' },
      { amount: 30, unit: 'day' },
      { amount: 1, unit: 'month' },
      { amount: 24, unit: 'hour' },
      { amount: 5, unit: 'working-day' },
      { amount: 2, unit: 'working-day' },
      { amount: 10, unit: 'working-day' },
    ]);
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      'first_info',
      '3',
      'ngày',
      '0 ngày',
      '-3 ngày',
      '3 tuần',
      '1.5 ngày',
      '99999 giờ',
      '3 ngày 4 giờ',
    ])
      expect([text, parseAmount(text)]).toEqual([text, undefined]);
  });

  it('can be as large as a clock takes', () => {
    expect(parseAmount(`${largestAmounts.month} tháng`)).toEqual({
      amount: largestAmounts.month,
      unit: 'month',
    });
    expect(() => clock(0, { amount: largestAmounts.hour, unit: 'hour' }, law)).not.toThrow();
    expect(clock(momentInVietnam('2026-01-01'), { amount: 2600, unit: 'working-day' }, law).dueDay).toMatch(
      /^203\d/,
    );
  });
});
