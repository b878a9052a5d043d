import { z } from 'zod';
import type { ParsedOf } from '#shared/contract.ts';
import { fold } from '#shared/core/text.ts';
import { storyStages } from '#shared/entities/story.ts';
import {
  type BoardColumn,
  boardSort,
  type StoryFilter,
  type StoryRow,
  type StorySort,
  StoryStage,
  type StoryTotals,
  type StoryValue,
} from '#shared/story-list.ts';
import { catchUp } from './catch-up.ts';
import type { QueryCtx } from './context.ts';
import { countMatches, isLate, matchesOf, stretchIn, wantsExactFirst } from './story-filter.ts';
import { storyProjectionName } from './story-index.ts';
import { unitNameOn } from './story-names.ts';
import { dayNumber, tagKinds } from './story-reading.ts';
import { rowsOf } from './story-rows.ts';
import { readSetting } from './system.ts';

/** Lists, totals, board and values of stories. */

/** The order of a list that nobody sorted: what is awaited soonest. */
const usualSort: StorySort = { by: 'deadline', direction: 'ascending' };

/** `rid`s of a stretch of the list; where nobody sorted it, rows with exactly the accents typed stand first. */
function stretchOf(
  ctx: QueryCtx,
  filter: StoryFilter,
  sort: StorySort | null,
  offset: number,
  limit: number,
): readonly number[] {
  if (sort || !wantsExactFirst(filter))
    return stretchIn(matchesOf(ctx, filter), sort ?? usualSort, offset, limit);
  const exactly = matchesOf(ctx, filter, 'exact');
  const exact = stretchIn(exactly, usualSort, offset, limit);
  if (exact.length === limit) return exact;
  const before = Math.max(offset - countMatches(exactly), 0);
  const rest = stretchIn(matchesOf(ctx, filter, 'inexact'), usualSort, before, limit - exact.length);
  return [...exact, ...rest];
}

/** Ids of all stories of a filter, oldest record first. */
export function storyIdsOf(ctx: QueryCtx, filter: StoryFilter): readonly string[] {
  const { index, isIn } = matchesOf(ctx, filter);
  const rids: number[] = [];
  for (let place = 0; place < isIn.length; place += 1) if (isIn[place] === 1) rids.push(index.ridAt(place));
  return idsOf(ctx, rids);
}

function idsOf(ctx: QueryCtx, rids: readonly number[]): string[] {
  const sql = 'SELECT s.id FROM json_each(?) chosen CROSS JOIN story s ON s.rid = chosen.value';
  return ctx.all<{ id: string }>(sql, JSON.stringify(rids)).map(row => row.id);
}

export function listStories(ctx: QueryCtx, input: ParsedOf<'story.list'>): StoryRow[] {
  const { offset, limit } = input.window;
  return rowsOf(ctx, stretchOf(ctx, input.filter, input.sort, offset, limit));
}

export function listStoryIds(ctx: QueryCtx, input: ParsedOf<'story.ids'>): string[] {
  return idsOf(ctx, stretchOf(ctx, input.filter, input.sort, input.offset, input.limit));
}

export function countStories(ctx: QueryCtx, input: { readonly filter: StoryFilter }): StoryTotals {
  const { index, isIn } = matchesOf(ctx, input.filter);
  const today = dayNumber(ctx.today) ?? 0;
  const stages = index.column('stage');
  const deadlines = index.column('deadline');
  const carried = index.column('publications');
  const counts = storyStages.map(() => 0);
  let publications = 0;
  let overdue = 0;
  for (let place = 0; place < isIn.length; place += 1) {
    if (isIn[place] !== 1) continue;
    const stage = stages[place] ?? 0;
    counts[stage] = (counts[stage] ?? 0) + 1;
    publications += carried[place] ?? 0;
    if (isLate(deadlines[place], today)) overdue += 1;
  }
  return {
    total: counts.reduce((sum, count) => sum + count, 0),
    byStage: byStage(stage => counts[storyStages.indexOf(stage)] ?? 0),
    publications,
    overdue,
  };
}

function byStage<T>(valueAt: (stage: StoryStage) => T): Record<StoryStage, T> {
  // Every stage is given its value here.
  return Object.fromEntries(storyStages.map(stage => [stage, valueAt(stage)])) as Record<StoryStage, T>;
}

/** From how many cards on a column of the board warns; the office may set its own under `story.boardLimits`. */
const usualLimits: Readonly<Partial<Record<StoryStage, number>>> = { drafting: 30, review: 15 };

const boardLimits = z.partialRecord(StoryStage, z.int().min(1));

function limitsOf(ctx: QueryCtx): Readonly<Partial<Record<StoryStage, number>>> {
  const limits = boardLimits.safeParse(readSetting(ctx.store, 'story.boardLimits'));
  return limits.success ? limits.data : usualLimits;
}

export function storyBoard(ctx: QueryCtx, input: ParsedOf<'story.board'>): BoardColumn[] {
  const { filter, perColumn } = input;
  const totals = countStories(ctx, { filter }).byStage;
  const first = firstOfStages(ctx, filter, perColumn);
  const rows = new Map(rowsOf(ctx, Object.values(first).flat()).map(row => [row.id, row]));
  const limits = limitsOf(ctx);
  return storyStages
    .filter(stage => !filter.stages || filter.stages.length === 0 || filter.stages.includes(stage))
    .map(stage => ({
      stage,
      total: totals[stage],
      limit: limits[stage] ?? null,
      rows: [...rows.values()].filter(row => row.stage === stage),
    }));
}

/** `rid`s of the first cards of each stage, in one walk along the order of the board. */
function firstOfStages(ctx: QueryCtx, filter: StoryFilter, perColumn: number): Record<StoryStage, number[]> {
  const { index, isIn } = matchesOf(ctx, filter);
  const stages = index.column('stage');
  const first = byStage<number[]>(() => []);
  for (const place of index.order(boardSort.by).places) {
    if (isIn[place] !== 1) continue;
    const column = first[storyStages[stages[place] ?? 0] ?? 'idea'];
    if (column.length < perColumn) column.push(index.ridAt(place));
  }
  return first;
}

type Named = { id: string; name: string | null; count: number };

const valueSql: Readonly<Record<Exclude<ParsedOf<'story.values'>['field'], 'schoolYear'>, string>> = {
  unit: `SELECT u.id, NULL AS name, c.count FROM (SELECT unit AS rid, count(*) AS count FROM story_list
    WHERE unit IS NOT NULL GROUP BY unit) c JOIN unit u ON u.rid = c.rid`,
  author: personValues('author'),
  assignee: personValues('assignee'),
  theme: tagValues('theme', 'name'),
  policy: tagValues('policy', "coalesce(x.number, x.title, '')"),
  outlet: tagValues('outlet', 'coalesce(x.short_name, x.name)'),
};

function personValues(column: 'author' | 'assignee'): string {
  return `SELECT p.id, trim(coalesce(p.family_name, '') || ' ' || coalesce(p.given_name, '')) AS name, c.count
    FROM (SELECT ${column} AS rid, count(*) AS count FROM story_list WHERE ${column} IS NOT NULL GROUP BY ${column}) c
    JOIN person p ON p.rid = c.rid`;
}

function tagValues(entity: 'theme' | 'policy' | 'outlet', name: string): string {
  return `SELECT x.id, ${name} AS name, c.count FROM (SELECT target, count(*) AS count FROM story_tag
    WHERE kind = ${tagKinds[entity]} GROUP BY target) c JOIN ${entity} x ON x.rid = c.target`;
}

export function storyValues(ctx: QueryCtx, input: ParsedOf<'story.values'>): StoryValue[] {
  if (input.field === 'schoolYear') return schoolYears(ctx).slice(0, input.limit);
  const wanted = fold(input.text ?? '');
  catchUp(ctx.store, storyProjectionName);
  return ctx
    .all<Named>(valueSql[input.field])
    .sort((a, b) => b.count - a.count)
    .slice(0, wanted === '' ? input.limit : undefined)
    .map(({ id, name, count }) => ({ id, label: name ?? unitNameOn(ctx.store, id, ctx.today) ?? '', count }))
    .filter(value => wanted === '' || fold(value.label).includes(wanted))
    .slice(0, input.limit);
}

function schoolYears(ctx: QueryCtx): StoryValue[] {
  return ctx
    .all<{ year: number; count: number }>(
      'SELECT year, count(*) AS count FROM story_list WHERE year IS NOT NULL GROUP BY year ORDER BY year DESC',
    )
    .map(({ year, count }) => ({ id: `${year}-${year + 1}`, label: `${year}-${year + 1}`, count }));
}
