import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { sortKey } from '#shared/core/text.ts';
import type { Patch, Row } from '#shared/entities.ts';
import { maySpeakOn, type SpeakerState, speakerState } from '#shared/rules/speaker-term.ts';
import type { Authorisation, Spokesperson, speakerContract } from '#shared/speaker.ts';
import { liveRecord } from './case-facts.ts';
import { endedAuthorisations } from './case-list.ts';
import { speakerNames } from './case-rows.ts';
import { maySeeContacts } from './contact.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import { given } from './patch.ts';
import { readRows } from './rows.ts';
import { namesIn } from './story-rows.ts';

/** Who speaks, and the written authorisations to speak on one matter. */

const order: readonly SpeakerState[] = ['current', 'ending', 'coming', 'ended'];

function inOrder<T extends { readonly state: SpeakerState }>(
  items: readonly T[],
  name: (item: T) => string,
): T[] {
  return items
    .map(item => ({ item, place: order.indexOf(item.state), key: sortKey(name(item)) }))
    .sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

function listSpeakers(ctx: QueryCtx, input: ParsedOf<'speaker.list'>) {
  const day = input.onDay ?? ctx.today;
  return {
    spokespersons: listSpokespersons(ctx, day),
    authorisations: listAuthorisations(ctx, day),
    endedOnOpenCases: endedAuthorisations(ctx, day),
  };
}

function listSpokespersons(ctx: QueryCtx, day: string): Spokesperson[] {
  const rows = readRows(ctx.store, 'spokesperson', '1 ORDER BY rid');
  const names = namesIn(ctx, {
    units: rows.map(({ unitId }) => unitId),
    people: rows.map(({ personId }) => personId),
  });
  const isOpen = maySeeContacts(ctx);
  const items = rows.map(({ deleted: _deleted, personId, unitId, kind, phone, email, ...row }) => {
    const person = names.person(personId);
    return {
      ...row,
      kind: kind ?? 'regular',
      person,
      name: person?.name ?? row.name ?? '',
      unit: names.unit(unitId),
      phone: isOpen ? phone : null,
      email: isOpen ? email : null,
      state: speakerState(row, day),
    };
  });
  return inOrder(items, ({ name }) => name);
}

function listAuthorisations(ctx: QueryCtx, day: string): Authorisation[] {
  const rows = readRows(ctx.store, 'authorisation', '1 ORDER BY rid');
  const names = namesIn(ctx, { units: [], people: rows.map(({ personId }) => personId) });
  const heads = speakerNames(
    ctx,
    rows.map(({ authorisedById }) => authorisedById),
  );
  const cases = new Map(readRows(ctx.store, 'pressCase', '1').map(row => [row.id, row]));
  const items = rows.map(({ deleted: _deleted, personId, authorisedById, ...row }) => {
    const about = row.caseId === null ? undefined : cases.get(row.caseId);
    return {
      ...row,
      person: names.person(personId),
      authorisedBy:
        authorisedById === null ? null : { id: authorisedById, name: heads.get(authorisedById) ?? '' },
      caseTitle: about?.title ?? null,
      isCaseOpen: about !== undefined && about.status !== 'closed',
      state: speakerState(row, day),
    };
  });
  return inOrder(items, ({ person }) => person?.name ?? '');
}

/** @throws AppError `speaker-name-missing`, `speaker-term-backwards` */
function saveSpeaker(ctx: CommandCtx, { id, fields }: ParsedOf<'speaker.save'>): string {
  const before = id === undefined ? undefined : liveRecord(ctx.store, 'spokesperson', id);
  const patch: Patch<'spokesperson'> = given(fields);
  const after = { ...before, ...patch };
  if (!after.personId && !after.name) throw new AppError('speaker-name-missing', {});
  checkTerm(after);
  if (id === undefined) return ctx.writer.create('spokesperson', { kind: 'regular', ...patch });
  ctx.writer.change('spokesperson', id, patch);
  return id;
}

function checkTerm({ fromDay, toDay }: Pick<Patch<'authorisation'>, 'fromDay' | 'toDay'>): void {
  if (fromDay && toDay && toDay < fromDay) throw new AppError('speaker-term-backwards', {});
}

function removeSpeaker(ctx: CommandCtx, { id }: ParsedOf<'speaker.remove'>): null {
  liveRecord(ctx.store, 'spokesperson', id);
  const uses = ctx.get<{ count: number }>(
    `SELECT (SELECT count(*) FROM case_answer WHERE spokesperson_id = t.id AND deleted = 0)
       + (SELECT count(*) FROM authorisation WHERE authorised_by_id = t.id AND deleted = 0)
       + (SELECT count(*) FROM press_case WHERE spokesperson_id = t.id AND deleted = 0)
       + (SELECT count(*) FROM response_plan WHERE spokesperson_id = t.id AND deleted = 0) AS count
     FROM (SELECT ? AS id) t`,
    id,
  );
  if (uses && uses.count > 0) throw new AppError('speaker-in-use', { count: uses.count });
  ctx.writer.remove('spokesperson', id);
  return null;
}

/**
 * A written authorisation: in writing, for one matter, with a term, given by the head, not to be passed on.
 *
 * @throws AppError `authorisation-…`, `speaker-term-backwards`
 * @source domain.md 2.3
 */
function authorise(ctx: CommandCtx, { id, fields }: ParsedOf<'speaker.authorise'>): string {
  const before = id === undefined ? undefined : liveRecord(ctx.store, 'authorisation', id);
  const patch: Patch<'authorisation'> = given(fields);
  const after = { ...before, ...patch };
  checkWhole(after);
  checkTerm(after);
  checkAuthoriser(ctx, after);
  checkNumber(ctx, id ?? null, after);
  if (after.caseId) liveRecord(ctx.store, 'pressCase', after.caseId);
  if (id === undefined) return ctx.writer.create('authorisation', patch);
  ctx.writer.change('authorisation', id, patch);
  return id;
}

const wanted = ['personId', 'authorisedById', 'documentNumber', 'fromDay', 'toDay'] as const;

function checkWhole(values: Patch<'authorisation'>): void {
  const missing = [
    ...wanted.filter(field => !values[field]),
    ...(values.caseId || values.matter ? [] : (['matter'] as const)),
  ];
  if (missing.length > 0)
    throw new AppError('authorisation-incomplete', {
      fields: missing.map(field => `authorisation.${field}`).join(','),
    });
}

/** Only the head authorises, while being the head; who was authorised cannot pass it on. */
function checkAuthoriser(ctx: QueryCtx, values: Patch<'authorisation'>): void {
  const head = liveRecord(ctx.store, 'spokesperson', values.authorisedById ?? '');
  if (head.kind !== 'head') throw new AppError('authorisation-not-transferable', {});
  if (head.personId !== null && head.personId === values.personId)
    throw new AppError('authorisation-to-self', {});
  const day = values.issuedOn ?? values.fromDay ?? ctx.today;
  if (!maySpeakOn(head, day))
    throw new AppError('authorisation-head-ended', { name: speakerNames(ctx, [head.id]).get(head.id) ?? '' });
}

/** One document is for one matter. */
function checkNumber(ctx: QueryCtx, ownId: string | null, values: Patch<'authorisation'>): void {
  const number = values.documentNumber ?? '';
  const twins: Row<'authorisation'>[] = readRows(
    ctx.store,
    'authorisation',
    'document_number = ? AND id <> ?',
    number,
    ownId ?? '',
  );
  if (twins.length > 0) throw new AppError('authorisation-number-taken', { number });
}

export const speakerHandlers: HandlersFor<typeof speakerContract> = {
  'speaker.list': listSpeakers,
  'speaker.save': saveSpeaker,
  'speaker.remove': removeSpeaker,
  'speaker.authorise': authorise,
  'speaker.removeAuthorisation': (ctx, { id }) => {
    liveRecord(ctx.store, 'authorisation', id);
    ctx.writer.remove('authorisation', id);
    return null;
  },
};
