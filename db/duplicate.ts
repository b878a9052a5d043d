import { and, eq } from 'drizzle-orm';
import { AppError } from '#shared/core/errors.ts';
import { parsePhones } from '#shared/core/phones.ts';
import {
  type DuplicateCandidate,
  type DuplicateEntity,
  type DuplicatePair,
  type duplicateContract,
  mergeFields,
} from '#shared/duplicate.ts';
import { unitFactKinds } from '#shared/entities/directory.ts';
import {
  type DuplicateReason,
  type PersonTraits,
  pairKey,
  personKeys,
  personReasons,
  suspectedPairs,
  type UnitTraits,
  unitKeys,
  unitReasons,
} from '#shared/rules/duplicates.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import { type DirectoryOnDay, directoryOn } from './directory/day.ts';
import { personName, valueLabel } from './label.ts';
import { readRecord, setMembers } from './record.ts';
import { tables } from './schema.ts';
import { changeUnit } from './unit-write.ts';

const mostPairs = 500;

function isUnitFactKind(field: string): boolean {
  return unitFactKinds.some(kind => kind === field);
}

function unitTraits(directory: DirectoryOnDay): readonly UnitTraits[] {
  return directory.units
    .filter(unit => unit.life === 'active')
    .map(unit => ({ id: unit.id, names: [unit.name, ...unit.former], code: unit.code, areaId: unit.areaId }));
}

function personTraits(directory: DirectoryOnDay): readonly PersonTraits[] {
  const { links, tables } = directory;
  return [...tables.person.values()]
    .filter(person => links.survivorOf(person.id) === person.id)
    .map(person => ({
      id: person.id,
      name: personName(person),
      unitIds: [
        ...(person.unitId ? [links.survivorOf(person.unitId)] : []),
        ...links.postsOfPerson(person.id).map(post => post.unitId),
      ],
      contacts: links.contactsOf(person.id).map(contact => contact.value),
    }));
}

function sideOf(directory: DirectoryOnDay, entity: DuplicateEntity, id: string): DuplicatePair['first'] {
  const { tables } = directory;
  if (entity === 'unit') {
    const unit = directory.unit(id);
    const parts = [
      unit?.typeId ? tables.unitType.get(unit.typeId)?.name : null,
      unit?.areaId ? tables.area.get(unit.areaId)?.name : null,
      unit?.code,
    ];
    return { id, label: unit?.name ?? '', detail: parts.filter(Boolean).join(' · ') };
  }
  const person = tables.person.get(id);
  const parts = [
    person?.position,
    directory.unitName(person?.unitId ?? null),
    directory.links.contactsOf(id)[0]?.value,
  ];
  return { id, label: person ? personName(person) : '', detail: parts.filter(Boolean).join(' · ') };
}

function scan(ctx: QueryCtx, { entity }: { entity: DuplicateEntity }) {
  const directory = directoryOn(ctx.store, ctx.today);
  const { notDuplicate } = tables;
  const dismissed = new Set(
    ctx.db
      .select({ firstId: notDuplicate.firstId, secondId: notDuplicate.secondId })
      .from(notDuplicate)
      .where(and(eq(notDuplicate.entity, entity), eq(notDuplicate.deleted, false)))
      .all()
      .map(({ firstId, secondId }) => pairKey(firstId ?? '', secondId ?? '')),
  );
  const suspected =
    entity === 'unit'
      ? suspectedPairs(unitTraits(directory), unitKeys, unitReasons)
      : suspectedPairs(personTraits(directory), personKeys, personReasons);
  const open = suspected.filter(([firstId, secondId]) => !dismissed.has(pairKey(firstId, secondId)));
  return {
    total: open.length,
    pairs: open.slice(0, mostPairs).map(([firstId, secondId, reasons]) => ({
      first: sideOf(directory, entity, firstId),
      second: sideOf(directory, entity, secondId),
      reasons: [...reasons],
    })),
  };
}

function candidates<T extends { readonly id: string }>(
  directory: DirectoryOnDay,
  entity: DuplicateEntity,
  known: readonly T[],
  entered: T,
  exceptId: string | undefined,
  reasonsOf: (left: T, right: T) => readonly DuplicateReason[],
): DuplicateCandidate[] {
  return known
    .filter(record => record.id !== exceptId)
    .map(record => ({ ...sideOf(directory, entity, record.id), reasons: [...reasonsOf(entered, record)] }))
    .filter(candidate => candidate.reasons.length > 0)
    .slice(0, 5);
}

function likeUnit(
  ctx: QueryCtx,
  input: {
    name: string;
    code?: string | null | undefined;
    areaId?: string | null | undefined;
    exceptId?: string | undefined;
  },
) {
  const directory = directoryOn(ctx.store, ctx.today);
  const entered: UnitTraits = {
    id: '',
    names: [input.name],
    code: input.code ?? null,
    areaId: input.areaId ?? null,
  };
  return candidates(directory, 'unit', unitTraits(directory), entered, input.exceptId, unitReasons);
}

function likePerson(
  ctx: QueryCtx,
  input: {
    name: string;
    unitId?: string | null | undefined;
    contacts?: readonly string[] | undefined;
    exceptId?: string | undefined;
  },
) {
  const directory = directoryOn(ctx.store, ctx.today);
  const contacts = (input.contacts ?? []).flatMap(contact =>
    contact.includes('@') ? [contact.trim().toLowerCase()] : parsePhones(contact).map(phone => phone.number),
  );
  const entered: PersonTraits = {
    id: '',
    name: input.name,
    unitIds: input.unitId ? [input.unitId] : [],
    contacts,
  };
  return candidates(directory, 'person', personTraits(directory), entered, input.exceptId, personReasons);
}

interface PairInput {
  readonly entity: DuplicateEntity;
  readonly firstId: string;
  readonly secondId: string;
}

function checkPair(ctx: QueryCtx, { entity, firstId, secondId }: PairInput): void {
  for (const id of [firstId, secondId]) {
    const record = readRecord(ctx.store, entity, id);
    if (!record || record.deleted || record.mergedInto !== null || firstId === secondId)
      throw new AppError('not-found', { entity });
  }
}

function compare(ctx: QueryCtx, input: PairInput) {
  checkPair(ctx, input);
  const directory = directoryOn(ctx.store, ctx.today);
  const value = (id: string, field: string) => shownValue(ctx, directory, input.entity, id, field);
  return {
    first: sideOf(directory, input.entity, input.firstId),
    second: sideOf(directory, input.entity, input.secondId),
    fields: mergeFields[input.entity].map(field => {
      const first = value(input.firstId, field);
      const second = value(input.secondId, field);
      return { field, first, second, differs: first !== second };
    }),
  };
}

function shownValue(
  ctx: QueryCtx,
  directory: DirectoryOnDay,
  entity: DuplicateEntity,
  id: string,
  field: string,
): string | null {
  if (entity === 'unit' && isUnitFactKind(field)) {
    const unit = directory.unit(id);
    const { tables } = directory;
    if (!unit) return null;
    const nameIn = (names: ReadonlyMap<string, { readonly name: string }>, key: string | null) =>
      key === null ? null : (names.get(key)?.name ?? null);
    if (field === 'name') return unit.name;
    if (field === 'code') return unit.code;
    if (field === 'type') return nameIn(tables.unitType, unit.typeId);
    if (field === 'area') return nameIn(tables.area, unit.areaId);
    return directory.unitName(unit.managerId);
  }
  const record: Record<string, unknown> | undefined = readRecord(ctx.store, entity, id);
  return valueLabel(ctx.store, entity, field, record?.[field] ?? null);
}

/**
 * The first record takes the chosen values, the second points to it; whatever was merged into the second before
 * points on. Posts, contacts and stories stay where they are and are read through, so both histories are kept.
 */
function merge(ctx: CommandCtx, input: PairInput & { readonly take: readonly string[] }): null {
  checkPair(ctx, input);
  const { entity, firstId, secondId } = input;
  const { store, writer } = ctx;
  const taken = input.take.filter(field => mergeFields[entity].includes(field));
  if (entity === 'unit') takeFacts(ctx, firstId, secondId, taken);
  const second: Record<string, unknown> | undefined = readRecord(store, entity, secondId);
  const plain = taken.filter(field => entity === 'person' || !isUnitFactKind(field));
  // Each field is one both records declare, read from the other record of the same entity.
  writer.change(
    entity,
    firstId,
    Object.fromEntries(plain.map(field => [field, second?.[field] ?? null])) as never,
  );
  if (entity === 'unit') {
    for (const alias of setMembers(store, 'unit', secondId, 'aliases'))
      writer.join('unit', firstId, 'aliases', alias);
    const otherName = directoryOn(store, ctx.today).unit(secondId)?.name;
    if (otherName && !taken.includes('name')) writer.join('unit', firstId, 'aliases', otherName);
  }
  for (const id of absorbedBy(ctx, entity, secondId)) writer.change(entity, id, { mergedInto: firstId });
  writer.change(entity, secondId, { mergedInto: firstId });
  return null;
}

/** What is in force of the second unit becomes what is in force of the first, as a correction. */
function takeFacts(ctx: CommandCtx, firstId: string, secondId: string, taken: readonly string[]): void {
  const unit = directoryOn(ctx.store, ctx.today).unit(secondId);
  if (!unit) return;
  changeUnit(ctx.store, ctx.writer, {
    id: firstId,
    ...(taken.includes('name') ? { name: unit.name } : {}),
    ...(taken.includes('code') ? { code: unit.code } : {}),
    ...(taken.includes('type') ? { typeId: unit.typeId } : {}),
    ...(taken.includes('manager') ? { managerId: unit.managerId } : {}),
    ...(taken.includes('area') ? { areaId: unit.areaId } : {}),
  });
}

function absorbedBy(ctx: QueryCtx, entity: DuplicateEntity, id: string): readonly string[] {
  const sql =
    entity === 'unit'
      ? 'SELECT id FROM unit WHERE merged_into = ?'
      : 'SELECT id FROM person WHERE merged_into = ?';
  return ctx.all<{ id: string }>(sql, id).map(row => row.id);
}

export const duplicateHandlers: HandlersFor<typeof duplicateContract> = {
  'duplicate.likeUnit': likeUnit,
  'duplicate.likePerson': likePerson,
  'duplicate.scan': scan,
  'duplicate.compare': compare,
  'duplicate.dismiss': (ctx, input) => {
    checkPair(ctx, input);
    ctx.writer.create('notDuplicate', {
      entity: input.entity,
      firstId: input.firstId,
      secondId: input.secondId,
    });
    return null;
  },
  'duplicate.merge': merge,
};
