import { requirementsOn } from '#shared/rules/completeness.ts';
import type {
  KnownContact,
  KnownPerson,
  KnownPost,
  KnownUnit,
  RosterKnown,
} from '#shared/rules/import-known.ts';
import { type DatedFact, factOn } from '#shared/rules/unit-facts.ts';
import type { Store } from './open.ts';
import { requirementRows } from './post-write.ts';

/** Everything a roster is compared with, read in one go. Absorbed records lend their names and posts to the one left. */
export function readRosterKnown(store: Store, today: string): RosterKnown {
  const contacts = contactsByOwner(store);
  return {
    today,
    units: unitsOf(store, today, contacts),
    people: peopleOf(store, contacts),
    posts: store
      .prepare(
        `SELECT post.id, coalesce(p.merged_into, p.id) AS personId, coalesce(u.merged_into, u.id) AS unitId,
           post.role_id AS roleId, post.from_day AS fromDay, post.to_day AS toDay,
           post.decision_number AS decisionNumber
         FROM post JOIN person p ON p.id = post.person_id AND p.deleted = 0
           JOIN unit u ON u.id = post.unit_id AND u.deleted = 0
         WHERE post.deleted = 0 ORDER BY post.rid`,
      )
      .all() as KnownPost[],
    areas: readAreas(store),
    types: store
      .prepare(
        'SELECT id, name, code, prefixes FROM unit_type WHERE deleted = 0 AND name IS NOT NULL ORDER BY rid',
      )
      .all() as RosterKnown['types'],
    roles: store
      .prepare(
        'SELECT id, name, code FROM post_role WHERE deleted = 0 AND name IS NOT NULL ORDER BY position, rid',
      )
      .all() as RosterKnown['roles'],
    requiredRoles: requiredRolesOn(store, today),
  };
}

/** Units with every name they have or had, for linking what names one. */
export function unitsByName(
  store: Store,
  today: string,
): readonly { readonly id: string; readonly names: readonly string[] }[] {
  return unitsOf(store, today, new Map()).map(({ id, name, otherNames }) => ({
    id,
    names: [name, ...otherNames],
  }));
}

function contactsByOwner(store: Store): ReadonlyMap<string, readonly KnownContact[]> {
  const rows = store
    .prepare(
      `SELECT owner_id AS ownerId, id, kind, value FROM contact
       WHERE deleted = 0 AND value IS NOT NULL ORDER BY coalesce(position, 0), rid`,
    )
    .all() as (KnownContact & { ownerId: string })[];
  return grouped(rows, row => row.ownerId);
}

interface StoredUnit {
  readonly id: string;
  readonly mergedInto: string | null;
  readonly status: string | null;
  readonly toDay: string | null;
  readonly fromDay: string | null;
  readonly address: string | null;
  readonly note: string | null;
  readonly formerDistrict: string | null;
  readonly formerCommune: string | null;
}

type StoredFact = DatedFact & { readonly unitId: string };

function unitsOf(
  store: Store,
  today: string,
  contacts: ReadonlyMap<string, readonly KnownContact[]>,
): readonly KnownUnit[] {
  const rows = store
    .prepare(
      `SELECT id, merged_into AS mergedInto, status, to_day AS toDay, from_day AS fromDay, address, note,
         former_district AS formerDistrict, former_commune AS formerCommune
       FROM unit WHERE deleted = 0 ORDER BY rid`,
    )
    .all() as StoredUnit[];
  const facts = grouped(
    store
      .prepare(
        'SELECT unit_id AS unitId, kind, value, from_day AS fromDay FROM unit_fact WHERE deleted = 0 ORDER BY rid',
      )
      .all() as StoredFact[],
    fact => fact.unitId,
  );
  const aliases = aliasesOf(store, 'unit');
  const absorbed = grouped(
    rows.filter(({ mergedInto }) => mergedInto !== null),
    unit => unit.mergedInto ?? '',
  );
  const namesOf = (id: string): readonly string[] => [
    ...valuesOf(facts.get(id) ?? [], 'name'),
    ...(aliases.get(id) ?? []).map(({ element }) => element),
  ];
  return rows
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ mergedInto: _, status, toDay, ...unit }) => {
      const own = facts.get(unit.id) ?? [];
      const now = (kind: DatedFact['kind']): string | null => factOn(own, kind, today)?.value ?? null;
      const name = now('name') ?? valuesOf(own, 'name')[0] ?? '';
      const others = [unit.id, ...(absorbed.get(unit.id) ?? []).map(({ id }) => id)].flatMap(namesOf);
      const areaId = now('area');
      return {
        ...unit,
        name,
        otherNames: [...new Set(others)].filter(other => other !== name),
        code: now('code'),
        typeId: now('type'),
        managerId: now('manager'),
        areaIds: [...new Set([...(areaId === null ? [] : [areaId]), ...valuesOf(own, 'area')])],
        isClosed: status === 'closed' || (toDay !== null && toDay < today),
        contacts: contacts.get(unit.id) ?? [],
      };
    });
}

function valuesOf(facts: readonly DatedFact[], kind: DatedFact['kind']): string[] {
  return facts.flatMap(fact => (fact.kind === kind && fact.value !== null ? [fact.value] : []));
}

function peopleOf(
  store: Store,
  contacts: ReadonlyMap<string, readonly KnownContact[]>,
): readonly KnownPerson[] {
  const rows = store
    .prepare(
      `SELECT p.id, coalesce(p.family_name, '') AS familyName, coalesce(p.given_name, '') AS givenName, p.title,
         p.position, coalesce(u.merged_into, p.unit_id) AS unitId, p.note
       FROM person p LEFT JOIN unit u ON u.id = p.unit_id
       WHERE p.deleted = 0 AND p.merged_into IS NULL ORDER BY p.rid`,
    )
    .all() as Omit<KnownPerson, 'contacts'>[];
  return rows.map(person => ({ ...person, contacts: contacts.get(person.id) ?? [] }));
}

function requiredRolesOn(store: Store, today: string): RosterKnown['requiredRoles'] {
  const required = requirementsOn(requirementRows(store), today);
  return new Map([...required].map(([typeId, roles]) => [typeId, [...roles.keys()]]));
}

/** Areas with their other names. */
export function readAreas(store: Store): RosterKnown['areas'] {
  const aliases = aliasesOf(store, 'area');
  const rows = store
    .prepare('SELECT id, name FROM area WHERE deleted = 0 AND name IS NOT NULL ORDER BY rid')
    .all() as { id: string; name: string }[];
  return rows.map(area => ({ ...area, aliases: (aliases.get(area.id) ?? []).map(({ element }) => element) }));
}

function aliasesOf(store: Store, entity: 'unit' | 'area' | 'outlet') {
  const rows = store
    .prepare(
      "SELECT entity_id AS id, element FROM set_member WHERE entity = ? AND name = 'aliases' ORDER BY element",
    )
    .all(entity) as { id: string; element: string }[];
  return grouped(rows, row => row.id);
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
