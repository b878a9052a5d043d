import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#shared/core/canonical.ts';
import { zeroHlc } from '#shared/core/hlc.ts';
import {
  type ElementOperation,
  type LifeOperation,
  materialise,
  type Operation,
  type OperationStamp,
  SEED_NODE,
  type SetOperation,
  sees,
} from '#shared/rules/merge.ts';

const POLICY = { cosmetic: new Set(['pin']) };

type Seen = { readonly [node: string]: number };

/** An operation is written `an:3`; its clock is its number unless `atMs` says otherwise. */
function stamp(at: string, seen: Seen = {}, atMs?: number): OperationStamp {
  const [node = '', number = ''] = at.split(':');
  const seq = Number(number);
  const ms = (atMs ?? seq).toString(16).padStart(12, '0');
  const hlc = node === SEED_NODE ? zeroHlc : `${ms}-00000000`;
  return { node, seq, hlc, context: new Map(Object.entries(seen)), entity: 'story', id: 's1' };
}

function sets(at: string, patch: JsonObject, seen?: Seen, atMs?: number): SetOperation {
  return { ...stamp(at, seen, atMs), kind: 'set', patch };
}

function tags(kind: 'add' | 'rem', at: string, element: string, seen?: Seen): ElementOperation {
  return { ...stamp(at, seen), kind, patch: { set: 'tags', element } };
}

function lives(kind: 'del' | 'undel', at: string, seen?: Seen): LifeOperation {
  return { ...stamp(at, seen), kind };
}

function merged(...operations: Operation[]) {
  return materialise(operations, POLICY);
}

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

describe('a deletion', () => {
  const created = sets('an:1', { title: 'x' });

  test('hides a record whose every edit it had seen', () => {
    const record = merged(created, lives('del', 'binh:1', { an: 1 }));
    expect(record).toMatchObject({ exists: true, deleted: true, flagged: false, unseenEdits: [] });
    expect(record.deletes).toEqual([{ node: 'binh', seq: 1 }]);
    expect(record.fields.title?.value).toBe('x');
  });

  test.each([
    ['a value', sets('an:2', { lead: 'y' })],
    ['an added tag', tags('add', 'an:2', 'khẩn')],
    ['a removed tag', tags('rem', 'an:2', 'khẩn')],
    ['a restoration', lives('undel', 'an:2')],
  ])('leaves the record visible and flagged when it had not seen %s', (_what, edit) => {
    const record = merged(created, lives('del', 'binh:1', { an: 1 }), edit);
    expect(record).toMatchObject({ deleted: false, flagged: true, unseenEdits: [{ node: 'an', seq: 2 }] });
    expect(record.deletes).toEqual([{ node: 'binh', seq: 1 }]);
  });

  test('needs every deletion to have seen every edit', () => {
    const edit = sets('an:2', { lead: 'y' });
    const informed = lives('del', 'binh:1', { an: 2 });
    const uninformed = lives('del', 'chi:1', { an: 1 });
    expect(merged(created, edit, informed).deleted).toBe(true);
    expect(merged(created, edit, informed, uninformed)).toMatchObject({ deleted: false, flagged: true });
  });

  test('is taken back by a restoration that had seen it, and can be repeated', () => {
    const deletion = lives('del', 'binh:1', { an: 1 });
    const restored = lives('undel', 'an:2', { binh: 1 });
    expect(merged(created, deletion, restored)).toMatchObject({
      deleted: false,
      flagged: false,
      deletes: [],
    });
    const again = lives('del', 'chi:1', { an: 2, binh: 1 });
    expect(merged(created, deletion, restored, again)).toMatchObject({ deleted: true, flagged: false });
  });

  test('stands when the flag is answered by deleting again, and is gone when answered by restoring', () => {
    const flagged = [created, lives('del', 'binh:1', { an: 1 }), sets('an:2', { lead: 'y' })];
    expect(merged(...flagged, lives('del', 'chi:1', { an: 2, binh: 1 })).deleted).toBe(true);
    expect(merged(...flagged, lives('undel', 'chi:1', { an: 2, binh: 1 }))).toMatchObject({
      deleted: false,
      flagged: false,
    });
  });

  test('of a record that has not arrived yet makes no record', () => {
    expect(merged(lives('del', 'binh:1', { an: 1 })).exists).toBe(false);
    expect(merged(tags('add', 'an:2', 'khẩn')).exists).toBe(false);
    expect(merged(created).exists).toBe(true);
  });
});

describe('reference data of the app', () => {
  const seed = sets('seed:1', { name: 'Tin vắn', days: 3 });

  test('is what there is until a person edits it', () => {
    expect(merged(seed)).toMatchObject({ exists: true, fields: { name: { value: 'Tin vắn' } } });
    expect(merged(seed).lastOperation).toBe(seed);
  });

  test('gives way to any edit, without a conflict, whatever the edit knew and whatever its clock', () => {
    const edit = sets('an:1', { name: 'Tin ngắn' }, {}, 0);
    const update = sets('seed:2', { name: 'Tin nhanh' });
    for (const operations of [
      [seed, edit, update],
      [update, edit, seed],
    ]) {
      const record = merged(...operations);
      expect(record.fields.name).toMatchObject({ value: 'Tin ngắn', heads: [{ node: 'an' }] });
      expect(record.fields.days?.value).toBe(3);
      expect(record.conflicts).toEqual([]);
      expect(record.lastOperation).toBe(edit);
    }
  });

  test('replaces its own earlier values with a new version of the app', () => {
    expect(merged(sets('seed:2', { name: 'Tin nhanh' }), seed).fields.name?.value).toBe('Tin nhanh');
  });

  test('that a person deleted stays deleted after an update', () => {
    const record = merged(seed, lives('del', 'an:1'), sets('seed:2', { name: 'Tin nhanh' }));
    expect(record).toMatchObject({ deleted: true, flagged: false });
  });

  test('that the app withdraws stays, unflagged, where a person had edited it, and goes elsewhere', () => {
    const withdrawn = lives('del', 'seed:2');
    expect(merged(seed, withdrawn)).toMatchObject({ deleted: true, flagged: false });
    expect(merged(seed, withdrawn, sets('an:1', { days: 5 }))).toMatchObject({
      deleted: false,
      flagged: false,
      deletes: [],
    });
  });

  test('whose tag a person removed does not get it back with an update', () => {
    const record = merged(
      tags('add', 'seed:1', 'mẫu'),
      tags('rem', 'an:1', 'mẫu'),
      tags('add', 'seed:2', 'mẫu'),
    );
    expect(record.sets).toEqual({ tags: [] });
  });
});

describe('the last operation', () => {
  test('is one that no other had seen, so a PC with a clock ahead is not the last for ever', () => {
    const record = merged(
      sets('an:1', { title: 'x' }, {}, 9_000_000),
      tags('add', 'binh:1', 'khẩn', { an: 1 }),
      sets('chi:1', { lead: 'y' }, { an: 1 }, 7),
    );
    expect(record.lastOperation).toMatchObject({ node: 'chi', seq: 1 });
  });

  test('of nothing is nothing', () => {
    expect(merged()).toEqual({
      exists: false,
      deleted: false,
      flagged: false,
      deletes: [],
      unseenEdits: [],
      fields: {},
      sets: {},
      conflicts: [],
      lastOperation: null,
    });
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
