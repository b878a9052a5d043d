import type { FieldDef } from '#shared/core/entity.ts';
import { type EntityName, entities, isEntityName } from '#shared/entities.ts';
import type { Store } from './open.ts';
import { readRecord } from './record.ts';

/** Full name of a person as lists show it. */
export function personName(row: { familyName: string | null; givenName: string | null }): string {
  return [row.familyName, row.givenName].filter(Boolean).join(' ');
}

/** What a record is called, for history and problems; null when it is not there. */
export function labelOf(store: Store, entity: EntityName, id: string): string | null {
  if (entity === 'person' || entity === 'account') {
    const person = readRecord(store, 'person', id);
    return person ? personName(person) || null : null;
  }
  if (entity === 'unit') return unitName(store, id);
  if (entity === 'spokesperson') {
    const speaker = readRecord(store, entity, id);
    return (speaker?.personId ? labelOf(store, 'person', speaker.personId) : null) ?? speaker?.name ?? null;
  }
  const row: Record<string, unknown> | undefined = readRecord(store, entity, id);
  const named =
    row?.['name'] ?? row?.['title'] ?? row?.['number'] ?? row?.['subject'] ?? row?.['code'] ?? null;
  return named === null ? null : String(named);
}

/** The unit's latest name, or null. */
export function unitName(store: Store, unitId: string): string | null {
  const name = store
    .prepare(
      "SELECT value FROM unit_fact WHERE unit_id = ? AND kind = 'name' AND deleted = 0 ORDER BY coalesce(from_day, '') DESC, rid DESC LIMIT 1",
    )
    .pluck()
    .get(unitId);
  return typeof name === 'string' ? name : null;
}

/** A value of a field in words: the name behind an id, a day as written, a document as its length. */
export function valueLabel(
  store: Store,
  entity: EntityName,
  register: string,
  value: unknown,
): string | null {
  if (value === null || value === undefined) return null;
  const def: FieldDef | undefined = (entities[entity].fields as Record<string, FieldDef>)[register];
  if (def?.kind === 'reference' && def.of && isEntityName(def.of))
    return labelOf(store, def.of, String(value));
  if (!def && isSetOf(entity, register)) return setElementLabel(store, register, String(value));
  if (def?.kind === 'document') return '…';
  if (entity === 'unitFact' && register === 'value') return factLabel(store, String(value));
  return String(value);
}

/** A dated value of a unit: the name or code itself, or the id of a type, an area or a managing unit. */
function factLabel(store: Store, value: string): string {
  return (
    labelOf(store, 'unitType', value) ?? labelOf(store, 'area', value) ?? unitName(store, value) ?? value
  );
}

function isSetOf(entity: EntityName, register: string): boolean {
  return (entities[entity].sets as readonly string[]).includes(register);
}

function setElementLabel(store: Store, register: string, element: string): string {
  if (register === 'themes') return labelOf(store, 'theme', element) ?? element;
  if (register === 'policies') return labelOf(store, 'policy', element) ?? element;
  if (register === 'units') return unitName(store, element) ?? element;
  if (register === 'areas') return labelOf(store, 'area', element) ?? element;
  return element;
}
