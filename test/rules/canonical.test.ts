import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, sameJson } from '#shared/core/canonical.ts';

const someText = fc.string({ unit: 'grapheme' }).filter(text => !text.includes('\0'));
const someKey = someText.filter(key => key !== '__proto__' && key !== 'constructor');
const { value: someValue } = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    someText,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(someKey, tie('value')), {
        maxLength: 4,
        selector: ([key]) => key.normalize('NFC'),
      })
      .map(entries => Object.fromEntries(entries)),
  ),
}));

describe('canonical JSON', () => {
  test('writes keys in code unit order and no spaces', () => {
    expect(canonicalJson({ b: [1, true, null], a: { z: 'x', Z: '' }, ă: -3 })).toBe(
      '{"a":{"Z":"","z":"x"},"b":[1,true,null],"ă":-3}',
    );
  });

  test('sorts keys that look like numbers as text', () => {
    expect(canonicalJson({ 10: 'a', 9: 'b' })).toBe('{"10":"a","9":"b"}');
  });

  test('brings text and keys to one Unicode form', () => {
    const composed = 'Tiếng Việt';
    const decomposed = composed.normalize('NFD');
    expect(decomposed).not.toBe(composed);
    expect(canonicalJson({ [decomposed]: decomposed })).toBe(`{"${composed}":"${composed}"}`);
    expect(sameJson(decomposed, composed)).toBe(true);
  });

  test('writes minus zero as zero and the largest safe integers exactly', () => {
    expect(canonicalJson([-0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])).toBe(
      '[0,9007199254740991,-9007199254740991]',
    );
  });

  test('keeps characters beyond the basic plane and escapes what JSON escapes', () => {
    expect(canonicalJson('😀 "x"\n\\')).toBe('"😀 \\"x\\"\\n\\\\"');
  });

  test('is the same whatever order the keys were added in, and after a round trip', () => {
    fc.assert(
      fc.property(someValue, value => {
        const text = canonicalJson(value);
        return canonicalJson(reversed(value)) === text && canonicalJson(JSON.parse(text)) === text;
      }),
      { numRuns: 2_000 },
    );
  });

  test('differs for values that differ', () => {
    const values = [
      '1',
      1,
      true,
      'true',
      null,
      'null',
      [],
      {},
      [[]],
      [{}],
      '',
      { a: null },
      { a: 1 },
      [1, 2],
      [2, 1],
    ];
    expect(new Set(values.map(canonicalJson)).size).toBe(values.length);
    expect(sameJson({ a: 1 }, { a: 2 })).toBe(false);
  });

  test.each([
    ['a fraction', 0.5],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['an integer that is not safe', 2 ** 53],
    ['undefined', undefined],
    ['a member that is undefined', { a: undefined }],
    ['a hole in a list', new Array(1)],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a high surrogate alone', 'a\ud83d'],
    ['a low surrogate alone', '\ude00b'],
    ['surrogates in the wrong order', '\ude00\ud83d'],
    ['a lone surrogate in a key', { '\ud83d': 1 }],
    ['NUL', 'a\0b'],
    ['a key __proto__', JSON.parse('{"__proto__":{"admin":true}}')],
    ['a key constructor', { constructor: 1 }],
    ['two keys that are one in NFC', { é: 1, ['é'.normalize('NFD')]: 2 }],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
    expect(() => canonicalJson([{ deep: value }])).toThrow(RangeError);
  });

  test('refuses nesting that would end the stack', () => {
    for (const depth of [201, 10_000]) {
      const deep = JSON.parse('['.repeat(depth) + ']'.repeat(depth));
      expect(() => canonicalJson(deep)).toThrow(RangeError);
    }
    const deepest = '['.repeat(200) + ']'.repeat(200);
    expect(canonicalJson(JSON.parse(deepest))).toBe(deepest);
  });

  test('reads objects without a prototype', () => {
    expect(canonicalJson(Object.assign(Object.create(null), { b: 1, a: 2 }))).toBe('{"a":2,"b":1}');
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, member]) => [key, reversed(member)]));
}
