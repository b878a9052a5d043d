import { addDays, type Day } from '#shared/core/dates.ts';
import { unitStates } from '#shared/rules/completeness.ts';
import { type Matchable, matchRank, soughtFor } from '#shared/rules/list-match.ts';
import type { UnitColumn, UnitFilter, UnitScope } from '#shared/unit-list.ts';
import type { Store } from '../open.ts';
import { hasStoryBetween, storiesByUnit, type UnitStories } from '../unit-story.ts';
import { type DirectoryOnDay, directoryOn, type UnitOnDay } from './day.ts';
import { matchableOf, personKey, sortKeyOf } from './memo.ts';
import { derived } from './tables.ts';

/** Which units a list shows, and in which order. */

export interface UnitOrder {
  readonly by: UnitColumn;
  readonly direction: 'ascending' | 'descending';
}

/** Units of the scope, best match first where a text is looked for, else by name. */
export function unitsInScope(
  store: Store,
  directory: DirectoryOnDay,
  scope: UnitScope,
): readonly UnitOnDay[] {
  const among = (values: readonly string[] | undefined) => {
    if (!values || values.length === 0) return () => true;
    const wanted = new Set(values);
    return (value: string | null) => value !== null && wanted.has(value);
  };
  const ofType = among(scope.typeIds);
  const inArea = among(scope.areaIds);
  const managedBy = among(scope.managerIds);
  const status = scope.status ?? 'active';
  const lacks = scope.lacks ?? [];
  const { silentWeeks } = scope;
  const units = directory.units.filter(
    unit =>
      (status === 'any' || unit.life === status) &&
      ofType(unit.typeId) &&
      inArea(unit.areaId) &&
      managedBy(unit.managerId) &&
      (lacks.length === 0 || lacks.some(fact => isWithout(directory, unit, fact))) &&
      (silentWeeks === undefined || isSilent(store, directory, unit, silentWeeks)),
  );
  return bestFirst(directory, units, scope.text ?? '');
}

/** Of a unit that must have somebody no story tells in so many weeks up to the day of the directory. */
function isSilent(store: Store, { day, links }: DirectoryOnDay, unit: UnitOnDay, weeks: number): boolean {
  if (unit.check.states.includes('not-required')) return false;
  const ids = [unit.id, ...links.absorbedInto(unit.id)];
  return !hasStoryBetween(store, ids, addDays(day, -7 * weeks), day);
}

function isWithout(
  directory: DirectoryOnDay,
  unit: UnitOnDay,
  fact: 'type' | 'area' | 'manager' | 'code' | 'contact',
): boolean {
  switch (fact) {
    case 'type':
      return unit.typeId === null;
    case 'area':
      return unit.areaId === null;
    case 'manager':
      return unit.managerId === null;
    case 'code':
      return unit.code === null;
    case 'contact':
      return directory.links.contactsOf(unit.id).length === 0;
  }
}

function bestFirst(
  directory: DirectoryOnDay,
  units: readonly UnitOnDay[],
  text: string,
): readonly UnitOnDay[] {
  const sought = soughtFor(text);
  if (sought === null) return units;
  const { tables } = directory;
  const texts = derived(tables, 'unit texts', () => new Map<string, Matchable>());
  const textOf = (unit: UnitOnDay) => {
    const known = texts.get(unit.id);
    if (known) return known;
    const made = matchableOf(textOfUnit(directory, unit));
    texts.set(unit.id, made);
    return made;
  };
  return units
    .map(unit => ({ unit, rank: matchRank(textOf(unit), sought) }))
    .filter(({ rank }) => rank !== null)
    .sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0))
    .map(({ unit }) => unit);
}

/** Everything a unit can be found by on any day: all its names ever, codes, places now and once. */
function textOfUnit(directory: DirectoryOnDay, unit: UnitOnDay): string {
  const { tables, links } = directory;
  const own = [unit.id, ...links.absorbedInto(unit.id)];
  const named = own.flatMap(id => [
    ...links
      .factsOf(id)
      .filter(fact => fact.kind === 'name' || fact.kind === 'code')
      .map(fact => fact.value),
    ...(tables.aliases.get(id) ?? []),
  ]);
  const areas = links.factsOf(unit.id).filter(fact => fact.kind === 'area' && fact.value !== null);
  const places = areas.flatMap(({ value }) => [
    tables.area.get(value ?? '')?.name,
    ...(tables.aliases.get(value ?? '') ?? []),
  ]);
  const { formerDistrict, formerCommune } = unit.record;
  return [...new Set([...named, ...places, formerDistrict, formerCommune])].filter(Boolean).join(' · ');
}

/** Units of the filter in the order asked for; with a text and no order, the best matches come first. */
export function listUnits(
  store: Store,
  filter: UnitFilter & { readonly sort?: UnitOrder | undefined },
  today: Day,
): { readonly directory: DirectoryOnDay; readonly units: readonly UnitOnDay[] } {
  const directory = directoryOn(store, filter.onDay ?? today);
  const units = unitsInScope(store, directory, filter).filter(unit => isInState(unit, filter));
  return { directory, units: filter.sort ? inOrder(store, directory, units, filter.sort, today) : units };
}

/** Whether one of the chosen states or missing roles applies; several mean one or the other. */
export function isInState(unit: UnitOnDay, { states, missingRoleIds }: UnitFilter): boolean {
  if (!states?.length && !missingRoleIds?.length) return true;
  return (
    (states ?? []).some(state => unit.check.states.includes(state)) ||
    unit.check.missing.some(({ roleId }) => missingRoleIds?.includes(roleId))
  );
}

type Key = string | number | null;

function inOrder(
  store: Store,
  directory: DirectoryOnDay,
  units: readonly UnitOnDay[],
  { by, direction }: UnitOrder,
  today: Day,
): readonly UnitOnDay[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyOf = keyMaker(store, directory, by, today);
  return units
    .map((unit, at) => ({ unit, at, key: keyOf(unit) }))
    .sort((left, right) => compareKeys(left.key, right.key, sign) || left.at - right.at)
    .map(({ unit }) => unit);
}

/** What is empty stands last in either direction. */
function compareKeys(left: Key, right: Key, sign: number): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -sign : sign;
}

function keyMaker(
  store: Store,
  directory: DirectoryOnDay,
  by: UnitColumn,
  today: Day,
): (unit: UnitOnDay) => Key {
  const { tables } = directory;
  switch (by) {
    case 'name':
      return unit => unit.nameKey;
    case 'code':
      return unit => (unit.code === null ? null : sortKeyOf(unit.code));
    case 'type':
      return unit => (unit.typeId === null ? null : (tables.unitType.get(unit.typeId)?.position ?? 999));
    case 'area':
      return unit => keyOfName(unit.areaId === null ? null : tables.area.get(unit.areaId)?.name);
    case 'manager':
      return unit => keyOfName(directory.unitName(unit.managerId));
    case 'leader':
    case 'officer':
    case 'member':
      return unit => keyOfHolder(directory, unit, by);
    case 'state':
      return unit => Math.min(...unit.check.states.map(state => unitStates.indexOf(state)));
    case 'stories':
    case 'lastStory':
      return storyKey(storiesByUnit(store, upTo(directory.day, today)), directory, by);
  }
}

/** The day up to which stories count: all of them unless the list is turned back in time. */
export function upTo(day: Day, today: Day): Day | undefined {
  return day < today ? day : undefined;
}

function keyOfName(name: string | null | undefined): Key {
  return name ? sortKeyOf(name) : null;
}

function keyOfHolder(directory: DirectoryOnDay, unit: UnitOnDay, code: string): Key {
  const { tables } = directory;
  const post = unit.check.holders.find(({ roleId }) => tables.postRole.get(roleId)?.code === code);
  const person = post && tables.person.get(post.personId);
  return person ? personKey(person) : null;
}

function storyKey(
  stories: ReadonlyMap<string, UnitStories>,
  { links }: DirectoryOnDay,
  by: 'stories' | 'lastStory',
): (unit: UnitOnDay) => Key {
  return ({ id }) => {
    const found = [id, ...links.absorbedInto(id)].flatMap(each => stories.get(each) ?? []);
    if (by === 'stories') return found.reduce((sum, each) => sum + each.stories, 0);
    return found.reduce<string | null>(
      (last, { lastStoryOn }) => (lastStoryOn !== null && lastStoryOn > (last ?? '') ? lastStoryOn : last),
      null,
    );
  };
}
