import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { AppError } from '#shared/core/errors.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Projection } from './projection.ts';
import { prepareProjections } from './projection.ts';
import { establishSelf } from './self.ts';

export type Sqlite = Database.Database;
export type Orm = BetterSQLite3Database;

/** The one open database and what every reader and writer of it needs. */
export interface Store {
  readonly sqlite: Sqlite;
  readonly orm: Orm;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly projections: readonly Projection[];
  /** True only while the write path runs; the guard triggers ask it. */
  writing: boolean;
  /** Prepared statements by their SQL. */
  prepare(sql: string): Database.Statement;
  close(): void;
}

export interface OpenOptions {
  /** Path of the database file, or `:memory:`. */
  readonly file: string;
  /** Random value kept outside the data folder; a different one means this database was copied or restored. */
  readonly machineTag: string;
  readonly projections: readonly Projection[];
  readonly now?: () => number;
  readonly randomBytes?: (count: number) => Uint8Array;
  readonly nativeBinding?: string;
}

/** «TTGD» in the file's header says that the file is ours. */
export const applicationId = 0x54544744;

const leastSqlite = [3, 51, 3] as const;

/**
 * Opens the store, bringing its structure up to date first.
 *
 * @throws AppError `database-empty`, `database-foreign`, `database-newer`, `database-damaged`,
 *   `database-out-of-step`, `migration-failed`, `data-in-use`, `sqlite-too-old`; the file is then as it was.
 * @source sync-reliability 4.1, 4.2
 */
export function openStore(options: OpenOptions): Store {
  const isNew = inspectHeader(options.file);
  const sqlite = connect(options, isNew);
  const store = storeOf(sqlite, options);
  try {
    configure(sqlite, options.file);
    migrate(sqlite, migrations);
    establishSelf(store, options.machineTag);
    prepareProjections(store);
    return store;
  } catch (error) {
    sqlite.close();
    throw readable(error, options.file);
  }
}

function storeOf(sqlite: Sqlite, options: OpenOptions): Store {
  const statements = new Map<string, Database.Statement>();
  const store: Store = {
    sqlite,
    orm: drizzle(sqlite),
    now: options.now ?? Date.now,
    randomBytes: options.randomBytes ?? randomFromPool(),
    projections: options.projections,
    writing: false,
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      const made = sqlite.prepare(sql);
      statements.set(sql, made);
      return made;
    },
    close() {
      if (!sqlite.open) return;
      sqlite.pragma('optimize');
      sqlite.close();
    },
  };
  sqlite.function('app_in_mutate', () => (store.writing ? 1 : 0));
  return store;
}

const poolSize = 4096;

/** Ids need ten random bytes each, and asking the system for so few at a time costs more than all else about them. */
function randomFromPool(): (count: number) => Uint8Array {
  let pool = randomBytes(poolSize);
  let used = 0;
  return count => {
    if (count > poolSize) return randomBytes(count);
    if (used + count > poolSize) {
      pool = randomBytes(poolSize);
      used = 0;
    }
    used += count;
    return pool.subarray(used - count, used);
  };
}

/** Looks at the file's first bytes without opening it; true when there is no file yet. */
function inspectHeader(file: string): boolean {
  if (file === ':memory:' || !existsSync(file)) return true;
  const header = firstBytes(file, 100);
  if (header.length === 0) throw new AppError('database-empty', { file });
  if (header.length < 100 || header.toString('latin1', 0, 15) !== 'SQLite format 3')
    throw new AppError('database-damaged', { file, detail: 'header' });
  const version = header.readUInt32BE(60);
  if (version > migrations.length)
    throw new AppError('database-newer', { found: version, supported: migrations.length });
  const application = header.readUInt32BE(68);
  if (application !== applicationId && !(application === 0 && existsSync(`${file}-wal`)))
    throw new AppError('database-foreign', { file });
  return false;
}

function firstBytes(file: string, count: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(count);
    return bytes.subarray(0, readSync(handle, bytes, 0, count, 0));
  } finally {
    closeSync(handle);
  }
}

function connect(options: OpenOptions, isNew: boolean): Sqlite {
  try {
    return new Database(options.file, {
      fileMustExist: !isNew,
      timeout: 0,
      ...(options.nativeBinding ? { nativeBinding: options.nativeBinding } : {}),
    });
  } catch (error) {
    throw readable(error, options.file);
  }
}

function configure(sqlite: Sqlite, file: string): void {
  const version = String(sqlite.prepare('SELECT sqlite_version()').pluck().get());
  if (!isAtLeast(version.split('.').map(Number), leastSqlite))
    throw new AppError('sqlite-too-old', { version });
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  if (file !== ':memory:' && sqlite.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('synchronous=FULL was not taken');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('cell_size_check = ON');
  sqlite.pragma('trusted_schema = ON');
  // A bound for long work; otherwise `checkpoint` does it while nobody waits for a save.
  sqlite.pragma('wal_autocheckpoint = 16000');
  sqlite.pragma('journal_size_limit = 67108864');
  sqlite.pragma('temp_store = MEMORY');
  // 16 MB: more of it saves no time that was measurable, for the system keeps the file's pages as well.
  sqlite.pragma('cache_size = -16384');
  if (sqlite.pragma('application_id', { simple: true }) === 0)
    sqlite.pragma(`application_id = ${applicationId}`);
}

const worthCheckpoint = 500;

/** Moves what was committed from the log into the database file where it is some megabytes; tens of milliseconds. */
export function checkpoint(store: Store): void {
  const [state] = store.sqlite.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  if (state && state.log - state.checkpointed > worthCheckpoint)
    store.sqlite.pragma('wal_checkpoint(PASSIVE)');
}

function isAtLeast(found: readonly number[], least: readonly number[]): boolean {
  for (const [index, wanted] of least.entries()) {
    const part = found[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

/** Turns SQLite's codes into what a person can be told; everything else stays a bug. */
function readable(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (error.code.startsWith('SQLITE_BUSY')) return new AppError('data-in-use', { folder: file });
  if (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT'))
    return new AppError('database-damaged', { file, detail: error.code });
  if (
    error.code.startsWith('SQLITE_READONLY') ||
    error.code === 'SQLITE_CANTOPEN' ||
    error.code === 'SQLITE_PERM'
  )
    return new AppError('data-folder-read-only', { folder: file });
  if (error.code === 'SQLITE_FULL') return new AppError('disk-full', { needed: 0, free: 0 });
  return error;
}
