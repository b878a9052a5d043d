import { type EntityName, entities, entityNames, isEntityName } from '#shared/entities.ts';
import { type MergePolicy, materialise } from '#shared/rules/merge.ts';
import { contextReader, entriesOf, type JournalEntry, recordsOf, toOperation } from './journal.ts';
import type { Store } from './open.ts';
import { rebuildProjection } from './projection.ts';
import { encode, shapeOf } from './record.ts';

/** The visible tables as a pure function of the journal: on import, for seeds, and for the full rebuild. */

type Contexts = ReturnType<typeof contextReader>;

const policies = new Map<EntityName, MergePolicy>(
  entityNames.map(name => [
    name,
    {
      cosmetic: new Set(
        Object.entries(entities[name].fields)
          .filter(([, def]) => 'policy' in def && def.policy === 'cosmetic')
          .map(([field]) => field),
      ),
    },
  ]),
);

/** Recomputes one record from all its operations; the caller holds the transaction and `store.writing`. */
export function recompute(store: Store, entity: EntityName, id: string): void {
  applyRecord(store, entity, id, entriesOf(store, entity, id), contextReader(store));
}

/** Empties and refills every table from the journal, then the projections. */
export function rebuildAll(store: Store): void {
  store.sqlite
    .transaction(() => {
      store.writing = true;
      try {
        store.sqlite.exec('DELETE FROM set_member; DELETE FROM sync_conflict;');
        const contexts = contextReader(store);
        for (const entity of entityNames) {
          store.sqlite.exec(`DELETE FROM ${shapeOf(entity).table}`);
          for (const { id, entries } of recordsOf(store, entity))
            applyRecord(store, entity, id, entries, contexts);
        }
      } finally {
        store.writing = false;
      }
    })
    .immediate();
  for (const projection of store.projections) rebuildProjection(store, projection);
}

function applyRecord(
  store: Store,
  entity: EntityName,
  id: string,
  entries: readonly JournalEntry[],
  contexts: Contexts,
): void {
  if (!isEntityName(entity)) return;
  const merged = materialise(
    entries.map(entry => toOperation(entry, contexts(entry.nid, entry.ctxNo))),
    policies.get(entity) ?? { cosmetic: new Set() },
  );
  clearDerived(store, entity, id);
  if (merged.exists) {
    storeRow(store, entity, id, merged.deleted, merged.fields, entries);
    for (const [name, elements] of Object.entries(merged.sets))
      for (const element of elements)
        store
          .prepare('INSERT OR IGNORE INTO set_member (entity, entity_id, name, element) VALUES (?, ?, ?, ?)')
          .run(entity, id, name, element);
  }
  for (const conflict of merged.conflicts)
    for (const { node, seq } of conflict.values)
      store
        .prepare(
          'INSERT OR REPLACE INTO sync_conflict SELECT ?, ?, ?, nid, ? FROM sync_node WHERE node_id = ?',
        )
        .run(entity, id, conflict.register, seq, node);
}

function clearDerived(store: Store, entity: EntityName, id: string): void {
  store.prepare('DELETE FROM set_member WHERE entity = ? AND entity_id = ?').run(entity, id);
  store.prepare('DELETE FROM sync_conflict WHERE entity = ? AND entity_id = ?').run(entity, id);
}

function storeRow(
  store: Store,
  entity: EntityName,
  id: string,
  deleted: boolean,
  fields: Readonly<Record<string, { readonly value: unknown }>>,
  entries: readonly JournalEntry[],
): void {
  const shape = shapeOf(entity);
  const cells = [...shape.fields].map(([name, { column }]) => ({
    column,
    cell: fields[name] === undefined ? null : encode(entity, name, fields[name].value),
  }));
  const first = entries[0];
  const last = entries.at(-1);
  const columns = [
    'id',
    'deleted',
    'created_at_ms',
    'created_by',
    'updated_at_ms',
    'updated_by',
    ...cells.map(c => c.column),
  ];
  const updates = columns.slice(1).map(column => `${column} = excluded.${column}`);
  store
    .prepare(
      `INSERT INTO ${shape.table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`,
    )
    .run(
      id,
      deleted ? 1 : 0,
      first?.atMs ?? null,
      first?.userId ?? null,
      last?.atMs ?? null,
      last?.userId ?? null,
      ...cells.map(c => c.cell),
    );
}
