import { dayInVietnam } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { type DatedFact, factOn, type UnitFactKind } from '#shared/rules/unit-facts.ts';
import type { NewUnit, UnitChange } from '#shared/unit.ts';
import { addContacts, setContacts } from './contact.ts';
import { unitName } from './label.ts';
import type { Store } from './open.ts';
import { given } from './patch.ts';
import { readRecord, setMembers } from './record.ts';
import type { Writer } from './write.ts';

/** Writing units and their dated facts, within a write that somebody else began. */

/** The dated values a form can give; a value left out is left alone, null takes the fact away. */
type FactValues = {
  readonly [K in 'name' | 'code' | 'typeId' | 'managerId' | 'areaId']?: string | null | undefined;
};

const factKinds: readonly (readonly [field: keyof FactValues, kind: UnitFactKind])[] = [
  ['name', 'name'],
  ['code', 'code'],
  ['typeId', 'type'],
  ['managerId', 'manager'],
  ['areaId', 'area'],
];

/** The day the write is made on, in Vietnam. */
export function dayOfWrite(writer: Writer): string {
  return dayInVietnam(writer.atMs);
}

/** Makes a unit with its facts, contacts and other names; its id. */
export function createUnit(_store: Store, writer: Writer, unit: NewUnit): string {
  const id = writer.create('unit', {
    status: 'active',
    address: unit.address ?? null,
    note: unit.note ?? null,
    formerDistrict: unit.formerDistrict ?? null,
    formerCommune: unit.formerCommune ?? null,
    fromDay: unit.fromDay ?? null,
    sourceDocument: unit.sourceDocument ?? null,
  });
  for (const [field, kind] of factKinds) {
    const value = unit[field];
    if (value) writer.create('unitFact', { unitId: id, kind, value });
  }
  for (const alias of unit.aliases ?? []) writer.join('unit', id, 'aliases', alias);
  addContacts(writer, id, unit.contacts ?? []);
  return id;
}

/**
 * Changes a unit. With `changeFrom` the dated values become true from that day on and the earlier ones stay;
 * without it what is in force is corrected.
 *
 * @throws AppError `not-found`, `record-deleted`, `unit-itself`
 */
export function changeUnit(store: Store, writer: Writer, change: UnitChange): void {
  const { id } = change;
  requireUnit(store, id);
  if (change.managerId === id) throw new AppError('unit-itself', { unit: unitName(store, id) ?? '' });
  const { address, note, formerDistrict, formerCommune, fromDay, sourceDocument } = change;
  writer.change('unit', id, given({ address, note, formerDistrict, formerCommune, fromDay, sourceDocument }));
  changeFacts(store, writer, id, change, change.changeFrom ?? null, change.decisionNumber ?? null);
  if (change.aliases) setAliases(store, writer, id, change.aliases);
  if (change.contacts) setContacts(store, writer, id, change.contacts);
}

function setAliases(store: Store, writer: Writer, id: string, aliases: readonly string[]): void {
  const known = setMembers(store, 'unit', id, 'aliases');
  for (const alias of known) if (!aliases.includes(alias)) writer.leave('unit', id, 'aliases', alias);
  for (const alias of aliases) writer.join('unit', id, 'aliases', alias);
}

/**
 * Writes the dated values that really differ. A name, a manager or an area that changes on a day is noted as an
 * event of the unit as well.
 */
function changeFacts(
  store: Store,
  writer: Writer,
  unitId: string,
  values: FactValues,
  fromDay: string | null,
  decisionNumber: string | null,
): void {
  for (const [field, kind] of factKinds) {
    const value = values[field];
    if (value === undefined) continue;
    if (fromDay === null) correctFact(store, writer, unitId, kind, value);
    else if (valueOn(store, unitId, kind, fromDay) !== value) {
      const eventId = noteChange(writer, unitId, kind, fromDay, decisionNumber);
      writeFact(store, writer, { unitId, kind, value, fromDay, eventId });
    }
  }
}

const eventOfFact = { name: 'renamed', manager: 'manager-changed', area: 'area-changed' } as const;

function noteChange(
  writer: Writer,
  unitId: string,
  kind: UnitFactKind,
  onDay: string,
  decisionNumber: string | null,
): string | null {
  if (kind === 'code' || kind === 'type') return null;
  const eventId = writer.create('unitEvent', { kind: eventOfFact[kind], onDay, decisionNumber });
  writer.create('unitEventLink', { eventId, unitId, side: 'successor' });
  return eventId;
}

interface StoredFact extends DatedFact {
  readonly id: string;
}

/** The facts of a unit in the order they were written. */
export function factsOf(store: Store, unitId: string): readonly StoredFact[] {
  return store
    .prepare(
      'SELECT id, kind, value, from_day AS fromDay FROM unit_fact WHERE unit_id = ? AND deleted = 0 ORDER BY rid',
    )
    .all(unitId) as StoredFact[];
}

function valueOn(store: Store, unitId: string, kind: UnitFactKind, day: string): string | null {
  return factOn(factsOf(store, unitId), kind, day)?.value ?? null;
}

/** Makes a value true from a day on; a fact of that very day is corrected. */
export function writeFact(
  store: Store,
  writer: Writer,
  fact: {
    readonly unitId: string;
    readonly kind: UnitFactKind;
    readonly value: string | null;
    readonly fromDay: string;
    readonly eventId: string | null;
  },
): void {
  const same = factsOf(store, fact.unitId).findLast(
    each => each.kind === fact.kind && each.fromDay === fact.fromDay,
  );
  if (same) writer.change('unitFact', same.id, { value: fact.value, eventId: fact.eventId });
  else writer.create('unitFact', fact);
}

/** Corrects what is in force on the day of the write, or the first fact to come; makes one where there is none. */
function correctFact(
  store: Store,
  writer: Writer,
  unitId: string,
  kind: UnitFactKind,
  value: string | null,
): void {
  const facts = factsOf(store, unitId).filter(fact => fact.kind === kind);
  const fact = factOn(facts, kind, dayOfWrite(writer)) ?? facts[0];
  if (fact) writer.change('unitFact', fact.id, { value });
  else if (value !== null) writer.create('unitFact', { unitId, kind, value });
}

/**
 * A unit that can be written.
 *
 * @throws AppError `not-found`, `record-deleted`
 */
export function requireUnit(store: Store, id: string) {
  const unit = readRecord(store, 'unit', id);
  if (!unit) throw new AppError('not-found', { entity: 'unit' });
  if (unit.deleted) throw new AppError('record-deleted', { entity: 'unit' });
  return unit;
}
