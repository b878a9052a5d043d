import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#shared/core/dates.ts';
import {
  type DatedFact,
  eventShapes,
  factOn,
  fitsEvent,
  lastDayBefore,
  lifeOn,
  namesOn,
} from '#shared/rules/unit-facts.ts';

function name(value: string | null, fromDay: Day | null): DatedFact {
  return { kind: 'name', value, fromDay };
}

const day = fc.integer({ min: 0, max: 4000 }).map(count => addDays('2015-01-01', count));
const fact: fc.Arbitrary<DatedFact> = fc.record({
  kind: fc.constantFrom('name', 'code', 'type'),
  value: fc.string(),
  fromDay: fc.option(day),
});

describe('the fact in force', () => {
  const facts = [name('THPT A', null), name('THPT B', '2020-07-01'), name('THPT C', '2025-07-01')];

  it('is the latest one that is not after the day', () => {
    expect(factOn(facts, 'name', '2020-06-30')?.value).toBe('THPT A');
    expect(factOn(facts, 'name', '2020-07-01')?.value).toBe('THPT B');
    expect(factOn(facts, 'name', '2025-06-30')?.value).toBe('THPT B');
    expect(factOn(facts, 'name', '2025-07-01')?.value).toBe('THPT C');
  });

  it('does not depend on the order in which they were written, but for the same day', () => {
    expect(factOn([...facts].reverse(), 'name', '2021-01-01')?.value).toBe('THPT B');
    expect(factOn([name('first', null), name('second', null)], 'name', '2021-01-01')?.value).toBe('second');
    expect(
      factOn([name('first', '2020-01-01'), name('second', '2020-01-01')], 'name', '2021-01-01')?.value,
    ).toBe('second');
  });

  it('is of the kind asked for, and none before the first', () => {
    expect(factOn(facts, 'code', '2021-01-01')).toBeUndefined();
    expect(factOn([name('THPT B', '2020-07-01')], 'name', '2020-06-30')).toBeUndefined();
  });

  it('is never after the day, and nothing between it and the day was passed over', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 12 }), day, (list, on) => {
        const found = factOn(list, 'name', on);
        const candidates = list.filter(each => each.kind === 'name' && (each.fromDay ?? '') <= on);
        expect(found === undefined).toBe(candidates.length === 0);
        if (found) expect(candidates.every(each => (each.fromDay ?? '') <= (found.fromDay ?? ''))).toBe(true);
      }),
    );
  });
});

describe('names around a day', () => {
  const facts = [name('THPT A', null), name('THPT C', '2025-07-01'), name('THPT B', '2020-07-01')];

  it('are the one in force, those before it latest first, and the last one to come', () => {
    expect(namesOn(facts, '2026-01-01')).toEqual({
      name: 'THPT C',
      former: ['THPT B', 'THPT A'],
      later: null,
    });
    expect(namesOn(facts, '2022-01-01')).toEqual({ name: 'THPT B', former: ['THPT A'], later: 'THPT C' });
    expect(namesOn(facts, '2019-01-01')).toEqual({ name: 'THPT A', former: [], later: 'THPT C' });
  });

  it('fall back to the first name on a day before it', () => {
    expect(namesOn([name('THPT B', '2020-07-01')], '2010-01-01')).toEqual({
      name: 'THPT B',
      former: [],
      later: null,
    });
  });

  it('show a name taken up again once', () => {
    const back = [name('THPT A', null), name('THPT B', '2020-01-01'), name('THPT A', '2022-01-01')];
    expect(namesOn(back, '2023-01-01')).toEqual({ name: 'THPT A', former: ['THPT B'], later: null });
  });

  it('leave out a name that was corrected on the same day', () => {
    const corrected = [name('THPT A', null), name('THPT Bb', '2020-01-01'), name('THPT B', '2020-01-01')];
    expect(namesOn(corrected, '2021-01-01')).toEqual({ name: 'THPT B', former: ['THPT A'], later: null });
  });

  it('are empty for a unit without a name', () => {
    expect(namesOn([], '2021-01-01')).toEqual({ name: '', former: [], later: null });
  });
});

describe('whether a unit is there', () => {
  it('runs from its first to its last day, both included', () => {
    const unit = { status: 'active', fromDay: '2020-07-01', toDay: '2025-06-30' } as const;
    expect(['2020-06-30', '2020-07-01', '2025-06-30', '2025-07-01'].map(on => lifeOn(unit, on))).toEqual([
      'coming',
      'active',
      'active',
      'closed',
    ]);
  });

  it('was there before the day it closed although it is closed now', () => {
    expect(lifeOn({ status: 'closed', fromDay: null, toDay: '2025-06-30' }, '2024-01-01')).toBe('active');
  });

  it('takes a closed unit without a last day as closed always', () => {
    expect(lifeOn({ status: 'closed', fromDay: null, toDay: null }, '2024-01-01')).toBe('closed');
  });
});

describe('events', () => {
  it('need the units their kind is made of', () => {
    expect(fitsEvent('renamed', 0, 1)).toBe(true);
    expect(fitsEvent('renamed', 1, 1)).toBe(false);
    expect(fitsEvent('merged-into', 1, 1)).toBe(true);
    expect(fitsEvent('merged-into', 3, 1)).toBe(true);
    expect(fitsEvent('merged-into', 1, 2)).toBe(false);
    expect(fitsEvent('consolidated', 1, 1)).toBe(false);
    expect(fitsEvent('consolidated', 2, 1)).toBe(true);
    expect(fitsEvent('divided', 1, 1)).toBe(false);
    expect(fitsEvent('divided', 1, 2)).toBe(true);
    expect(fitsEvent('separated', 1, 1)).toBe(true);
    expect(fitsEvent('dissolved', 1, 0)).toBe(true);
    expect(fitsEvent('dissolved', 0, 0)).toBe(false);
  });

  it('carry posts on only where units became one', () => {
    const carrying = Object.entries(eventShapes).filter(([, shape]) => shape.carriesPosts);
    expect(carrying.map(([kind]) => kind)).toEqual(['merged-into', 'consolidated']);
  });

  it('end a unit on the eve', () => {
    expect(lastDayBefore('2025-07-01')).toBe('2025-06-30');
  });
});
