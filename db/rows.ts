import type { EntityName, Row } from '#shared/entities.ts';
import type { Store } from './open.ts';
import { shapeOf, toRow } from './record.ts';

/**
 * Whole records that are not deleted.
 *
 * @param rest what follows WHERE, with its order: `case_id = ? ORDER BY rid`
 */
export function readRows<E extends EntityName>(
  store: Store,
  entity: E,
  rest: string,
  ...params: readonly unknown[]
): Row<E>[] {
  const sql = `SELECT * FROM ${shapeOf(entity).table} WHERE deleted = 0 AND ${rest}`;
  return (store.prepare(sql).all(...params) as Record<string, unknown>[]).map(raw => toRow(entity, raw));
}
