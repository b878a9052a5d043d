import { addDays, type Day, dayInVietnam } from '../core/dates.ts';
import type { triggerKinds, triggerScopes } from '../entities/hot.ts';
import type { tones } from '../entities/press.ts';
import type { HotLevel } from './hot-level.ts';

/**
 * When press items of one scope (all of them, a theme, an area, a unit) should propose a hot issue. A proposal always
 * names the items it stands on; what a person has decided on does not come back for the same items.
 */

const HOUR_MS = 3_600_000;
const NOON_MINUTE = 720;
/** Items one proposal names at most: the latest ones. */
export const mostItems = 200;

export interface TriggerRule {
  readonly kind: (typeof triggerKinds)[number];
  readonly scope: (typeof triggerScopes)[number];
  /** Which items count; null counts all. */
  readonly tone: (typeof tones)[number] | null;
  readonly count: number;
  /** `burst`: within so many hours. */
  readonly hours: number | null;
  /** `baseline`: the days before that give the mean. */
  readonly baselineDays: number | null;
  /** `baseline`: more than so many percent of that mean; 200 is twice as many. */
  readonly percent: number | null;
  readonly level: HotLevel;
}

export interface TriggerItem {
  readonly id: string;
  /** The original's id for a repost, else its own: one story carried ten times is one group. */
  readonly groupId: string;
  readonly atMs: number;
  readonly tone: (typeof tones)[number] | null;
}

/** What a rule found; the figures are kept with the proposal as they were. */
export interface Finding {
  readonly itemIds: readonly string[];
  readonly figures: TriggerFigures;
}

export type TriggerFigures =
  | {
      readonly kind: 'burst';
      /** Stories told, reposts not counted again, and all items. */
      readonly originals: number;
      readonly items: number;
      readonly hours: number;
      readonly fromMs: number;
      readonly toMs: number;
    }
  | {
      readonly kind: 'baseline';
      readonly day: Day;
      readonly items: number;
      readonly baselineDays: number;
      /** Items of the days before, in all. */
      readonly before: number;
    };

/** The moment an item counts at: where only its day is known, noon. */
export function itemMoment(dayStartMs: number, minute: number | null): number {
  return dayStartMs + (minute ?? NOON_MINUTE) * 60_000;
}

/** Days before the first and after the last changed item that a rule looks at. */
export function reachInDays(rule: TriggerRule): { readonly before: number; readonly after: number } {
  if (rule.kind === 'baseline') return { before: rule.baselineDays ?? 0, after: 0 };
  const days = Math.ceil((rule.hours ?? 0) / 24) + 1;
  return { before: days, after: days };
}

/** Whether the rule says enough to be asked. */
export function isComplete(rule: TriggerRule): boolean {
  if (rule.count < 1) return false;
  return rule.kind === 'burst'
    ? (rule.hours ?? 0) > 0
    : (rule.baselineDays ?? 0) > 0 && (rule.percent ?? 0) > 0;
}

/**
 * The latest stretch that the rule speaks of and that holds one of the changed items; null when there is none.
 *
 * @param items all items of the scope within reach, in any order
 * @param changed ids of items saved just now
 */
export function findingOf(
  rule: TriggerRule,
  items: readonly TriggerItem[],
  changed: ReadonlySet<string>,
): Finding | null {
  if (!isComplete(rule)) return null;
  const counted = items
    .filter(item => rule.tone === null || item.tone === rule.tone)
    .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
  return rule.kind === 'burst' ? burstIn(rule, counted, changed) : risenIn(rule, counted, changed);
}

/** The latest run of `hours` in which enough stories stand, reposts counted with their original. */
function burstIn(
  rule: TriggerRule,
  items: readonly TriggerItem[],
  changed: ReadonlySet<string>,
): Finding | null {
  const hours = rule.hours ?? 0;
  const groups = new Map<string, number>();
  let first = 0;
  let changedInside = 0;
  let found: readonly [from: number, to: number] | null = null;
  for (const [last, item] of items.entries()) {
    groups.set(item.groupId, (groups.get(item.groupId) ?? 0) + 1);
    if (changed.has(item.id)) changedInside += 1;
    for (let start = items[first]; start && start.atMs <= item.atMs - hours * HOUR_MS; start = items[first]) {
      const left = (groups.get(start.groupId) ?? 1) - 1;
      if (left === 0) groups.delete(start.groupId);
      else groups.set(start.groupId, left);
      if (changed.has(start.id)) changedInside -= 1;
      first += 1;
    }
    if (changedInside > 0 && groups.size >= rule.count) found = [first, last];
  }
  if (found === null) return null;
  const inside = items.slice(found[0], found[1] + 1);
  return {
    itemIds: inside.slice(-mostItems).map(item => item.id),
    figures: {
      kind: 'burst',
      originals: new Set(inside.map(item => item.groupId)).size,
      items: inside.length,
      hours,
      fromMs: inside[0]?.atMs ?? 0,
      toMs: inside.at(-1)?.atMs ?? 0,
    },
  };
}

/** The latest day with a changed item on which more stands than the mean of the days before allows. */
function risenIn(
  rule: TriggerRule,
  items: readonly TriggerItem[],
  changed: ReadonlySet<string>,
): Finding | null {
  const days = new Map<Day, TriggerItem[]>();
  for (const item of items) {
    const day = dayInVietnam(item.atMs);
    const others = days.get(day);
    if (others) others.push(item);
    else days.set(day, [item]);
  }
  const baselineDays = rule.baselineDays ?? 0;
  const latestFirst = [...days].sort(([a], [b]) => (a < b ? 1 : -1));
  for (const [day, inside] of latestFirst) {
    if (inside.length < rule.count || !inside.some(item => changed.has(item.id))) continue;
    const before = daysBefore(day, baselineDays).reduce(
      (sum, each) => sum + (days.get(each)?.length ?? 0),
      0,
    );
    if (inside.length * 100 * baselineDays <= (rule.percent ?? 0) * before) continue;
    return {
      itemIds: inside.slice(-mostItems).map(item => item.id),
      figures: { kind: 'baseline', day, items: inside.length, baselineDays, before },
    };
  }
  return null;
}

function daysBefore(day: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addDays(day, -1 - index));
}

/** Where the proposals of one rule and scope stand. */
export interface Standing {
  /** Items of the proposal that waits for a person; null when none does. */
  readonly open: ReadonlySet<string> | null;
  /** Items of all that were confirmed or declined. */
  readonly decided: ReadonlySet<string>;
}

/** What becomes of a finding. `update`: the open proposal takes these items in addition. */
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'raise'; readonly itemIds: readonly string[] }
  | { readonly kind: 'update'; readonly added: readonly string[] };

/** Raises a proposal, adds to the open one, or leaves it: nothing comes back for items already decided on. */
export function outcomeOf(finding: Finding, standing: Standing): Outcome {
  const { open, decided } = standing;
  if (open) {
    const added = finding.itemIds.filter(id => !open.has(id));
    return added.length > 0
      ? { kind: 'update', added: added.slice(-Math.max(mostItems - open.size, 0)) }
      : { kind: 'none' };
  }
  return finding.itemIds.every(id => decided.has(id))
    ? { kind: 'none' }
    : { kind: 'raise', itemIds: finding.itemIds };
}
