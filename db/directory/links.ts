import { type ContactRecord, derived, type FactRecord, type PostRecord, type Tables } from './tables.ts';

/** Who belongs to whom in the directory. What was merged into another record is read as that one. */
export interface Links {
  readonly factsOf: (unitId: string) => readonly FactRecord[];
  /** Ids of the records merged into this one: by their names it can still be found. */
  readonly absorbedInto: (id: string) => readonly string[];
  readonly postsOfUnit: (unitId: string) => readonly PostRecord[];
  readonly postsOfPerson: (personId: string) => readonly PostRecord[];
  readonly contactsOf: (ownerId: string) => readonly ContactRecord[];
  /** All posts, with the ids of survivors. */
  readonly posts: readonly PostRecord[];
  /** The unit or person an id stands for today. */
  readonly survivorOf: (id: string) => string;
}

export function linksOf(tables: Tables): Links {
  return derived(tables, 'links', () => makeLinks(tables));
}

function makeLinks(tables: Tables): Links {
  const survivors = survivorsOf(tables);
  const survivorOf = (id: string) => survivors.get(id) ?? id;
  const posts = [...tables.post.values()].sort(byRid).map(post => ({
    ...post,
    unitId: survivorOf(post.unitId),
    personId: survivorOf(post.personId),
  }));
  const facts = grouped([...tables.unitFact.values()].sort(byRid), fact => fact.unitId);
  const byUnit = grouped(posts, post => post.unitId);
  const byPerson = grouped(posts, post => post.personId);
  const contacts = grouped([...tables.contact.values()], contact => survivorOf(contact.ownerId));
  for (const list of contacts.values()) list.sort((left, right) => left.position - right.position);
  const absorbed = grouped([...survivors], ([, survivor]) => survivor);
  return {
    factsOf: id => facts.get(id) ?? [],
    absorbedInto: id => (absorbed.get(id) ?? []).map(([each]) => each),
    postsOfUnit: id => byUnit.get(id) ?? [],
    postsOfPerson: id => byPerson.get(id) ?? [],
    contactsOf: id => contacts.get(id) ?? [],
    posts,
    survivorOf,
  };
}

/** Absorbed id → the record it was merged into in the end; a ring of merges leaves its records as they are. */
function survivorsOf(tables: Tables): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  for (const { id, mergedInto } of [...tables.unit.values(), ...tables.person.values()])
    if (mergedInto !== null) next.set(id, mergedInto);
  const survivors = new Map<string, string>();
  for (const id of next.keys()) {
    const seen = new Set([id]);
    let last = id;
    for (let target = next.get(last); target !== undefined && !seen.has(target); target = next.get(last)) {
      seen.add(target);
      last = target;
    }
    if (last !== id && !next.has(last)) survivors.set(id, last);
  }
  return survivors;
}

function byRid(left: { readonly rid: number }, right: { readonly rid: number }): number {
  return left.rid - right.rid;
}

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
