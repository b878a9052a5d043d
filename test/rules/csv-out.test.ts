import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '#electron/files/parse-workbook.ts';
import {
  guardFormula,
  looksLikeFormula,
  type OutColumn,
  unguardFormula,
  writeCsv,
} from '#shared/rules/csv-out.ts';

const columns: readonly OutColumn[] = [
  { heading: 'Họ và tên', kind: 'text' },
  { heading: 'Điện thoại', kind: 'phone' },
  { heading: 'Số tin', kind: 'number' },
  { heading: 'Ngày', kind: 'day' },
];

describe('a CSV file', () => {
  it('is written as a Vietnamese Excel reads it', () => {
    expect(
      writeCsv(columns, [
        ['Võ Thị "Ánh"; HT', '0912345678', 12.5, '2017-10-27'],
        ['hai\ndòng', null, -3, '31/02/2017'],
      ]),
    ).toBe(
      '\ufeffHọ và tên;Điện thoại;Số tin;Ngày\r\n' +
        '"Võ Thị ""Ánh""; HT";0912345678;12,5;27/10/2017\r\n' +
        '"hai\ndòng";;-3;31/02/2017\r\n',
    );
  });

  it.each([
    '=1+1',
    '+84912345678',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ])('runs no formula: %j', text => {
    const [, line = ''] = writeCsv([{ heading: 'A', kind: 'text' }], [[text]]).split(/(?<=A)\r\n/);
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('guards its headings too, and quotes what other countries cut at', () => {
    expect(writeCsv([{ heading: '=cmd', kind: 'text' }], [['a,b'], ['c\td']])).toBe(
      '\ufeff\'=cmd\r\n"a,b"\r\n"c\td"\r\n',
    );
  });

  it('gives back every text when it is read again', async () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter(value => !value.includes('\0') && value.isWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), async rows => {
        // An apostrophe that somebody wrote before a sign is read as ours.
        fc.pre(rows.flat().every(value => unguardFormula(value) === value && value !== ''));
        const written = writeCsv(columns.slice(0, 2), rows);
        const result = await parseWorkbook(new TextEncoder().encode(written), 'a.csv');
        expect(result.ok && result.workbook.sheets[0]?.rows.slice(1)).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the guard', () => {
  it('leaves nothing that looks like a formula, and can be taken away again', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(looksLikeFormula(guardFormula(text))).toBe(false);
        if (unguardFormula(text) === text) expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
    );
  });
});
