import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findingOf,
  itemMoment,
  outcomeOf,
  type TriggerItem,
  type TriggerRule,
} from '#shared/rules/hot-trigger.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 2, 1, 2);

const burst: TriggerRule = {
  kind: 'burst',
  scope: 'all',
  tone: 'critical',
  count: 3,
  hours: 24,
  baselineDays: null,
  percent: null,
  level: 'hot',
};
const risen: TriggerRule = {
  ...burst,
  kind: 'baseline',
  tone: null,
  hours: null,
  baselineDays: 14,
  percent: 200,
};

function item(id: string, hoursLater: number, more: Partial<TriggerItem> = {}): TriggerItem {
  return { id, groupId: id, atMs: start + hoursLater * hour, tone: 'critical', ...more };
}

const all = (items: readonly TriggerItem[]) => new Set(items.map(each => each.id));

const someItems = fc
  .array(fc.record({ hours: fc.integer({ min: 0, max: 400 }), group: fc.integer({ min: 0, max: 12 }) }), {
    maxLength: 40,
  })
  .map(list => list.map(({ hours, group }, at) => item(`i${at}`, hours, { groupId: `g${group}` })));

describe('a burst', () => {
  it('is found at the count and not one before', () => {
    const items = [item('a', 0), item('b', 5), item('c', 10)];
    expect(findingOf(burst, items.slice(0, 2), all(items))).toBeNull();
    expect(findingOf(burst, items, new Set(['c']))?.itemIds).toEqual(['a', 'b', 'c']);
  });

  it('ends where the hours end: an item exactly so many hours before is out', () => {
    expect(findingOf(burst, [item('a', 0), item('b', 5), item('c', 24)], new Set(['c']))).toBeNull();
    expect(findingOf(burst, [item('a', 0.01), item('b', 5), item('c', 24)], new Set(['c']))).not.toBeNull();
  });

  it('counts a story with its reposts once, yet names them', () => {
    const items = [
      item('a', 0),
      item('r1', 1, { groupId: 'a' }),
      item('r2', 2, { groupId: 'a' }),
      item('b', 3),
    ];
    expect(findingOf(burst, items, all(items))).toBeNull();
    const more = [...items, item('c', 4)];
    expect(findingOf(burst, more, all(more))?.figures).toMatchObject({ originals: 3, items: 5 });
  });

  it('looks at the tone asked for only, and at every tone where none is', () => {
    const items = [item('a', 0), item('b', 1), item('c', 2, { tone: 'neutral' })];
    expect(findingOf(burst, items, all(items))).toBeNull();
    expect(findingOf({ ...burst, tone: null }, items, all(items))).not.toBeNull();
  });

  it('is of the stretch that holds what was saved', () => {
    const old = [item('a', 0), item('b', 1), item('c', 2)];
    const items = [...old, item('z', 300)];
    expect(findingOf(burst, items, new Set(['z']))).toBeNull();
    expect(findingOf(burst, items, new Set(['a']))?.itemIds).toEqual(['a', 'b', 'c']);
  });

  it('in any items lies within the hours, has enough stories, and holds something saved', () => {
    fc.assert(
      fc.property(
        someItems,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 100 }),
        (items, count, hours) => {
          const changed = new Set(items.filter((_, at) => at % 3 === 0).map(each => each.id));
          const found = findingOf({ ...burst, count, hours }, items, changed);
          if (!found) return;
          const inside = items.filter(each => found.itemIds.includes(each.id));
          const times = inside.map(each => each.atMs);
          expect(Math.max(...times) - Math.min(...times)).toBeLessThan(hours * hour);
          expect(new Set(inside.map(each => each.groupId)).size).toBeGreaterThanOrEqual(count);
          expect(inside.some(each => changed.has(each.id))).toBe(true);
        },
      ),
    );
  });

  it('is found whenever some hours with something saved hold enough stories', () => {
    fc.assert(
      fc.property(
        someItems,
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 100 }),
        (items, count, hours) => {
          const changed = new Set(items.filter((_, at) => at % 4 === 0).map(each => each.id));
          const isThere = items.some(last => {
            const inside = items.filter(
              each => each.atMs <= last.atMs && each.atMs > last.atMs - hours * hour,
            );
            return (
              new Set(inside.map(each => each.groupId)).size >= count &&
              inside.some(each => changed.has(each.id))
            );
          });
          expect(findingOf({ ...burst, count, hours }, items, changed) !== null).toBe(isThere);
        },
      ),
    );
  });
});

describe('volume above the baseline', () => {
  const before = Array.from({ length: 14 }, (_, day) => item(`d${day}`, -24 * (day + 1)));

  it('is more than the percent of the daily mean, not as much', () => {
    const two = [item('a', 0), item('b', 1)];
    expect(findingOf({ ...risen, count: 2 }, [...before, ...two], all(two))).toBeNull();
    const three = [...two, item('c', 2)];
    expect(findingOf({ ...risen, count: 2 }, [...before, ...three], all(three))?.figures).toEqual({
      kind: 'baseline',
      day: '2026-03-01',
      items: 3,
      baselineDays: 14,
      before: 14,
    });
  });

  it('needs the least number of items even after days of silence', () => {
    const items = [item('a', 0), item('b', 1)];
    expect(findingOf(risen, items, all(items))).toBeNull();
    expect(findingOf({ ...risen, count: 2 }, items, all(items))).not.toBeNull();
  });

  it('never vanishes when a day gets one more item, nor appears when a day before does', () => {
    fc.assert(
      fc.property(someItems, items => {
        const changed = all(items);
        const found = findingOf(risen, items, changed);
        if (found?.figures.kind !== 'baseline') return;
        const extra = item('extra', 0, { atMs: items.find(each => each.id === found.itemIds[0])?.atMs ?? 0 });
        expect(findingOf(risen, [...items, extra], changed)).not.toBeNull();
      }),
    );
  });
});

describe('what becomes of a finding', () => {
  const finding = findingOf(burst, [item('a', 0), item('b', 1), item('c', 2)], new Set(['a']));
  if (!finding) throw new Error('three critical items within a day must be found');

  it('is raised once, then added to', () => {
    expect(outcomeOf(finding, { open: null, decided: new Set() })).toEqual({
      kind: 'raise',
      itemIds: ['a', 'b', 'c'],
    });
    expect(outcomeOf(finding, { open: new Set(['a', 'b']), decided: new Set() })).toEqual({
      kind: 'update',
      added: ['c'],
    });
    expect(outcomeOf(finding, { open: new Set(['a', 'b', 'c']), decided: new Set() })).toEqual({
      kind: 'none',
    });
  });

  it('does not come back for the same items, in whatever order they were decided on', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 0 }), decided => {
        const isKnown = ['a', 'b', 'c'].every(id => decided.includes(id));
        expect(outcomeOf(finding, { open: null, decided: new Set(decided) }).kind).toBe(
          isKnown ? 'none' : 'raise',
        );
      }),
    );
  });
});

describe('the moment of an item', () => {
  it('is noon where only its day is known', () => {
    expect(itemMoment(0, null)).toBe(12 * hour);
    expect(itemMoment(0, 90)).toBe(1.5 * hour);
  });
});
