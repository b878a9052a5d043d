import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/core/dates.ts';
import { isInForce, ruleFaults, ruleInForce } from '#shared/rules/clock-rules.ts';

const rule = (id: string, validFrom: string | null, validTo: string | null, key = 'first_info') => ({
  id,
  key,
  validFrom,
  validTo,
});

const law2013 = rule('2013', '2013-07-01', '2017-03-29');
const law2017 = rule('2017', '2017-03-30', '2026-06-30');
const law2026 = rule('2026', '2026-07-01', null);

describe('rules of one key in time', () => {
  it('give the one in force on a day', () => {
    const on = (day: string) => ruleInForce([law2026, law2013, law2017], 'first_info', day)?.id;
    expect(
      ['2013-06-30', '2013-07-01', '2017-03-29', '2017-03-30', '2026-06-30', '2026-07-01'].map(on),
    ).toEqual([undefined, '2013', '2013', '2017', '2017', '2026']);
    expect(ruleInForce([law2026], 'reply_in_press', '2026-07-01')).toBeUndefined();
    expect(isInForce(rule('always', null, null), '1900-01-01')).toBe(true);
  });

  it('have no fault when each begins the day after the other', () => {
    expect(ruleFaults([law2026, law2017, law2013, rule('x', null, null, 'other')])).toEqual([]);
  });

  it('are told where they overlap, and from when to when', () => {
    const early = rule('early', '2026-06-01', null);
    expect(ruleFaults([law2017, early])).toEqual([
      { kind: 'overlap', rule: early, other: law2017, from: '2026-06-01', to: '2026-06-30' },
    ]);
    expect(ruleFaults([law2026, early])).toMatchObject([{ kind: 'overlap', from: '2026-07-01', to: null }]);
    expect(ruleFaults([rule('a', null, null), rule('b', null, '2020-01-01')])).toMatchObject([
      { kind: 'overlap' },
    ]);
    const short = rule('short', '2018-01-01', '2018-12-31');
    expect(ruleFaults([law2017, short, law2026]).map(({ kind }) => kind)).toEqual(['overlap']);
  });

  it('are told where none is in force between two', () => {
    const late = rule('late', '2026-08-01', null);
    expect(ruleFaults([late, law2017])).toEqual([
      { kind: 'gap', rule: late, other: law2017, from: '2026-07-01', to: '2026-07-31' },
    ]);
  });

  it('are told when one ends before it begins', () => {
    const backwards = rule('backwards', '2026-07-01', '2026-06-30');
    expect(ruleFaults([backwards, law2013])).toEqual([{ kind: 'backwards', rule: backwards }]);
  });

  it('are at fault exactly where a day has two rules or, between the first and the last, none', () => {
    const offset = fc.option(fc.integer({ min: 0, max: 40 }), { nil: null });
    const day = (at: number | null) => (at === null ? null : addDays('2026-01-01', at));
    fc.assert(
      fc.property(fc.array(fc.tuple(offset, offset), { minLength: 1, maxLength: 4 }), spans => {
        const rules = spans.map(([from, to], at) => rule(`r${at}`, day(from), day(to)));
        const sound = rules.filter(
          each => !(each.validFrom && each.validTo && each.validTo < each.validFrom),
        );
        const counts = Array.from({ length: 44 }, (_, at) => addDays('2025-12-30', at)).map(
          each => sound.filter(candidate => isInForce(candidate, each)).length,
        );
        const faults = ruleFaults(rules).map(({ kind }) => kind);
        expect(faults.includes('backwards')).toBe(sound.length < rules.length);
        expect(faults.includes('overlap')).toBe(counts.some(count => count > 1));
        const known = counts.slice(counts.findIndex(Boolean), counts.findLastIndex(Boolean) + 1);
        expect(faults.includes('gap')).toBe(sound.length > 1 && known.includes(0));
      }),
    );
  });
});
