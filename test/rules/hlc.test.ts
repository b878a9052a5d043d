import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareHlc,
  FAR_AHEAD_MS,
  hlcMs,
  isFarAhead,
  receiveHlc,
  tickHlc,
  zeroHlc,
} from '#shared/core/hlc.ts';

const NOW_MS = Date.UTC(2026, 2, 11, 7, 30);
const TEN_YEARS_MS = 10 * 366 * 24 * 60 * 60 * 1000;
const CASES = { numRuns: 10_000 };

const someMs = fc.integer({ min: NOW_MS - TEN_YEARS_MS, max: NOW_MS + TEN_YEARS_MS });
const someHlc = fc
  .tuple(fc.oneof(someMs, fc.integer({ min: 0, max: 2 ** 48 - 1 })), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
  .map(([ms, counter]) => `${hex(ms, 12)}-${hex(counter, 8)}`)
  .filter(hlc => hlc !== 'ffffffffffff-ffffffff');

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}

function numberOf(hlc: string): bigint {
  return BigInt(`0x${hlc.replace('-', '')}`);
}

describe('a tick', () => {
  test('takes the PC clock when it is later, with the counter at zero', () => {
    expect(tickHlc(zeroHlc, 0x019e6fd24f90)).toBe('019e6fd24f90-00000000');
    expect(tickHlc('019e6fd24f90-00000007', 0x019e6fd24f91)).toBe('019e6fd24f91-00000000');
  });

  test('counts on when the PC clock stands still or is behind', () => {
    expect(tickHlc('019e6fd24f90-00000009', 0x019e6fd24f90)).toBe('019e6fd24f90-0000000a');
    expect(tickHlc('019e6fd24f90-0000000f', 0)).toBe('019e6fd24f90-00000010');
  });

  test('carries a full counter into the milliseconds', () => {
    expect(tickHlc('019e6fd24fff-ffffffff', 0)).toBe('019e6fd25000-00000000');
  });

  test('says so when no clock is left, or the PC clock is no clock', () => {
    expect(() => tickHlc('ffffffffffff-ffffffff', NOW_MS)).toThrow(RangeError);
    for (const nowMs of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 48]) {
      expect(() => tickHlc(zeroHlc, nowMs)).toThrow(RangeError);
    }
  });

  test('is later than the clock before it, and not behind the PC clock, ten years off either way', () => {
    fc.assert(
      fc.property(someHlc, someMs, (previous, nowMs) => {
        const next = tickHlc(previous, nowMs);
        return next > previous && numberOf(next) > numberOf(previous) && hlcMs(next) >= nowMs;
      }),
      CASES,
    );
  });

  test('stays later through a million operations in one millisecond, over the carry', () => {
    let hlc = `${hex(NOW_MS, 12)}-fff80000`;
    let backward = 0;
    for (let count = 0; count < 1_000_000; count += 1) {
      const next = tickHlc(hlc, NOW_MS);
      if (next <= hlc) backward += 1;
      hlc = next;
    }
    expect(backward).toBe(0);
    expect(hlc).toBe(`${hex(NOW_MS + 1, 12)}-${hex(1_000_000 - 0x80000, 8)}`);
  });
});

describe('a received clock', () => {
  test('is passed once per package, however many operations the package holds', () => {
    const seen = `${hex(NOW_MS + 5_000, 12)}-00000003`;
    expect(receiveHlc(zeroHlc, seen, NOW_MS)).toBe(`${hex(NOW_MS + 5_000, 12)}-00000004`);
  });

  test('is adopted up to 24 hours ahead of this PC and left alone beyond', () => {
    const own = `${hex(NOW_MS, 12)}-00000001`;
    const dayAhead = `${hex(NOW_MS + FAR_AHEAD_MS, 12)}-00000000`;
    const further = `${hex(NOW_MS + FAR_AHEAD_MS + 1, 12)}-00000000`;
    expect(isFarAhead(dayAhead, NOW_MS)).toBe(false);
    expect(receiveHlc(own, dayAhead, NOW_MS)).toBe(`${hex(NOW_MS + FAR_AHEAD_MS, 12)}-00000001`);
    expect(isFarAhead(further, NOW_MS)).toBe(true);
    expect(receiveHlc(own, further, NOW_MS)).toBe(`${hex(NOW_MS, 12)}-00000002`);
  });

  test('leaves the own clock later than before, and later than itself unless it is far ahead', () => {
    fc.assert(
      fc.property(someHlc, someHlc, someMs, (own, seen, nowMs) => {
        const next = receiveHlc(own, seen, nowMs);
        return next > own && hlcMs(next) >= nowMs && (next > seen || isFarAhead(seen, nowMs));
      }),
      CASES,
    );
  });

  test('never moves the own clock more than 24 hours past the later of own and PC clock', () => {
    fc.assert(
      fc.property(someHlc, someHlc, someMs, (own, seen, nowMs) => {
        const limit = Math.max(hlcMs(own), nowMs + FAR_AHEAD_MS) + 1;
        return hlcMs(receiveHlc(own, seen, nowMs)) <= limit;
      }),
      CASES,
    );
  });
});

describe('the text of a clock', () => {
  test('sorts as the number it writes', () => {
    fc.assert(
      fc.property(someHlc, someHlc, (left, right) => {
        const difference = numberOf(left) - numberOf(right);
        const expected = difference === 0n ? 0 : difference < 0n ? -1 : 1;
        return compareHlc(left, right) === expected && left < right === expected < 0;
      }),
      CASES,
    );
  });

  test('tells two clocks apart that one JavaScript number cannot', () => {
    expect(compareHlc('019e6fd24f90-00000000', '019e6fd24f90-00000001')).toBe(-1);
  });

  test('gives back its milliseconds', () => {
    expect(hlcMs(tickHlc(zeroHlc, NOW_MS))).toBe(NOW_MS);
    expect(hlcMs('ffffffffffff-00000000')).toBe(2 ** 48 - 1);
  });

  test('is refused unless it has exactly the one form', () => {
    const malformed = [
      '',
      '019e6fd24f90',
      '019e6fd24f90-0000000',
      '019e6fd24f90-000000000',
      '19e6fd24f90-00000000',
      '019E6FD24F90-00000000',
      '019e6fd24f90_00000000',
      '019e6fd24f9g-00000000',
      ' 019e6fd24f90-00000000',
      '019e6fd24f90-00000000\n',
    ];
    for (const text of malformed) {
      expect(() => hlcMs(text), text).toThrow(RangeError);
      expect(() => compareHlc(zeroHlc, text), text).toThrow(RangeError);
      expect(() => tickHlc(text, NOW_MS), text).toThrow(RangeError);
      expect(() => receiveHlc(zeroHlc, text, NOW_MS), text).toThrow(RangeError);
    }
  });
});
