import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { AppError } from '#shared/core/errors.ts';

/** One step of the structure; its text never changes once released. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings the structure up to date: refuses unless the steps already taken are a prefix of ours, unchanged;
 * then one transaction a step, foreign keys off outside it and checked before it commits.
 *
 * @returns names of the steps taken now
 * @throws AppError `database-newer`, `database-out-of-step`, `migration-failed`; nothing is then changed
 * @source sync-reliability 4.5
 */
export function migrate(sqlite: Database.Database, steps: readonly Migration[]): readonly string[] {
  const taken = takenSteps(sqlite);
  if (taken.length > steps.length)
    throw new AppError('database-newer', { found: taken.length, supported: steps.length });
  for (const [index, step] of taken.entries()) {
    const ours = steps[index];
    if (!ours || ours.name !== step.name || hashOf(ours) !== step.hash)
      throw new AppError('database-out-of-step', { step: step.name });
  }
  const pending = steps.slice(taken.length);
  if (pending.length === 0) return [];
  const enforced = sqlite.pragma('foreign_keys', { simple: true });
  sqlite.pragma('foreign_keys = OFF');
  try {
    for (const [offset, step] of pending.entries()) take(sqlite, step, taken.length + offset + 1);
  } finally {
    sqlite.pragma(`foreign_keys = ${enforced === 1 ? 'ON' : 'OFF'}`);
  }
  return pending.map(step => step.name);
}

export function hashOf(step: Migration): string {
  return createHash('sha256').update(step.sql).digest('hex');
}

function takenSteps(sqlite: Database.Database): readonly { name: string; hash: string }[] {
  const known = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get();
  if (!known) return [];
  return sqlite.prepare('SELECT name, hash FROM migration ORDER BY number').all() as {
    name: string;
    hash: string;
  }[];
}

function take(sqlite: Database.Database, step: Migration, number: number): void {
  try {
    sqlite.exec('BEGIN IMMEDIATE');
    sqlite.exec(
      'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL) STRICT',
    );
    sqlite.exec(step.sql);
    const broken = sqlite.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`foreign_key_check: ${broken.length}`);
    sqlite
      .prepare('INSERT INTO migration (number, name, hash) VALUES (?, ?, ?)')
      .run(number, step.name, hashOf(step));
    sqlite.pragma(`user_version = ${number}`);
    sqlite.exec('COMMIT');
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw new AppError('migration-failed', {
      step: step.name,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}
