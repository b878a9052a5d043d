import { formatPhone } from '../core/phones.ts';
import { repeatKey } from '../core/text.ts';
import type { PreviewRow, repeatAnswers } from '../transfer.ts';
import { type ContactChange, changeList, compareContacts, type PreviewValue } from './import-changes.ts';
import { chooseUnit, codeKey, type KnownUnit } from './import-known.ts';
import type { RowPlan } from './import-plan.ts';
import type { RosterDraft, UnitDraft } from './import-roster.ts';
import type { AreaPlan, Building, UnitPlan, UnitValues } from './import-roster-plan.ts';
import { toldByRow } from './import-roster-told.ts';
import { readPlaceName } from './place-names.ts';

/** The unit of one row: what it is to become, and whether it was met before. */
export interface UnitInRow {
  readonly plan: UnitPlan;
  readonly known: KnownUnit | null;
  /** An area that is to be made with it. */
  readonly area: AreaPlan | null;
  readonly fileKey: string;
  /** A row above told of this unit already. */
  readonly isSecond: boolean;
  readonly repeats: PreviewRow['repeats'];
  readonly answer: (typeof repeatAnswers)[number] | null;
  readonly values: readonly PreviewValue[];
}

interface AreaInRow {
  readonly ref: string;
  readonly name: string;
  readonly id: string | null;
  readonly plan: AreaPlan | null;
}

/** The answer somebody gave for a suspected repeat; null while it is open. */
export function answerFor(building: Building, row: number): (typeof repeatAnswers)[number] | null {
  return building.answers.get(row) ?? null;
}

/** Finds or drafts the unit of a row; null when a problem that was told keeps it out. */
export function planUnit(building: Building, draft: RosterDraft, unit: UnitDraft): UnitInRow | null {
  const area = areaOf(building, draft, unit);
  if (area === 'unknown') return null;
  const fileKey = `${area?.ref ?? ''}|${unit.key}`;
  const earlier = building.unitsInFile.get(fileKey);
  const answer = answerFor(building, draft.row);
  const rest = { area: area?.plan ?? null, fileKey, known: null, values: [] };
  const earlierPlan = earlier === undefined ? undefined : building.units.get(earlier.ref);
  if (earlier !== undefined && earlierPlan !== undefined) {
    if (building.isPeople)
      return { ...rest, plan: earlierPlan, ...secondOf(building, earlierPlan), repeats: null, answer: null };
    const repeats = { row: earlier.draft.row, title: earlier.title, values: toldByRow(earlier.draft) };
    if (answer !== 'new')
      return { ...rest, plan: earlierPlan, ...secondOf(building, earlierPlan), repeats, answer };
    return { ...rest, ...describe(building, draft, unit, area, null), isSecond: false, repeats, answer };
  }
  if (!building.isPeople && isCodeTaken(building, draft, unit)) return null;
  const known = findKnown(building, draft, unit, area);
  if (known === 'several') return null;
  const isOtherCode = known !== null && unit.code !== '' && isCodeOfAnother(known, unit.code);
  if (isOtherCode && !building.isPeople) {
    const repeats = { row: null, title: known.name, values: [] };
    const met = answer === 'new' ? null : known;
    return {
      ...rest,
      known: met,
      ...describe(building, draft, unit, area, met),
      isSecond: false,
      repeats,
      answer,
    };
  }
  return {
    ...rest,
    known,
    ...describe(building, draft, unit, area, known),
    isSecond: false,
    repeats: null,
    answer: null,
  };
}

function secondOf(building: Building, plan: UnitPlan): Pick<UnitInRow, 'isSecond' | 'known'> {
  return { isSecond: true, known: building.unitById.get(plan.id ?? '') ?? null };
}

function isCodeOfAnother(known: KnownUnit, code: string): boolean {
  return known.code !== null && codeKey(known.code) !== codeKey(code);
}

function isCodeTaken(building: Building, { reader }: RosterDraft, unit: UnitDraft): boolean {
  const row = unit.code === '' ? undefined : building.codesInFile.get(codeKey(unit.code));
  if (row === undefined) return false;
  reader.tell({ field: 'unit.code', code: 'double-code', level: 'error', params: { earlier: row } });
  return true;
}

function findKnown(
  building: Building,
  { reader }: RosterDraft,
  unit: UnitDraft,
  area: AreaInRow | null,
): KnownUnit | null | 'several' {
  const coded = building.finder.byCode(unit.code);
  if (coded !== null) {
    const names = [coded.name, ...coded.otherNames].map(repeatKey);
    if (!names.includes(unit.key))
      reader.tell({
        field: 'unit.name',
        code: 'other-name-same-code',
        level: 'doubt',
        params: { known: coded.name },
      });
    return coded;
  }
  const found = chooseUnit(building.finder.byName(unit.name), area);
  if (found === 'none') return null;
  if (found === 'several') reader.tell({ field: 'unit.name', code: 'unit-ambiguous', level: 'error' });
  return found;
}

function areaOf(building: Building, { reader }: RosterDraft, unit: UnitDraft): AreaInRow | 'unknown' | null {
  const { area: name } = unit;
  if (name === '') return null;
  const found = building.areas.find(name);
  if (found !== null) {
    const isPlanned = building.areaPlans.has(found.id);
    return { ref: found.id, name: found.name, id: isPlanned ? null : found.id, plan: null };
  }
  const isAccepted = building.choices.accepted.some(
    accepted => accepted.field === 'unit.area' && repeatKey(accepted.name) === repeatKey(name),
  );
  if (unit.areaFrom === 'group' || building.known.areas.length === 0 || isAccepted) {
    const ref = `area:${repeatKey(name)}`;
    return { ref, name, id: null, plan: { ref, name, kind: readPlaceName(name).kind } };
  }
  reader.tell({ field: 'unit.area', code: 'unknown-area', level: 'error' });
  building.unknownNames.set(`unit.area:${repeatKey(name)}`, { field: 'unit.area', name });
  return 'unknown';
}

/** What is stored of the unit, and how that is told. */
function describe(
  building: Building,
  draft: RosterDraft,
  unit: UnitDraft,
  area: AreaInRow | null,
  known: KnownUnit | null,
): Pick<UnitInRow, 'plan' | 'values'> {
  const changes = changeList();
  const values: UnitValues = {};
  const names = known === null ? [] : [known.name, ...known.otherNames].map(repeatKey);
  if (known === null) values.name = unit.name;
  else if (!names.includes(unit.key) && changes.text('unit.name', known.name, unit.name))
    values.name = unit.name;
  if (changes.text('unit.code', known?.code ?? null, unit.code)) values.code = unit.code;
  const typeId = typeOf(building, draft, unit, known);
  if (typeId !== null && typeId !== known?.typeId) {
    values.typeId = typeId;
    changes.add('unit.type', typeName(building, known?.typeId), typeName(building, typeId) ?? '');
  }
  if (area !== null && !known?.areaIds.includes(area.ref)) {
    values.areaRef = area.ref;
    changes.add('unit.area', areaName(building, known?.areaIds[0]), area.name);
  }
  for (const field of ['address', 'note', 'formerDistrict', 'formerCommune'] as const)
    if (changes.text(`unit.${field}`, known?.[field] ?? null, unit[field])) values[field] = unit[field];
  if (unit.fromDay !== null && unit.fromDay !== known?.fromDay) {
    values.fromDay = unit.fromDay;
    changes.add('unit.fromDay', known?.fromDay ?? null, unit.fromDay);
  }
  const aliases = unit.aliases.filter(alias => !names.includes(repeatKey(alias)));
  for (const alias of aliases) changes.add('unit.aliases', null, alias);
  const contacts = compareContacts(known?.contacts ?? [], unit.contacts);
  for (const value of contactValues('unit', contacts)) changes.add(value.field, value.before, value.after);
  const ref = known?.id ?? `unit:${draft.row}`;
  return { plan: { ref, id: known?.id ?? null, values, aliases, contacts }, values: changes.values };
}

/** Contacts as lines of a preview. */
export function contactValues(who: string, contacts: readonly ContactChange[]): PreviewValue[] {
  return contacts.map(({ before, draft }) => {
    const shown = (value: string): string => (draft.kind === 'email' ? value : formatPhone(value));
    return {
      field: `${who}.${draft.kind}`,
      before: before === null ? null : shown(before),
      after: shown(draft.value),
    };
  });
}

function typeOf(
  building: Building,
  { reader }: RosterDraft,
  unit: UnitDraft,
  known: KnownUnit | null,
): string | null {
  const { types } = building;
  if (unit.type !== '') {
    const named = types.named(unit.type);
    if (named !== null) return named;
    reader.tell({ field: 'unit.type', code: 'unknown-type', level: 'doubt' });
  }
  const typeId = known?.typeId ?? types.guess(unit.name);
  if (typeId === null && !building.isPeople)
    reader.tell({ field: 'unit.name', code: 'type-not-guessed', level: 'doubt' });
  return typeId;
}

function typeName(building: Building, id: string | null | undefined): string | null {
  return building.known.types.find(type => type.id === id)?.name ?? null;
}

function areaName(building: Building, id: string | undefined): string | null {
  return building.known.areas.find(area => area.id === id)?.name ?? null;
}

/** Links units to those that manage them, once every unit of the file is known. */
export function planManagers(building: Building, rows: readonly RowPlan[]): readonly RowPlan[] {
  const planned = [...rows];
  const byKey = new Map(
    [...building.unitsInFile].map(([key, { ref }]) => [key.slice(key.indexOf('|') + 1), ref]),
  );
  for (const { ref, draft, rowAt } of building.managers) {
    const name = draft.unit?.manager ?? '';
    const unit = building.units.get(ref);
    const row = planned[rowAt];
    if (unit === undefined || row === undefined) continue;
    const managerRef = managerOf(building, name, byKey);
    if (managerRef === null) {
      draft.reader.tell({ field: 'unit.manager', code: 'unknown-manager', level: 'doubt' });
      building.unknownNames.set(`unit.manager:${repeatKey(name)}`, { field: 'unit.manager', name });
      continue;
    }
    const known = building.unitById.get(unit.id ?? '');
    if (known?.managerId === managerRef) continue;
    unit.values.managerRef = managerRef;
    const before = building.unitById.get(known?.managerId ?? '')?.name ?? null;
    planned[rowAt] = {
      ...row,
      state: row.state === 'same' ? 'changed' : row.state,
      values: [...row.values, { field: 'unit.manager', before, after: name }],
    };
  }
  return planned;
}

function managerOf(building: Building, name: string, byKey: ReadonlyMap<string, string>): string | null {
  const key = repeatKey(name);
  const found = chooseUnit(building.finder.byName(name), null);
  if (typeof found === 'object') return found.id;
  const inFile = byKey.get(key);
  if (inFile !== undefined) return inFile;
  const isAccepted = building.choices.accepted.some(
    accepted => accepted.field === 'unit.manager' && repeatKey(accepted.name) === key,
  );
  if (!isAccepted) return null;
  const ref = `manager:${key}`;
  const typeId = building.types.guess(name);
  if (!building.units.has(ref))
    building.units.set(ref, {
      ref,
      id: null,
      values: { name, ...(typeId ? { typeId } : {}) },
      aliases: [],
      contacts: [],
    });
  return ref;
}
