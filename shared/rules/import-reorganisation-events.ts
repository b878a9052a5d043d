import type { Day } from '../core/dates.ts';
import { repeatKey } from '../core/text.ts';
import { chooseUnit, groupBy, type KnownUnit } from './import-known.ts';
import type { ChangeDraft } from './import-reorganisation.ts';
import type { EventPlan, FactsPlan, ReorganisationBuilding } from './import-reorganisation-plan.ts';
import type { UnitEventKind } from './unit-facts.ts';

/** Which rows make which event. What a row calls the change decides; where it says nothing, the names do. */

/** A row whose names were found. */
export interface Met {
  readonly draft: ChangeDraft;
  readonly unit: KnownUnit | null;
  readonly facts: FactsPlan;
  readonly onDay: Day;
}

/** An event and the rows it is made of. */
export interface DecidedEvent extends EventPlan {
  readonly rows: readonly Met[];
}

/** Events in the order of the file; rows that change nothing make none. */
export function decideEvents(building: ReorganisationBuilding, met: readonly Met[]): readonly DecidedEvent[] {
  const byTarget = groupBy(met, ({ draft }) => (draft.newKey === '' ? [] : [draft.newKey]));
  const bySource = groupBy(met, ({ unit }) => (unit === null ? [] : [unit.id]));
  const done = new Set<Met>();
  return met.flatMap(row => {
    if (done.has(row)) return [];
    const together = byTarget.get(row.draft.newKey) ?? [row];
    const fromHere = row.unit === null ? [row] : (bySource.get(row.unit.id) ?? [row]);
    const kind = row.draft.event ?? guessKind(building, row, together, fromHere);
    const { events, covered } = eventsOf(building, row, kind, together, fromHere);
    for (const each of covered) done.add(each);
    return events;
  });
}

/** The events a row leads to, and the rows that are told of with them. */
function eventsOf(
  building: ReorganisationBuilding,
  row: Met,
  kind: UnitEventKind,
  together: readonly Met[],
  fromHere: readonly Met[],
): { readonly events: readonly DecidedEvent[]; readonly covered: readonly Met[] } {
  switch (kind) {
    case 'founded': {
      const isNew = row.unit === null;
      return {
        events: isNew ? [event(row, 'founded', [row], { newUnits: [row.facts] })] : [],
        covered: [row],
      };
    }
    case 'dissolved':
      return {
        events: isOver(row) ? [] : [event(row, 'dissolved', [row], { predecessors: [row] })],
        covered: [row],
      };
    case 'divided':
    case 'separated':
      return { events: divided(row, kind, fromHere), covered: fromHere };
    case 'consolidated':
    case 'merged-into':
      return { events: merged(building, row, together), covered: together };
    case 'renamed':
    case 'manager-changed':
    case 'area-changed':
      return { events: changed(row), covered: [row] };
  }
}

function guessKind(
  building: ReorganisationBuilding,
  row: Met,
  together: readonly Met[],
  fromHere: readonly Met[],
): UnitEventKind {
  if (row.unit === null) return 'founded';
  if (fromHere.length > 1) return 'divided';
  if (together.length > 1 || heirOf(building, row, together) !== null) return 'consolidated';
  return 'renamed';
}

/** The unit that goes on under the new name, where it is there already; null where it is to be made. */
function heirOf(building: ReorganisationBuilding, row: Met, together: readonly Met[]): KnownUnit | null {
  const { draft } = row;
  const survivor = together.find(
    ({ unit }) => unit !== null && repeatKey(unit.name) === repeatKey(draft.newName),
  );
  if (survivor?.unit) return survivor.unit;
  if (draft.newName === '') return null;
  const area = draft.newArea === '' ? null : { id: building.areas.find(draft.newArea)?.id ?? null };
  const found = chooseUnit(building.units.byName(draft.newName), area);
  return typeof found === 'object' && found.id !== row.unit?.id && !found.isClosed ? found : null;
}

function merged(
  building: ReorganisationBuilding,
  row: Met,
  together: readonly Met[],
): readonly DecidedEvent[] {
  const heir = heirOf(building, row, together);
  const ending = together.filter(each => each.unit !== null && each.unit.id !== heir?.id && !isOver(each));
  const survivor = together.find(each => each.unit !== null && each.unit.id === heir?.id);
  const own = survivor === undefined ? [] : changed(survivor);
  if (ending.length === 0) return own;
  if (heir !== null)
    return [...own, event(row, 'merged-into', ending, { predecessors: ending, successorIds: [heir.id] })];
  // A single unit that becomes another one is that unit under a new name.
  if (ending.length === 1) return changed(row);
  return [event(row, 'consolidated', ending, { predecessors: ending, newUnits: [allFacts(together)] })];
}

function divided(row: Met, kind: 'divided' | 'separated', fromHere: readonly Met[]): readonly DecidedEvent[] {
  if (row.unit === null || isOver(row)) return [];
  const isKept = ({ draft, unit }: Met): boolean => repeatKey(draft.newName) === repeatKey(unit?.name ?? '');
  const made = fromHere.filter(each => !isKept(each));
  if (made.length === 0) return changed(row);
  // One of the parts keeps the name, so the unit goes on and the others come out of it.
  const isSeparated = kind === 'separated' || made.length < fromHere.length || made.length === 1;
  const newUnits = made.map(each => ({ ...inherited(row.unit), ...each.facts, name: each.draft.newName }));
  const parts = { predecessors: [row], newUnits };
  const kept = fromHere.filter(isKept).flatMap(changed);
  return [event(row, isSeparated ? 'separated' : 'divided', made, parts), ...kept];
}

/** A unit that goes on: under another name, in another area, under another manager, or as another type. */
function changed(row: Met): readonly DecidedEvent[] {
  const { unit, facts } = row;
  if (unit === null || Object.keys(facts).length === 0) return [];
  const { name, managerRef, areaRef } = facts;
  const kind =
    name !== undefined
      ? 'renamed'
      : managerRef !== undefined
        ? 'manager-changed'
        : areaRef !== undefined
          ? 'area-changed'
          : null;
  return [event(row, kind, [row], { successorIds: [unit.id], facts })];
}

/** Whether the unit ended before: the list was brought in already. */
function isOver({ unit }: Met): boolean {
  return unit?.isClosed ?? false;
}

function allFacts(rows: readonly Met[]): FactsPlan {
  const [first] = rows;
  const told: FactsPlan = Object.assign({}, ...rows.map(({ facts }) => facts));
  return { ...inherited(first?.unit ?? null), ...told, name: first?.draft.newName ?? '' };
}

/** What a new unit takes over from the one it comes from, as far as the list says nothing else. */
function inherited(unit: KnownUnit | null): FactsPlan {
  const [areaRef] = unit?.areaIds ?? [];
  const managerRef = unit?.managerId ?? undefined;
  const typeId = unit?.typeId ?? undefined;
  return {
    ...(areaRef === undefined ? {} : { areaRef }),
    ...(managerRef === undefined ? {} : { managerRef }),
    ...(typeId === undefined ? {} : { typeId }),
  };
}

function event(
  { draft, onDay }: Met,
  kind: EventPlan['kind'],
  rows: readonly Met[],
  parts: {
    readonly predecessors?: readonly Met[];
    readonly successorIds?: readonly string[];
    readonly newUnits?: readonly FactsPlan[];
    readonly facts?: FactsPlan;
  },
): DecidedEvent {
  const { predecessors = [], successorIds = [], newUnits = [], facts = {} } = parts;
  return {
    kind,
    onDay,
    decision: draft.decision,
    note: draft.note,
    predecessorIds: predecessors.flatMap(({ unit }) => unit?.id ?? []),
    successorIds,
    newUnits,
    facts,
    rows,
  };
}
