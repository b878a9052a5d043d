import type { EntityName } from '#shared/entities.ts';
import { putOffSql } from './catch-up.ts';
import type { Store } from './open.ts';

/** Ids of records touched in a transaction, by entity. */
export type Touched = ReadonlyMap<EntityName, ReadonlySet<string>>;

/**
 * Tables that follow from the records and are never synced: list columns, the search index. Another version
 * drops and rebuilds them, so they need no migration.
 */
export interface Projection {
  readonly name: string;
  readonly version: number;
  /** Names of its tables, dropped before a rebuild. */
  readonly tables: readonly string[];
  readonly sql: string;
  /** Brings the rows up to date that depend on what was touched; runs inside the writing transaction. */
  refresh(store: Store, touched: Touched): void;
  /** Fills the empty tables from all records. */
  rebuild(store: Store): void;
  /** What `refresh` may put off until after the commit; whoever reads it calls `catchUp` first. */
  readonly later?: Later;
}

export interface Later {
  /** How many records one turn takes: some 20 ms of work. */
  readonly aTurn: number;
  /** Does one kind of work for records; kinds are taken in their order. */
  work(store: Store, kind: string, ids: readonly string[]): void;
}

/** Creates or rebuilds the projections whose version is not the stored one. */
export function prepareProjections(store: Store): void {
  store.sqlite.exec(putOffSql);
  const stored = new Map(
    (
      store.sqlite.prepare('SELECT name, version FROM projection').all() as {
        name: string;
        version: number;
      }[]
    ).map(row => [row.name, row.version]),
  );
  for (const projection of store.projections)
    if (stored.get(projection.name) !== projection.version) rebuildProjection(store, projection);
}

export function rebuildProjection(store: Store, projection: Projection): void {
  store.sqlite
    .transaction(() => {
      for (const table of projection.tables) store.sqlite.exec(`DROP TABLE IF EXISTS ${table}`);
      store.sqlite.exec(projection.sql);
      projection.rebuild(store);
      store.sqlite.prepare('DELETE FROM projection_later WHERE projection = ?').run(projection.name);
      store.sqlite
        .prepare('INSERT OR REPLACE INTO projection (name, version) VALUES (?, ?)')
        .run(projection.name, projection.version);
    })
    .immediate();
}

export function refreshProjections(store: Store, touched: Touched): void {
  for (const projection of store.projections) projection.refresh(store, touched);
}
