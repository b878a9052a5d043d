import { canonicalJson } from '#shared/core/canonical.ts';
import { type FieldDef, fieldSchema } from '#shared/core/entity.ts';
import { type Entities, type EntityName, entities, type Row } from '#shared/entities.ts';
import type { Store } from './open.ts';
import { snake } from './schema/table.ts';

/** How a record's values lie in its table, and back. */

type Cell = string | number | null;

interface Shape {
  readonly table: string;
  readonly selectSql: string;
  readonly fields: ReadonlyMap<
    string,
    { readonly column: string; readonly def: FieldDef; readonly schema: ReturnType<typeof fieldSchema> }
  >;
}

const shapes = new Map<EntityName, Shape>();

export function shapeOf(entity: EntityName): Shape {
  const known = shapes.get(entity);
  if (known) return known;
  const table = snake(entity);
  const defs = Object.entries(entities[entity].fields as Record<string, FieldDef>);
  const shape: Shape = {
    table,
    selectSql: `SELECT * FROM ${table} WHERE id = ?`,
    fields: new Map(
      defs.map(([name, def]) => [name, { column: snake(name), def, schema: fieldSchema(def) }]),
    ),
  };
  shapes.set(entity, shape);
  return shape;
}

/**
 * One value as its cell.
 * @throws RangeError for a field the entity does not have or a value of the wrong kind: a caller's bug
 */
export function encode(entity: EntityName, field: string, value: unknown): Cell {
  const known = shapeOf(entity).fields.get(field);
  if (!known) throw new RangeError(`${entity} has no field ${field}`);
  const checked = known.schema.safeParse(value ?? null);
  if (!checked.success)
    throw new RangeError(`${entity}.${field}: ${JSON.stringify(value)} is not a ${known.def.kind}`);
  const cell = checked.data;
  if (cell === null) return null;
  if (known.def.kind === 'document') return canonicalJson(cell);
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  if (typeof cell === 'string') return cleanText(cell, `${entity}.${field}`);
  return cell as number;
}

function cleanText(text: string, where: string): string {
  if (!text.isWellFormed() || text.includes('\u0000')) throw new RangeError(`${where}: broken text`);
  return text.normalize('NFC');
}

/** The value as operations carry it, from its cell. */
export function decode(entity: EntityName, field: string, cell: unknown): unknown {
  if (cell === null || cell === undefined) return null;
  const kind = shapeOf(entity).fields.get(field)?.def.kind;
  if (kind === 'document') return JSON.parse(String(cell));
  if (kind === 'flag') return cell === 1;
  return cell;
}

/** The raw row by column name, or undefined. */
export function rawRow(store: Store, entity: EntityName, id: string): Record<string, unknown> | undefined {
  return store.prepare(shapeOf(entity).selectSql).get(id) as Record<string, unknown> | undefined;
}

/** A record by id with all its fields, deleted ones included, or undefined when there is none. */
export function readRecord<E extends EntityName>(store: Store, entity: E, id: string): Row<E> | undefined {
  const raw = rawRow(store, entity, id);
  return raw === undefined ? undefined : toRow(entity, raw);
}

export function toRow<E extends EntityName>(entity: E, raw: Record<string, unknown>): Row<E> {
  const row: Record<string, unknown> = { id: raw['id'], deleted: raw['deleted'] === 1 };
  for (const [name, { column }] of shapeOf(entity).fields) row[name] = decode(entity, name, raw[column]);
  // Every field of the declaration was filled above.
  return row as Row<E>;
}

/** Elements of a record's set, sorted. */
export function setMembers<E extends EntityName>(
  store: Store,
  entity: E,
  id: string,
  name: Entities[E]['sets'][number],
): readonly string[] {
  return store
    .prepare(
      'SELECT element FROM set_member WHERE entity = ? AND entity_id = ? AND name = ? ORDER BY element',
    )
    .pluck()
    .all(entity, id, name) as string[];
}
