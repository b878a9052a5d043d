import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { personContract } from '#shared/person.ts';
import {
  type PersonDetail,
  type PersonFilter,
  type PersonOption,
  type PersonRow,
  personStates,
} from '#shared/person.ts';
import { isInForce } from '#shared/rules/completeness.ts';
import { matchRank, soughtFor } from '#shared/rules/list-match.ts';
import { contactsOf, maySeeContacts } from './contact.ts';
import type { HandlersFor, QueryCtx } from './context.ts';
import { type DirectoryOnDay, directoryOn } from './directory/day.ts';
import { matchableOf } from './directory/memo.ts';
import { listPeople, type PersonOnDay, peopleOn, postLine } from './directory/people.ts';
import { changePerson, createPerson, requirePerson } from './person-write.ts';
import { readRecord } from './record.ts';

function pageOfPeople(ctx: QueryCtx, input: ParsedOf<'person.list'>): PersonRow[] {
  const directory = directoryOn(ctx.store, input.onDay ?? ctx.today);
  const maySee = maySeeContacts(ctx);
  const { offset, limit } = input.page;
  return listPeople(directory, input, maySee)
    .slice(offset, offset + limit)
    .map(person => personRow(ctx, directory, person, maySee));
}

function personRow(
  ctx: QueryCtx,
  directory: DirectoryOnDay,
  person: PersonOnDay,
  maySee: boolean,
): PersonRow {
  const { record } = person;
  const contacts = maySee ? directory.links.contactsOf(person.id) : [];
  const first = (kind: 'phone' | 'email') => contacts.find(contact => contact.kind === kind)?.value ?? null;
  return {
    id: person.id,
    name: person.name,
    title: record.title,
    kind: record.kind,
    position: record.position,
    unitId: person.unitId,
    unitName: directory.unitName(person.unitId),
    outletId: record.outletId,
    outletName:
      record.outletId === null ? null : (readRecord(ctx.store, 'outlet', record.outletId)?.name ?? null),
    posts: person.posts.map(post => postLine(directory, post)),
    phone: first('phone'),
    email: first('email'),
    confirmedOn: record.confirmedOn,
    states: [...person.states],
  };
}

function countPeople(ctx: QueryCtx, filter: PersonFilter) {
  const directory = directoryOn(ctx.store, filter.onDay ?? ctx.today);
  const maySee = maySeeContacts(ctx);
  const inScope = listPeople(directory, { ...filter, states: undefined }, maySee);
  return {
    rows: listPeople(directory, filter, maySee).length,
    all: inScope.length,
    states: personStates.map(state => ({
      state,
      people: inScope.filter(person => person.states.includes(state)).length,
    })),
  };
}

function getPerson(ctx: QueryCtx, input: ParsedOf<'person.get'>): PersonDetail {
  const directory = directoryOn(ctx.store, input.onDay ?? ctx.today);
  const { links, day } = directory;
  const id = links.survivorOf(input.id);
  const person = peopleOn(directory).find(each => each.id === id);
  const record = readRecord(ctx.store, 'person', id);
  if (!person || !record) throw new AppError(record ? 'record-deleted' : 'not-found', { entity: 'person' });
  const maySee = maySeeContacts(ctx);
  const posts = links.postsOfPerson(id).filter(post => directory.unit(post.unitId) !== undefined);
  const others = posts.filter(post => !isInForce(post, day)).map(post => postLine(directory, post));
  return {
    ...personRow(ctx, directory, person, maySee),
    familyName: record.familyName ?? '',
    givenName: record.givenName ?? '',
    sortGiven: record.sortGiven,
    note: record.note,
    sourceDocument: record.sourceDocument,
    contacts: maySee ? contactsOf(ctx.store, id) : [],
    areContactsHidden: !maySee,
    pastPosts: others
      .filter(post => post.toDay !== null && post.toDay < day)
      .sort((left, right) => ((left.toDay ?? '') < (right.toDay ?? '') ? 1 : -1)),
    comingPosts: others.filter(post => post.fromDay !== null && post.fromDay > day),
    stories: countStories(ctx, [id, ...links.absorbedInto(id)]),
  };
}

function countStories(ctx: QueryCtx, ids: readonly string[]): number {
  const row = ctx.get<{ stories: number }>(
    'SELECT count(*) AS stories FROM story WHERE deleted = 0 AND author_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  return row?.stories ?? 0;
}

/** Those of the unit first, then those whose name answers best. */
function pickPeople(ctx: QueryCtx, input: ParsedOf<'person.pick'>): PersonOption[] {
  const directory = directoryOn(ctx.store, ctx.today);
  const sought = soughtFor(input.text);
  const unitId = input.unitId === undefined ? null : directory.links.survivorOf(input.unitId);
  const isOfUnit = (person: PersonOnDay) =>
    unitId !== null && (person.unitId === unitId || person.posts.some(post => post.unitId === unitId));
  const byName = (name: string) => (sought === null ? 0 : (matchRank(matchableOf(name), sought) ?? 3));
  return listPeople(directory, { text: input.text, kinds: input.kinds }, false)
    .map(person => ({ person, place: (isOfUnit(person) ? 0 : 10) + byName(person.name) }))
    .sort((left, right) => left.place - right.place)
    .slice(0, input.limit)
    .map(({ person }) => ({
      id: person.id,
      name: person.name,
      title: person.record.title,
      position: person.record.position,
      unitName: directory.unitName(person.unitId),
    }));
}

export const personHandlers: HandlersFor<typeof personContract> = {
  'person.list': pageOfPeople,
  'person.totals': countPeople,
  'person.ids': (ctx, input) =>
    listPeople(directoryOn(ctx.store, input.onDay ?? ctx.today), input, maySeeContacts(ctx)).map(
      ({ id }) => id,
    ),
  'person.get': getPerson,
  'person.pick': pickPeople,
  'person.create': (ctx, input) => createPerson(ctx.store, ctx.writer, input),
  'person.save': (ctx, input) => {
    changePerson(ctx.store, ctx.writer, input);
    return null;
  },
  'person.confirm': (ctx, { ids, onDay }) => {
    for (const id of ids) {
      requirePerson(ctx.store, id);
      ctx.writer.change('person', id, { confirmedOn: onDay ?? ctx.today });
    }
    return null;
  },
  'person.remove': (ctx, { ids }) => {
    for (const id of ids) {
      requirePerson(ctx.store, id);
      ctx.writer.remove('person', id);
    }
    return null;
  },
  'person.restore': (ctx, { ids }) => {
    for (const id of ids) ctx.writer.restore('person', id);
    return null;
  },
};
