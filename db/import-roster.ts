import type { ContactChange } from '#shared/rules/import-changes.ts';
import type {
  AreaPlan,
  PersonPlan,
  PostPlan,
  RosterPlan,
  UnitPlan,
} from '#shared/rules/import-roster-plan.ts';
import type { Store } from './open.ts';
import { createPerson } from './person-write.ts';
import { endPost } from './post-write.ts';
import { changeUnit, createUnit } from './unit-write.ts';
import type { Writer } from './write.ts';

export interface ApplyOptions {
  /** Name of the file, kept as the source of what it brought. */
  readonly source: string;
  /** From which day changed names, types, managers and areas are true; null corrects them. */
  readonly changeFrom: string | null;
  readonly progress: (done: number, total: number) => void;
}

/** Stores a planned roster within the write of the import. */
export function applyRoster(store: Store, writer: Writer, plan: RosterPlan, options: ApplyOptions): void {
  const ids = new Map<string, string>();
  const idOf = (ref: string): string => ids.get(ref) ?? ref;
  const total = plan.areas.length + plan.units.length * 2 + plan.people.length + plan.posts.length;
  let done = 0;
  const step = (): void => {
    done += 1;
    if (done % progressEvery === 0) options.progress(done, total);
  };
  for (const area of plan.areas) {
    ids.set(area.ref, createArea(writer, area));
    step();
  }
  for (const unit of plan.units) {
    ids.set(unit.ref, applyUnit(store, writer, unit, idOf, options));
    step();
  }
  // Managers may be units of the same file, so they are linked once all of them are there.
  for (const unit of plan.units) {
    const { managerRef } = unit.values;
    if (managerRef !== undefined)
      changeUnit(store, writer, {
        id: idOf(unit.ref),
        managerId: idOf(managerRef),
        changeFrom: options.changeFrom,
      });
    step();
  }
  for (const person of plan.people) {
    ids.set(person.ref, applyPerson(store, writer, person, idOf, options));
    step();
  }
  for (const post of plan.posts) {
    applyPost(store, writer, post, idOf);
    step();
  }
  options.progress(total, total);
}

const progressEvery = 100;

function createArea(writer: Writer, { name, kind }: AreaPlan): string {
  return writer.create('area', { name, kind });
}

function applyUnit(
  store: Store,
  writer: Writer,
  { id, values, aliases, contacts }: UnitPlan,
  idOf: (ref: string) => string,
  options: ApplyOptions,
): string {
  const { areaRef, managerRef: _, name = '', ...plain } = values;
  const area = areaRef === undefined ? {} : { areaId: idOf(areaRef) };
  if (id === null)
    return createUnit(store, writer, {
      name,
      ...plain,
      ...area,
      aliases: [...aliases],
      contacts: contacts.map(({ draft }) => ({
        kind: draft.kind,
        value: draft.value,
        original: draft.original,
      })),
      sourceDocument: options.source,
    });
  const named = name === '' ? {} : { name };
  if (Object.keys({ ...plain, ...area, ...named }).length > 0)
    changeUnit(store, writer, { id, ...named, ...plain, ...area, changeFrom: options.changeFrom });
  for (const alias of aliases) writer.join('unit', id, 'aliases', alias);
  changeContacts(store, writer, id, contacts);
  return id;
}

function applyPerson(
  store: Store,
  writer: Writer,
  { ref, id, values, contacts }: PersonPlan,
  idOf: (ref: string) => string,
  options: ApplyOptions,
): string {
  const { unitRef, familyName, givenName, ...plain } = values;
  const unit = unitRef === undefined ? {} : { unitId: idOf(unitRef) };
  const known = id ?? (idOf(ref) === ref ? null : idOf(ref));
  if (known === null)
    return createPerson(store, writer, {
      familyName: familyName || null,
      givenName: givenName ?? '',
      ...plain,
      ...unit,
      contacts: contacts.map(({ draft }) => ({
        kind: draft.kind,
        value: draft.value,
        original: draft.original,
      })),
      sourceDocument: options.source,
    });
  writer.change('person', known, { ...plain, ...unit });
  changeContacts(store, writer, known, contacts);
  return known;
}

function applyPost(store: Store, writer: Writer, post: PostPlan, idOf: (ref: string) => string): void {
  for (const { id, lastDay } of post.ends) endPost(store, writer, id, lastDay, null);
  const { fromDay, toDay } = post;
  const decision = post.decision === '' ? {} : { decisionNumber: post.decision };
  if (post.id === null)
    writer.create('post', {
      personId: idOf(post.personRef),
      unitId: idOf(post.unitRef),
      roleId: post.roleId,
      fromDay,
      toDay,
      ...decision,
    });
  else writer.change('post', post.id, { fromDay, ...(toDay === null ? {} : { toDay }), ...decision });
}

function changeContacts(
  store: Store,
  writer: Writer,
  ownerId: string,
  changes: readonly ContactChange[],
): void {
  for (const { id, draft } of changes) {
    const { kind, value, original, doubt } = draft;
    if (id !== null) writer.change('contact', id, { value, original, doubt });
    else
      writer.create('contact', {
        ownerId,
        kind,
        value,
        original,
        doubt,
        position: nextPosition(store, ownerId),
      });
  }
}

function nextPosition(store: Store, ownerId: string): number {
  const last = store
    .prepare('SELECT max(position) FROM contact WHERE owner_id = ? AND deleted = 0')
    .pluck()
    .get(ownerId);
  return (typeof last === 'number' ? last : 0) + 1;
}
