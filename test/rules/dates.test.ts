import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  administrativeDate,
  type Day,
  dayFrom,
  dayInVietnam,
  dayOf,
  daysBetween,
  formatDay,
  formatDayLong,
  isDay,
  isSchoolYear,
  momentInVietnam,
  momentToVietnam,
  monthGrid,
  monthRange,
  type ParseDayOptions,
  parseDay,
  partsOf,
  relativeDays,
  schoolYearOf,
  schoolYearRange,
  startOfWeek,
  utcOf,
  weekday,
} from '#shared/core/dates.ts';

const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((days): Day => dayOf(new Date(days * 86_400_000)));

describe('a day', () => {
  it.each([
    '2017-02-29',
    '2026-02-30',
    '2017-13-01',
    '2017-00-10',
    '2017-1-5',
    '05/09/2017',
    '',
    '2017-09-05T00:00',
  ])('refuses «%s»', text => {
    expect(isDay(text)).toBe(false);
    expect(() => utcOf(text)).toThrow(RangeError);
  });

  it('takes real days, the 29th of February of leap years among them', () => {
    for (const day of ['2016-02-29', '2000-02-29', '2017-09-05', '0001-01-01']) expect(isDay(day)).toBe(true);
    expect(isDay('1900-02-29')).toBe(false);
  });

  it('survives the way to a date and back', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const { year, month, dayOfMonth } = partsOf(day);
        expect(dayOf(utcOf(day))).toBe(day);
        expect(dayFrom(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  it('refuses to name a day outside four-digit years', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(dayFrom(2017, 2, 29)).toBeUndefined();
  });
});

describe('counting days', () => {
  it('adds and subtracts so that distances come out right', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it.each([
    ['2017-01-31', 1, '2017-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2017-08-31', 1, '2017-09-30'],
    ['2017-12-15', 1, '2018-01-15'],
    ['2017-03-31', -1, '2017-02-28'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2017-05-10', 0, '2017-05-10'],
  ])('%s and %i months is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it('begins the week on Monday', () => {
    expect(weekday('2026-09-05')).toBe(6);
    expect(weekday('2026-09-06')).toBe(7);
    expect(weekday('2026-09-07')).toBe(1);
    expect(startOfWeek('2026-09-06')).toBe('2026-08-31');
    expect(startOfWeek('2026-09-07')).toBe('2026-09-07');
    fc.assert(
      fc.property(anyDay, day => {
        expect(weekday(startOfWeek(day))).toBe(1);
        expect(daysBetween(startOfWeek(day), day)).toBe(weekday(day) - 1);
      }),
    );
  });

  it('tells how far a due day lies', () => {
    expect(relativeDays('2017-09-05', '2017-09-08')).toEqual({ kind: 'left', days: 3 });
    expect(relativeDays('2017-09-05', '2017-09-05')).toEqual({ kind: 'today', days: 0 });
    expect(relativeDays('2017-09-05', '2017-08-31')).toEqual({ kind: 'overdue', days: 5 });
  });
});

describe('months', () => {
  it('shows six weeks of seven days, Monday first, with the whole month among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const grid = monthGrid(year, month);
        const days = grid.flat();
        const { from, to } = monthRange(year, month);
        expect(grid.map(week => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
        for (const [monday = ''] of grid) expect(weekday(monday)).toBe(1);
        expect(days.slice(0, 7)).toContain(from);
        expect(days).toContain(to);
        expect(days.every((day, at) => at === 0 || daysBetween(days[at - 1] ?? '', day) === 1)).toBe(true);
      }),
    );
  });

  it('knows the last day of February', () => {
    expect(monthRange(2017, 2)).toEqual({ from: '2017-02-01', to: '2017-02-28' });
    expect(monthRange(2017, 12)).toEqual({ from: '2017-12-01', to: '2017-12-31' });
  });
});

describe('writing days', () => {
  it('writes dd/mm/yyyy, the weekday, and the official form', () => {
    expect(formatDay('2026-09-05')).toBe('05/09/2026');
    expect(formatDayLong('2026-09-05')).toBe('Thứ Bảy, 05/09/2026');
    expect(formatDayLong('2026-09-06')).toBe('Chủ nhật, 06/09/2026');
    expect(formatDayLong('2026-09-07', 'en')).toBe('Monday, 07/09/2026');
    expect(administrativeDate('2017-09-05')).toBe('ngày 05 tháng 9 năm 2017');
    expect(administrativeDate('2018-02-12')).toBe('ngày 12 tháng 02 năm 2018');
    expect(administrativeDate('2018-12-30')).toBe('ngày 30 tháng 12 năm 2018');
  });
});

describe('school years', () => {
  it('begin in August unless said otherwise', () => {
    expect(schoolYearOf('2017-07-31')).toBe('2016-2017');
    expect(schoolYearOf('2017-08-01')).toBe('2017-2018');
    expect(schoolYearOf('2018-05-20')).toBe('2017-2018');
    expect(schoolYearOf('2017-08-20', 9)).toBe('2016-2017');
  });

  it('are two years that follow each other', () => {
    expect(isSchoolYear('2017-2018')).toBe(true);
    for (const text of ['2017-2019', '2018-2017', '2017–2018', '2017-18', '2017 - 2018', '']) {
      expect(isSchoolYear(text)).toBe(false);
    }
  });

  it('hold exactly the days that belong to them', () => {
    expect(schoolYearRange('2017-2018')).toEqual({ from: '2017-08-01', to: '2018-07-31' });
    expect(() => schoolYearRange('2017-2019')).toThrow(RangeError);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (day, startMonth) => {
        const { from, to } = schoolYearRange(schoolYearOf(day, startMonth), startMonth);
        expect(from <= day && day <= to).toBe(true);
      }),
    );
  });
});

describe('moments', () => {
  it('turn to the next day at midnight in Vietnam, seven hours before UTC', () => {
    expect(dayInVietnam(Date.UTC(2017, 8, 4, 16, 59))).toBe('2017-09-04');
    expect(dayInVietnam(Date.UTC(2017, 8, 4, 17, 0))).toBe('2017-09-05');
    expect(momentToVietnam(Date.UTC(2017, 8, 5, 7, 5))).toEqual({ day: '2017-09-05', time: '14:05' });
  });

  it('come back from day and time', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 24 * 60 - 1 }), (day, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(momentToVietnam(momentInVietnam(day, time))).toEqual({ day, time });
        expect(momentInVietnam(day, '24:00')).toBe(momentInVietnam(addDays(day, 1)));
      }),
    );
    expect(() => momentInVietnam('2017-09-05', '24:01')).toThrow(RangeError);
    expect(() => momentInVietnam('2017-09-05', '7:30')).toThrow(RangeError);
  });
});

describe('parseDay', () => {
  it.each([
    '5/9/2017',
    '05/09/2017',
    '5-9-2017',
    '05-9-2017',
    '5.9.2017',
    '5.9.17',
    '05/09/17',
    ' 5 / 9 / 2017 ',
    '5 - 9 - 2017',
    '5-9/2017',
    '5–9–2017',
    'ngày 5 tháng 9 năm 2017',
    'Ngày 05 tháng 09 năm 2017',
    'NGÀY 05 THÁNG 9 NĂM 2017',
    'ngày 05 tháng 9 năm 2017'.normalize('NFD'),
    '5 tháng 9, 2017',
    'Thứ Ba, 5/9/2017',
    'thứ 3 ngày 5/9/2017',
    'thứ năm, ngày 5-9-2017',
    'Gia Lai, ngày 05 tháng 9 năm 2017',
    '05/09/2017 14:30',
    '14h30 ngày 5/9/2017',
    '7 giờ 30, 05.09.2017',
    '(05/09/2017)',
    '05/09/2017\u00a0',
    '2017-09-05',
    '2017/9/5',
    '2017-09-05T08:00:00',
    '2017-09-05T00:00:00.000Z',
    '2017-09-04T17:00:00.000Z',
    '20170905',
    '05092017',
    '42983',
    '42983,5',
    42983,
    42983.75,
    20170905,
    'ngày 5/9/2017 (05/9/2017)',
  ])('reads «%s» as 5 September 2017', cell => {
    expect(parseDay(cell)).toEqual({ day: '2017-09-05' });
  });

  it.each<[string | number, string]>([
    ['', 'empty'],
    ['  ', 'empty'],
    ['31/02/2017', 'impossible-date'],
    ['29/02/2017', 'impossible-date'],
    ['09/25/2017', 'impossible-date'],
    ['32/1/2017', 'impossible-date'],
    ['0/9/2017', 'impossible-date'],
    ['ngày 31 tháng 4 năm 2017', 'impossible-date'],
    ['2017-13-05', 'impossible-date'],
    ['5/9/217', 'impossible-date'],
    ['5/9/20017', 'impossible-date'],
    ['5/9/7', 'impossible-date'],
    ['5/9/0000', 'impossible-date'],
    ['31/02', 'impossible-date'],
    ['5/9/75', 'ambiguous-year'],
    ['5/9', 'ambiguous-year'],
    ['ngày 5 tháng 9', 'ambiguous-year'],
    ['9/2017', 'no-day'],
    ['tháng 9/2017', 'no-day'],
    ['tháng 9 năm 2017', 'no-day'],
    ['2017', 'no-day'],
    ['5/9/2017; 7/9/2017', 'several-dates'],
    ['05/09/2017 - 07/09/2017', 'several-dates'],
    ['05/09 - 07/09/2017', 'several-dates'],
    ['5-7/9/2017', 'several-dates'],
    ['5 – 7/9/2017', 'several-dates'],
    ['đầu tháng', 'not-a-date'],
    ['Nguyễn Văn An', 'not-a-date'],
    ['0912.345.678', 'not-a-date'],
    ['2017-2018', 'not-a-date'],
    ['99999999', 'not-a-date'],
    [2017, 'no-day'],
    [5.9, 'not-a-date'],
    [912345678, 'not-a-date'],
    [Number.NaN, 'not-a-date'],
  ])('says why «%s» is no day: %s', (cell, problem) => {
    expect(parseDay(cell)).toEqual({ problem });
  });

  it.each<[string, ParseDayOptions, Day]>([
    ['5/9', { near: '2017-11-20' }, '2017-09-05'],
    ['5.9', { near: '2018-01-20' }, '2017-09-05'],
    ['20/11', { near: '2017-09-05' }, '2017-11-20'],
    ['10/2', { near: '2017-12-05' }, '2018-02-10'],
    ['29/2', { near: '2017-03-01' }, '2016-02-29'],
    ['5/9/98', { near: '2017-09-05' }, '1998-09-05'],
    ['5/9/17', { near: '2026-01-01' }, '2017-09-05'],
  ])('reads «%s» near %o as %s', (cell, options, day) => {
    expect(parseDay(cell, options)).toEqual({ day });
  });

  it('reads back every day in every form it is written in', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const { year, month, dayOfMonth } = partsOf(day);
        const forms = [
          day,
          formatDay(day),
          formatDayLong(day),
          administrativeDate(day),
          `${dayOfMonth}-${month}-${year}`,
          `${dayOfMonth}.${month}.${year}`,
          day.replaceAll('-', ''),
          formatDay(day).replaceAll('/', ''),
        ];
        for (const form of forms) expect(parseDay(form), form).toEqual({ day });
      }),
      { numRuns: 500 },
    );
  });

  it('reads every serial number between 1950 and 2100 as the day the spreadsheet shows', () => {
    for (let serial = 18_264; serial <= 73_415; serial += 1) {
      expect(parseDay(serial)).toEqual({ day: addDays('1899-12-30', serial) });
    }
    expect(parseDay(18_263)).toEqual({ problem: 'not-a-date' });
  });

  it('answers anything with a day or a reason, never with an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^[\d/. -]{0,14}$/)), cell => {
        const parsed = parseDay(cell);
        expect('problem' in parsed || isDay(parsed.day)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
