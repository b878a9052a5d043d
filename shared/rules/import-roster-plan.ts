import type { Day } from '../core/dates.ts';
import { repeatKey } from '../core/text.ts';
import type { ImportChoices } from '../transfer.ts';
import type { ImportTable } from './import-cells.ts';
import { type ContactChange, changeList } from './import-changes.ts';
import {
  codeKey,
  groupBy,
  type KnownPerson,
  type KnownPost,
  type KnownUnit,
  type RosterKnown,
  type UnitFinder,
  unitFinder,
} from './import-known.ts';
import type { ImportPlan, RowPlan, UnknownName } from './import-plan.ts';
import { isPeopleList, type RosterDraft, rosterReader } from './import-roster.ts';
import { meetingKeys, type PeopleInRow, type PersonInFile, planPeople } from './import-roster-people.ts';
import { toldByRow } from './import-roster-told.ts';
import { planManagers, planUnit, type UnitInRow } from './import-roster-units.ts';
import { type AreaFinder, type AreaKind, areaFinder, type TypeFinder, typeFinder } from './place-names.ts';

/**
 * Compares a roster with what is there and says, row by row, what would be stored. Nothing here is random and
 * nothing is written: the preview shows the plan, and confirming carries out the same plan.
 *
 * A record is named by its id when it is there already, otherwise by a `ref` that stands for it until it is made.
 */

export interface AreaPlan {
  readonly ref: string;
  readonly name: string;
  readonly kind: AreaKind;
}

/** What a unit is given; a field left out is left alone. */
export interface UnitValues {
  name?: string;
  code?: string;
  typeId?: string;
  areaRef?: string;
  managerRef?: string;
  address?: string;
  note?: string;
  formerDistrict?: string;
  formerCommune?: string;
  fromDay?: Day;
}

export interface UnitPlan {
  readonly ref: string;
  /** Null for a unit to be made. */
  readonly id: string | null;
  readonly values: UnitValues;
  readonly aliases: readonly string[];
  readonly contacts: readonly ContactChange[];
}

export interface PersonPlan {
  readonly ref: string;
  readonly id: string | null;
  readonly values: {
    familyName?: string;
    givenName?: string;
    title?: string;
    position?: string;
    note?: string;
    unitRef?: string;
  };
  readonly contacts: readonly ContactChange[];
}

export interface PostPlan {
  /** Null for a post to be made; of one that is there only the days and the decision change. */
  readonly id: string | null;
  readonly personRef: string;
  readonly unitRef: string;
  readonly roleId: string;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly decision: string;
  /** Posts of others that end for this one, each with its last day. */
  readonly ends: readonly { readonly id: string; readonly lastDay: Day }[];
}

export interface RosterPlan extends ImportPlan {
  readonly kind: 'roster';
  readonly areas: readonly AreaPlan[];
  readonly units: readonly UnitPlan[];
  readonly people: readonly PersonPlan[];
  readonly posts: readonly PostPlan[];
}

/** The plan while it grows row by row. */
export interface Building {
  readonly known: RosterKnown;
  readonly choices: ImportChoices;
  readonly isPeople: boolean;
  readonly finder: UnitFinder;
  readonly unitById: ReadonlyMap<string, KnownUnit>;
  readonly peopleById: ReadonlyMap<string, KnownPerson>;
  readonly peopleByName: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly postsOfPerson: ReadonlyMap<string, readonly KnownPost[]>;
  readonly postsOfUnit: ReadonlyMap<string, readonly KnownPost[]>;
  readonly types: TypeFinder;
  areas: AreaFinder;
  readonly areaPlans: Map<string, AreaPlan>;
  readonly units: Map<string, UnitPlan>;
  readonly people: PersonPlan[];
  readonly posts: PostPlan[];
  /** Where in the file a unit was told of first, by area and name; and codes. */
  readonly unitsInFile: Map<
    string,
    { readonly draft: RosterDraft; readonly ref: string; readonly title: string }
  >;
  readonly codesInFile: Map<string, number>;
  /** By `meetingKeys`. */
  readonly peopleInFile: Map<string, PersonInFile[]>;
  readonly answers: ReadonlyMap<number, ImportChoices['answers'][number]['answer']>;
  /** Who the file names for a post of a unit first, by `unit|role`. */
  readonly holders: Map<string, string>;
  readonly unknownNames: Map<string, UnknownName>;
  /** Managers are looked up at the end, for they may stand further below in the file. */
  readonly managers: { readonly ref: string; readonly draft: RosterDraft; readonly rowAt: number }[];
}

/** The plan of a whole roster, row by row; each step yields how many rows are done. */
export function* rosterSteps(
  table: ImportTable,
  choices: ImportChoices,
  known: RosterKnown,
): Generator<number, RosterPlan> {
  const building = beginPlan(choices, known);
  const leftOut = new Set(choices.leftOut);
  const draftOf = rosterReader(table, choices);
  const rows: RowPlan[] = [];
  for (const [at, row] of table.rows.entries()) {
    rows.push(planRow(building, draftOf(row), at, leftOut));
    yield at + 1;
  }
  return {
    kind: 'roster',
    rows: planManagers(building, rows),
    unknownNames: [...building.unknownNames.values()],
    areas: [...building.areaPlans.values()],
    units: [...building.units.values()],
    people: building.people,
    posts: building.posts,
  };
}

function beginPlan(choices: ImportChoices, known: RosterKnown): Building {
  return {
    known,
    choices,
    isPeople: isPeopleList(choices),
    finder: unitFinder(known.units),
    unitById: new Map(known.units.map(unit => [unit.id, unit])),
    peopleById: new Map(known.people.map(person => [person.id, person])),
    peopleByName: groupBy(known.people, person => [
      repeatKey(`${person.familyName} ${person.givenName}`.trim()),
    ]),
    postsOfPerson: groupBy(known.posts, post => [post.personId]),
    postsOfUnit: groupBy(known.posts, post => [post.unitId]),
    types: typeFinder(known.types),
    areas: areaFinder(known.areas),
    areaPlans: new Map(),
    units: new Map(),
    people: [],
    posts: [],
    unitsInFile: new Map(),
    codesInFile: new Map(),
    peopleInFile: new Map(),
    answers: new Map(choices.answers.map(({ row, answer }) => [row, answer])),
    holders: new Map(),
    unknownNames: new Map(),
    managers: [],
  };
}

function hasError({ problems }: RosterDraft): boolean {
  return problems.some(({ level }) => level === 'error');
}

function planRow(building: Building, draft: RosterDraft, at: number, leftOut: ReadonlySet<number>): RowPlan {
  if (leftOut.has(draft.row)) return rowPlan(building, draft, 'left-out');
  if (hasError(draft)) return rowPlan(building, draft, 'problem');
  const unit = draft.unit === null ? null : planUnit(building, draft, draft.unit);
  if (hasError(draft)) return rowPlan(building, draft, 'problem');
  if (unit !== null && unit.repeats !== null && (unit.answer ?? 'skip') === 'skip')
    return {
      ...rowPlan(building, draft, unit.answer === null ? 'repeat' : 'left-out'),
      ...repeatOf(unit),
      values: toldByRow(draft),
    };
  const changes = changeList();
  for (const value of unit?.values ?? []) changes.add(value.field, value.before, value.after);
  const people = planPeople(building, draft, unit);
  if (hasError(draft)) return rowPlan(building, draft, 'problem');
  if (people.repeats !== null && people.answer !== 'new')
    return {
      ...rowPlan(building, draft, people.answer === null ? 'repeat' : 'left-out'),
      repeats: people.repeats,
      answer: people.answer,
      values: toldByRow(draft),
    };
  for (const value of people.values) changes.add(value.field, value.before, value.after);
  if (unit !== null) keepUnit(building, draft, unit, at);
  keepPeople(building, people, unit);
  const isNew = building.isPeople ? people.isNew : unit?.plan.id === null && !unit.isSecond;
  const state = isNew ? 'new' : changes.values.length > 0 ? 'changed' : 'same';
  return {
    ...rowPlan(building, draft, state),
    values: changes.values,
    ...(unit?.repeats ? repeatOf(unit) : { repeats: people.repeats, answer: people.answer }),
  };
}

function repeatOf({ repeats, answer }: UnitInRow): Pick<RowPlan, 'repeats' | 'answer'> {
  return { repeats, answer };
}

/** Only a row that is really stored may bring an area, a unit or a code with it. */
function keepUnit(building: Building, draft: RosterDraft, unit: UnitInRow, rowAt: number): void {
  const { plan, area, fileKey } = unit;
  if (area !== null && !building.areaPlans.has(area.ref)) {
    building.areaPlans.set(area.ref, area);
    const made = [...building.areaPlans.values()].map(({ ref, name }) => ({ id: ref, name, aliases: [] }));
    building.areas = areaFinder([...building.known.areas, ...made]);
  }
  if (!building.units.has(plan.ref)) building.units.set(plan.ref, plan);
  if (!building.unitsInFile.has(fileKey))
    building.unitsInFile.set(fileKey, { draft, ref: plan.ref, title: draft.unit?.name ?? '' });
  if (draft.unit?.code) building.codesInFile.set(codeKey(draft.unit.code), draft.row);
  if (draft.unit?.manager) building.managers.push({ ref: plan.ref, draft, rowAt });
}

function keepPeople(building: Building, { people, posts, met }: PeopleInRow, unit: UnitInRow | null): void {
  building.people.push(...people);
  building.posts.push(...posts);
  for (const person of met) {
    for (const key of meetingKeys(person.key, person.contacts, person.unitRef)) {
      const named = building.peopleInFile.get(key);
      if (named === undefined) building.peopleInFile.set(key, [person]);
      else named.push(person);
    }
    const post = `${unit?.plan.ref}|${person.roleId}`;
    if (person.roleId !== null && !building.holders.has(post)) building.holders.set(post, person.ref);
  }
}

function rowPlan(building: Building, draft: RosterDraft, state: RowPlan['state']): RowPlan {
  const { unit, people } = draft;
  const person = people[0];
  const [title, subtitle] = building.isPeople
    ? [person?.name ?? '', [person?.position, unit?.name].filter(text => text).join(' · ')]
    : [unit?.name ?? '', unit?.area ?? ''];
  return {
    row: draft.row,
    state,
    title,
    subtitle,
    values: [],
    problems: draft.problems,
    repeats: null,
    answer: null,
  };
}
