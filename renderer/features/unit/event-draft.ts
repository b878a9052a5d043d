import type { InputOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';
import { eventShapes, fitsEvent, type UnitEventKind } from '#shared/rules/unit-facts.ts';

type NamedUnit = { readonly id: string; readonly name: string };

/** An event of a unit as its form holds it. */
export interface EventDraft {
  readonly kind: UnitEventKind;
  readonly onDay: Day | null;
  readonly decisionNumber: string;
  readonly note: string;
  readonly predecessors: readonly NamedUnit[];
  readonly successors: readonly NamedUnit[];
  /** Names of units to be made, one a line. */
  readonly newNames: string;
  readonly newTypeId: string | null;
  readonly newName: string;
  readonly manager: NamedUnit | null;
  readonly areaId: string | null;
  readonly keepsPosts: boolean;
}

/** An event begun from the page of a unit: the unit stands on the side its kind has most often. */
export function eventDraftOf(unit: NamedUnit, typeId: string | null, kind: UnitEventKind): EventDraft {
  const isBefore = eventShapes[kind].predecessors.most > 0;
  return {
    kind,
    onDay: null,
    decisionNumber: '',
    note: '',
    predecessors: isBefore ? [unit] : [],
    successors: isBefore ? [] : [unit],
    newNames: '',
    newTypeId: typeId,
    newName: '',
    manager: null,
    areaId: null,
    keepsPosts: true,
  };
}

function newNamesOf(draft: EventDraft): readonly string[] {
  return draft.newNames
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** What the store is told; null while something that the kind needs is missing. */
export function eventInput(draft: EventDraft): InputOf<'unit.addEvent'> | null {
  const { kind, onDay, predecessors, successors, newName, manager, areaId } = draft;
  const newNames = newNamesOf(draft);
  const isWithoutFact =
    (kind === 'renamed' && newName.trim() === '') ||
    (kind === 'manager-changed' && manager === null) ||
    (kind === 'area-changed' && areaId === null);
  if (onDay === null || isWithoutFact) return null;
  if (!fitsEvent(kind, predecessors.length, successors.length + newNames.length)) return null;
  return {
    kind,
    onDay,
    decisionNumber: draft.decisionNumber,
    note: draft.note,
    predecessorIds: predecessors.map(unit => unit.id),
    successorIds: successors.map(unit => unit.id),
    ...(newNames.length > 0 ? { newUnits: newNames.map(name => ({ name, typeId: draft.newTypeId })) } : {}),
    ...(newName.trim() === '' ? {} : { name: newName }),
    ...(manager ? { managerId: manager.id } : {}),
    ...(areaId === null ? {} : { areaId }),
    keepsPosts: draft.keepsPosts,
  };
}
