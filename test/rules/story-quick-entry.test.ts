import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '#shared/core/dates.ts';
import { completeToken, parseQuickEntry, readQuickDay, tokenAt } from '#shared/rules/quick-entry.ts';

/** A Monday. */
const today = '2026-03-02';

describe('a quick line', () => {
  it('gives title, unit, themes and deadline, in any order', () => {
    const wanted = {
      title: 'Khai giảng ở vùng cao',
      unit: 'THPT Đắk Đoa',
      themes: ['Thành tích', 'Ngoại ngữ'],
    };
    for (const line of [
      'Khai giảng ở vùng cao @THPT Đắk Đoa #Thành tích #Ngoại ngữ !10/3',
      '@THPT Đắk Đoa #Thành tích #Ngoại ngữ !10/03/2026 Khai giảng ở vùng cao',
      '!10-3 Khai giảng ở vùng cao #Thành tích @THPT Đắk Đoa #Ngoại ngữ',
    ])
      expect(parseQuickEntry(line, today)).toMatchObject({ ...wanted, due: { day: '2026-03-10' } });
  });

  it('keeps marks inside words, and those that stand alone, in the title', () => {
    const entry = parseQuickEntry('Gửi bài tới a@b.vn, hoan hô! Lớp 9#2 & @ mọi người', today);
    expect(entry).toMatchObject({ title: 'Gửi bài tới a@b.vn, hoan hô! Lớp 9#2 & @ mọi người', tokens: [] });
  });

  it('lets text follow a name in quotes', () => {
    expect(parseQuickEntry('Thăm @"THCS Ia Mơ" đầu xuân #[Cách làm hay] mới', today)).toMatchObject({
      title: 'Thăm đầu xuân mới',
      unit: 'THCS Ia Mơ',
      themes: ['Cách làm hay'],
    });
  });

  it('says that a deadline is no day instead of hiding it in the title', () => {
    expect(parseQuickEntry('Tin nhanh !31/02 gấp', today)).toMatchObject({
      title: 'Tin nhanh gấp',
      due: { text: '31/02', day: null },
    });
  });

  it('is a title alone where nothing is marked', () => {
    expect(parseQuickEntry('  Một  ý tưởng ', today)).toEqual({
      title: 'Một ý tưởng',
      unit: null,
      themes: [],
      due: null,
      tokens: [],
    });
  });

  it('loses no word of whatever is typed, and its tokens do not overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'đ', ' ', '@', '#', '!', '"', '[', ']', '1', '/', '3')),
        letters => {
          const line = letters.join('');
          const entry = parseQuickEntry(line, today);
          const kept = [entry.title, ...entry.tokens.map(token => token.text)].join('');
          const bare = (text: string) => [...text.replace(/[\s@#!"[\]]/g, '')].sort().join('');
          expect(bare(kept)).toBe(bare(line));
          entry.tokens.forEach((token, index) => {
            expect(token.from).toBeGreaterThanOrEqual(entry.tokens[index - 1]?.to ?? 0);
            expect(token.to).toBeLessThanOrEqual(line.length);
          });
        },
      ),
    );
  });
});

describe('a day of a quick line', () => {
  it.each([
    ['hôm nay', '2026-03-02'],
    ['mai', '2026-03-03'],
    ['ngày kia', '2026-03-04'],
    ['thứ hai', '2026-03-09'],
    ['thứ sáu', '2026-03-06'],
    ['t6', '2026-03-06'],
    ['CN', '2026-03-08'],
    ['chủ nhật', '2026-03-08'],
    ['3 ngày', '2026-03-05'],
    ['+10', '2026-03-12'],
    ['2 tuần', '2026-03-16'],
    ['cuối tháng', '2026-03-31'],
    ['10/3', '2026-03-10'],
    ['10.3.26', '2026-03-10'],
    ['28/2', '2026-02-28'],
    ['15/11', '2026-11-15'],
    ['15/11/2025', '2025-11-15'],
  ])('«%s» is %s', (text, day) => expect(readQuickDay(text, today)).toBe(day));

  it.each(['', '5', 'abc', '31/2', 'thứ tám', '2026'])('«%s» is none', text =>
    expect(readQuickDay(text, today)).toBeNull(),
  );

  it('without a year that has long passed is next year', () => {
    expect(readQuickDay('10/8', '2026-12-20')).toBe('2027-08-10');
    expect(readQuickDay('10/12', '2026-12-20')).toBe('2026-12-10');
  });

  it('is always a day that exists', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 14 }), (day, month) => {
        const read = readQuickDay(`${day}/${month}`, today);
        expect(read === null || isDay(read)).toBe(true);
      }),
    );
  });
});

describe('completing a part of the line', () => {
  it('replaces what was typed before the caret and is read back as chosen', () => {
    const line = 'Khai giảng @plei';
    const token = tokenAt(parseQuickEntry(line, today), line.length);
    expect(token).toMatchObject({ kind: 'unit', text: 'plei' });
    if (!token) return;
    const done = completeToken(line, token, line.length, 'Trường THPT Pleime (Phú Thiện)');
    expect(done).toEqual({ line: 'Khai giảng @Trường THPT Pleime (Phú Thiện) ', caret: 43 });
    expect(parseQuickEntry(done.line, today).unit).toBe('Trường THPT Pleime (Phú Thiện)');
  });

  it('puts the name in quotes where text follows that does not belong to it', () => {
    const line = 'Thăm @plei đầu xuân';
    const token = tokenAt(parseQuickEntry(line, today), 10);
    if (!token) throw new Error('no token');
    const done = completeToken(line, token, 10, 'THPT Pleime');
    expect(parseQuickEntry(done.line, today)).toMatchObject({ title: 'Thăm đầu xuân', unit: 'THPT Pleime' });
  });

  it('offers a part as soon as its mark is typed', () => {
    expect(tokenAt(parseQuickEntry('Tin #', today), 5)).toMatchObject({ kind: 'theme', text: '' });
    expect(tokenAt(parseQuickEntry('Tin @A', today), 2)).toBeUndefined();
  });
});
