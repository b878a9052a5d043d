import type { Day } from '#shared/core/dates.ts';
import type { PersonColumn, PersonFilter, PersonPost, PersonState } from '#shared/person.ts';
import { confirmedSince, isInForce } from '#shared/rules/completeness.ts';
import { type Matchable, matchRank, soughtFor } from '#shared/rules/list-match.ts';
import { namesOn } from '#shared/rules/unit-facts.ts';
import { personName } from '../label.ts';
import type { DirectoryOnDay } from './day.ts';
import { matchableOf, personKey, sortKeyOf } from './memo.ts';
import { derived, type PersonRecord, type PostRecord } from './tables.ts';

/** A person as the list of a day shows one. */
export interface PersonOnDay {
  readonly id: string;
  readonly record: PersonRecord;
  readonly name: string;
  readonly nameKey: string;
  /** Posts in force that day. */
  readonly posts: readonly PostRecord[];
  /** The place of work, or that of the first post. */
  readonly unitId: string | null;
  readonly states: readonly PersonState[];
}

/** Everybody who is not merged into somebody else, sorted as Vietnamese names are: by given name, then family name. */
export function peopleOn(directory: DirectoryOnDay): readonly PersonOnDay[] {
  return derived(directory.tables, `people ${directory.day}`, () => {
    const since = confirmedSince(directory.day);
    return [...directory.tables.person.values()]
      .filter(({ id }) => directory.links.survivorOf(id) === id)
      .map(record => personOnDay(directory, record, since))
      .sort((left, right) => (left.nameKey < right.nameKey ? -1 : left.nameKey > right.nameKey ? 1 : 0));
  });
}

function personOnDay(directory: DirectoryOnDay, record: PersonRecord, since: Day): PersonOnDay {
  const { links, day } = directory;
  const posts = links
    .postsOfPerson(record.id)
    .filter(post => isInForce(post, day) && directory.unit(post.unitId)?.life === 'active');
  const unitId = record.unitId === null ? (posts[0]?.unitId ?? null) : links.survivorOf(record.unitId);
  return {
    id: record.id,
    record,
    name: personName(record),
    nameKey: personKey(record),
    posts,
    unitId,
    states: statesOf(directory, record, posts.length, since),
  };
}

function statesOf(
  { links }: DirectoryOnDay,
  record: PersonRecord,
  posts: number,
  since: Day,
): readonly PersonState[] {
  const states: PersonState[] = [];
  if (!links.contactsOf(record.id).some(({ kind }) => kind !== 'zalo')) states.push('unreachable');
  if ((record.confirmedOn ?? '') < since) states.push('unconfirmed');
  if (posts > 1) states.push('several-posts');
  if (posts === 0 && record.kind === 'staff') states.push('no-post');
  return states;
}

export interface PersonOrder {
  readonly by: PersonColumn;
  readonly direction: 'ascending' | 'descending';
}

/**
 * People of the filter. With a text the best matches come first unless an order is asked for.
 *
 * @param findsByContact whether a phone number or an e-mail address may be looked for
 */
export function listPeople(
  directory: DirectoryOnDay,
  filter: PersonFilter & { readonly sort?: PersonOrder | undefined },
  findsByContact: boolean,
): readonly PersonOnDay[] {
  const found = bestFirst(
    directory,
    peopleOn(directory).filter(personFilter(directory, filter)),
    filter.text,
    findsByContact,
  );
  return filter.sort ? inOrder(directory, found, filter.sort) : found;
}

function personFilter(directory: DirectoryOnDay, filter: PersonFilter): (person: PersonOnDay) => boolean {
  const { kinds, states, roleIds, hasPost } = filter;
  const unitIds = new Set((filter.unitIds ?? []).map(directory.links.survivorOf));
  return ({ record, posts, unitId, states: own }) =>
    (unitIds.size === 0 || unitIds.has(unitId ?? '') || posts.some(post => unitIds.has(post.unitId))) &&
    (!kinds?.length || (record.kind !== null && kinds.includes(record.kind))) &&
    (!states?.length || states.some(state => own.includes(state))) &&
    (!roleIds?.length || posts.some(({ roleId }) => roleIds.includes(roleId))) &&
    (hasPost === undefined || hasPost === posts.length > 0);
}

function bestFirst(
  directory: DirectoryOnDay,
  people: readonly PersonOnDay[],
  text: string | undefined,
  findsByContact: boolean,
): readonly PersonOnDay[] {
  const sought = soughtFor(text ?? '');
  if (sought === null) return people;
  const { tables, day } = directory;
  const texts = derived(tables, `person texts ${day} ${findsByContact}`, () => new Map<string, Matchable>());
  const textOf = (person: PersonOnDay) => {
    const known = texts.get(person.id);
    if (known) return known;
    const made = matchableOf(textOfPerson(directory, person, findsByContact));
    texts.set(person.id, made);
    return made;
  };
  return people
    .map(person => ({ person, rank: matchRank(textOf(person), sought) }))
    .filter(({ rank }) => rank !== null)
    .sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0))
    .map(({ person }) => person);
}

function textOfPerson(directory: DirectoryOnDay, person: PersonOnDay, findsByContact: boolean): string {
  const { links, tables } = directory;
  const unitIds = new Set([person.unitId, ...person.posts.map(post => post.unitId)]);
  const absorbed = links.absorbedInto(person.id).map(id => tables.person.get(id));
  return [
    person.name,
    ...absorbed.map(record => record && personName(record)),
    person.record.sortGiven,
    person.record.title,
    person.record.position,
    ...[...unitIds].map(directory.unitName),
    ...(findsByContact ? links.contactsOf(person.id).map(({ value }) => value) : []),
  ]
    .filter(Boolean)
    .join(' · ');
}

function inOrder(
  directory: DirectoryOnDay,
  people: readonly PersonOnDay[],
  { by, direction }: PersonOrder,
): readonly PersonOnDay[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyOf = keyMaker(directory, by);
  return people
    .map((person, at) => ({ person, at, key: keyOf(person) }))
    .sort((left, right) => compareKeys(left.key, right.key, sign) || left.at - right.at)
    .map(({ person }) => person);
}

function compareKeys(left: string | null, right: string | null, sign: number): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -sign : sign;
}

function keyMaker(directory: DirectoryOnDay, by: PersonColumn): (person: PersonOnDay) => string | null {
  const key = (text: string | null | undefined) => (text ? sortKeyOf(text) : null);
  switch (by) {
    case 'name':
      return person => person.nameKey;
    case 'title':
      return person => key(person.record.title);
    case 'position':
      return person => key(person.record.position);
    case 'unit':
      return person => key(directory.unitName(person.unitId));
    case 'post':
      return person => key(directory.tables.postRole.get(person.posts[0]?.roleId ?? '')?.name);
    case 'confirmedOn':
      return person => person.record.confirmedOn;
  }
}

/** A post in words, its unit named as it was on the last day of the post or on the day seen. */
export function postLine(directory: DirectoryOnDay, post: PostRecord): PersonPost {
  const { links, tables, day } = directory;
  const role = tables.postRole.get(post.roleId);
  const nameDay = post.toDay !== null && post.toDay < day ? post.toDay : day;
  return {
    postId: post.id,
    unitId: post.unitId,
    unitName: namesOn(links.factsOf(post.unitId), nameDay).name,
    roleId: post.roleId,
    roleName: role?.name ?? '',
    roleCode: role?.code ?? null,
    position: post.position,
    fromDay: post.fromDay,
    toDay: post.toDay,
    decisionNumber: post.decisionNumber,
    endReason: post.endReason,
  };
}
