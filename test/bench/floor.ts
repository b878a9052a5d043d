import { join } from 'node:path';
import Database from 'better-sqlite3';

/** What the same machine needs for the least that could be done instead. */

/** One bare insert and its commit, in a database of the same durability as ours. */
export function openBareDatabase(folder: string): { commit(): void; close(): void } {
  const database = new Database(join(folder, 'floor.db'));
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO line (text) VALUES (?)');
  const text = 'x'.repeat(500);
  return {
    commit: () => void insert.run(text),
    close: () => void database.close(),
  };
}
