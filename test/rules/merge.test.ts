import { describe, expect, test } from 'vitest';
import { compareOperations, materialise, sees } from '#shared/rules/merge.ts';
import { merged, POLICY, sets, tags } from '#test/support/merge-operations.ts';

describe('seeing', () => {
  test('an operation sees what its context covers, and the earlier ones of its own PC', () => {
    const later = sets('binh:4', {}, { an: 2 });
    expect(sees(later, sets('an:2', {}))).toBe(true);
    expect(sees(later, sets('an:3', {}))).toBe(false);
    expect(sees(later, sets('binh:3', {}))).toBe(true);
    expect(sees(later, sets('chi:1', {}))).toBe(false);
    expect(sees(later, later)).toBe(false);
  });

  test('a person sees all that came with the app; the app sees no person', () => {
    const edit = sets('an:1', {});
    const seed = sets('seed:9', {}, { an: 5 });
    expect(sees(edit, seed)).toBe(true);
    expect(sees(seed, edit)).toBe(false);
    expect(sees(seed, sets('seed:8', {}))).toBe(true);
  });
});

test('operations are ordered by clock, then node, then number', () => {
  const inOrder = [
    sets('chi:9', {}, {}, 1),
    sets('an:2', {}, {}, 5),
    sets('an:10', {}, {}, 5),
    sets('binh:1', {}, {}, 5),
    sets('an:1', {}, {}, 16),
  ];
  expect(inOrder.toReversed().sort(compareOperations)).toEqual(inOrder);
});

describe('a field', () => {
  test('shows the value that had seen the other, even from a clock five years behind', () => {
    const record = merged(
      sets('an:1', { title: 'cũ' }, {}, 9_000_000),
      sets('binh:1', { title: 'mới' }, { an: 1 }, 5),
    );
    expect(record.fields.title?.value).toBe('mới');
    expect(record.fields.title?.heads).toHaveLength(1);
    expect(record.conflicts).toEqual([]);
    expect(record.lastOperation?.node).toBe('binh');
  });

  test('keeps both values when neither had seen the other, shows the later one and lists a conflict', () => {
    const record = merged(
      sets('an:1', { title: 'An viết' }, {}, 20),
      sets('binh:1', { title: 'Bình viết' }, {}, 10),
    );
    expect(record.fields.title).toEqual({
      value: 'An viết',
      heads: [
        { node: 'an', seq: 1, hlc: '000000000014-00000000', value: 'An viết' },
        { node: 'binh', seq: 1, hlc: '00000000000a-00000000', value: 'Bình viết' },
      ],
    });
    expect(record.conflicts).toEqual([
      {
        register: 'title',
        values: [
          { node: 'an', seq: 1, value: 'An viết' },
          { node: 'binh', seq: 1, value: 'Bình viết' },
        ],
      },
    ]);
  });

  test('with equal clocks shows the value of the greater node id, everywhere', () => {
    const operations = [sets('an:1', { title: 'a' }, {}, 5), sets('binh:1', { title: 'b' }, {}, 5)];
    expect(merged(...operations).fields.title?.value).toBe('b');
    expect(merged(...operations.toReversed()).fields.title?.value).toBe('b');
  });

  test('collapses equal concurrent values, whatever the order of their keys or their Unicode form', () => {
    const record = merged(
      sets('an:1', { body: { a: 1, b: 'Lễ' }, title: 'Lễ' }),
      sets('binh:1', { body: { b: 'Lễ', a: 1 }, title: 'Lễ'.normalize('NFD') }),
    );
    expect(record.conflicts).toEqual([]);
    expect(record.fields.body?.heads).toHaveLength(2);
  });

  test('lists each of the different values once', () => {
    const record = merged(
      sets('an:1', { status: 'ready' }),
      sets('binh:1', { status: 'draft' }),
      sets('chi:1', { status: 'ready' }),
    );
    expect(record.conflicts[0]?.values.map(({ node, value }) => [node, value])).toEqual([
      ['chi', 'ready'],
      ['binh', 'draft'],
    ]);
  });

  test('that is cosmetic takes the later value and says nothing', () => {
    const record = merged(sets('an:1', { pin: true }, {}, 5), sets('binh:1', { pin: false }, {}, 6));
    expect(record.fields.pin?.value).toBe(false);
    expect(record.fields.pin?.heads).toHaveLength(2);
    expect(record.conflicts).toEqual([]);
  });

  test('is settled once by whoever resolves it, also for those who hear of it in another order', () => {
    const one = sets('an:1', { title: 'A' });
    const two = sets('binh:1', { title: 'B' });
    const resolved = sets('chi:1', { title: 'AB' }, { an: 1, binh: 1 }, 0);
    for (const operations of [
      [one, two, resolved],
      [resolved, two, one],
      [two, resolved, one, resolved],
    ]) {
      const record = merged(...operations);
      expect(record.fields.title?.value).toBe('AB');
      expect(record.conflicts).toEqual([]);
    }
  });

  test('opens again when a value turns up that the resolution had not seen', () => {
    const record = merged(
      sets('an:1', { title: 'A' }),
      sets('binh:1', { title: 'B' }),
      sets('chi:1', { title: 'AB' }, { an: 1, binh: 1 }),
      sets('dung:1', { title: 'D' }, { an: 1 }),
    );
    expect(record.conflicts[0]?.values.map(({ value }) => value)).toEqual(['D', 'AB']);
  });

  test('does not conflict with another field changed at the same time', () => {
    const record = merged(
      sets('an:1', { title: 'x', status: 'draft' }),
      sets('binh:1', { title: 'y' }, { an: 1 }),
      sets('chi:1', { status: 'ready' }, { an: 1 }),
    );
    expect([record.fields.title?.value, record.fields.status?.value]).toEqual(['y', 'ready']);
    expect(record.conflicts).toEqual([]);
  });

  test('can be emptied, and an emptied field conflicts with a concurrent value', () => {
    const first = sets('an:1', { lead: 'x' });
    expect(merged(first, sets('an:2', { lead: null })).fields.lead?.value).toBeNull();
    const record = merged(first, sets('an:2', { lead: null }), sets('binh:1', { lead: 'y' }, { an: 1 }));
    expect(record.conflicts[0]?.values.map(({ value }) => value)).toEqual([null, 'y']);
  });

  test('named like a part of every object is a field like any other', () => {
    const patch = JSON.parse('{"__proto__":"x","constructor":"y","toString":"z"}');
    const record = merged(sets('an:1', patch), sets('an:2', { title: 't' }));
    expect(Object.keys(record.fields).sort()).toEqual(['__proto__', 'constructor', 'title', 'toString']);
    expect(Object.getPrototypeOf(record.fields)).toBe(Object.prototype);
  });

  test('loses nothing when contexts claim each other in a circle', () => {
    const record = merged(
      sets('an:1', { title: 'A' }, { binh: 1 }),
      sets('binh:1', { title: 'B' }, { an: 1 }),
    );
    expect(record.conflicts[0]?.values.map(({ value }) => value)).toEqual(['B', 'A']);
  });
});

describe('a set', () => {
  test('keeps an element added by one while another, who did not know, removed it', () => {
    const record = merged(
      tags('add', 'an:1', 'khẩn'),
      tags('rem', 'binh:1', 'khẩn', { an: 1 }),
      tags('add', 'an:2', 'khẩn'),
    );
    expect(record.sets).toEqual({ tags: ['khẩn'] });
  });

  test('loses an element when every addition had been seen by a removal', () => {
    const record = merged(
      tags('add', 'an:1', 'khẩn'),
      tags('add', 'binh:1', 'khẩn'),
      tags('rem', 'chi:1', 'khẩn', { an: 1 }),
      tags('rem', 'dung:1', 'khẩn', { binh: 1 }),
    );
    expect(record.sets).toEqual({ tags: [] });
  });

  test('gives its elements in code unit order, each once', () => {
    const record = merged(
      tags('add', 'an:1', 'b'),
      tags('add', 'binh:1', 'a'),
      tags('add', 'chi:1', 'b'),
      tags('add', 'chi:2', 'A'),
    );
    expect(record.sets).toEqual({ tags: ['A', 'a', 'b'] });
  });
});

describe('the cost', () => {
  test('of a record with 2,000 operations is far below 50 ms', () => {
    const nodes = ['an', 'binh', 'chi', 'dung', 'giang'];
    const written: { [node: string]: number } = {};
    const operations = Array.from({ length: 2_000 }, (_, index) => {
      const node = nodes[index % nodes.length] ?? 'an';
      const seen = { ...written };
      written[node] = (written[node] ?? 0) + 1;
      return sets(`${node}:${written[node]}`, { title: index, [`field${index % 12}`]: index }, seen, index);
    });
    const times = [1, 2, 3].map(() => {
      const startMs = performance.now();
      expect(materialise(operations, POLICY).fields.title?.value).toBe(1_999);
      return performance.now() - startMs;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
