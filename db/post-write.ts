import { addDays, formatDay } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Appointment } from '#shared/roster.ts';
import { isInForce, type RosterRequirement, requirementsOn } from '#shared/rules/completeness.ts';
import { factOn, lifeOn } from '#shared/rules/unit-facts.ts';
import { personName, unitName } from './label.ts';
import type { Store } from './open.ts';
import { given } from './patch.ts';
import { createPerson, requirePerson } from './person-write.ts';
import { readRecord } from './record.ts';
import { dayOfWrite, factsOf, requireUnit } from './unit-write.ts';
import type { Writer } from './write.ts';

/** Writing posts, within a write that somebody else began. A second current holder must end the first. */

interface Term {
  readonly fromDay: string | null;
  readonly toDay: string | null;
}

/**
 * Names somebody to a post, ending the posts named in `ends` first.
 *
 * @throws AppError `post-taken` when as many serve at that time as the unit needs, `post-days`, `unit-not-there`,
 *   `not-found`, `record-deleted`
 */
export function appoint(
  store: Store,
  writer: Writer,
  appointment: Appointment,
): { readonly postId: string; readonly personId: string } {
  const { unitId, roleId, newPerson, fromDay } = appointment;
  const term = { fromDay, toDay: appointment.toDay ?? null };
  checkTerm(term);
  checkUnit(store, unitId, fromDay ?? term.toDay ?? dayOfWrite(writer));
  if (!readRecord(store, 'postRole', roleId)) throw new AppError('not-found', { entity: 'postRole' });
  for (const end of appointment.ends ?? [])
    endPost(store, writer, end.postId, end.toDay ?? dayBefore(fromDay), end.reason ?? null);
  checkFree(store, unitId, roleId, term, dayOfWrite(writer));
  const personId = newPerson
    ? createPerson(store, writer, { unitId, ...newPerson })
    : readPerson(store, appointment.personId ?? '');
  const postId = writer.create('post', {
    personId,
    unitId,
    roleId,
    ...term,
    decisionNumber: appointment.decisionNumber ?? null,
    position: appointment.position ?? null,
    note: appointment.note ?? null,
  });
  return { postId, personId };
}

function readPerson(store: Store, id: string): string {
  requirePerson(store, id);
  return id;
}

function dayBefore(fromDay: string | null): string {
  if (fromDay === null) throw new AppError('invalid-input', { fields: { fromDay: 'required' } });
  return addDays(fromDay, -1);
}

/**
 * The post was held until that day, inclusive.
 *
 * @throws AppError `not-found`, `record-deleted`, `post-days`
 */
export function endPost(
  store: Store,
  writer: Writer,
  postId: string,
  toDay: string,
  reason: string | null,
): void {
  const post = requirePost(store, postId);
  checkTerm({ fromDay: post.fromDay, toDay });
  writer.change('post', postId, { toDay, ...(reason === null ? {} : { endReason: reason }) });
}

/** What may be corrected about a post. */
export interface PostChange {
  readonly fromDay?: string | null | undefined;
  readonly toDay?: string | null | undefined;
  readonly decisionNumber?: string | null | undefined;
  readonly position?: string | null | undefined;
  readonly endReason?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/**
 * Corrects a post.
 *
 * @throws AppError `post-taken`, `post-days`, `not-found`, `record-deleted`
 */
export function changePost(store: Store, writer: Writer, postId: string, change: PostChange): void {
  const post = requirePost(store, postId);
  const term = {
    fromDay: change.fromDay === undefined ? post.fromDay : change.fromDay,
    toDay: change.toDay === undefined ? post.toDay : change.toDay,
  };
  checkTerm(term);
  if (post.unitId && post.roleId && (term.fromDay !== post.fromDay || term.toDay !== post.toDay))
    checkFree(store, post.unitId, post.roleId, term, dayOfWrite(writer), postId);
  writer.change('post', postId, given(change));
}

function requirePost(store: Store, postId: string) {
  const post = readRecord(store, 'post', postId);
  if (!post) throw new AppError('not-found', { entity: 'post' });
  if (post.deleted) throw new AppError('record-deleted', { entity: 'post' });
  return post;
}

function checkTerm({ fromDay, toDay }: Term): void {
  if (fromDay !== null && toDay !== null && toDay < fromDay)
    throw new AppError('post-days', { fromDay: formatDay(fromDay), toDay: formatDay(toDay) });
}

function checkUnit(store: Store, unitId: string, day: string): void {
  const unit = requireUnit(store, unitId);
  if (lifeOn(unit, day) === 'closed')
    throw new AppError('unit-not-there', { unit: unitName(store, unitId) ?? '', onDay: formatDay(day) });
}

interface OtherPost extends Term {
  readonly id: string;
  readonly familyName: string | null;
  readonly givenName: string | null;
}

/** Refuses a term during which somebody is already there for every place the role has in that unit. */
function checkFree(
  store: Store,
  unitId: string,
  roleId: string,
  term: Term,
  today: string,
  except: string | null = null,
): void {
  const others = overlapping(store, unitId, roleId, term).filter(post => post.id !== except);
  if (others.length === 0) return;
  const places = placesOf(store, unitId, roleId, term.fromDay ?? today);
  const starts = [term.fromDay ?? '', ...others.map(post => post.fromDay ?? '')].filter(
    day => day >= (term.fromDay ?? '') && (term.toDay === null || day <= term.toDay),
  );
  for (const day of new Set(starts)) {
    const serving = others.filter(post => isInForce(post, day));
    const [first] = serving;
    if (!first || serving.length < places) continue;
    throw new AppError('post-taken', {
      personName: personName(first),
      roleName: readRecord(store, 'postRole', roleId)?.name ?? '',
      postId: first.id,
      fromDay: first.fromDay,
      toDay: first.toDay,
    });
  }
}

/** Posts of that role in the unit, or in one merged into it as a duplicate, whose terms share a day with `term`. */
function overlapping(store: Store, unitId: string, roleId: string, term: Term): readonly OtherPost[] {
  return store
    .prepare(
      `SELECT post.id, post.from_day AS fromDay, post.to_day AS toDay, p.family_name AS familyName, p.given_name AS givenName
       FROM post JOIN person p ON p.id = post.person_id AND p.deleted = 0
       WHERE post.deleted = 0 AND post.role_id = ?
         AND (post.unit_id = ? OR post.unit_id IN (SELECT id FROM unit WHERE merged_into = ?))
         AND (post.to_day IS NULL OR post.to_day >= ?) AND (post.from_day IS NULL OR post.from_day <= ?)
       ORDER BY coalesce(post.from_day, ''), post.rid`,
    )
    .all(roleId, unitId, unitId, term.fromDay ?? '', term.toDay ?? '9999-12-31') as OtherPost[];
}

/** How many may hold the role in the unit at a time: what its type requires, and one where nothing is required. */
function placesOf(store: Store, unitId: string, roleId: string, day: string): number {
  const typeId = factOn(factsOf(store, unitId), 'type', day)?.value;
  const required = typeId ? requirementsOn(requirementRows(store), day).get(typeId)?.get(roleId) : undefined;
  return Math.max(required ?? 1, 1);
}

/** All requirements in the order they were written. */
export function requirementRows(store: Store): readonly (RosterRequirement & { readonly id: string })[] {
  return store
    .prepare(
      `SELECT id, unit_type_id AS unitTypeId, role_id AS roleId, count, from_day AS fromDay, to_day AS toDay
       FROM requirement WHERE deleted = 0 AND unit_type_id IS NOT NULL AND role_id IS NOT NULL AND count IS NOT NULL
       ORDER BY rid`,
    )
    .all() as (RosterRequirement & { id: string })[];
}
