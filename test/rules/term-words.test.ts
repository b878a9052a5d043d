import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/core/dates.ts';
import { maySpeakOn } from '#shared/rules/speaker-term.ts';
import { termPosition } from '#shared/rules/term-words.ts';

const day = '2026-03-02';

describe('where a day lies in a term', () => {
  it('is told with the days to its end, since its end, or to its beginning', () => {
    expect(termPosition({ fromDay: null, toDay: null }, day)).toEqual({ kind: 'open' });
    expect(termPosition({ fromDay: null, toDay: day }, day)).toEqual({ kind: 'current', days: 0 });
    expect(termPosition({ fromDay: day, toDay: '2026-03-12' }, day)).toEqual({ kind: 'current', days: 10 });
    expect(termPosition({ fromDay: null, toDay: '2026-02-27' }, day)).toEqual({ kind: 'ended', days: 3 });
    expect(termPosition({ fromDay: '2026-03-05', toDay: null }, day)).toEqual({ kind: 'coming', days: 3 });
  });

  it('never says in force of a term in which nobody may speak', () => {
    const anyDay = fc.option(fc.integer({ min: -40, max: 40 }).map(days => addDays(day, days)));
    fc.assert(
      fc.property(anyDay, anyDay, (fromDay, toDay) => {
        const { kind } = termPosition({ fromDay, toDay }, day);
        expect(kind === 'open' || kind === 'current').toBe(maySpeakOn({ fromDay, toDay }, day));
      }),
    );
  });
});
