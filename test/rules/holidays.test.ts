import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, weekday } from '#shared/core/dates.ts';
import { lunarOf } from '#shared/core/lunar.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  publicHolidays,
  workingDaysBetween,
} from '#shared/rules/holidays.ts';

const days = (year: number, key: string) =>
  publicHolidays(year)
    .filter(holiday => holiday.key === key)
    .map(({ day }) => day);

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count): Day => addDays('2010-01-01', count));
const overrides = fc
  .array(fc.tuple(anyDay, fc.constantFrom('off' as const, 'working' as const)), { maxLength: 30 })
  .map(entries => new Map(entries));

describe('publicHolidays', () => {
  it('gives 2026 as it was announced, but for what only a notice can say', () => {
    expect(
      publicHolidays(2026).map(({ day, key, confirmed }) => `${day} ${key}${confirmed ? '' : '?'}`),
    ).toEqual([
      '2026-01-01 newYear',
      '2026-02-16 tet?',
      '2026-02-17 tet?',
      '2026-02-18 tet?',
      '2026-02-19 tet?',
      '2026-02-20 tet?',
      '2026-04-26 hungKings',
      '2026-04-27 inLieu?',
      '2026-04-30 reunification',
      '2026-05-01 labour',
      '2026-09-01 nationalDay?',
      '2026-09-02 nationalDay',
      '2026-11-24 cultureDay?',
    ]);
  });

  it('names each by a key of the dictionaries', () => {
    for (const { key, name, kind } of publicHolidays(2023)) {
      expect(name).toBe(`holiday.${key}`);
      expect(kind).toBe('off');
    }
  });

  it('gives days in lieu of a weekend, one after the other', () => {
    expect(days(2022, 'inLieu')).toEqual(['2022-01-03', '2022-04-11', '2022-05-02', '2022-05-03']);
    expect(days(2023, 'inLieu')).toEqual([
      '2023-01-02',
      '2023-01-26',
      '2023-01-27',
      '2023-05-02',
      '2023-05-03',
      '2023-09-04',
    ]);
  });

  it('gives one day for 2 September before 2021, two since, side by side', () => {
    expect(days(2017, 'nationalDay')).toEqual(['2017-09-02']);
    expect(days(2021, 'nationalDay')).toEqual(['2021-09-02', '2021-09-03']);
    expect(days(2022, 'nationalDay')).toEqual(['2022-09-01', '2022-09-02']);
    expect(days(2023, 'nationalDay')).toEqual(['2023-09-01', '2023-09-02']);
    expect(days(2024, 'nationalDay')).toEqual(['2024-09-02', '2024-09-03']);
    expect(days(2025, 'nationalDay')).toEqual(['2025-09-01', '2025-09-02']);
  });

  it('proposes 24 November from 2026 on, unless it is switched off', () => {
    expect(days(2025, 'cultureDay')).toEqual([]);
    expect(days(2026, 'cultureDay')).toEqual(['2026-11-24']);
    expect(publicHolidays(2026, false).some(({ key }) => key === 'cultureDay')).toBe(false);
    // 2029: a Saturday, with its day in lieu.
    expect(publicHolidays(2029).filter(({ day }) => day > '2029-11-01')).toHaveLength(2);
    expect(publicHolidays(2029, false).filter(({ day }) => day > '2029-11-01')).toHaveLength(0);
  });

  it('gives in every year five days of Tết, the right number of days, each once, none lost to a weekend', () => {
    for (let year = 1976; year <= 2199; year += 1) {
      const holidays = publicHolidays(year);
      const all = holidays.map(({ day }) => day);
      expect(all).toEqual([...new Set(all)].toSorted());
      expect(all.every(day => day.startsWith(String(year)))).toBe(true);
      const tet = days(year, 'tet');
      expect(tet).toHaveLength(5);
      expect(lunarOf(tet[1] ?? '')).toMatchObject({ month: 1, dayOfMonth: 1 });
      const given = 10 + (year >= 2021 ? 1 : 0) + (year >= 2026 ? 1 : 0);
      const onWeekdays = holidays.filter(({ day }) => weekday(day) < 6);
      expect(holidays.length - days(year, 'inLieu').length).toBe(given);
      expect(onWeekdays).toHaveLength(given);
      expect(
        holidays.every(({ key, confirmed }) => !(['tet', 'inLieu', 'cultureDay'].includes(key) && confirmed)),
      ).toBe(true);
    }
  });

  it('refuses years without a lunar calendar', () => {
    expect(() => publicHolidays(1000)).toThrow(RangeError);
    expect(() => publicHolidays(2500)).toThrow(RangeError);
  });
});

describe('working days', () => {
  it('are Monday to Friday without holidays', () => {
    expect(isWorkingDay('2026-09-03')).toBe(true);
    expect(isWorkingDay('2026-09-05')).toBe(false);
    expect(isWorkingDay('2026-09-06')).toBe(false);
    expect(isWorkingDay('2026-09-02')).toBe(false);
    expect(isWorkingDay('2026-04-27')).toBe(false);
    expect(() => isWorkingDay('2026-02-30')).toThrow(RangeError);
  });

  it('are what the office says where it says something', () => {
    const swapped = new Map([
      ['2026-08-31', 'off'],
      ['2026-08-22', 'working'],
      ['2026-11-24', 'working'],
    ] as const);
    expect(isWorkingDay('2026-08-31', swapped)).toBe(false);
    expect(isWorkingDay('2026-08-22', swapped)).toBe(true);
    expect(isWorkingDay('2026-11-24', swapped)).toBe(true);
    expect(nextWorkingDay('2026-08-29', swapped)).toBe('2026-09-03');
    expect(nextWorkingDay('2026-08-29')).toBe('2026-08-31');
  });

  it('are counted without the first day', () => {
    expect(workingDaysBetween('2026-09-07', '2026-09-07')).toBe(0);
    expect(workingDaysBetween('2026-09-07', '2026-09-08')).toBe(1);
    expect(workingDaysBetween('2026-09-04', '2026-09-07')).toBe(1);
    expect(workingDaysBetween('2026-08-31', '2026-09-03')).toBe(1);
    expect(workingDaysBetween('2026-09-08', '2026-09-07')).toBe(-1);
    expect(workingDaysBetween('2026-09-06', '2026-09-05')).toBe(0);
    expect(addWorkingDays('2026-08-31', 2)).toBe('2026-09-04');
    expect(addWorkingDays('2026-09-05', 0)).toBe('2026-09-05');
    expect(addWorkingDays('2026-02-13', 1)).toBe('2026-02-23');
    for (const count of [-1, 1.5, Number.NaN])
      expect(() => addWorkingDays('2026-09-05', count)).toThrow(RangeError);
  });

  it('added and counted agree, whatever the office decided', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), overrides, (day, count, decided) => {
        const last = addWorkingDays(day, count, decided);
        expect(workingDaysBetween(day, last, decided)).toBe(count);
        expect(count === 0 || isWorkingDay(last, decided)).toBe(true);
      }),
    );
  });

  it('between two days are those of the way in pieces', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(200), fc.nat(200), overrides, (day, first, second, decided) => {
        const [middle, end] = [addDays(day, first), addDays(day, first + second)];
        expect(workingDaysBetween(day, middle, decided) + workingDaysBetween(middle, end, decided)).toBe(
          workingDaysBetween(day, end, decided),
        );
      }),
    );
  });
});
