import type { Store } from './open.ts';
import type { Projection } from './projection.ts';

/**
 * Work that projections put off while somebody waits for a save: the words of a search index cost far more than the
 * record they belong to. What was put off is noted in the writing transaction, so neither a crash nor a new start loses it;
 * it is done in turns while nobody asks anything, and at the latest before it is asked for.
 */

export const putOffSql = `CREATE TABLE IF NOT EXISTS projection_later (
  projection TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (projection, kind, id)
) STRICT, WITHOUT ROWID`;

/** Notes records of one kind of work for `projection.later`. */
export function putOff(store: Store, projection: string, kind: string, ids: Iterable<string>): void {
  const all = [...ids];
  if (all.length === 0) return;
  store
    .prepare(
      'INSERT OR IGNORE INTO projection_later (projection, kind, id) SELECT @projection, @kind, value FROM json_each(@ids)',
    )
    .run({ projection, kind, ids: JSON.stringify(all) });
}

/** Brings one projection up to date, for a query that reads it. */
export function catchUp(store: Store, name: string): void {
  const projection = store.projections.find(known => known.name === name);
  if (projection) while (takeTurn(store, projection, inOneGo));
}

/**
 * Does some of what was put off, in a transaction of its own.
 *
 * @returns whether something was left to do
 */
export function catchUpTurn(store: Store): boolean {
  return store.projections.some(projection => takeTurn(store, projection, turnOf(store, projection)));
}

/** From so many records on turns are longer: every commit of an index costs, and the whole of it would take minutes. */
const much = 2000;
const longer = 6;

/** While somebody waits for all of it, larger portions take less time altogether. */
const inOneGo = 1000;

function turnOf(store: Store, { name, later }: Projection): number {
  const left = store
    .prepare(`SELECT count(*) FROM (SELECT 1 FROM projection_later WHERE projection = ? LIMIT ${much})`)
    .pluck()
    .get(name);
  return (later?.aTurn ?? 0) * (left === much ? longer : 1);
}

function takeTurn(store: Store, projection: Projection, atMost: number): boolean {
  const { later, name } = projection;
  if (!later || firstKind(store, name) === undefined) return false;
  store.sqlite
    .transaction(() => {
      const kind = firstKind(store, name);
      if (kind === undefined) return;
      const ids = store
        .prepare('SELECT id FROM projection_later WHERE projection = ? AND kind = ? ORDER BY id LIMIT ?')
        .pluck()
        .all(name, kind, atMost) as string[];
      // First taken off the list: the work may put the same record off again, as another kind of work.
      store
        .prepare('DELETE FROM projection_later WHERE projection = ? AND kind = ? AND id <= ?')
        .run(name, kind, ids.at(-1) ?? '');
      later.work(store, kind, ids);
    })
    .immediate();
  return true;
}

function firstKind(store: Store, name: string): string | undefined {
  return store
    .prepare('SELECT kind FROM projection_later WHERE projection = ? ORDER BY kind LIMIT 1')
    .pluck()
    .get(name) as string | undefined;
}
