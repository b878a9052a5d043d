import type { Day } from '#shared/core/dates.ts';
import { type KnownOutlet, type OutletFinder, outletFinder } from '#shared/rules/press-outlet.ts';
import type { Store } from './open.ts';
import { absorbedInto } from './survivor.ts';

/** Outlets as press items are matched with them. */

interface Raw {
  readonly id: string;
  readonly name: string | null;
  readonly shortName: string | null;
  readonly website: string | null;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly successorId: string | null;
}

const columns =
  'id, name, short_name AS shortName, website, from_day AS fromDay, to_day AS toDay, successor_id AS successorId';

/** All outlets that are there, with the names of those merged into them. */
export function knownOutlets(store: Store): readonly KnownOutlet[] {
  const rows = store
    .prepare(`SELECT ${columns} FROM outlet WHERE deleted = 0 AND merged_into IS NULL ORDER BY rid`)
    .all() as Raw[];
  const one = store.prepare(`SELECT ${columns} FROM outlet WHERE id = ?`);
  const aliases = store
    .prepare("SELECT element FROM set_member WHERE entity = 'outlet' AND entity_id = ? AND name = 'aliases'")
    .pluck();
  return rows.map(row => {
    const absorbed = absorbedInto(store, 'outlet', row.id);
    const all = [row, ...absorbed.flatMap(id => (one.get(id) as Raw | undefined) ?? [])];
    const others = [
      ...all.flatMap(each => [each.name, each.shortName]),
      ...[row.id, ...absorbed].flatMap(id => aliases.all(id) as string[]),
    ];
    return {
      id: row.id,
      name: row.name ?? '',
      otherNames: [...new Set(others)].filter(name => name !== null && name !== row.name) as string[],
      websites: all.flatMap(each => each.website ?? []),
      fromDay: row.fromDay,
      toDay: row.toDay,
      successorId: row.successorId,
    };
  });
}

/** A finder that also tells the ids a name may mean, whether ended or not. */
export interface StoredOutlets extends OutletFinder {
  ids(name: string): readonly string[];
}

export function readOutletFinder(store: Store, today: Day): StoredOutlets {
  const outlets = knownOutlets(store);
  const finder = outletFinder(outlets, today);
  // Without its dates an outlet answers to its name at any time.
  const timeless = outletFinder(
    outlets.map(outlet => ({ ...outlet, fromDay: null, toDay: null })),
    today,
  );
  return { ...finder, ids: name => outletIds(timeless.byName(name, null)) };
}

function outletIds(found: ReturnType<OutletFinder['byName']>): readonly string[] {
  if (found === 'none') return [];
  return 'id' in found ? [found.id] : found.map(({ id }) => id);
}
