import { AppError } from '#shared/core/errors.ts';
import { searchText, words } from '#shared/core/text.ts';
import type {
  PressChoice,
  PressFilter,
  PressFolding,
  PressLack,
  PressSort,
  ToneChoice,
} from '#shared/press-list.ts';
import type { QueryCtx } from './context.ts';
import { isRepost, nameKeys, type PressEntry, type PressIndex, pressIndex } from './press-index.ts';
import { survivorOf } from './survivor.ts';

/** Which items a filter leaves, how they stand beneath their originals, and in which order. */

/** An original with those of its reposts that the filter leaves. */
export interface PressGroup {
  readonly head: PressEntry;
  /** False where only reposts are left. */
  readonly isMatch: boolean;
  readonly reposts: readonly PressEntry[];
  /** The day it stands under: its own, or that of the earliest repost where it is not left itself. */
  readonly day: string | null;
}

const mostKept = 12;

function keep<T>(index: PressIndex, key: string, compute: () => T): T {
  const known = index.kept.get(key);
  // What lies under a key was put there by the same call.
  if (known !== undefined) return known as T;
  const made = compute();
  const [oldest] = index.kept.keys();
  if (index.kept.size >= mostKept && oldest !== undefined) index.kept.delete(oldest);
  index.kept.set(key, made);
  return made;
}

/** The items of a filter, oldest record first. */
export function matchesOf(ctx: QueryCtx, filter: PressFilter): readonly PressEntry[] {
  const index = pressIndex(ctx.store);
  return keep(index, `m${JSON.stringify(filter)}`, () => {
    const tests = testsOf(ctx, filter);
    return [...index.all()].filter(entry => tests.every(test => test(entry)));
  });
}

type Test = (entry: PressEntry) => boolean;

function testsOf(ctx: QueryCtx, filter: PressFilter): readonly Test[] {
  const { from, to, needsReply, hasCase, kind, lacks } = filter;
  return [
    ...(from === undefined ? [] : [({ day }: PressEntry) => day !== null && day >= from]),
    ...(to === undefined ? [] : [({ day }: PressEntry) => day !== null && day <= to]),
    ...oneOf(filter.tones, entry => entry.tone),
    ...oneOf(survivors(ctx, 'outlet', filter.outletIds), entry => entry.outletId),
    ...oneOf(outletsOfKinds(ctx, filter.outletKinds), entry => entry.outletId),
    ...anyOf(filter.themeIds, entry => entry.themes),
    ...anyOf(survivors(ctx, 'unit', filter.unitIds), entry => entry.units),
    ...anyOf(filter.areaIds, entry => entry.areas),
    ...(needsReply === undefined ? [] : [(entry: PressEntry) => entry.needsReply === needsReply]),
    ...(hasCase === undefined ? [] : [(entry: PressEntry) => entry.hasCase === hasCase]),
    ...(kind === undefined ? [] : [(entry: PressEntry) => isRepost(entry) === (kind === 'repost')]),
    ...(lacks === undefined || lacks.length === 0
      ? []
      : [(entry: PressEntry) => lacks.some(lack => isLacking(entry, lack))]),
    ...foundByText(ctx, filter.text),
  ];
}

function oneOf<T>(wanted: readonly T[] | undefined, read: (entry: PressEntry) => T | null): readonly Test[] {
  if (wanted === undefined || wanted.length === 0) return [];
  const values = new Set<T | null>(wanted);
  return [entry => values.has(read(entry))];
}

function anyOf(
  wanted: readonly string[] | undefined,
  valuesOf: (entry: PressEntry) => readonly string[],
): readonly Test[] {
  if (wanted === undefined || wanted.length === 0) return [];
  const values = new Set(wanted);
  return [entry => valuesOf(entry).some(value => values.has(value))];
}

function survivors(
  ctx: QueryCtx,
  entity: 'outlet' | 'unit',
  ids: readonly string[] | undefined,
): readonly string[] | undefined {
  return ids?.map(id => survivorOf(ctx.store, entity, id));
}

function outletsOfKinds(ctx: QueryCtx, kinds: readonly string[] | undefined): readonly string[] | undefined {
  if (kinds === undefined || kinds.length === 0) return undefined;
  const sql = 'SELECT id FROM outlet WHERE kind IN (SELECT value FROM json_each(?))';
  const ids = ctx.all<{ id: string }>(sql, JSON.stringify(kinds)).map(({ id }) => id);
  // A kind without any outlet leaves nothing, not everything.
  return ids.length === 0 ? ['-'] : ids;
}

/** What an item is without. */
export function isLacking(entry: PressEntry, lack: PressLack): boolean {
  switch (lack) {
    case 'tone':
      return entry.tone === 'none';
    case 'outlet':
      return entry.outletId === null;
    case 'day':
      return entry.day === null;
    case 'theme':
      return entry.themes.length === 0;
    case 'unit':
      return entry.units.length === 0;
    case 'proof':
      return !entry.hasLink && !entry.hasFile;
    case 'original':
      return entry.originalId === null && entry.hasSource;
  }
}

/** The words of a text as `press_text` holds them, each once, ready for a question to it. */
export function quotedWords(text: string): readonly string[] {
  return [...new Set(words(searchText(text)))].map(word => `"${word}"`);
}

function foundByText(ctx: QueryCtx, text: string | undefined): readonly Test[] {
  const sought = words(searchText(text ?? ''));
  if (sought.length === 0) return [];
  const query = sought.map(word => `"${word}" *`).join(' AND ');
  const found = ctx.get<{ rids: string }>(
    'SELECT json_group_array(rowid) AS rids FROM press_text WHERE press_text MATCH ?',
    query,
  );
  const rids = new Set<number>(JSON.parse(found?.rids ?? '[]'));
  return [entry => rids.has(entry.rid)];
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
    return newestFirst(left.group.head, right.group.head);
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

/** Ids of what was chosen by hand or by a filter; @throws AppError `not-found` for an item that is gone */
export function chosenIds(ctx: QueryCtx, choice: PressChoice): readonly string[] {
  if ('filter' in choice) {
    const except = new Set(choice.except);
    return matchesOf(ctx, choice.filter).flatMap(({ id }) => (except.has(id) ? [] : [id]));
  }
  const index = pressIndex(ctx.store);
  for (const id of choice.ids) if (!index.get(id)) throw new AppError('not-found', { entity: 'pressItem' });
  return [...new Set(choice.ids)];
}

/** How many items there are of each tone. */
export function countTones(entries: Iterable<PressEntry>): Record<ToneChoice, number> {
  const counts: Record<ToneChoice, number> = { positive: 0, neutral: 0, critical: 0, none: 0 };
  for (const { tone } of entries) counts[tone] += 1;
  return counts;
}
