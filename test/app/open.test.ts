import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { databaseName } from '#electron/desk.ts';
import { openTestApp } from '#test/support/app.ts';

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-'));
  data = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (seed = 1) => openTestApp({ dataFolder: data, configFolder: join(folder, 'config'), seed });
const file = () => join(data, databaseName);

async function fill(): Promise<void> {
  const app = open();
  await app.signIn('Nguyễn Thị Hà');
  app.close();
}

function failureOf(): string {
  try {
    open().close();
    return 'opened';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

describe('opening the data folder', () => {
  it('makes a new one, and finds everything again the next time', async () => {
    await fill();
    const app = open();
    expect((await app.call('session.get', {})).user?.name).toBe('Nguyễn Thị Hà');
    app.close();
  });

  it('writes durably: WAL, synchronous FULL, one writer', () => {
    const app = open();
    expect(app.store.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(app.store.sqlite.pragma('synchronous', { simple: true })).toBe(2);
    expect(app.store.sqlite.pragma('locking_mode', { simple: true })).toBe('exclusive');
    expect(() => open()).toThrow('data-in-use');
    app.close();
  });

  it('tells a zero-length, a damaged, a foreign and a newer database apart and changes none of them', async () => {
    await fill();
    const good = readFileSync(file());
    const cases: readonly (readonly [string, () => void])[] = [
      ['database-empty', () => truncateSync(file(), 0)],
      [
        'database-damaged',
        () => writeFileSync(file(), Buffer.from('Đây là một tệp văn bản, không phải dữ liệu. '.repeat(40))),
      ],
      [
        'database-damaged',
        () =>
          writeFileSync(file(), Buffer.concat([good.subarray(0, 100), Buffer.alloc(good.length - 100, 7)])),
      ],
      ['database-foreign', () => foreignDatabase(file())],
      ['database-newer', () => newerDatabase(file(), good)],
    ];
    for (const [code, spoil] of cases) {
      for (const name of readdirSync(data).filter(entry => entry.startsWith(databaseName)))
        rmSync(join(data, name));
      writeFileSync(file(), good);
      spoil();
      const before = readFileSync(file());
      expect(failureOf()).toBe(code);
      expect(readFileSync(file()).equals(before)).toBe(true);
    }
  });

  it('sets a damaged file aside on request, keeps it, and begins anew', async () => {
    await fill();
    truncateSync(file(), 0);
    const { openDesk } = await import('#electron/desk.ts');
    const desk = openDesk({ dataFolder: data, configFolder: join(folder, 'config'), os: {} as never });
    expect(await desk.dispatch('w', 'start.state', {})).toMatchObject({
      ok: true,
      value: { state: 'failed', error: { code: 'database-empty' }, canSetAside: true },
    });
    expect(await desk.dispatch('w', 'session.get', {})).toMatchObject({
      ok: false,
      error: { code: 'database-empty' },
    });
    const reply = await desk.dispatch('w', 'start.setAside', {});
    expect(reply).toMatchObject({ ok: true });
    const kept = reply.ok ? (reply.value as { folder: string }).folder : '';
    expect(existsSync(join(kept, databaseName))).toBe(true);
    expect(await desk.dispatch('w', 'start.state', {})).toMatchObject({ value: { state: 'ready' } });
    desk.close();
  });

  it('says so when the folder cannot be written', async () => {
    await fill();
    const isRoot = process.getuid?.() === 0;
    if (isRoot) execFileSync('mount', ['--bind', '-o', 'ro', data, data]);
    else execFileSync('chmod', ['-R', 'a-w', data]);
    try {
      if (isRoot) execFileSync('mount', ['-o', 'remount,ro,bind', data]);
      expect(failureOf()).toBe('data-folder-read-only');
    } finally {
      if (isRoot) execFileSync('umount', [data]);
      else execFileSync('chmod', ['-R', 'u+w', data]);
    }
    expect(failureOf()).toBe('opened');
  });

  it('says so when the folder lies on a drive that is not there', () => {
    writeFileSync(join(folder, 'not-a-folder'), '');
    data = join(folder, 'not-a-folder', 'data');
    expect(failureOf()).toBe('data-folder-missing');
  });

  it('takes another node id in a copied folder', async () => {
    await fill();
    const nodeOf = (seed?: number) => {
      const app = open(seed);
      const id = app.store.sqlite.prepare('SELECT node_id FROM sync_self').pluck().get();
      app.close();
      return id;
    };
    const first = nodeOf();
    expect(nodeOf()).toBe(first);
    const original = file();
    data = join(folder, 'copy');
    open().close();
    copyFileSync(original, file());
    expect(nodeOf(2)).not.toBe(first);
  });
});

describe('the structure', () => {
  it('is refused when a step already taken differs from ours, or is not known to us', () => {
    const sqlite = new Database(':memory:');
    sqlite.function('app_in_mutate', () => 1);
    migrate(sqlite, migrations);
    const [first, ...rest] = migrations;
    const edited = [{ name: first?.name ?? '', sql: `${first?.sql} ` }, ...rest];
    expect(() => migrate(sqlite, edited)).toThrow('database-out-of-step');
    expect(() => migrate(sqlite, migrations.slice(0, 1))).toThrow('database-newer');
  });

  it('keeps every child row when a parent table is rebuilt, and changes nothing when a step fails', () => {
    const sqlite = new Database(':memory:');
    const steps = [
      {
        name: 'a',
        sql: 'CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INTEGER REFERENCES p ON DELETE CASCADE); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1), (1);',
      },
      {
        name: 'b',
        sql: 'CREATE TABLE p2 (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO p2 (id) SELECT id FROM p; DROP TABLE p; ALTER TABLE p2 RENAME TO p;',
      },
    ];
    sqlite.pragma('foreign_keys = ON');
    migrate(sqlite, steps);
    expect(sqlite.prepare('SELECT count(*) FROM c').pluck().get()).toBe(2);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    const failing = [...steps, { name: 'c', sql: 'DELETE FROM p; CREATE TABLE broken (;' }];
    expect(() => migrate(sqlite, failing)).toThrow('migration-failed');
    expect(sqlite.prepare('SELECT count(*) FROM p').pluck().get()).toBe(1);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(2);
  });
});

function foreignDatabase(path: string): void {
  rmSync(path);
  const other = new Database(path);
  other.exec('CREATE TABLE other (a); INSERT INTO other VALUES (1)');
  other.close();
  expect(statSync(path).size).toBeGreaterThan(100);
}

function newerDatabase(path: string, good: Buffer): void {
  const newer = Buffer.from(good);
  newer.writeUInt32BE(migrations.length + 5, 60);
  writeFileSync(path, newer);
}
