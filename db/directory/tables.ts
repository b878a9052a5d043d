import type { Day } from '#shared/core/dates.ts';
import type { RosterRequirement } from '#shared/rules/completeness.ts';
import type { DatedFact } from '#shared/rules/unit-facts.ts';
import type { Store } from '../open.ts';
import type { Projection } from '../projection.ts';

/**
 * The directory in memory: every unit, person and post, as far as lists and the completeness of the roster need
 * them. At any date a list is a function of all of them, and there are few enough (some thousands) to keep.
 *
 * It follows the store as a projection does: a write says which records it touched and those are read again before
 * the next use. While a write runs it is never kept, for what it reads may yet be rolled back.
 */
export interface UnitRecord {
  readonly id: string;
  readonly status: 'active' | 'closed' | null;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly formerDistrict: string | null;
  readonly formerCommune: string | null;
  readonly mergedInto: string | null;
}

export interface FactRecord extends DatedFact {
  readonly id: string;
  readonly rid: number;
  readonly unitId: string;
  readonly eventId: string | null;
}

export interface PersonRecord {
  readonly id: string;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly sortGiven: string | null;
  readonly title: string | null;
  readonly kind: 'staff' | 'reporter' | 'partner' | null;
  readonly position: string | null;
  readonly unitId: string | null;
  readonly outletId: string | null;
  readonly confirmedOn: Day | null;
  readonly mergedInto: string | null;
}

export interface ContactRecord {
  readonly id: string;
  readonly ownerId: string;
  readonly kind: 'phone' | 'email' | 'zalo';
  readonly value: string;
  readonly position: number;
}

export interface PostRecord {
  readonly id: string;
  readonly rid: number;
  readonly unitId: string;
  readonly personId: string;
  readonly roleId: string;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly decisionNumber: string | null;
  readonly endReason: string | null;
  readonly position: string | null;
}

export interface RoleRecord {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly position: number | null;
}

export interface TypeRecord {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly level: 'division' | 'education' | 'commune' | 'other' | null;
  readonly position: number | null;
}

export interface AreaRecord {
  readonly id: string;
  readonly name: string;
}

interface Rows {
  unit: UnitRecord;
  unitFact: FactRecord;
  person: PersonRecord;
  contact: ContactRecord;
  post: PostRecord;
  postRole: RoleRecord;
  unitType: TypeRecord;
  area: AreaRecord;
  requirement: RosterRequirement & { readonly id: string };
}

type Kept = keyof Rows;

export type Tables = { readonly [E in Kept]: ReadonlyMap<string, Rows[E]> } & {
  /** Other names of units and areas by id. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Results that follow from this state of the tables; gone with it. */
  readonly derived: Map<string, unknown>;
};

const sources: { readonly [E in Kept]: string } = {
  unit: `SELECT id, status, from_day AS fromDay, to_day AS toDay, former_district AS formerDistrict,
      former_commune AS formerCommune, merged_into AS mergedInto FROM unit WHERE deleted = 0`,
  unitFact: `SELECT id, rid, unit_id AS unitId, kind, value, from_day AS fromDay, event_id AS eventId
      FROM unit_fact WHERE deleted = 0 AND unit_id IS NOT NULL AND kind IS NOT NULL`,
  person: `SELECT id, family_name AS familyName, given_name AS givenName, sort_given AS sortGiven, title, kind, position,
      unit_id AS unitId, outlet_id AS outletId, confirmed_on AS confirmedOn, merged_into AS mergedInto
      FROM person WHERE deleted = 0`,
  contact: `SELECT id, owner_id AS ownerId, kind, value, coalesce(position, 0) AS position
      FROM contact WHERE deleted = 0 AND owner_id IS NOT NULL AND value IS NOT NULL`,
  post: `SELECT id, rid, unit_id AS unitId, person_id AS personId, role_id AS roleId, from_day AS fromDay, to_day AS toDay,
      decision_number AS decisionNumber, end_reason AS endReason, position FROM post
      WHERE deleted = 0 AND unit_id IS NOT NULL AND person_id IS NOT NULL AND role_id IS NOT NULL`,
  postRole: `SELECT id, coalesce(name, '') AS name, code, position FROM post_role WHERE deleted = 0`,
  unitType: `SELECT id, coalesce(name, '') AS name, code, level, position FROM unit_type WHERE deleted = 0`,
  area: `SELECT id, coalesce(name, '') AS name FROM area WHERE deleted = 0`,
  requirement: `SELECT id, unit_type_id AS unitTypeId, role_id AS roleId, count, from_day AS fromDay, to_day AS toDay
      FROM requirement WHERE deleted = 0 AND unit_type_id IS NOT NULL AND role_id IS NOT NULL AND count IS NOT NULL`,
};

const keptEntities: readonly Kept[] = [
  'unit',
  'unitFact',
  'person',
  'contact',
  'post',
  'postRole',
  'unitType',
  'area',
  'requirement',
];

/** Beyond so many touched records reading everything again is quicker. */
const mostOneByOne = 400;

interface Cache {
  tables: Tables;
  readonly stale: Map<Kept, Set<string>>;
}

const caches = new WeakMap<Store, Cache>();

/** The directory as it is now. */
export function tablesOf(store: Store): Tables {
  if (store.writing) return readAll(store);
  const cache = caches.get(store);
  if (!cache) {
    const tables = readAll(store);
    caches.set(store, { tables, stale: new Map() });
    return tables;
  }
  if (cache.stale.size > 0) catchUp(store, cache);
  return cache.tables;
}

/** A result kept as long as the directory does not change. */
export function derived<T>(tables: Tables, key: string, compute: () => T): T {
  const known = tables.derived.get(key);
  // Each key has one caller, whose result it keeps.
  if (known !== undefined) return known as T;
  const made = compute();
  tables.derived.set(key, made);
  return made;
}

function readAll(store: Store): Tables {
  const read = <E extends Kept>(entity: E): Map<string, Rows[E]> =>
    new Map((store.prepare(`${sources[entity]} ORDER BY rid`).all() as Rows[E][]).map(row => [row.id, row]));
  return {
    unit: read('unit'),
    unitFact: read('unitFact'),
    person: read('person'),
    contact: read('contact'),
    post: read('post'),
    postRole: read('postRole'),
    unitType: read('unitType'),
    area: read('area'),
    requirement: read('requirement'),
    aliases: readAliases(store),
    derived: new Map(),
  };
}

function readAliases(store: Store): Map<string, readonly string[]> {
  const rows = store
    .prepare(
      "SELECT entity_id AS id, element FROM set_member WHERE entity IN ('unit', 'area') AND name = 'aliases'",
    )
    .all() as { id: string; element: string }[];
  const aliases = new Map<string, string[]>();
  for (const { id, element } of rows) aliases.set(id, [...(aliases.get(id) ?? []), element]);
  return aliases;
}

function catchUp(store: Store, cache: Cache): void {
  const touched = [...cache.stale.values()].reduce((count, ids) => count + ids.size, 0);
  if (touched > mostOneByOne) cache.tables = readAll(store);
  else {
    const { tables } = cache;
    const again = <E extends Kept>(entity: E, known: ReadonlyMap<string, Rows[E]>) =>
      readAgain(store, entity, known, cache.stale.get(entity));
    cache.tables = {
      unit: again('unit', tables.unit),
      unitFact: again('unitFact', tables.unitFact),
      person: again('person', tables.person),
      contact: again('contact', tables.contact),
      post: again('post', tables.post),
      postRole: again('postRole', tables.postRole),
      unitType: again('unitType', tables.unitType),
      area: again('area', tables.area),
      requirement: again('requirement', tables.requirement),
      aliases: cache.stale.has('unit') || cache.stale.has('area') ? readAliases(store) : tables.aliases,
      derived: new Map(),
    };
  }
  cache.stale.clear();
}

function readAgain<E extends Kept>(
  store: Store,
  entity: E,
  known: ReadonlyMap<string, Rows[E]>,
  ids: ReadonlySet<string> | undefined,
): ReadonlyMap<string, Rows[E]> {
  if (!ids) return known;
  const rows = new Map(known);
  const found = store
    .prepare(`${sources[entity]} AND id IN (SELECT value FROM json_each(?)) ORDER BY rid`)
    .all(JSON.stringify([...ids])) as Rows[E][];
  const there = new Set(found.map(row => row.id));
  for (const id of ids) if (!there.has(id)) rows.delete(id);
  for (const row of found) rows.set(row.id, row);
  return rows;
}

/** Lets the directory in memory follow the records. */
export const directoryProjection: Projection = {
  name: 'directory',
  version: 1,
  tables: [],
  sql: '',
  refresh(store, touched) {
    const cache = caches.get(store);
    if (!cache) return;
    for (const entity of keptEntities) {
      const ids = touched.get(entity);
      if (!ids) continue;
      const stale = cache.stale.get(entity);
      if (stale) for (const id of ids) stale.add(id);
      else cache.stale.set(entity, new Set(ids));
    }
  },
  rebuild(store) {
    caches.delete(store);
  },
};
