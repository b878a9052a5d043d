import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, schoolYearRange } from '#shared/core/dates.ts';
import {
  type AnchorRecord,
  anchorSpan,
  barOf,
  barsOf,
  type ForecastAnchor,
  movedDays,
  schoolYearAfter,
  windowDays,
} from '#shared/rules/forecast-days.ts';
import { isLasting, isPlanOld, windowWarning } from '#shared/rules/forecast-warning.ts';

const exams: AnchorRecord[] = [
  { schoolYear: '2025-2026', anchor: 'graduation-exam', onDay: '2026-06-11' },
  { schoolYear: '2025-2026', anchor: 'grade-10-exam', onDay: '2026-06-27' },
];

const year = fc.integer({ min: 2015, max: 2035 }).map(first => `${first}-${first + 1}`);
const anchor = fc.constantFrom<ForecastAnchor>(
  'month',
  'opening',
  'teachers-day',
  'tet',
  'graduation-exam',
  'grade-10-exam',
  'year',
);

describe('the days of an anchor', () => {
  it('are those of the calendar, of the moon, or as entered', () => {
    const from = (schoolYear: string, name: ForecastAnchor, month: number | null = null) =>
      anchorSpan(schoolYear, name, month, exams);
    expect(from('2025-2026', 'opening')).toEqual({ from: '2025-09-05', to: '2025-09-05', basis: 'computed' });
    expect(from('2025-2026', 'teachers-day').from).toBe('2025-11-20');
    expect(from('2025-2026', 'tet').from).toBe('2026-02-17');
    expect(from('2029-2030', 'tet').from).toBe('2030-02-02');
    expect(from('2025-2026', 'month', 8)).toMatchObject({ from: '2025-08-01', to: '2025-08-31' });
    expect(from('2025-2026', 'month', 2)).toMatchObject({ from: '2026-02-01', to: '2026-02-28' });
    expect(from('2025-2026', 'year')).toMatchObject({ from: '2025-08-01', to: '2026-07-31' });
    expect(from('2025-2026', 'graduation-exam')).toMatchObject({ from: '2026-06-11', basis: 'entered' });
  });

  it('are guessed for an exam from the nearest year, and say so', () => {
    expect(anchorSpan('2026-2027', 'grade-10-exam', null, exams)).toEqual({
      from: '2027-06-27',
      to: '2027-06-27',
      basis: 'guessed',
    });
    const later = [
      ...exams,
      { schoolYear: '2027-2028', anchor: 'graduation-exam' as const, onDay: '2028-06-22' },
    ];
    expect(anchorSpan('2028-2029', 'graduation-exam', null, later).from).toBe('2029-06-22');
    expect(anchorSpan('2017-2018', 'graduation-exam', null, []).basis).toBe('guessed');
  });

  it('may be entered for a fixed or a lunar one too', () => {
    const moved: AnchorRecord[] = [{ schoolYear: '2021-2022', anchor: 'opening', onDay: '2021-09-15' }];
    expect(anchorSpan('2021-2022', 'opening', null, moved)).toMatchObject({
      from: '2021-09-15',
      basis: 'entered',
    });
  });

  it('lie within their school year', () => {
    fc.assert(
      fc.property(year, anchor, fc.integer({ min: 1, max: 12 }), (schoolYear, name, month) => {
        const span = anchorSpan(schoolYear, name, month, exams);
        const range = schoolYearRange(schoolYear);
        expect(span.from >= range.from && span.to <= range.to && span.from <= span.to).toBe(true);
      }),
    );
  });
});

describe('a window of a template', () => {
  it('is reckoned from its anchor, to its end where no last day is given', () => {
    const template = { anchor: 'tet', month: null, fromOffset: 6, toOffset: 30 } as const;
    expect(windowDays('2025-2026', template, exams)).toEqual({
      fromDay: '2026-02-23',
      toDay: '2026-03-19',
      isGuessed: false,
    });
    const month = { anchor: 'month', month: 12, fromOffset: 10, toOffset: null } as const;
    expect(windowDays('2025-2026', month, exams)).toMatchObject({
      fromDay: '2025-12-11',
      toDay: '2025-12-31',
    });
  });

  it('never ends before it begins', () => {
    const offset = fc.option(fc.integer({ min: -60, max: 60 }), { nil: null });
    fc.assert(
      fc.property(year, anchor, offset, offset, (schoolYear, name, fromOffset, toOffset) => {
        const days = windowDays(schoolYear, { anchor: name, month: 3, fromOffset, toOffset }, exams);
        expect(days.toDay >= days.fromDay).toBe(true);
      }),
    );
  });
});

describe('copying to another school year', () => {
  it('follows Tết, and the calendar where nothing moves', () => {
    const window = { fromDay: '2026-02-07', toDay: '2026-02-17' };
    expect(movedDays(window, '2025-2026', '2026-2027', { anchor: 'tet', month: null }, exams)).toEqual({
      fromDay: '2027-01-27',
      toDay: '2027-02-06',
    });
    expect(
      movedDays({ fromDay: '2027-02-01', toDay: '2027-02-28' }, '2026-2027', '2027-2028', null, exams),
    ).toEqual({
      fromDay: '2028-02-01',
      toDay: '2028-02-29',
    });
  });

  it('keeps the length and the distance from the anchor, and comes back the same', () => {
    const moving = fc.constantFrom<ForecastAnchor>(
      'opening',
      'teachers-day',
      'tet',
      'graduation-exam',
      'grade-10-exam',
    );
    const offsets = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(year, year, moving, offsets, (from, to, name, [offset, length]) => {
        const template = { anchor: name, month: null, fromOffset: offset, toOffset: offset + length };
        const window = windowDays(from, template, exams);
        const moved = movedDays(window, from, to, { anchor: name, month: null }, exams);
        expect(daysBetween(moved.fromDay, moved.toDay)).toBe(length);
        expect(daysBetween(anchorSpan(to, name, null, exams).from, moved.fromDay)).toBe(offset);
        expect(movedDays(moved, to, from, { anchor: name, month: null }, exams)).toEqual({
          fromDay: window.fromDay,
          toDay: window.toDay,
        });
      }),
    );
  });

  it('names the years around', () => {
    expect([schoolYearAfter('2025-2026', 1), schoolYearAfter('2025-2026', -1)]).toEqual([
      '2026-2027',
      '2024-2025',
    ]);
  });
});

describe('bars', () => {
  it('take their share of the year and are cut at its ends', () => {
    expect(barOf({ fromDay: '2025-08-01', toDay: '2026-07-31' }, '2025-2026')).toEqual({
      start: 0,
      length: 1,
    });
    expect(barOf({ fromDay: '2025-07-01', toDay: '2025-08-01' }, '2025-2026')).toEqual({
      start: 0,
      length: 1 / 365,
    });
    expect(barOf({ fromDay: '2024-01-01', toDay: '2024-02-01' }, '2025-2026')).toBeNull();
  });

  it('have room for their words within the year, and never cover another in the same lane', () => {
    const window = fc
      .tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 364 }))
      .map(([a, b]) => ({
        fromDay: addDays('2025-08-01', Math.min(a, b)),
        toDay: addDays('2025-08-01', Math.max(a, b)),
      }));
    fc.assert(
      fc.property(fc.array(window, { maxLength: 20 }), windows => {
        const bars = barsOf(windows, '2025-2026', 0.1);
        for (const [at, left] of bars.entries()) {
          if (!left) throw new Error('a window within the year has a bar');
          expect(left.boxLength).toBeGreaterThanOrEqual(0.1);
          expect(left.boxStart + left.boxLength).toBeLessThanOrEqual(1 + 1e-9);
          expect(left.boxStart).toBeLessThanOrEqual(left.start);
          for (const right of bars.slice(at + 1)) {
            if (!right || right.lane !== left.lane) continue;
            const isApart =
              left.boxStart + left.boxLength <= right.boxStart + 1e-9 ||
              right.boxStart + right.boxLength <= left.boxStart + 1e-9;
            expect(isApart).toBe(true);
          }
        }
      }),
    );
  });
});

describe('a warning', () => {
  const window = { fromDay: '2026-04-01', toDay: '2026-04-30', hasApprovedPlan: false, isDismissed: false };

  it('comes at 30, 14 and 7 days, stays while the window is open, and ends with it', () => {
    const at = (today: string) => windowWarning(window, today);
    expect(
      ['2026-03-01', '2026-03-02', '2026-03-17', '2026-03-18', '2026-03-24', '2026-03-25', '2026-03-31'].map(
        at,
      ),
    ).toEqual([null, 30, 30, 14, 14, 7, 7]);
    expect(['2026-04-01', '2026-04-30', '2026-05-01'].map(at)).toEqual(['open', 'open', null]);
  });

  it('is silent with an approved plan, or where none is needed', () => {
    expect(windowWarning({ ...window, hasApprovedPlan: true }, '2026-03-31')).toBeNull();
    expect(windowWarning({ ...window, isDismissed: true }, '2026-03-31')).toBeNull();
  });

  it('never grows milder as the day comes nearer', () => {
    const urgency = [null, 30, 14, 7, 'open'] as const;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 }), (a, b) => {
        const day = (count: number) => new Date(Date.UTC(2026, 1, 1 + count)).toISOString().slice(0, 10);
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        const rank = (count: number) => urgency.indexOf(windowWarning(window, day(count)));
        expect(rank(late)).toBeGreaterThanOrEqual(rank(early));
      }),
    );
  });

  it('knows what lasts, and when a plan is older than a year', () => {
    expect(isLasting({ fromDay: '2025-08-01', toDay: '2026-07-31' })).toBe(true);
    expect(isLasting({ fromDay: '2025-08-01', toDay: '2025-09-30' })).toBe(false);
    expect([isPlanOld('2025-03-01', '2026-03-01'), isPlanOld('2025-03-01', '2026-03-02')]).toEqual([
      false,
      true,
    ]);
  });
});
