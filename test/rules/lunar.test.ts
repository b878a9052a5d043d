import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/core/dates.ts';
import { dayOfLunar, type LunarDay, lunarOf, lunarYearName } from '#shared/core/lunar.ts';
import { publicHolidays } from '#shared/rules/holidays.ts';
import { workCalendar } from '#shared/rules/work-calendar.ts';

/** Year, its name, Tết (mùng 1), Giỗ Tổ (10/3), Trung thu (15/8). */
const TABLE: readonly (readonly [number, string, string, string, string])[] = [
  [2017, 'Đinh Dậu', '2017-01-28', '2017-04-06', '2017-10-04'],
  [2018, 'Mậu Tuất', '2018-02-16', '2018-04-25', '2018-09-24'],
  [2019, 'Kỷ Hợi', '2019-02-05', '2019-04-14', '2019-09-13'],
  [2020, 'Canh Tý', '2020-01-25', '2020-04-02', '2020-10-01'],
  [2021, 'Tân Sửu', '2021-02-12', '2021-04-21', '2021-09-21'],
  [2022, 'Nhâm Dần', '2022-02-01', '2022-04-10', '2022-09-10'],
  [2023, 'Quý Mão', '2023-01-22', '2023-04-29', '2023-09-29'],
  [2024, 'Giáp Thìn', '2024-02-10', '2024-04-18', '2024-09-17'],
  [2025, 'Ất Tỵ', '2025-01-29', '2025-04-07', '2025-10-06'],
  [2026, 'Bính Ngọ', '2026-02-17', '2026-04-26', '2026-09-25'],
  [2027, 'Đinh Mùi', '2027-02-06', '2027-04-16', '2027-09-15'],
  [2028, 'Mậu Thân', '2028-01-26', '2028-04-04', '2028-10-03'],
  [2029, 'Kỷ Dậu', '2029-02-13', '2029-04-23', '2029-09-22'],
  [2030, 'Canh Tuất', '2030-02-02', '2030-04-12', '2030-09-12'],
  [2031, 'Tân Hợi', '2031-01-23', '2031-04-01', '2031-10-01'],
  [2032, 'Nhâm Tý', '2032-02-11', '2032-04-19', '2032-09-19'],
  [2033, 'Quý Sửu', '2033-01-31', '2033-04-09', '2033-09-08'],
  [2034, 'Giáp Dần', '2034-02-19', '2034-04-28', '2034-09-26'],
  [2035, 'Ất Mão', '2035-02-08', '2035-04-17', '2035-09-16'],
  [2036, 'Bính Thìn', '2036-01-28', '2036-04-06', '2036-10-04'],
  // Beyond the office's table, as calendars in print have them.
  [2037, 'Đinh Tỵ', '2037-02-15', '2037-04-24', '2037-09-24'],
  [2038, 'Mậu Ngọ', '2038-02-04', '2038-04-13', '2038-09-13'],
  [2039, 'Kỷ Mùi', '2039-01-24', '2039-04-03', '2039-10-02'],
  [2040, 'Canh Thân', '2040-02-12', '2040-04-20', '2040-09-20'],
];

describe('the lunar calendar', () => {
  it('lays the holidays of every year of the table', () => {
    for (const [year, , tet, gioTo] of TABLE) {
      const days = (key: string) => publicHolidays(year).filter(each => each.key === key);
      expect(days('tet').map(({ day }) => day)).toContain(tet);
      expect(days('hungKings').map(({ day }) => day)).toEqual([gioTo]);
      expect(workCalendar([]).nature(tet)).toMatchObject({ isWorking: false, holiday: 'tet' });
    }
  });

  it.each(TABLE)('knows the feasts of %i, year %s', (year, name, tet, gioTo, trungThu) => {
    expect(dayOfLunar({ year, month: 1, dayOfMonth: 1 })).toBe(tet);
    expect(dayOfLunar({ year, month: 3, dayOfMonth: 10 })).toBe(gioTo);
    expect(dayOfLunar({ year, month: 8, dayOfMonth: 15 })).toBe(trungThu);
    expect(lunarOf(tet)).toEqual({ year, month: 1, dayOfMonth: 1, isLeapMonth: false });
    expect(lunarOf(gioTo)).toEqual({ year, month: 3, dayOfMonth: 10, isLeapMonth: false });
    expect(lunarOf(trungThu)).toEqual({ year, month: 8, dayOfMonth: 15, isLeapMonth: false });
    expect(lunarYearName(year)).toBe(name);
  });

  it('is the Vietnamese one where it differs from the Chinese', () => {
    expect(dayOfLunar({ year: 2030, month: 1, dayOfMonth: 1 })).toBe('2030-02-02');
    expect(dayOfLunar({ year: 2007, month: 1, dayOfMonth: 1 })).toBe('2007-02-17');
    expect(dayOfLunar({ year: 1985, month: 1, dayOfMonth: 1 })).toBe('1985-01-21');
  });

  it('knows leap months', () => {
    expect(lunarOf('2017-07-23')).toEqual({ year: 2017, month: 6, dayOfMonth: 1, isLeapMonth: true });
    expect(dayOfLunar({ year: 2017, month: 6, dayOfMonth: 1, isLeapMonth: true })).toBe('2017-07-23');
    expect(dayOfLunar({ year: 2017, month: 6, dayOfMonth: 1 })).toBe('2017-06-24');
    expect(lunarOf('2025-08-10')).toMatchObject({ month: 6, isLeapMonth: true });
  });

  it('has no day for a date that does not exist', () => {
    for (const lunar of [
      { year: 2018, month: 6, dayOfMonth: 1, isLeapMonth: true },
      { year: 2017, month: 7, dayOfMonth: 1, isLeapMonth: true },
      { year: 2025, month: 12, dayOfMonth: 30 },
      { year: 2017, month: 13, dayOfMonth: 1 },
      { year: 2017, month: 0, dayOfMonth: 1 },
      { year: 2017, month: 1, dayOfMonth: 31 },
      { year: 2017, month: 1, dayOfMonth: 1.5 },
      { year: 1000, month: 1, dayOfMonth: 1 },
      { year: 2300, month: 1, dayOfMonth: 1 },
    ]) {
      expect(dayOfLunar(lunar), JSON.stringify(lunar)).toBeUndefined();
    }
    expect(() => lunarOf('1899-12-31')).toThrow(RangeError);
    expect(() => lunarOf('2200-01-01')).toThrow(RangeError);
    expect(() => lunarOf('2017-02-30')).toThrow(RangeError);
  });

  it('counts every day from 1900 to 2100 without gap, and finds each again', () => {
    let before: LunarDay = lunarOf('1900-01-01');
    let leapMonths = 0;
    for (let day = '1900-01-02'; day <= '2100-12-31'; day = addDays(day, 1)) {
      const lunar = lunarOf(day);
      if (dayOfLunar(lunar) !== day) expect.unreachable(`${day} is not found again`);
      const isNextDay =
        lunar.dayOfMonth === before.dayOfMonth + 1 &&
        lunar.month === before.month &&
        lunar.year === before.year &&
        lunar.isLeapMonth === before.isLeapMonth;
      const isNextMonth = lunar.dayOfMonth === 1 && (before.dayOfMonth === 29 || before.dayOfMonth === 30);
      if (!isNextDay && !isNextMonth) expect.unreachable(`${day} does not follow the day before`);
      if (isNextMonth) {
        const isLeap = lunar.isLeapMonth && lunar.month === before.month && lunar.year === before.year;
        const isPlain = !lunar.isLeapMonth && lunar.month === (before.month % 12) + 1;
        if (!isLeap && !isPlain) expect.unreachable(`${day} begins the wrong month`);
        if (isLeap) leapMonths += 1;
      }
      before = lunar;
    }
    // Seven leap months in nineteen years.
    expect(Math.abs(leapMonths - (201 * 7) / 19)).toBeLessThan(2);
  });

  it('begins every year between 20 January and 21 February', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      const first = dayOfLunar({ year, month: 1, dayOfMonth: 1 }) ?? '';
      expect(daysBetween(`${year}-01-20`, first)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(first, `${year}-02-22`)).toBeGreaterThanOrEqual(0);
    }
  });
});
