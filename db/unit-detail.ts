import { AppError } from '#shared/core/errors.ts';
import { factOn, lastDayBefore, namesOn } from '#shared/rules/unit-facts.ts';
import type { UnitDetail, UnitEvent } from '#shared/unit-record.ts';
import { contactsOf, maySeeContacts } from './contact.ts';
import type { QueryCtx } from './context.ts';
import { type DirectoryOnDay, directoryOn, type UnitOnDay } from './directory/day.ts';
import type { FactRecord } from './directory/tables.ts';
import { holderOf, unitRow } from './directory/unit-row.ts';
import { readRecord, setMembers } from './record.ts';

/** Everything of one unit: as it is on a day, how it came to be, who served. */

/**
 * A unit with its past; the id of a record merged into another gives that other one.
 *
 * @throws AppError `not-found`, `record-deleted`
 */
export function getUnit(
  ctx: QueryCtx,
  input: { readonly id: string; readonly onDay?: string | undefined },
): UnitDetail {
  const { store } = ctx;
  const directory = directoryOn(store, input.onDay ?? ctx.today);
  const unit = directory.unit(input.id);
  const record = unit && readRecord(store, 'unit', unit.id);
  if (!unit || !record)
    throw new AppError(readRecord(store, 'unit', input.id) ? 'record-deleted' : 'not-found', {
      entity: 'unit',
    });
  const maySee = maySeeContacts(ctx);
  const row = unitRow(store, directory, unit, ctx.today);
  const people = maySee ? row.holders.map(holder => holder.personId) : [];
  return {
    ...row,
    address: record.address,
    note: record.note,
    formerDistrict: record.formerDistrict,
    formerCommune: record.formerCommune,
    fromDay: record.fromDay,
    toDay: record.toDay,
    sourceDocument: record.sourceDocument,
    aliases: [...setMembers(store, 'unit', unit.id, 'aliases')],
    contacts: maySee ? contactsOf(store, unit.id) : [],
    reach: Object.fromEntries(people.map(id => [id, contactsOf(store, id)])),
    areContactsHidden: !maySee,
    facts: factLines(directory, unit),
    events: eventsOf(ctx, directory, unit),
    ...postsAround(directory, unit),
    required: requiredRoles(directory, unit),
  };
}

function factLines(directory: DirectoryOnDay, unit: UnitOnDay): UnitDetail['facts'] {
  return [...directory.links.factsOf(unit.id)]
    .sort((left, right) => ((left.fromDay ?? '') < (right.fromDay ?? '') ? -1 : 1))
    .map(fact => ({
      id: fact.id,
      kind: fact.kind,
      value: fact.value,
      label: labelOfFact(directory, fact),
      fromDay: fact.fromDay,
      eventId: fact.eventId,
    }));
}

function labelOfFact({ tables, ...directory }: DirectoryOnDay, { kind, value }: FactRecord): string | null {
  if (value === null) return null;
  switch (kind) {
    case 'type':
      return tables.unitType.get(value)?.name ?? null;
    case 'area':
      return tables.area.get(value)?.name ?? null;
    case 'manager':
      return directory.unitName(value);
    case 'name':
    case 'code':
      return value;
  }
}

interface LinkRow {
  readonly eventId: string;
  readonly unitId: string;
  readonly side: 'predecessor' | 'successor';
}

type BareEvent = Omit<UnitEvent, 'predecessors' | 'successors' | 'changes'>;

function eventsOf(ctx: QueryCtx, directory: DirectoryOnDay, unit: UnitOnDay): UnitEvent[] {
  const events = ctx.all<BareEvent>(
    `SELECT id, kind, on_day AS onDay, decision_number AS decisionNumber, note FROM unit_event
     WHERE deleted = 0 AND kind IS NOT NULL AND id IN (SELECT event_id FROM unit_event_link
       WHERE deleted = 0 AND unit_id IN (SELECT value FROM json_each(?)))
     ORDER BY on_day DESC, rid DESC`,
    JSON.stringify([unit.id, ...directory.links.absorbedInto(unit.id)]),
  );
  const links = ctx.all<LinkRow>(
    `SELECT event_id AS eventId, unit_id AS unitId, side FROM unit_event_link
     WHERE deleted = 0 AND event_id IN (SELECT value FROM json_each(?)) ORDER BY rid`,
    JSON.stringify(events.map(event => event.id)),
  );
  return events.map(event => {
    const day = event.onDay ?? directory.day;
    // Units are named as they were then: what ends on its last day, what begins on its first.
    const on = (side: LinkRow['side'], nameDay: string) =>
      links
        .filter(link => link.eventId === event.id && link.side === side)
        .map(({ unitId }) => ({ id: unitId, name: namesOn(directory.links.factsOf(unitId), nameDay).name }));
    return {
      ...event,
      predecessors: on('predecessor', lastDayBefore(day)),
      successors: on('successor', day),
      changes: changesBy(directory, unit, event.id, day),
    };
  });
}

/** What the event changed about this unit, in words. */
function changesBy(
  directory: DirectoryOnDay,
  unit: UnitOnDay,
  eventId: string,
  day: string,
): UnitEvent['changes'] {
  const facts = directory.links.factsOf(unit.id);
  return facts
    .filter(fact => fact.eventId === eventId)
    .map(fact => {
      const earlier = factOn(facts, fact.kind, lastDayBefore(day));
      return {
        kind: fact.kind,
        before: earlier ? labelOfFact(directory, earlier) : null,
        after: labelOfFact(directory, fact),
      };
    });
}

function postsAround(directory: DirectoryOnDay, unit: UnitOnDay): Pick<UnitDetail, 'served' | 'coming'> {
  const { day, links } = directory;
  const posts = links.postsOfUnit(unit.id);
  const lines = (list: typeof posts) => list.map(post => holderOf(directory, unit, post));
  return {
    served: lines(
      posts
        .filter(post => post.toDay !== null && post.toDay < day)
        .sort((left, right) => ((left.toDay ?? '') < (right.toDay ?? '') ? 1 : -1)),
    ),
    coming: lines(
      posts
        .filter(post => post.fromDay !== null && post.fromDay > day)
        .sort((left, right) => ((left.fromDay ?? '') < (right.fromDay ?? '') ? -1 : 1)),
    ),
  };
}

function requiredRoles({ tables, required }: DirectoryOnDay, unit: UnitOnDay): UnitDetail['required'] {
  const roles = unit.typeId === null ? undefined : required.get(unit.typeId);
  return [...(roles ?? [])]
    .map(([roleId, need]) => ({ role: tables.postRole.get(roleId), roleId, need }))
    .sort((left, right) => (left.role?.position ?? 999) - (right.role?.position ?? 999))
    .map(({ role, roleId, need }) => ({
      roleId,
      roleName: role?.name ?? '',
      roleCode: role?.code ?? null,
      need,
    }));
}
