import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from '#db/journal.ts';
import { openStore, type Store } from '#db/open.ts';
import { rebuildAll } from '#db/rebuild.ts';
import { readRecord, setMembers } from '#db/record.ts';
import { seedReferenceData } from '#db/seed.ts';
import { nextStep, takeStep } from '#db/undo.ts';
import { type Writer, write } from '#db/write.ts';
import { entityNames } from '#shared/entities.ts';

const user = 'person-ha';

let store: Store;
beforeEach(() => {
  store = openStore({ file: ':memory:', machineTag: 'pc-1', projections: [] });
  seedReferenceData(store);
});
afterEach(() => store.close());

function act<T>(body: (writer: Writer) => T, name = 'unit.save'): T {
  return write(store, { userId: user, name, intent: 'edit', step: 'do' }, body).value;
}

function dump(): unknown {
  return Object.fromEntries(
    [
      ...entityNames.map(name => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)),
      'set_member',
    ].map(table => [
      table,
      store.sqlite
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map(row => JSON.stringify({ ...(row as object), rid: 0 }))
        .sort(),
    ]),
  );
}

describe('the write path', () => {
  it('stores a record, its journal line and the step that can be taken back', () => {
    const id = act(writer => writer.create('unit', { status: 'active', address: '0269 3824 111' }));
    expect(readRecord(store, 'unit', id)).toMatchObject({
      status: 'active',
      address: '0269 3824 111',
      deleted: false,
    });
    expect(nextStep(store, user, 'undo')).toMatchObject({ name: 'unit.save', records: 1 });
    expect(verifyChains(store).every(node => node.brokenAt === null)).toBe(true);
  });

  it('writes no line for a value that does not change', () => {
    const id = act(writer => writer.create('unit', { note: 'a' }));
    const before = store.sqlite.prepare('SELECT count(*) FROM sync_op').pluck().get();
    expect(act(writer => writer.change('unit', id, { note: 'a' }))).toBe(false);
    expect(store.sqlite.prepare('SELECT count(*) FROM sync_op').pluck().get()).toBe(before);
  });

  it('stores text in NFC however it was typed', () => {
    const id = act(writer => writer.create('unit', { note: 'Nguyễn'.normalize('NFD') }));
    expect(readRecord(store, 'unit', id)?.note).toBe('Nguyễn');
  });

  it('refuses a write from outside', () => {
    expect(() => store.sqlite.exec("INSERT INTO unit (id) VALUES ('x')")).toThrow(/outside the write path/);
    expect(() => store.sqlite.exec('DELETE FROM unit_type')).toThrow(/outside the write path/);
  });

  it('leaves nothing behind when the work fails half-way', () => {
    const before = dump();
    expect(() =>
      act(writer => {
        writer.create('unit', { note: 'lost' });
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(dump()).toEqual(before);
    expect(verifyChains(store).every(node => node.brokenAt === null)).toBe(true);
  });

  it('shows a changed byte in a line as a break of the chain', () => {
    act(writer => writer.create('unit', { note: 'kept' }));
    store.sqlite.exec(
      'UPDATE sync_op SET patch = CAST(\'{"note":"other"}\' AS BLOB) WHERE user_id = \'person-ha\'',
    );
    expect(verifyChains(store).some(node => node.brokenAt !== null)).toBe(true);
  });
});

describe('undo and redo', () => {
  it('take back and repeat creating, changing, sets and removing, newest first', () => {
    const empty = dump();
    const id = act(writer => {
      const unit = writer.create('unit', { note: 'một' });
      writer.join('unit', unit, 'aliases', 'Đak Đoa');
      return unit;
    });
    act(writer => writer.change('unit', id, { note: 'hai', address: '1' }));
    act(writer => writer.remove('unit', id));
    const undo = () => takeStep(store, user, 'undo');
    const redo = () => takeStep(store, user, 'redo');
    undo();
    expect(readRecord(store, 'unit', id)).toMatchObject({ deleted: false, note: 'hai' });
    undo();
    expect(readRecord(store, 'unit', id)).toMatchObject({ note: 'một', address: null });
    undo();
    expect(readRecord(store, 'unit', id)?.deleted).toBe(true);
    expect(() => undo()).toThrow('nothing-to-undo');
    redo();
    redo();
    expect(readRecord(store, 'unit', id)).toMatchObject({ note: 'hai', address: '1', deleted: false });
    expect(setMembers(store, 'unit', id, 'aliases')).toEqual(['Đak Đoa']);
    redo();
    expect(readRecord(store, 'unit', id)?.deleted).toBe(true);
    expect(empty).not.toEqual(dump());
  });

  it('leave alone and name a field that somebody changed since', () => {
    const id = act(writer => writer.create('unit', { note: 'một', address: '1' }));
    act(writer => writer.change('unit', id, { note: 'hai', address: '2' }));
    write(store, { userId: 'person-tuan', name: 'unit.save', intent: 'edit', step: 'do' }, writer =>
      writer.change('unit', id, { address: '3' }),
    );
    expect(takeStep(store, user, 'undo').left).toEqual([{ entity: 'unit', id, field: 'address' }]);
    expect(readRecord(store, 'unit', id)).toMatchObject({ note: 'một', address: '3' });
  });

  it('forget what could be repeated once something new is done', () => {
    const id = act(writer => writer.create('unit', { note: 'một' }));
    act(writer => writer.change('unit', id, { note: 'hai' }));
    takeStep(store, user, 'undo');
    act(writer => writer.change('unit', id, { note: 'ba' }));
    expect(() => takeStep(store, user, 'redo')).toThrow('nothing-to-redo');
    takeStep(store, user, 'undo');
    expect(readRecord(store, 'unit', id)?.note).toBe('một');
  });
});

describe('the tables', () => {
  it('are a pure function of the journal', () => {
    const ids = act(writer => [1, 2, 3].map(n => writer.create('unit', { note: `đơn vị ${n}` })));
    act(writer => {
      writer.join('unit', ids[0] ?? '', 'aliases', 'a');
      writer.join('unit', ids[0] ?? '', 'aliases', 'b');
      writer.change('unit', ids[1] ?? '', { note: 'đổi', fromDay: '2025-07-01' });
      writer.remove('unit', ids[2] ?? '');
    });
    act(writer => writer.leave('unit', ids[0] ?? '', 'aliases', 'a'));
    takeStep(store, user, 'undo');
    act(writer => writer.put('theme', 'theme-1', { name: 'NQ 29' }));
    const before = dump();
    rebuildAll(store);
    expect(dump()).toEqual(before);
  });
});

describe('a copied database', () => {
  it('gets another node id where the tag of the machine differs, and keeps it where it does not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'copied-'));
    const nodeWith = (machineTag: string) => {
      const opened = openStore({ file: join(folder, 'desk.db'), machineTag, projections: [] });
      const nodeId = opened.sqlite.prepare('SELECT node_id FROM sync_self').pluck().get();
      opened.close();
      return nodeId;
    };
    const first = nodeWith('pc-1');
    expect(nodeWith('pc-1')).toBe(first);
    expect(nodeWith('pc-2')).not.toBe(first);
    rmSync(folder, { recursive: true });
  });
});
