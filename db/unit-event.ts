import { formatDay } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { eventShapes, fitsEvent, lastDayBefore, lifeOn } from '#shared/rules/unit-facts.ts';
import type { UnitEventInput } from '#shared/unit.ts';
import { entriesOf, entriesOfAction, type JournalEntry } from './journal.ts';
import { unitName } from './label.ts';
import type { Store } from './open.ts';
import { readRecord } from './record.ts';
import { createUnit, requireUnit, writeFact } from './unit-write.ts';
import type { Writer } from './write.ts';

/** Reorganisations: founding, renaming, merging, dividing, ending, and a change of manager or area. */

export interface StoredEvent {
  readonly eventId: string;
  readonly successorIds: readonly string[];
}

/**
 * Records an event and does to the units what it says. Units that end serve their last day the day before; their
 * posts end with them, and those of merged units go on in the successor.
 *
 * @throws AppError `event-units`, `unit-closes-twice`, `unit-itself`, `not-found`, `record-deleted`
 */
export function addUnitEvent(store: Store, writer: Writer, event: UnitEventInput): StoredEvent {
  checkEvent(store, event);
  const { kind, onDay } = event;
  const shape = eventShapes[kind];
  const eventId = writer.create('unitEvent', {
    kind,
    onDay,
    decisionNumber: event.decisionNumber ?? null,
    note: event.note ?? null,
  });
  const made = (event.newUnits ?? []).map(unit =>
    createUnit(store, writer, { ...unit, fromDay: unit.fromDay ?? onDay }),
  );
  const successorIds = [...event.successorIds, ...made];
  for (const unitId of event.predecessorIds)
    writer.create('unitEventLink', { eventId, unitId, side: 'predecessor' });
  for (const unitId of successorIds) {
    writer.create('unitEventLink', { eventId, unitId, side: 'successor' });
    if (shape.beginsSuccessors && !readRecord(store, 'unit', unitId)?.fromDay)
      writer.change('unit', unitId, { fromDay: onDay });
    writeFacts(store, writer, eventId, unitId, event);
  }
  if (shape.endsPredecessors) {
    const heir = shape.carriesPosts && event.keepsPosts !== false ? (successorIds[0] ?? null) : null;
    for (const unitId of event.predecessorIds) endUnit(store, writer, unitId, onDay, heir);
  }
  return { eventId, successorIds };
}

function checkEvent(store: Store, event: UnitEventInput): void {
  const { kind, predecessorIds, successorIds } = event;
  const after = successorIds.length + (event.newUnits?.length ?? 0);
  const lacksFact =
    (kind === 'renamed' && event.name === undefined) ||
    (kind === 'manager-changed' && event.managerId === undefined) ||
    (kind === 'area-changed' && event.areaId === undefined);
  if (lacksFact || !fitsEvent(kind, predecessorIds.length, after))
    throw new AppError('event-units', { kind });
  const both = predecessorIds.find(id => successorIds.includes(id) || event.managerId === id);
  const itself = both ?? successorIds.find(id => event.managerId === id);
  if (itself !== undefined) throw new AppError('unit-itself', { unit: unitName(store, itself) ?? '' });
  for (const id of [...predecessorIds, ...successorIds]) requireUnit(store, id);
  if (eventShapes[kind].endsPredecessors) for (const id of predecessorIds) checkOpen(store, id, event.onDay);
}

function checkOpen(store: Store, unitId: string, onDay: string): void {
  const unit = requireUnit(store, unitId);
  if (lifeOn(unit, onDay) !== 'closed' && unit.status !== 'closed') return;
  throw new AppError('unit-closes-twice', {
    unit: unitName(store, unitId) ?? '',
    onDay: unit.toDay ? formatDay(unit.toDay) : '',
  });
}

const eventFacts = [
  ['name', 'name'],
  ['code', 'code'],
  ['typeId', 'type'],
  ['managerId', 'manager'],
  ['areaId', 'area'],
] as const;

function writeFacts(
  store: Store,
  writer: Writer,
  eventId: string,
  unitId: string,
  event: UnitEventInput,
): void {
  for (const [field, kind] of eventFacts) {
    const value = event[field];
    if (value !== undefined) writeFact(store, writer, { unitId, kind, value, fromDay: event.onDay, eventId });
  }
}

interface OpenPost {
  readonly id: string;
  readonly personId: string | null;
  readonly roleId: string | null;
  readonly fromDay: string | null;
  readonly toDay: string | null;
  readonly position: string | null;
}

function endUnit(store: Store, writer: Writer, unitId: string, onDay: string, heirId: string | null): void {
  const toDay = lastDayBefore(onDay);
  writer.change('unit', unitId, { status: 'closed', toDay });
  for (const post of postsAfter(store, unitId, toDay)) {
    // A post that was to begin only later never began.
    if (post.fromDay !== null && post.fromDay > toDay) writer.remove('post', post.id);
    else writer.change('post', post.id, { toDay });
    if (heirId !== null)
      writer.create('post', {
        unitId: heirId,
        personId: post.personId,
        roleId: post.roleId,
        position: post.position,
        fromDay: post.fromDay !== null && post.fromDay > onDay ? post.fromDay : onDay,
        toDay: post.toDay,
      });
  }
}

function postsAfter(store: Store, unitId: string, day: string): readonly OpenPost[] {
  return store
    .prepare(
      `SELECT id, person_id AS personId, role_id AS roleId, from_day AS fromDay, to_day AS toDay, position FROM post
       WHERE unit_id = ? AND deleted = 0 AND (to_day IS NULL OR to_day > ?) ORDER BY rid`,
    )
    .all(unitId, day) as OpenPost[];
}

/**
 * Takes an event back: its facts, the end of units, and the posts that ended or went on with it, as far as nobody
 * changed them since.
 *
 * @throws AppError `not-found`
 */
export function removeUnitEvent(store: Store, writer: Writer, eventId: string): void {
  const event = readRecord(store, 'unitEvent', eventId);
  if (!event || event.deleted) throw new AppError('not-found', { entity: 'unitEvent' });
  const units = linkedUnits(store, eventId);
  for (const fact of idsOf(store, 'unit_fact', eventId)) writer.remove('unitFact', fact);
  const { kind, onDay } = event;
  if (kind !== null && onDay !== null && eventShapes[kind].endsPredecessors) {
    for (const { unitId, side } of units)
      if (side === 'predecessor') reopenUnit(store, writer, unitId, onDay);
    takePostsBack(store, writer, eventId, new Set(units.map(unit => unit.unitId)));
  }
  for (const link of idsOf(store, 'unit_event_link', eventId)) writer.remove('unitEventLink', link);
  writer.remove('unitEvent', eventId);
}

function linkedUnits(store: Store, eventId: string) {
  return store
    .prepare('SELECT unit_id AS unitId, side FROM unit_event_link WHERE event_id = ? AND deleted = 0')
    .all(eventId) as { unitId: string; side: 'predecessor' | 'successor' }[];
}

function idsOf(store: Store, table: 'unit_fact' | 'unit_event_link', eventId: string): readonly string[] {
  return store
    .prepare(`SELECT id FROM ${table} WHERE event_id = ? AND deleted = 0`)
    .pluck()
    .all(eventId) as string[];
}

function reopenUnit(store: Store, writer: Writer, unitId: string, onDay: string): void {
  const unit = readRecord(store, 'unit', unitId);
  if (unit && !unit.deleted && unit.toDay === lastDayBefore(onDay))
    writer.change('unit', unitId, { status: 'active', toDay: null });
}

/** The journal says which posts the event's own action ended, removed and made. */
function takePostsBack(store: Store, writer: Writer, eventId: string, unitIds: ReadonlySet<string>): void {
  const actionId = entriesOf(store, 'unitEvent', eventId)[0]?.actionId;
  if (actionId === undefined) return;
  for (const entry of entriesOfAction(store, actionId)) {
    if (entry.entity !== 'post') continue;
    const post = readRecord(store, 'post', entry.entityId);
    if (post?.unitId && unitIds.has(post.unitId)) takePostBack(store, writer, entry, post);
  }
}

function takePostBack(
  store: Store,
  writer: Writer,
  entry: JournalEntry,
  post: { readonly id: string; readonly deleted: boolean; readonly toDay: string | null },
): void {
  if (entry.kind === 'del') writer.restore('post', post.id);
  else if (post.deleted || entry.kind !== 'set') return;
  else if (entry.patch && 'unitId' in entry.patch) writer.remove('post', post.id);
  else if (entry.patch?.['toDay'] === post.toDay)
    writer.change('post', post.id, { toDay: endBefore(store, entry) });
}

/** The last day of a post as it was before that line of the journal. */
function endBefore(store: Store, entry: JournalEntry): string | null {
  const earlier = entriesOf(store, 'post', entry.entityId).findLast(
    each => each.rid < entry.rid && each.kind === 'set' && each.patch !== null && 'toDay' in each.patch,
  );
  const toDay = earlier?.patch?.['toDay'];
  return typeof toDay === 'string' ? toDay : null;
}
