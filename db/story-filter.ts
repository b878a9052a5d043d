import { exactText, hasDiacritics, searchText, words } from '#shared/core/text.ts';
import { storyKinds, storyOrigins, storyStages } from '#shared/entities/story.ts';
import { type StoryFilter, type StorySort, storyLacks } from '#shared/story-list.ts';
import { catchUp } from './catch-up.ts';
import type { QueryCtx } from './context.ts';
import { readNumbers, type StoryIndex, storyIndex } from './story-index.ts';
import { type ListColumn, nothing } from './story-order.ts';
import { dayNumber, tagKinds } from './story-reading.ts';
import { storyTextName } from './story-text.ts';

/** Which stories a filter leaves, as 1 or 0 per place of the index; the last few are kept until a story changes. */

/** How much of what was typed must match: `folded` any spelling, `exact` letter for letter, `inexact` the rest. */
export type TextMatch = 'folded' | 'exact' | 'inexact';

/** Stories that a filter leaves. */
export interface Matches {
  readonly index: StoryIndex;
  readonly isIn: Uint8Array;
}

interface Kept {
  readonly index: StoryIndex;
  readonly version: number;
  readonly masks: Map<string, Uint8Array>;
}

const mostKept = 12;
const keptOf = new WeakMap<StoryIndex, Kept>();

/** Whether somebody typed accents, so that rows with exactly these words come first. */
export function wantsExactFirst(filter: StoryFilter): boolean {
  return filter.text !== undefined && hasDiacritics(filter.text) && words(searchText(filter.text)).length > 0;
}

/** The stories of a filter as it stands for the person who asks, today. */
export function matchesOf(ctx: QueryCtx, filter: StoryFilter, match: TextMatch = 'folded'): Matches {
  const index = storyIndex(ctx.store);
  const masks = masksOf(index);
  const key = JSON.stringify([filter, match, ctx.today, filter.isMine ? ctx.user?.id : null]);
  const known = masks.get(key);
  if (known) return { index, isIn: known };
  const isIn = computeMask(ctx, index, filter, match);
  const [oldest] = masks.keys();
  if (masks.size >= mostKept && oldest !== undefined) masks.delete(oldest);
  masks.set(key, isIn);
  return { index, isIn };
}

function masksOf(index: StoryIndex): Map<string, Uint8Array> {
  const kept = keptOf.get(index);
  if (kept && kept.version === index.version) return kept.masks;
  const masks = new Map<string, Uint8Array>();
  keptOf.set(index, { index, version: index.version, masks });
  return masks;
}

/** Takes out of a mask what a condition does not leave. */
type Narrow = (isIn: Uint8Array) => void;

function computeMask(ctx: QueryCtx, index: StoryIndex, filter: StoryFilter, match: TextMatch): Uint8Array {
  const isIn = index.isThere.slice(0, index.size);
  for (const narrow of conditions(ctx, index, filter, match)) narrow(isIn);
  return isIn;
}

function conditions(
  ctx: QueryCtx,
  index: StoryIndex,
  filter: StoryFilter,
  match: TextMatch,
): readonly Narrow[] {
  const today = dayNumber(ctx.today) ?? 0;
  const among = (column: ListColumn, values: readonly number[] | null) =>
    values === null ? [] : [whereAmong(index, column, new Set(values))];
  const tagged = (kind: number, targets: readonly number[] | null) =>
    targets === null ? [] : [whereTagged(index, kind, targets)];
  return [
    ...among('stage', placesIn(storyStages, filter.stages)),
    ...among('kind', placesIn(storyKinds, filter.kinds)),
    ...among('origin', placesIn(storyOrigins, filter.origins)),
    ...among('unit', ridsIn(ctx, 'unit', filter.unitIds)),
    ...among('author', ridsIn(ctx, 'person', filter.authorIds)),
    ...among('assignee', ridsIn(ctx, 'person', filter.assigneeIds)),
    ...tagged(tagKinds.theme, ridsIn(ctx, 'theme', filter.themeIds)),
    ...tagged(tagKinds.policy, ridsIn(ctx, 'policy', filter.policyIds)),
    ...tagged(tagKinds.outlet, ridsIn(ctx, 'outlet', filter.outletIds)),
    ...whereLacking(index, filter.lacks),
    ...whereBetween(index, 'due', filter.dueFrom, filter.dueTo),
    ...whereBetween(index, 'publish', filter.publishFrom, filter.publishTo),
    ...whereYear(index, filter.schoolYear, today),
    ...(filter.isOverdue ? [whereOverdue(index, today)] : []),
    ...(filter.isMine ? [whereMine(index, ridsIn(ctx, 'person', [ctx.user?.id ?? ''])?.[0] ?? -1)] : []),
    ...whereText(ctx, index, filter.text, match),
  ];
}

function placesIn(
  choices: readonly string[],
  chosen: readonly string[] | undefined,
): readonly number[] | null {
  return chosen && chosen.length > 0 ? chosen.map(choice => choices.indexOf(choice)) : null;
}

const mergeable = new Set(['unit', 'person', 'outlet']);

/** `rid`s of records by id, those that took them in included; null where nothing is chosen. */
function ridsIn(
  ctx: QueryCtx,
  entity: 'unit' | 'person' | 'theme' | 'policy' | 'outlet',
  ids: readonly string[] | undefined,
): readonly number[] | null {
  if (!ids || ids.length === 0) return null;
  const survivor = mergeable.has(entity) ? 'coalesce(x.merged_into, x.id)' : 'x.id';
  const sql = `SELECT r.rid FROM json_each(?) chosen CROSS JOIN ${entity} x ON x.id = chosen.value
    CROSS JOIN ${entity} r ON r.id = ${survivor}`;
  return ctx.all<{ rid: number }>(sql, JSON.stringify(ids)).map(row => row.rid);
}

/** A test of one number, run over the places that are still in. */
function where(values: Int32Array, holds: (value: number) => boolean): Narrow {
  return isIn => {
    for (let place = 0; place < isIn.length; place += 1)
      if (isIn[place] === 1 && !holds(values[place] ?? nothing)) isIn[place] = 0;
  };
}

function whereAmong(index: StoryIndex, column: ListColumn, wanted: ReadonlySet<number>): Narrow {
  return where(index.column(column), value => wanted.has(value));
}

function whereTagged(index: StoryIndex, kind: number, targets: readonly number[]): Narrow {
  const carriers = targets.map(target => index.tagged(kind, target));
  return isIn => {
    for (let place = 0; place < isIn.length; place += 1)
      if (isIn[place] === 1 && !carriers.some(carries => carries[place] === 1)) isIn[place] = 0;
  };
}

function whereLacking(index: StoryIndex, lacks: StoryFilter['lacks']): readonly Narrow[] {
  if (!lacks || lacks.length === 0) return [];
  const bits = lacks.reduce((sum, lack) => sum | (1 << storyLacks.indexOf(lack)), 0);
  return [where(index.column('lacks'), value => (value & bits) !== 0)];
}

function whereBetween(
  index: StoryIndex,
  column: 'due' | 'publish',
  from: string | undefined,
  to: string | undefined,
): readonly Narrow[] {
  if (from === undefined && to === undefined) return [];
  const first = dayNumber(from ?? null) ?? 0;
  const last = dayNumber(to ?? null) ?? 99_999_999;
  return [where(index.column(column), value => value >= first && value <= last)];
}

/** What is late, and what nobody put into a year, is never hidden by the year that is chosen (decision 11). */
function whereYear(
  index: StoryIndex,
  schoolYear: string | null | undefined,
  today: number,
): readonly Narrow[] {
  if (!schoolYear) return [];
  const wanted = Number(schoolYear.slice(0, 4));
  const years = index.column('year');
  const deadlines = index.column('deadline');
  return [
    isIn => {
      for (let place = 0; place < isIn.length; place += 1) {
        if (isIn[place] === 0) continue;
        const year = years[place] ?? nothing;
        if (year !== wanted && year !== nothing && !isLate(deadlines[place], today)) isIn[place] = 0;
      }
    },
  ];
}

/** Whether a deadline (a day as a number, or `nothing`) has passed. */
export function isLate(deadline: number | undefined, today: number): boolean {
  return deadline !== undefined && deadline !== nothing && deadline < today;
}

function whereOverdue(index: StoryIndex, today: number): Narrow {
  return where(index.column('deadline'), value => isLate(value, today));
}

function whereMine(index: StoryIndex, me: number): Narrow {
  const authors = index.column('author');
  const assignees = index.column('assignee');
  return isIn => {
    for (let place = 0; place < isIn.length; place += 1)
      if (authors[place] !== me && assignees[place] !== me) isIn[place] = 0;
  };
}

function whereText(
  ctx: QueryCtx,
  index: StoryIndex,
  text: string | undefined,
  match: TextMatch,
): readonly Narrow[] {
  const query = textQuery(text ?? '', match);
  if (query === null) return [];
  return [
    isIn => {
      catchUp(ctx.store, storyTextName);
      const isFound = new Uint8Array(isIn.length);
      const sql = 'SELECT json_group_array(rowid) FROM story_text WHERE story_text MATCH ?';
      for (const rid of readNumbers(ctx.store, sql, query)) {
        const place = index.placeOf(rid);
        if (place !== undefined) isFound[place] = 1;
      }
      for (let place = 0; place < isIn.length; place += 1) if (isFound[place] === 0) isIn[place] = 0;
    },
  ];
}

function textQuery(text: string, match: TextMatch): string | null {
  const folded = words(searchText(text));
  if (folded.length === 0) return null;
  const foldedQuery = `folded : (${folded.map(prefixOf).join(' AND ')})`;
  if (match === 'folded') return foldedQuery;
  const exactQuery = `exact : (${words(exactText(text)).map(prefixOf).join(' AND ')})`;
  return match === 'exact' ? `(${foldedQuery}) AND (${exactQuery})` : `(${foldedQuery}) NOT (${exactQuery})`;
}

function prefixOf(word: string): string {
  return `"${word}" *`;
}

/** How many stories are left. */
export function countMatches({ isIn }: Matches): number {
  let count = 0;
  for (let place = 0; place < isIn.length; place += 1) count += isIn[place] ?? 0;
  return count;
}

/** `rid`s of a stretch of the stories that are left, in an order; empty values stand last in both directions. */
export function stretchIn(
  matches: Matches,
  sort: StorySort,
  offset: number,
  limit: number,
): readonly number[] {
  const { index, isIn } = matches;
  const { places, filled } = index.order(sort.by);
  const isAscending = sort.direction === 'ascending';
  const rids: number[] = [];
  let toSkip = offset;
  for (let step = 0; step < places.length && rids.length < limit; step += 1) {
    const place = places[isAscending || step >= filled ? step : filled - 1 - step] ?? 0;
    if (isIn[place] !== 1) continue;
    if (toSkip > 0) toSkip -= 1;
    else rids.push(index.ridAt(place));
  }
  return rids;
}
