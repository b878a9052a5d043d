import { addDays, addMonths, type Day } from '../core/dates.ts';

/**
 * Who is missing, one too many, doubled, out of reach or unconfirmed in the roster on a day.
 *
 * @source domain.md 1 R12 (one member per division), R13 (one leader and one officer per establishment), 4.3
 */

/** A unit as it is on the day; those that were not there are not handed in. */
export interface RosterUnit {
  readonly id: string;
  readonly typeId: string | null;
}

/** How many holders of a role units of a type must have, from one day to another (inclusive; null: open). */
export interface RosterRequirement {
  readonly unitTypeId: string;
  readonly roleId: string;
  readonly count: number;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
}

/** A post; `toDay` is the last day served, null days are open. */
export interface RosterPost {
  readonly id: string;
  readonly unitId: string;
  readonly personId: string;
  readonly roleId: string;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
}

export interface RosterPerson {
  /** Whether there is a phone number or an e-mail address. */
  readonly canBeReached: boolean;
  readonly confirmedOn: Day | null;
}

export const unitStates = [
  'missing',
  'surplus',
  'same-person',
  'unreachable',
  'unconfirmed',
  'complete',
  'not-required',
] as const;
export type UnitState = (typeof unitStates)[number];

export interface RoleNeed {
  readonly roleId: string;
  readonly need: number;
  /** People serving, each counted once. */
  readonly have: number;
}

export interface MissingHolder extends RoleNeed {
  /** The first day without enough holders; null when the post was never filled. */
  readonly vacantSince: Day | null;
  /** The post that ended last. */
  readonly lastPostId: string | null;
}

/** What the day shows of one unit. */
export interface UnitAssessment {
  readonly needs: readonly RoleNeed[];
  readonly missing: readonly MissingHolder[];
  readonly surplus: readonly RoleNeed[];
  /** Posts in force that day, of required roles or not. */
  readonly holders: readonly RosterPost[];
  /** People of required posts here who hold another required post, here or elsewhere. */
  readonly samePersonIds: readonly string[];
  readonly unreachablePostIds: readonly string[];
  readonly unconfirmedPostIds: readonly string[];
  /** Gravest first; a unit in which nothing is missing is `complete` whatever else is said of it. */
  readonly states: readonly UnitState[];
}

/** After how many months a contact nobody confirmed is doubted. */
const confirmedForMonths = 12;

export function isInForce(
  term: { readonly fromDay: Day | null; readonly toDay: Day | null },
  day: Day,
): boolean {
  return (term.fromDay === null || term.fromDay <= day) && (term.toDay === null || term.toDay >= day);
}

/** The earliest day of confirmation that is still good on `day`; a confirmation after that day is good as well. */
export function confirmedSince(day: Day): Day {
  return addMonths(day, -confirmedForMonths);
}

/**
 * The requirements in force on a day by type, then role. Of several for the same type and role the one that began
 * last counts, on a tie the later in the list; one that asks for nobody takes the requirement away.
 */
export function requirementsOn(
  requirements: readonly RosterRequirement[],
  day: Day,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const latest = new Map<string, Map<string, RosterRequirement>>();
  for (const requirement of requirements) {
    if (!isInForce(requirement, day)) continue;
    const roles = latest.get(requirement.unitTypeId) ?? new Map<string, RosterRequirement>();
    const known = roles.get(requirement.roleId);
    if (!known || (known.fromDay ?? '') <= (requirement.fromDay ?? ''))
      roles.set(requirement.roleId, requirement);
    latest.set(requirement.unitTypeId, roles);
  }
  return new Map(
    [...latest].map(([typeId, roles]) => [
      typeId,
      new Map([...roles].filter(([, { count }]) => count > 0).map(([roleId, { count }]) => [roleId, count])),
    ]),
  );
}

export interface RosterOnDay {
  readonly day: Day;
  readonly units: readonly RosterUnit[];
  readonly requirements: readonly RosterRequirement[];
  /** All posts, past and coming ones too: the past tells since when a post is vacant. */
  readonly posts: readonly RosterPost[];
  readonly people: ReadonlyMap<string, RosterPerson>;
}

/**
 * The roster of a day, by unit. Posts of units or people not handed in are left out. Linear in units and posts.
 */
export function assessRoster(roster: RosterOnDay): ReadonlyMap<string, UnitAssessment> {
  const { day, units, people } = roster;
  const required = requirementsOn(roster.requirements, day);
  const postsOf = groupPosts(roster);
  const needsOf = (unit: RosterUnit) => (unit.typeId === null ? undefined : required.get(unit.typeId));
  const timesServing = new Map<string, number>();
  for (const unit of units)
    for (const post of postsOf.get(unit.id) ?? [])
      if (isInForce(post, day) && needsOf(unit)?.has(post.roleId))
        timesServing.set(post.personId, (timesServing.get(post.personId) ?? 0) + 1);
  const since = confirmedSince(day);
  return new Map(
    units.map(unit => [
      unit.id,
      assessUnit({ day, since, people, timesServing }, postsOf.get(unit.id) ?? [], needsOf(unit)),
    ]),
  );
}

function groupPosts({ units, posts, people }: RosterOnDay): ReadonlyMap<string, readonly RosterPost[]> {
  const groups = new Map<string, RosterPost[]>(units.map(unit => [unit.id, []]));
  for (const post of posts) if (people.has(post.personId)) groups.get(post.unitId)?.push(post);
  return groups;
}

interface Circumstances {
  readonly day: Day;
  readonly since: Day;
  readonly people: ReadonlyMap<string, RosterPerson>;
  /** In how many required posts a person serves that day. */
  readonly timesServing: ReadonlyMap<string, number>;
}

const nothing: readonly never[] = [];

function assessUnit(
  at: Circumstances,
  posts: readonly RosterPost[],
  required: ReadonlyMap<string, number> | undefined,
): UnitAssessment {
  const holders = posts.filter(post => isInForce(post, at.day));
  if (!required || required.size === 0)
    return {
      needs: nothing,
      missing: nothing,
      surplus: nothing,
      holders,
      samePersonIds: nothing,
      unreachablePostIds: nothing,
      unconfirmedPostIds: nothing,
      states: ['not-required'],
    };
  const needs = [...required].map(([roleId, need]) => ({ roleId, need, have: countPeople(holders, roleId) }));
  const counted = holders.filter(post => required.has(post.roleId));
  const found = {
    needs,
    missing: needs
      .filter(({ need, have }) => have < need)
      .map(need => ({ ...need, ...vacancyOf(posts, need.roleId, at.day) })),
    surplus: needs.filter(({ need, have }) => have > need),
    holders,
    samePersonIds: [
      ...new Set(
        counted.filter(post => (at.timesServing.get(post.personId) ?? 0) > 1).map(post => post.personId),
      ),
    ],
    unreachablePostIds: counted
      .filter(post => !at.people.get(post.personId)?.canBeReached)
      .map(post => post.id),
    unconfirmedPostIds: counted
      .filter(post => (at.people.get(post.personId)?.confirmedOn ?? '') < at.since)
      .map(post => post.id),
  };
  return { ...found, states: statesOf(found) };
}

function countPeople(holders: readonly RosterPost[], roleId: string): number {
  return new Set(holders.filter(post => post.roleId === roleId).map(post => post.personId)).size;
}

/** When the post that ended last left its place. */
function vacancyOf(
  posts: readonly RosterPost[],
  roleId: string,
  day: Day,
): { readonly vacantSince: Day | null; readonly lastPostId: string | null } {
  let last: { readonly id: string; readonly toDay: Day } | undefined;
  for (const { id, roleId: role, toDay } of posts)
    if (role === roleId && toDay !== null && toDay < day && (last === undefined || toDay >= last.toDay))
      last = { id, toDay };
  return last === undefined
    ? { vacantSince: null, lastPostId: null }
    : { vacantSince: addDays(last.toDay, 1), lastPostId: last.id };
}

function statesOf(found: Omit<UnitAssessment, 'states'>): readonly UnitState[] {
  const states: UnitState[] = [];
  if (found.missing.length > 0) states.push('missing');
  if (found.surplus.length > 0) states.push('surplus');
  if (found.samePersonIds.length > 0) states.push('same-person');
  if (found.unreachablePostIds.length > 0) states.push('unreachable');
  if (found.unconfirmedPostIds.length > 0) states.push('unconfirmed');
  if (found.missing.length === 0) states.push('complete');
  return states;
}

/** Figures of a set of units; those that need nobody are not counted. */
export function completenessOf(assessments: Iterable<UnitAssessment>): {
  readonly units: number;
  readonly complete: number;
  readonly percent: number | null;
} {
  let units = 0;
  let complete = 0;
  for (const { states } of assessments) {
    if (states.includes('not-required')) continue;
    units += 1;
    if (states.includes('complete')) complete += 1;
  }
  return { units, complete, percent: percentOf(complete, units) };
}

/** With one decimal; never rounded up to 100 nor down to 0, and null for nothing of nothing. */
export function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const rounded = Math.round((part * 1000) / whole) / 10;
  if (part < whole && rounded === 100) return 99.9;
  return part > 0 && rounded === 0 ? 0.1 : rounded;
}
