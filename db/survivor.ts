import type { Store } from './open.ts';

/** Records entered twice and joined: `mergedInto` of the absorbed one names the one it lives on in (decision 7). */

export type Mergeable = 'unit' | 'person' | 'outlet';

/** The records a record has absorbed, and those they had absorbed. */
export function absorbedInto(store: Store, entity: Mergeable, id: string): readonly string[] {
  const statement = store.prepare(`SELECT id FROM ${entity} WHERE merged_into = ?`).pluck();
  const known = new Set([id]);
  for (const next of known) for (const each of statement.all(next) as string[]) known.add(each);
  known.delete(id);
  return [...known];
}

/** The record that a record lives on in: itself where it was not absorbed. */
export function survivorOf(store: Store, entity: Mergeable, id: string): string {
  const statement = store.prepare(`SELECT merged_into FROM ${entity} WHERE id = ?`).pluck();
  const passed = new Set<string>();
  let at = id;
  for (
    let next = statement.get(at);
    typeof next === 'string' && !passed.has(next);
    next = statement.get(at)
  ) {
    passed.add(at);
    at = next;
  }
  return at;
}

/** Of ids every id under which the same records may be pointed to: what they live on as, and what that has absorbed. */
export function kinOf(store: Store, entity: Mergeable, ids: readonly string[]): readonly string[] {
  const survivors = new Set(ids.map(id => survivorOf(store, entity, id)));
  return [...survivors].flatMap(id => [id, ...absorbedInto(store, entity, id)]);
}
