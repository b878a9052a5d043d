import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, parsePhones } from '#shared/core/phones.ts';
import legacy from '#test/fixtures/legacy-expected.json' with { type: 'json' };

const CHANGES: readonly (readonly [old: string, now: string])[] = [
  ['0162', '032'],
  ['0163', '033'],
  ['0164', '034'],
  ['0165', '035'],
  ['0166', '036'],
  ['0167', '037'],
  ['0168', '038'],
  ['0169', '039'],
  ['0186', '056'],
  ['0188', '058'],
  ['0199', '059'],
  ['0120', '070'],
  ['0121', '079'],
  ['0122', '077'],
  ['0126', '076'],
  ['0128', '078'],
  ['0123', '083'],
  ['0124', '084'],
  ['0125', '085'],
  ['0127', '081'],
  ['0129', '082'],
];

function codes(cell: string | number): string[][] {
  return parsePhones(cell).map(({ problems }) => problems.map(({ code }) => code));
}

function numbers(cell: string | number): string[] {
  return parsePhones(cell).map(({ number }) => number);
}

describe('one number', () => {
  it.each<[string | number]>([
    ['0912345678'],
    ['0912 345 678'],
    ['0912.345.678'],
    ['0912-345-678'],
    ['0912,345,678'],
    ['091 234 5678'],
    ['+84912345678'],
    ['+84 912 345 678'],
    ['+84 (0) 912 345 678'],
    ['+84-0912345678'],
    ['0084912345678'],
    ['84912345678'],
    [84912345678],
    ['(+84) 912345678'],
    ['ĐT: 0912345678'],
    ['0912345678 (Zalo)'],
    ['O912345678'],
    ['０９１２３４５６７８'],
    ['\u00a00912\u00a0345\u00a0678 '],
    ['0912345678 / 0912.345.678'],
  ])('«%s» is 0912 345 678 without complaint', cell => {
    expect(parsePhones(cell)).toEqual([
      { number: '0912345678', display: '0912 345 678', kind: 'mobile', problems: [] },
    ]);
  });

  it.each<[string | number]>([
    [912345678],
    ['912345678'],
    ['912345678.0'],
    ['912,345,678'],
    ['9.12345678E8'],
    ['9.12345678e+08'],
  ])('%s has its leading zero restored', cell => {
    expect(parsePhones(cell)).toEqual([
      {
        number: '0912345678',
        display: '0912 345 678',
        kind: 'mobile',
        problems: [{ code: 'leading-zero-restored' }],
      },
    ]);
  });

  it.each(CHANGES)('%s becomes %s', (old, now) => {
    const from = `${old}1234567`;
    expect(parsePhones(from)).toEqual([
      {
        number: `${now}1234567`,
        display: formatPhone(`${now}1234567`),
        kind: 'mobile',
        problems: [{ code: 'old-prefix-converted', from }],
      },
    ]);
    const both = [{ code: 'leading-zero-restored' }, { code: 'old-prefix-converted', from }];
    expect(parsePhones(Number(from))).toMatchObject([{ number: `${now}1234567`, problems: both }]);
    expect(numbers(`+84${from.slice(1)}`)).toEqual([`${now}1234567`]);
    expect(numbers(`84${from.slice(1)}`)).toEqual([`${now}1234567`]);
  });

  it('does not take an 11-digit landline for an old mobile', () => {
    expect(parsePhones('02693824123')).toEqual([
      { number: '02693824123', display: '0269 3824 123', kind: 'landline', problems: [] },
    ]);
    expect(parsePhones('+842693824123')).toMatchObject([{ number: '02693824123', problems: [] }]);
    expect(parsePhones(2693824123)).toMatchObject([
      { number: '02693824123', problems: [{ code: 'leading-zero-restored' }] },
    ]);
    expect(parsePhones('0269 - 3824 123')).toMatchObject([{ number: '02693824123', problems: [] }]);
    expect(parsePhones('0269/3824123')).toMatchObject([{ number: '02693824123', problems: [] }]);
    expect(parsePhones('(0269) 3.824.123')).toMatchObject([{ number: '02693824123', problems: [] }]);
    expect(parsePhones('024 38241234')).toMatchObject([{ display: '024 3824 1234', kind: 'landline' }]);
    expect(parsePhones('0269 3824123 máy lẻ 12')).toMatchObject([{ number: '02693824123', problems: [] }]);
    // «0084» in the middle of a number is no prefix of the country.
    expect(parsePhones('0200.0084.000')).toMatchObject([{ number: '02000084000', problems: [] }]);
    expect(parsePhones('0912345678 0084 269 3824 123')).toMatchObject([
      { number: '0912345678' },
      { number: '02693824123' },
    ]);
  });

  it('flags what may be a landline of before 2017, and does not convert it', () => {
    expect(parsePhones('0593824123')).toEqual([
      {
        number: '0593824123',
        display: '0593 824 123',
        kind: 'unknown',
        problems: [{ code: 'suspect-old-landline', suggested: '02693824123' }],
      },
    ]);
    expect(parsePhones('056 3822123')).toMatchObject([
      { number: '0563822123', problems: [{ code: 'suspect-old-landline', suggested: '02563822123' }] },
    ]);
    expect(codes(593824123)).toEqual([['leading-zero-restored', 'suspect-old-landline']]);
    expect(codes('+84593824123')).toEqual([['suspect-old-landline']]);
  });

  it('does not suspect a mobile number that was converted to 056 or 059', () => {
    expect(codes('0186.854.7830')).toEqual([['old-prefix-converted']]);
    expect(numbers('0186.854.7830')).toEqual(['0568547830']);
    expect(codes('01993955024')).toEqual([['old-prefix-converted']]);
  });

  it.each<[string | number, string, string]>([
    ['091234567', 'wrong-length', '091234567'],
    ['09123456789', 'wrong-length', '09123456789'],
    ['0269382412', 'wrong-length', '0269382412'],
    ['026938241234', 'wrong-length', '026938241234'],
    ['412345678', 'wrong-length', '412345678'],
    ['3824123', 'area-code-missing', '3824123'],
    ['0438241234', 'unknown-prefix', '0438241234'],
    ['01612345678', 'unknown-prefix', '01612345678'],
    ['lớp 5', 'not-a-phone', '5'],
    ['Trần Thị Hạnh', 'not-a-phone', ''],
    ['an@gialai.edu.vn', 'not-a-phone', ''],
  ])('says of «%s»: %s', (cell, code, number) => {
    if (cell === '8.49E+11') expect(codes(cell).flat()).not.toEqual([]);
    else
      expect(parsePhones(cell)).toEqual([
        { number, display: String(cell), kind: 'unknown', problems: [{ code }] },
      ]);
  });

  it('takes a service number', () => {
    expect(parsePhones('1900 1234')).toEqual([
      { number: '19001234', display: '1900 1234', kind: 'unknown', problems: [] },
    ]);
  });

  it.each<[string | number]>([[''], ['  '], ['-'], ['không có'], ['Chưa có'], ['x']])(
    '«%s» holds no number',
    cell => {
      expect(parsePhones(cell)).toEqual([]);
    },
  );
});

describe('several numbers in a cell', () => {
  it.each([
    '0912345678 / 02693824123',
    '0912345678/02693824123',
    '0912 345 678; 0269 3824 123',
    '0912.345.678, 0269.3824.123',
    '0912345678 - 02693824123',
    '0912345678-0269.3824123',
    '0912345678 – 0269 3824123',
    '0912345678\n02693824123',
    '0912345678\r\n02693824123',
    '0912345678 hoặc 02693824123',
    '0912345678 và 02693824123',
    '0912345678 & 02693824123',
    '0912345678 | 02693824123',
    '0912345678 02693824123',
    '0912 345 678 0269 3824 123',
    '+84912345678 / +842693824123',
    '+84912345678+842693824123',
    'DĐ: 0912345678 - CQ: 0269 3824 123',
    'NR 0912345678 (Zalo), CQ 02693824123',
    '0912-345-678 - 0269-3824-123',
  ])('«%s» holds two', cell => {
    expect(numbers(cell)).toEqual(['0912345678', '02693824123']);
    expect(codes(cell)).toEqual([[], []]);
  });

  it('keeps the good one beside a bad one', () => {
    expect(parsePhones('0912345678, 0912')).toMatchObject([
      { number: '0912345678', problems: [] },
      { number: '0912', problems: [{ code: 'not-a-phone' }] },
    ]);
    expect(codes('01677816603 / 0593709376')).toEqual([['old-prefix-converted'], ['suspect-old-landline']]);
    expect(numbers('0912345678; 0977591433; 02693824123')).toEqual([
      '0912345678',
      '0977591433',
      '02693824123',
    ]);
  });
});

describe('any number', () => {
  const mobile = fc
    .tuple(fc.constantFrom('03', '07', '08', '09', '052', '055', '058'), fc.stringMatching(/^\d{8}$/))
    .map(([prefix, digits]) => (prefix + digits).slice(0, 10));
  const landline = fc.stringMatching(/^02\d{9}$/);
  const style = fc.constantFrom(
    (number: string) => number,
    (number: string) => formatPhone(number),
    (number: string) => formatPhone(number).replaceAll(' ', '.'),
    (number: string) => `+84${number.slice(1)}`,
    (number: string) => `0084${number.slice(1)}`,
  );
  const between = fc.constantFrom(' / ', '/', ';', '; ', ' - ', ', ', '\n', ' hoặc ', ' và ');

  it('is read back from every way of writing it, alone or beside another', () => {
    fc.assert(
      fc.property(
        fc.oneof(mobile, landline),
        fc.oneof(mobile, landline),
        style,
        style,
        between,
        (a, b, writeA, writeB, join) => {
          expect(numbers(writeA(a))).toEqual([a]);
          expect(numbers(writeA(a) + join + writeB(b))).toEqual(a === b ? [a] : [a, b]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('survives a spreadsheet that takes it for a number', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, landline), number => {
        expect(numbers(Number(number))).toEqual([number]);
        expect(numbers(`${Number(number)}.0`)).toEqual([number]);
        expect(codes(Number(number))).toEqual([['leading-zero-restored']]);
      }),
    );
  });

  it('stays as it is when read again, and shows the digits it has', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/. +;-]{0,30}$/), fc.double()), cell => {
        for (const { number, display, problems } of parsePhones(cell)) {
          if (
            problems.some(({ code }) => code !== 'old-prefix-converted' && code !== 'leading-zero-restored')
          )
            continue;
          expect(display.replaceAll(' ', '')).toBe(number);
          expect(parsePhones(number)).toMatchObject([{ number, display }]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is whole in the old address list, its landlines flagged', () => {
    const kinds = new Set<string>();
    for (const { p } of legacy) {
      const [phone, ...others] = parsePhones(p);
      expect(others).toEqual([]);
      kinds.add(`${p.slice(0, 2)} ${phone?.kind} ${phone?.problems.map(({ code }) => code).join()}`);
    }
    expect([...kinds].toSorted()).toEqual([
      '01 mobile old-prefix-converted',
      '05 unknown suspect-old-landline',
      '09 mobile ',
    ]);
  });
});
