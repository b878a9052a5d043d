import type { Store } from './open.ts';

/** The unit's name in force on a day, before its first dated name that one; null for a unit without a name. */
export function unitNameOn(store: Store, unitId: string, day: string): string | null {
  const name = store
    .prepare(
      `SELECT value FROM (SELECT value, coalesce(from_day, '') AS since, rid FROM unit_fact
         WHERE unit_id = ? AND kind = 'name' AND deleted = 0 AND value IS NOT NULL)
       ORDER BY since <= ? DESC, CASE WHEN since <= ? THEN since END DESC, since, rid DESC LIMIT 1`,
    )
    .pluck()
    .get(unitId, day, day);
  return typeof name === 'string' ? name : null;
}
