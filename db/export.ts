import type { CaseRow } from '#shared/case-list.ts';
import type { VCardPerson } from '#shared/core/vcard.ts';
import type { ExportList, ExportRows } from '#shared/export.ts';
import type { Reach, TeamMember } from '#shared/export-columns.ts';
import type { HotRow } from '#shared/hot-list.ts';
import type { OpinionRow } from '#shared/opinion-list.ts';
import type { CoordinationRow } from '#shared/partner.ts';
import type { PersonRow } from '#shared/person.ts';
import type { PressRow } from '#shared/press-list.ts';
import type { StoryRow } from '#shared/story-list.ts';
import type { UnitRow } from '#shared/unit-list.ts';
import { inOrder, matchingCases } from './case-filter.ts';
import { caseRows } from './case-rows.ts';
import { contactsOf } from './contact.ts';
import type { QueryCtx } from './context.ts';
import { listCoordination } from './coordination.ts';
import { orderedHot } from './hot-list.ts';
import { labelOf } from './label.ts';
import { listOpinionIds } from './opinion-list.ts';
import { opinionRows } from './opinion-rows.ts';
import { personHandlers } from './person.ts';
import { orderedIds } from './press-groups.ts';
import { pressRows } from './press-rows.ts';
import { readRecord } from './record.ts';
import { rosterHandlers } from './roster.ts';
import { storyHandlers } from './story.ts';
import { unitNameOn } from './story-names.ts';
import { rowsOf } from './story-rows.ts';
import { absorbedInto, survivorOf } from './survivor.ts';
import { unitHandlers } from './unit.ts';

/** Rows of the lists for files: asked of the lists' own queries, so that a file is what the screen shows. */

export type ListOf<S extends ExportList['screen']> = Extract<ExportList, { screen: S }>;

const pageSize = 500;

function* pages<Row>(read: (offset: number) => readonly Row[]): Generator<readonly Row[]> {
  for (let offset = 0; ; offset += pageSize) {
    const rows = read(offset);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
  }
}

/** Whether a row is among the chosen ones; all are where nothing was chosen. */
function isChosen(choice: ExportRows | undefined): (id: string) => boolean {
  if (!choice) return () => true;
  const ids = new Set(choice.ids);
  return choice.kind === 'some' ? id => ids.has(id) : id => !ids.has(id);
}

export function* unitPages(
  ctx: QueryCtx,
  { filter, sort }: ListOf<'units'>,
  choice?: ExportRows,
): Generator<readonly UnitRow[]> {
  const isWanted = isChosen(choice);
  const list = unitHandlers['unit.list'];
  for (const rows of pages(offset => list(ctx, { ...filter, sort, page: { offset, limit: pageSize } })))
    yield rows.filter(row => isWanted(row.id));
}

export function* personPages(
  ctx: QueryCtx,
  { filter, sort }: ListOf<'people'>,
  choice?: ExportRows,
): Generator<readonly PersonRow[]> {
  const isWanted = isChosen(choice);
  const list = personHandlers['person.list'];
  for (const rows of pages(offset => list(ctx, { ...filter, sort, page: { offset, limit: pageSize } })))
    yield rows.filter(row => isWanted(row.id));
}

export function* storyPages(
  ctx: QueryCtx,
  { filter, sort = null }: ListOf<'stories'>,
  choice?: ExportRows,
): Generator<readonly StoryRow[]> {
  const isWanted = isChosen(choice);
  // The order is asked once: what is written must be one state of the list, and most of it may not be wanted.
  const ids = storyHandlers['story.ids'](ctx, { filter, sort, offset: 0, limit: 100_000 }).filter(isWanted);
  const ridOf = ctx.store.prepare('SELECT rid FROM story WHERE id = ?').pluck();
  for (let from = 0; from < ids.length; from += pageSize)
    yield rowsOf(
      ctx,
      ids.slice(from, from + pageSize).map(id => Number(ridOf.get(id))),
    );
}

export function* casePages(
  ctx: QueryCtx,
  { filter, sort = null }: ListOf<'cases'>,
  choice?: ExportRows,
): Generator<readonly CaseRow[]> {
  const isWanted = isChosen(choice);
  const entries = inOrder(ctx, matchingCases(ctx, filter, ctx.nowMs), sort, ctx.nowMs).filter(({ row }) =>
    isWanted(row.id),
  );
  for (let from = 0; from < entries.length; from += pageSize)
    yield caseRows(ctx, entries.slice(from, from + pageSize), ctx.nowMs);
}

export function* hotPages(
  ctx: QueryCtx,
  { filter, sort = null }: ListOf<'hot'>,
  choice?: ExportRows,
): Generator<readonly HotRow[]> {
  const isWanted = isChosen(choice);
  yield orderedHot(ctx, filter, sort).filter(row => isWanted(row.id));
}

export function* opinionPages(
  ctx: QueryCtx,
  { filter, sort = null }: ListOf<'opinions'>,
  choice?: ExportRows,
): Generator<readonly OpinionRow[]> {
  const ids = listOpinionIds(ctx, { filter, sort, offset: 0, limit: 100_000 }).filter(isChosen(choice));
  for (let from = 0; from < ids.length; from += pageSize)
    yield opinionRows(ctx, ids.slice(from, from + pageSize));
}

export function* coordinationPages(
  ctx: QueryCtx,
  { filter, sort = null }: ListOf<'coordination'>,
): Generator<readonly CoordinationRow[]> {
  yield* pages(offset => listCoordination(ctx, { filter, sort, window: { offset, limit: pageSize } }));
}

export function* pressPages(
  ctx: QueryCtx,
  { filter, sort = null }: ListOf<'press'>,
  choice?: ExportRows,
): Generator<readonly PressRow[]> {
  const ids = orderedIds(ctx, filter, sort).filter(isChosen(choice));
  for (let from = 0; from < ids.length; from += pageSize)
    yield pressRows(ctx, ids.slice(from, from + pageSize));
}

export function* teamPages(
  ctx: QueryCtx,
  { filter }: ListOf<'team'>,
  choice?: ExportRows,
): Generator<readonly TeamMember[]> {
  const isWanted = isChosen(choice);
  const rows = rosterHandlers['roster.team'](ctx, filter).filter(row => isWanted(row.unitId));
  yield rows.flatMap((row): TeamMember[] =>
    row.members.length === 0 ? [{ row, member: null }] : row.members.map(member => ({ row, member })),
  );
}

/** Phones and e-mails of a person. */
export function reachOf(ctx: QueryCtx, personId: string): Reach {
  const { store } = ctx;
  const survivor = survivorOf(store, 'person', personId);
  const contacts = [survivor, ...absorbedInto(store, 'person', survivor)].flatMap(id =>
    contactsOf(store, id),
  );
  const of = (kind: 'phone' | 'email') =>
    contacts.filter(contact => contact.kind === kind).map(contact => contact.value);
  return { phones: of('phone'), emails: of('email') };
}

/** Where a person is reached in this list: of a roster the post that made her part of it. */
interface CardPlace {
  readonly personId: string;
  readonly unitId: string | null;
  readonly position: string | null;
  readonly role: string | null;
}

/** The people of a list, each once, as cards. */
export function cardsOf(
  ctx: QueryCtx,
  list: ListOf<'units' | 'people' | 'team'>,
  choice?: ExportRows,
): VCardPerson[] {
  const places = new Map<string, CardPlace>();
  for (const place of placesOf(ctx, list, choice))
    if (!places.has(place.personId)) places.set(place.personId, place);
  const day = list.filter.onDay ?? ctx.today;
  return [...places.values()].flatMap(place => cardOf(ctx, place, day) ?? []);
}

function* placesOf(
  ctx: QueryCtx,
  list: ListOf<'units' | 'people' | 'team'>,
  choice: ExportRows | undefined,
): Generator<CardPlace> {
  switch (list.screen) {
    case 'units':
      for (const rows of unitPages(ctx, list, choice))
        for (const row of rows)
          for (const holder of row.holders)
            yield {
              personId: holder.personId,
              unitId: row.id,
              position: holder.position,
              role: holder.roleName,
            };
      return;
    case 'team':
      for (const rows of teamPages(ctx, list, choice))
        for (const { row, member } of rows)
          if (member)
            yield {
              personId: member.personId,
              unitId: row.unitId,
              position: member.position,
              role: member.roleName,
            };
      return;
    case 'people':
      for (const rows of personPages(ctx, list, choice))
        for (const row of rows) {
          const [post] = row.posts;
          yield {
            personId: row.id,
            unitId: row.unitId ?? post?.unitId ?? null,
            position: row.position ?? post?.position ?? null,
            role: post?.roleName ?? null,
          };
        }
  }
}

function cardOf(ctx: QueryCtx, place: CardPlace, day: string): VCardPerson | null {
  const { store } = ctx;
  const person = readRecord(store, 'person', survivorOf(store, 'person', place.personId));
  if (!person) return null;
  const { phones, emails } = reachOf(ctx, person.id);
  const unit = place.unitId === null ? null : unitNameOn(store, place.unitId, day);
  const outlet = person.outletId === null ? null : labelOf(store, 'outlet', person.outletId);
  return {
    id: person.id,
    familyName: person.familyName ?? '',
    givenName: person.givenName ?? '',
    title: person.title,
    organisation: unit ?? outlet,
    position: place.position,
    role: place.role,
    phones: phones.map(number => ({ number, isMobile: /^0[35789]\d{8}$/.test(number) })),
    emails,
  };
}
