import { type Day, formatDay } from '../core/dates.ts';
import { repeatKey } from '../core/text.ts';
import type { ImportChoices } from '../transfer.ts';
import type { ImportTable } from './import-cells.ts';
import { changeList } from './import-changes.ts';
import {
  chooseUnit,
  groupBy,
  type KnownUnit,
  type RosterKnown,
  type UnitFinder,
  unitFinder,
} from './import-known.ts';
import type { ImportPlan, RowPlan, UnknownName } from './import-plan.ts';
import { type ChangeDraft, readChanges } from './import-reorganisation.ts';
import { decideEvents, type Met } from './import-reorganisation-events.ts';
import type { AreaPlan } from './import-roster-plan.ts';
import { type AreaFinder, areaFinder, readPlaceName, type TypeFinder, typeFinder } from './place-names.ts';
import type { UnitEventKind } from './unit-facts.ts';

/**
 * Compares a list of reorganised units with those that are there. Rows that lead to the same new unit make one event
 * together, and so do rows that begin with the same old one.
 */

/** What becomes true of a unit; a field left out stays as it was. */
export interface FactsPlan {
  name?: string;
  code?: string;
  typeId?: string;
  areaRef?: string;
  managerRef?: string;
}

export interface EventPlan {
  /** Null where only the type or the code changes, which is no event of its own. */
  readonly kind: UnitEventKind | null;
  readonly onDay: Day;
  readonly decision: string;
  readonly note: string;
  readonly predecessorIds: readonly string[];
  readonly successorIds: readonly string[];
  /** Units that begin with the event. */
  readonly newUnits: readonly FactsPlan[];
  /** What the successors that were there before become. */
  readonly facts: FactsPlan;
}

export interface ReorganisationPlan extends ImportPlan {
  readonly kind: 'reorganisation';
  readonly areas: readonly AreaPlan[];
  readonly managers: readonly {
    readonly ref: string;
    readonly name: string;
    readonly typeId: string | null;
  }[];
  readonly events: readonly EventPlan[];
}

/** Where names of a list are looked up, and what is made along the way. */
export interface ReorganisationBuilding {
  readonly choices: ImportChoices;
  readonly known: RosterKnown;
  readonly units: UnitFinder;
  readonly areas: AreaFinder;
  readonly types: TypeFinder;
  readonly areaPlans: Map<string, AreaPlan>;
  readonly managerPlans: Map<
    string,
    { readonly ref: string; readonly name: string; readonly typeId: string | null }
  >;
  readonly unknownNames: Map<string, UnknownName>;
}

/** The plan of a whole list; rows depend on each other, so it is one step. */
export function* reorganisationSteps(
  table: ImportTable,
  choices: ImportChoices,
  known: RosterKnown,
): Generator<number, ReorganisationPlan> {
  const building: ReorganisationBuilding = {
    choices,
    known,
    units: unitFinder(known.units),
    areas: areaFinder(known.areas),
    types: typeFinder(known.types),
    areaPlans: new Map(),
    managerPlans: new Map(),
    unknownNames: new Map(),
  };
  const leftOut = new Set(choices.leftOut);
  const drafts = readChanges(table, choices);
  const met = drafts
    .filter(({ row }) => !leftOut.has(row))
    .flatMap(draft => {
      const unit = oldUnit(building, draft);
      const facts = newFacts(building, draft, unit);
      return hasError(draft) || draft.onDay === null ? [] : [{ draft, unit, facts, onDay: draft.onDay }];
    });
  const events = decideEvents(building, withoutRepeats(met));
  const planned = new Map(events.flatMap(event => event.rows.map(row => [row.draft.row, event])));
  const rows = drafts.map(draft => {
    if (leftOut.has(draft.row)) return { ...rowOf(draft), state: 'left-out' as const };
    if (hasError(draft)) return { ...rowOf(draft), state: 'problem' as const };
    const event = planned.get(draft.row);
    return event === undefined
      ? { ...rowOf(draft), state: 'same' as const }
      : changedRow(building, draft, event, met);
  });
  yield rows.length;
  return {
    kind: 'reorganisation',
    rows,
    unknownNames: [...building.unknownNames.values()],
    areas: [...building.areaPlans.values()],
    managers: [...building.managerPlans.values()],
    events: events.map(({ rows: _, ...event }) => event),
  };
}

function hasError({ problems }: ChangeDraft): boolean {
  return problems.some(({ level }) => level === 'error');
}

/** The same line twice is told and done once. */
function withoutRepeats(met: readonly Met[]): readonly Met[] {
  const groups = groupBy(met, ({ draft, unit }) => [
    `${unit?.id ?? repeatKey(draft.oldName)}|${draft.newKey}`,
  ]);
  return met.filter(row => {
    const { draft, unit } = row;
    const [first] = groups.get(`${unit?.id ?? repeatKey(draft.oldName)}|${draft.newKey}`) ?? [];
    if (first === undefined || first === row) return true;
    const params = { earlier: first.draft.row };
    draft.reader.tell({ field: 'change.oldName', code: 'double-row', level: 'error', params });
    return false;
  });
}

function oldUnit(building: ReorganisationBuilding, draft: ChangeDraft): KnownUnit | null {
  const { oldName, oldCode, oldArea, reader } = draft;
  if (oldName === '' && oldCode === '') return null;
  const coded = building.units.byCode(oldCode);
  const area = oldArea === '' ? null : { id: building.areas.find(oldArea)?.id ?? null };
  const found = coded ?? chooseUnit(building.units.byName(oldName), area);
  if (found === 'none') reader.tell({ field: 'change.oldName', code: 'old-unit-not-found', level: 'error' });
  if (found === 'several') reader.tell({ field: 'change.oldName', code: 'unit-ambiguous', level: 'error' });
  return typeof found === 'object' ? found : null;
}

function newFacts(building: ReorganisationBuilding, draft: ChangeDraft, unit: KnownUnit | null): FactsPlan {
  const facts: FactsPlan = {};
  if (draft.newName !== '' && repeatKey(draft.newName) !== repeatKey(unit?.name ?? ''))
    facts.name = draft.newName;
  if (draft.newCode !== '' && draft.newCode !== unit?.code) facts.code = draft.newCode;
  const typeId = typeOf(building, draft, unit);
  if (typeId !== null && typeId !== unit?.typeId) facts.typeId = typeId;
  const areaRef = areaOf(building, draft);
  if (areaRef !== null && areaRef !== unit?.areaIds[0]) facts.areaRef = areaRef;
  const managerRef = managerOf(building, draft);
  if (managerRef !== null && managerRef !== unit?.managerId) facts.managerRef = managerRef;
  return facts;
}

function typeOf(building: ReorganisationBuilding, draft: ChangeDraft, unit: KnownUnit | null): string | null {
  if (draft.newType !== '') {
    const named = building.types.named(draft.newType);
    if (named === null) draft.reader.tell({ field: 'change.newType', code: 'unknown-type', level: 'doubt' });
    return named;
  }
  const isRenamed = draft.newName !== '' && repeatKey(draft.newName) !== repeatKey(unit?.name ?? '');
  return isRenamed ? building.types.guess(draft.newName) : null;
}

function isAccepted(building: ReorganisationBuilding, field: string, name: string): boolean {
  return building.choices.accepted.some(
    accepted => accepted.field === field && repeatKey(accepted.name) === repeatKey(name),
  );
}

function areaOf(building: ReorganisationBuilding, { newArea, reader }: ChangeDraft): string | null {
  if (newArea === '') return null;
  const found = building.areas.find(newArea);
  if (found !== null) return found.id;
  const ref = `area:${repeatKey(newArea)}`;
  if (building.known.areas.length === 0 || isAccepted(building, 'change.newArea', newArea)) {
    building.areaPlans.set(ref, { ref, name: newArea, kind: readPlaceName(newArea).kind });
    return ref;
  }
  reader.tell({ field: 'change.newArea', code: 'unknown-area', level: 'error' });
  building.unknownNames.set(ref, { field: 'change.newArea', name: newArea });
  return null;
}

function managerOf(building: ReorganisationBuilding, { newManager, reader }: ChangeDraft): string | null {
  if (newManager === '') return null;
  const found = chooseUnit(building.units.byName(newManager), null);
  if (typeof found === 'object') return found.id;
  const ref = `manager:${repeatKey(newManager)}`;
  if (isAccepted(building, 'change.newManager', newManager)) {
    building.managerPlans.set(ref, { ref, name: newManager, typeId: building.types.guess(newManager) });
    return ref;
  }
  reader.tell({ field: 'change.newManager', code: 'unknown-manager', level: 'doubt' });
  building.unknownNames.set(ref, { field: 'change.newManager', name: newManager });
  return null;
}

function rowOf(draft: ChangeDraft): Omit<RowPlan, 'state'> {
  return {
    row: draft.row,
    title: draft.oldName || draft.oldCode || draft.newName,
    subtitle: draft.oldArea,
    values: [],
    problems: draft.problems,
    repeats: null,
    answer: null,
  };
}

function changedRow(
  building: ReorganisationBuilding,
  draft: ChangeDraft,
  event: EventPlan,
  met: readonly Met[],
): RowPlan {
  const row = met.find(candidate => candidate.draft === draft);
  const unit = row?.unit ?? null;
  const facts = row?.facts ?? {};
  const changes = changeList();
  if (event.kind !== null) changes.add('change.event', null, `unit.event.${event.kind}`);
  if (facts.name !== undefined) changes.add('unit.name', unit?.name ?? null, facts.name);
  if (facts.code !== undefined) changes.add('unit.code', unit?.code ?? null, facts.code);
  const typeName = (id: string | null | undefined): string | null =>
    building.known.types.find(type => type.id === id)?.name ?? null;
  if (facts.typeId !== undefined)
    changes.add('unit.type', typeName(unit?.typeId), typeName(facts.typeId) ?? '');
  const areaName = building.known.areas.find(({ id }) => id === unit?.areaIds[0])?.name ?? null;
  if (facts.areaRef !== undefined) changes.add('unit.area', areaName, draft.newArea);
  const manager = building.known.units.find(({ id }) => id === unit?.managerId)?.name ?? null;
  if (facts.managerRef !== undefined) changes.add('unit.manager', manager, draft.newManager);
  changes.add('change.onDay', null, formatDay(event.onDay));
  return { ...rowOf(draft), state: unit === null ? 'new' : 'changed', values: changes.values };
}
