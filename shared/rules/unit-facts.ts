import { addDays, type Day } from '../core/dates.ts';
import type { unitEventKinds, unitFactKinds } from '../entities/directory.ts';

/** What is dated about a unit: which name, code, type, manager and area it had on a day. */

export type UnitFactKind = (typeof unitFactKinds)[number];
export type UnitEventKind = (typeof unitEventKinds)[number];

/** One dated fact. A list of them stands in the order they were written: the later one wins on the same day. */
export interface DatedFact {
  readonly kind: UnitFactKind;
  /** Null: from that day on there is none. */
  readonly value: string | null;
  /** Null: since always. */
  readonly fromDay: Day | null;
}

/** The latest fact of a kind that is not after `day`; undefined when there is none yet. */
export function factOn<F extends DatedFact>(
  facts: readonly F[],
  kind: UnitFactKind,
  day: Day,
): F | undefined {
  let found: F | undefined;
  for (const fact of facts)
    if (
      fact.kind === kind &&
      isNotAfter(fact.fromDay, day) &&
      isNotAfter(found?.fromDay ?? null, fact.fromDay)
    )
      found = fact;
  return found;
}

function isNotAfter(day: Day | null, other: Day | null): boolean {
  return day === null || (other !== null && day <= other);
}

/** The names of a unit around a day. */
export interface UnitNames {
  readonly name: string;
  /** Names given up before that day, the latest first, each once. */
  readonly former: readonly string[];
  /** The name after the latest renaming to come, or null. */
  readonly later: string | null;
}

/**
 * The name in force on `day` with those before and after it. Before the first dated name that name is used, for
 * a unit is never without one; a unit without any name is `''`.
 */
export function namesOn(facts: readonly DatedFact[], day: Day): UnitNames {
  const names = inOrder(facts.filter(fact => fact.kind === 'name' && fact.value !== null));
  const inForce = factOn(names, 'name', day) ?? names[0];
  const name = inForce?.value ?? '';
  const at = inForce ? names.indexOf(inForce) : -1;
  const former = names
    .slice(0, Math.max(at, 0))
    .map(fact => fact.value ?? '')
    .reverse();
  const last = names.at(-1)?.value ?? null;
  return {
    name,
    former: [...new Set(former)].filter(each => each !== name),
    later: last === name ? null : last,
  };
}

/** Earliest first; of those from the same day only the one in force stays. */
function inOrder<F extends DatedFact>(facts: readonly F[]): readonly F[] {
  const byDay = new Map(facts.map(fact => [fact.fromDay ?? '', fact]));
  return [...byDay].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, fact]) => fact);
}

/** What about a unit's life is needed to know whether it was there on a day. */
export interface UnitLife {
  readonly status: 'active' | 'closed' | null;
  readonly fromDay: Day | null;
  /** Last day of existence. */
  readonly toDay: Day | null;
}

/** Whether the unit was there on that day, had ended before it, or begins only later. */
export function lifeOn(unit: UnitLife, day: Day): 'active' | 'closed' | 'coming' {
  if (unit.toDay !== null && unit.toDay < day) return 'closed';
  if (unit.fromDay !== null && unit.fromDay > day) return 'coming';
  return unit.status === 'closed' && unit.toDay === null ? 'closed' : 'active';
}

/** What an event needs and what it does to the units before and after it. */
export interface EventShape {
  readonly predecessors: { readonly least: number; readonly most: number };
  readonly successors: { readonly least: number; readonly most: number };
  /** The predecessors exist no longer from that day on. */
  readonly endsPredecessors: boolean;
  /** The successors exist from that day on. */
  readonly beginsSuccessors: boolean;
  /** Those who served in the predecessors serve on in the successor until somebody chooses. */
  readonly carriesPosts: boolean;
}

const none = { least: 0, most: 0 };
const one = { least: 1, most: 1 };
const some = { least: 1, most: 50 };
const several = { least: 2, most: 50 };
const touchesOne = {
  predecessors: none,
  successors: one,
  endsPredecessors: false,
  beginsSuccessors: false,
  carriesPosts: false,
};

/**
 * The kinds of reorganisation.
 *
 * @source domain.md 4.3 items 2 and 4
 */
export const eventShapes: Readonly<Record<UnitEventKind, EventShape>> = {
  founded: { ...touchesOne, beginsSuccessors: true },
  renamed: touchesOne,
  'manager-changed': touchesOne,
  'area-changed': touchesOne,
  'merged-into': {
    predecessors: some,
    successors: one,
    endsPredecessors: true,
    beginsSuccessors: false,
    carriesPosts: true,
  },
  consolidated: {
    predecessors: several,
    successors: one,
    endsPredecessors: true,
    beginsSuccessors: true,
    carriesPosts: true,
  },
  divided: {
    predecessors: one,
    successors: several,
    endsPredecessors: true,
    beginsSuccessors: true,
    carriesPosts: false,
  },
  separated: {
    predecessors: one,
    successors: some,
    endsPredecessors: false,
    beginsSuccessors: true,
    carriesPosts: false,
  },
  dissolved: {
    predecessors: some,
    successors: none,
    endsPredecessors: true,
    beginsSuccessors: false,
    carriesPosts: false,
  },
};

/** Whether so many units before and after are what an event of this kind is made of. */
export function fitsEvent(kind: UnitEventKind, predecessors: number, successors: number): boolean {
  const shape = eventShapes[kind];
  return isWithin(predecessors, shape.predecessors) && isWithin(successors, shape.successors);
}

function isWithin(count: number, range: { readonly least: number; readonly most: number }): boolean {
  return count >= range.least && count <= range.most;
}

/** The last day of what ends with an event: the day before it. */
export function lastDayBefore(onDay: Day): Day {
  return addDays(onDay, -1);
}
