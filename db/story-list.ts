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
import type { QueryCtx } from './context.ts';
import { unitNameOn } from './story-names.ts';
import { type Plan, planOf, ridsOf, sourceOf, usualSort } from './story-plan.ts';
import { dayNumber, tagKinds } from './story-projection.ts';
import { conditionsOf, type TextMatch, wantsExactFirst } from './story-query.ts';
import { rowsOf } from './story-rows.ts';
import { readSetting } from './system.ts';

/** Lists, totals, board and values of stories. */

function planFor(ctx: QueryCtx, filter: StoryFilter, match: TextMatch = 'folded'): Plan {
  return planOf(ctx, conditionsOf(ctx, filter, match));
}

/** `rid`s of a stretch of the list; where nobody sorted it, rows with exactly the accents typed stand first. */
function stretchOf(
  ctx: QueryCtx,
  filter: StoryFilter,
  sort: StorySort | null,
  offset: number,
  limit: number,
): readonly number[] {
  if (sort || !wantsExactFirst(filter))
    return ridsOf(ctx, planFor(ctx, filter), sort ?? usualSort, offset, limit);
  const exactPlan = planFor(ctx, filter, 'exact');
  const exact = ridsOf(ctx, exactPlan, usualSort, offset, limit);
  if (exact.length === limit) return exact;
  const before = Math.max(offset - countOf(ctx, exactPlan), 0);
  const rest = ridsOf(ctx, planFor(ctx, filter, 'inexact'), usualSort, before, limit - exact.length);
  return [...exact, ...rest];
}

function countOf(ctx: QueryCtx, plan: Plan): number {
  const { from, where, params } = sourceOf(plan);
  return ctx.get<{ count: number }>(`SELECT count(*) AS count ${from} ${where}`, ...params)?.count ?? 0;
}

/** Ids of all stories of a filter, in no order. */
export function storyIdsOf(ctx: QueryCtx, filter: StoryFilter): readonly string[] {
  const { from, where, params } = sourceOf(planFor(ctx, filter));
  const sql = `SELECT s.id ${from} JOIN story s ON s.rid = l.rid ${where}`;
  return ctx.all<{ id: string }>(sql, ...params).map(row => row.id);
}

export function listStories(ctx: QueryCtx, input: ParsedOf<'story.list'>): StoryRow[] {
  const { offset, limit } = input.window;
  return rowsOf(ctx, stretchOf(ctx, input.filter, input.sort, offset, limit));
}

export function listStoryIds(ctx: QueryCtx, input: ParsedOf<'story.ids'>): string[] {
  const rids = stretchOf(ctx, input.filter, input.sort, input.offset, input.limit);
  return ctx
    .all<{ id: string }>(
      'SELECT s.id FROM json_each(?) chosen CROSS JOIN story s ON s.rid = chosen.value',
      JSON.stringify(rids),
    )
    .map(row => row.id);
}

export function countStories(ctx: QueryCtx, input: { readonly filter: StoryFilter }): StoryTotals {
  const { from, where, params } = sourceOf(planFor(ctx, input.filter));
  const rows = ctx.all<{ stage: number; count: number; publications: number; overdue: number }>(
    `SELECT l.stage, count(*) AS count, sum(l.publications) AS publications, sum(l.deadline < ?) AS overdue
     ${from} ${where} GROUP BY l.stage`,
    dayNumber(ctx.today) ?? 0,
    ...params,
  );
  const byStage = Object.fromEntries(storyStages.map(stage => [stage, 0])) as Record<StoryStage, number>;
  for (const row of rows) byStage[stageAt(row.stage)] = row.count;
  return {
    total: sum(rows.map(row => row.count)),
    byStage,
    publications: sum(rows.map(row => row.publications)),
    overdue: sum(rows.map(row => row.overdue ?? 0)),
  };
}

function stageAt(place: number): StoryStage {
  return storyStages[place] ?? 'idea';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
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
  const { byStage } = countStories(ctx, { filter });
  const limits = limitsOf(ctx);
  return storyStages
    .filter(stage => !filter.stages || filter.stages.length === 0 || filter.stages.includes(stage))
    .map(stage => {
      return {
        stage,
        total: byStage[stage],
        limit: limits[stage] ?? null,
        rows: byStage[stage] === 0 ? [] : columnRows(ctx, filter, stage, perColumn),
      };
    });
}

function columnRows(ctx: QueryCtx, filter: StoryFilter, stage: StoryStage, limit: number): StoryRow[] {
  return rowsOf(ctx, ridsOf(ctx, planFor(ctx, { ...filter, stages: [stage] }), boardSort, 0, limit));
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
  return ctx
    .all<Named>(valueSql[input.field])
    .sort((a, b) => b.count - a.count)
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
