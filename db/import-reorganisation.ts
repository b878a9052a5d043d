import type { EventPlan, FactsPlan, ReorganisationPlan } from '#shared/rules/import-reorganisation-plan.ts';
import type { Store } from './open.ts';
import { addUnitEvent } from './unit-event.ts';
import { changeUnit, createUnit } from './unit-write.ts';
import type { Writer } from './write.ts';

/** Stores a planned reorganisation within the write of the import: each event as if it had been entered by hand. */
export function applyReorganisation(
  store: Store,
  writer: Writer,
  plan: ReorganisationPlan,
  progress: (done: number, total: number) => void,
): void {
  const ids = new Map<string, string>();
  const idOf = (ref: string): string => ids.get(ref) ?? ref;
  for (const { ref, name, kind } of plan.areas) ids.set(ref, writer.create('area', { name, kind }));
  for (const { ref, name, typeId } of plan.managers)
    ids.set(ref, createUnit(store, writer, { name, ...(typeId === null ? {} : { typeId }) }));
  for (const [at, event] of plan.events.entries()) {
    applyEvent(store, writer, event, idOf);
    if (at % 50 === 0) progress(at, plan.events.length);
  }
}

function applyEvent(store: Store, writer: Writer, event: EventPlan, idOf: (ref: string) => string): void {
  const { kind, onDay, predecessorIds, successorIds } = event;
  const decisionNumber = event.decision || null;
  const facts = factsOf(event.facts, idOf);
  if (kind === null) {
    for (const id of successorIds)
      changeUnit(store, writer, { id, ...facts, changeFrom: onDay, decisionNumber });
    return;
  }
  addUnitEvent(store, writer, {
    kind,
    onDay,
    decisionNumber,
    note: event.note || null,
    predecessorIds: [...predecessorIds],
    successorIds: [...successorIds],
    newUnits: event.newUnits.map(unit => ({ ...factsOf(unit, idOf), name: unit.name ?? '' })),
    ...facts,
  });
}

function factsOf({ name, code, typeId, areaRef, managerRef }: FactsPlan, idOf: (ref: string) => string) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(code === undefined ? {} : { code }),
    ...(typeId === undefined ? {} : { typeId }),
    ...(areaRef === undefined ? {} : { areaId: idOf(areaRef) }),
    ...(managerRef === undefined ? {} : { managerId: idOf(managerRef) }),
  };
}
