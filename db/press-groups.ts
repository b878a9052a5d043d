import type { PressFilter, PressFolding, PressSort, ToneChoice } from '#shared/press-list.ts';
import type { QueryCtx } from './context.ts';
import { keep, matchesOf } from './press-filter.ts';
import { nameKeys, type PressEntry, type PressIndex, pressIndex } from './press-index.ts';

/** How the items that a filter leaves stand beneath their originals, in which order, and as which lines. */

/** An original with those of its reposts that the filter leaves. */
export interface PressGroup {
  readonly head: PressEntry;
  /** False where only reposts are left. */
  readonly isMatch: boolean;
  readonly reposts: readonly PressEntry[];
  /** The day it stands under: its own, or that of the earliest repost where it is not left itself. */
  readonly day: string | null;
}

/** The groups of a filter in the order of the list. */
export function groupsOf(ctx: QueryCtx, filter: PressFilter, sort: PressSort | null): readonly PressGroup[] {
  const index = pressIndex(ctx.store);
  return keep(index, `g${JSON.stringify([filter, sort])}`, () =>
    inOrder(ctx, index, gather(index, matchesOf(ctx, filter)), sort),
  );
}

function gather(index: PressIndex, matches: readonly PressEntry[]): PressGroup[] {
  const groups = new Map<string, { head: PressEntry; isMatch: boolean; reposts: PressEntry[] }>();
  for (const entry of matches) {
    const head = index.headOf(entry);
    const group = groups.get(head.id) ?? { head, isMatch: false, reposts: [] };
    groups.set(head.id, group);
    if (head === entry) group.isMatch = true;
    else group.reposts.push(entry);
  }
  return [...groups.values()].map(group => ({
    ...group,
    reposts: group.reposts.length < 2 ? group.reposts : group.reposts.sort(byDay),
    day: group.isMatch ? group.head.day : earliest(group.reposts),
  }));
}

/** Earliest first; without a day last. */
function byDay(left: PressEntry, right: PressEntry): number {
  const known = Number(left.day === null) - Number(right.day === null);
  return known || left.when - right.when || left.rid - right.rid;
}

function earliest(entries: readonly PressEntry[]): string | null {
  const days = entries.flatMap(({ day }) => day ?? []);
  return days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);
}

type Key = string | number | null;

function inOrder(
  ctx: QueryCtx,
  index: PressIndex,
  groups: PressGroup[],
  sort: PressSort | null,
): readonly PressGroup[] {
  if (sort === null || (sort.by === 'day' && sort.direction === 'descending')) return newestDaysFirst(groups);
  const keyOf = keyFor(ctx, index, sort.by);
  const isAscending = sort.direction === 'ascending';
  const keyed = groups.map(group => ({ group, key: keyOf(group) }));
  keyed.sort((left, right) => {
    if (left.key === null || right.key === null)
      return (
        Number(left.key === null) - Number(right.key === null) || left.group.head.rid - right.group.head.rid
      );
    if (left.key !== right.key) return left.key < right.key === isAscending ? -1 : 1;
    // From the first day on, a day goes from its morning on.
    const heads = [left.group.head, right.group.head] as const;
    return sort.by === 'day' && isAscending ? byDay(...heads) : newestFirst(...heads);
  });
  return keyed.map(({ group }) => group);
}

/** Within a day the latest hour first; without an hour as they were entered. */
function newestFirst(left: PressEntry, right: PressEntry): number {
  return (right.minute ?? -1) - (left.minute ?? -1) || left.rid - right.rid;
}

/** The usual order, by numbers alone: it is made anew after every save. */
function newestDaysFirst(groups: PressGroup[]): readonly PressGroup[] {
  const whenOf = ({ head, isMatch, day }: PressGroup): number =>
    isMatch ? head.when : day === null ? -1 : Number(day.replaceAll('-', '')) * 2000;
  const keyed = groups.map(group => ({ group, when: whenOf(group) }));
  keyed.sort((left, right) => right.when - left.when || left.group.head.rid - right.group.head.rid);
  return keyed.map(({ group }) => group);
}

function keyFor(ctx: QueryCtx, index: PressIndex, by: PressSort['by']): (group: PressGroup) => Key {
  switch (by) {
    case 'day':
      return group => group.day;
    case 'title': {
      const order = index.titleOrder();
      return ({ head }) => order.get(head.rid) ?? null;
    }
    case 'outlet': {
      const names = nameKeys(ctx.store, 'outlet');
      return ({ head }) => (head.outletId === null ? null : (names.get(head.outletId) ?? null));
    }
    case 'theme': {
      const names = nameKeys(ctx.store, 'theme');
      return ({ head }) =>
        head.themes.reduce<string | null>((first, theme) => {
          const key = names.get(theme) ?? null;
          return first === null || (key !== null && key < first) ? key : first;
        }, null);
    }
    case 'tone':
      return ({ head }) => (head.tone === 'none' ? null : toneRank[head.tone]);
    case 'updated':
      return ({ head }) => head.updatedAtMs;
  }
}

const toneRank: Readonly<Record<Exclude<ToneChoice, 'none'>, number>> = {
  critical: 0,
  neutral: 1,
  positive: 2,
};

/** One line of the list before it is read. */
export type LineRef =
  | { readonly line: 'day'; readonly day: string | null; readonly groups: readonly PressGroup[] }
  | { readonly line: 'item'; readonly group: PressGroup; readonly isOpen: boolean }
  | { readonly line: 'repost'; readonly entry: PressEntry; readonly headId: string };

/** All lines of a list; days head their items only in the usual order. */
export function linesOf(
  ctx: QueryCtx,
  filter: PressFilter,
  sort: PressSort | null,
  folding: PressFolding,
): readonly LineRef[] {
  const groups = groupsOf(ctx, filter, sort);
  return keep(pressIndex(ctx.store), `l${JSON.stringify([filter, sort, folding])}`, () => {
    const named = new Set(folding.ids);
    const lines: LineRef[] = [];
    let ofDay: PressGroup[] = [];
    for (const [at, group] of groups.entries()) {
      if (sort === null && (at === 0 || groups[at - 1]?.day !== group.day)) {
        ofDay = [];
        lines.push({ line: 'day', day: group.day, groups: ofDay });
      }
      ofDay.push(group);
      const isOpen = group.reposts.length > 0 && named.has(group.head.id) === (folding.kind === 'open');
      lines.push({ line: 'item', group, isOpen });
      if (isOpen)
        for (const entry of group.reposts) lines.push({ line: 'repost', entry, headId: group.head.id });
    }
    return lines;
  });
}

/** Items in the order of the list, reposts beneath their originals; originals that are not left themselves are passed over. */
export function orderedIds(ctx: QueryCtx, filter: PressFilter, sort: PressSort | null): readonly string[] {
  return groupsOf(ctx, filter, sort).flatMap(({ head, isMatch, reposts }) => [
    ...(isMatch ? [head.id] : []),
    ...reposts.map(({ id }) => id),
  ]);
}
