import type { Day } from '#shared/core/dates.ts';
import { assessRoster, requirementsOn, type UnitAssessment } from '#shared/rules/completeness.ts';
import { factOn, lifeOn, namesOn } from '#shared/rules/unit-facts.ts';
import { personName } from '../label.ts';
import type { Store } from '../open.ts';
import { type Links, linksOf } from './links.ts';
import { sortKeyOf } from './memo.ts';
import { derived, type Tables, tablesOf, type UnitRecord } from './tables.ts';

/** A unit as it was on a day. */
export interface UnitOnDay {
  readonly id: string;
  readonly record: UnitRecord;
  readonly life: 'active' | 'closed' | 'coming';
  readonly name: string;
  readonly nameKey: string;
  readonly former: readonly string[];
  readonly later: string | null;
  readonly code: string | null;
  readonly typeId: string | null;
  readonly managerId: string | null;
  readonly areaId: string | null;
  readonly check: UnitAssessment;
}

/** The whole directory as it was on a day. */
export interface DirectoryOnDay {
  readonly day: Day;
  readonly tables: Tables;
  readonly links: Links;
  /** Every unit that is not merged into another, by name. */
  readonly units: readonly UnitOnDay[];
  readonly unit: (id: string) => UnitOnDay | undefined;
  /** The unit's name that day, of closed units too; null when there is no such unit. */
  readonly unitName: (id: string | null) => string | null;
  readonly personName: (id: string) => string;
  /** How many holders each role must have in units of a type. */
  readonly required: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Days kept at a time: today, and those a person turns the list back to. */
const mostDays = 6;

/** The directory as it was on `day`; kept until something in it changes. */
export function directoryOn(store: Store, day: Day): DirectoryOnDay {
  const tables = tablesOf(store);
  const days = derived(tables, 'days', () => new Map<Day, DirectoryOnDay>());
  const known = days.get(day);
  if (known) return known;
  const made = makeDay(tables, day);
  const [oldest] = days.keys();
  if (days.size >= mostDays && oldest !== undefined) days.delete(oldest);
  days.set(day, made);
  return made;
}

function makeDay(tables: Tables, day: Day): DirectoryOnDay {
  const links = linksOf(tables);
  const bare = [...tables.unit.values()]
    .filter(record => links.survivorOf(record.id) === record.id)
    .map(record => unitOnDay(links, record, day));
  const checks = assess(tables, links, bare, day);
  const units = bare
    .map(unit => ({ ...unit, check: checks.get(unit.id) ?? notThere }))
    .sort((left, right) => (left.nameKey < right.nameKey ? -1 : left.nameKey > right.nameKey ? 1 : 0));
  const byId = new Map(units.map(unit => [unit.id, unit]));
  const unit = (id: string) => byId.get(links.survivorOf(id));
  return {
    day,
    tables,
    links,
    units,
    unit,
    unitName: id => (id === null ? null : (unit(id)?.name ?? null)),
    personName: id =>
      personName(tables.person.get(links.survivorOf(id)) ?? { familyName: null, givenName: null }),
    required: requirementsOn([...tables.requirement.values()], day),
  };
}

/** Nothing is asked of a unit that is not there. */
const notThere: UnitAssessment = {
  needs: [],
  missing: [],
  surplus: [],
  holders: [],
  samePersonIds: [],
  unreachablePostIds: [],
  unconfirmedPostIds: [],
  states: ['not-required'],
};

function unitOnDay(links: Links, record: UnitRecord, day: Day): Omit<UnitOnDay, 'check'> {
  const facts = links.factsOf(record.id);
  const { name, former, later } = namesOn(facts, day);
  const valueOn = (kind: 'code' | 'type' | 'manager' | 'area') => factOn(facts, kind, day)?.value ?? null;
  const managerId = valueOn('manager');
  return {
    id: record.id,
    record,
    life: lifeOn(record, day),
    name,
    nameKey: sortKeyOf(name),
    former,
    later,
    code: valueOn('code'),
    typeId: valueOn('type'),
    managerId: managerId === null ? null : links.survivorOf(managerId),
    areaId: valueOn('area'),
  };
}

function assess(
  tables: Tables,
  links: Links,
  units: readonly Omit<UnitOnDay, 'check'>[],
  day: Day,
): ReadonlyMap<string, UnitAssessment> {
  const people = new Map(
    [...tables.person.values()].map(({ id, confirmedOn }) => [
      id,
      { confirmedOn, canBeReached: links.contactsOf(id).some(({ kind }) => kind !== 'zalo') },
    ]),
  );
  return assessRoster({
    day,
    units: units.filter(unit => unit.life === 'active'),
    requirements: [...tables.requirement.values()],
    posts: links.posts,
    people,
  });
}
