import { describe, expect, test } from 'vitest';
import { lives, merged, sets, tags } from '#test/support/merge-operations.ts';

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
