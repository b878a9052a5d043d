import type { StorySort } from '#shared/story-list.ts';
import type { QueryCtx } from './context.ts';
import type { Condition } from './story-query.ts';

/**
 * How a list of stories is read. SQLite cannot know whether a filter leaves ten stories or ninety thousand, so that is
 * looked at first: few rows are gathered and sorted; of many, the index of the order is walked until the page is full;
 * where that does not fill it soon, the list is read once from end to end.
 */

/** Up to so many rows are gathered and sorted. */
const fewRows = 3000;
/** So many rows are walked in the order asked for before the whole list is read instead. */
const longestWalk = 6000;

const orders: Readonly<Record<StorySort['by'], string>> = {
  code: 'k.code',
  title: 'k.title',
  unit: 'k.unit',
  author: 'k.author',
  assignee: 'k.assignee',
  theme: 'k.theme',
  outlets: 'k.outlets',
  stage: 'l.stage',
  due: 'l.due',
  publish: 'l.publish',
  deadline: 'l.deadline',
  happened: 'l.happened',
  kind: 'l.kind',
  origin: 'l.origin',
  schoolYear: 'l.year',
  updated: 'l.updated',
};

/** The order of a list that nobody sorted: what is awaited soonest, then the newest. */
export const usualSort: StorySort = { by: 'deadline', direction: 'ascending' };

/** What is read: `l` is the list; a table joined to it goes between `from` and `where`. */
export interface Source {
  readonly from: string;
  readonly where: string;
  readonly params: readonly (string | number)[];
}

/** The condition that leaves the fewest rows, if they are few; `all` conditions still hold. */
export interface Plan {
  readonly conditions: readonly Condition[];
  readonly first: Condition | null;
}

export function planOf(ctx: QueryCtx, conditions: readonly Condition[]): Plan {
  let first: Condition | null = null;
  let fewest = fewRows;
  for (const condition of conditions) {
    if (condition.rows === null) continue;
    const sql = `SELECT count(*) AS count FROM (${condition.rows} LIMIT ${fewest})`;
    const count = ctx.get<{ count: number }>(sql, ...condition.rowsParams)?.count ?? 0;
    if (count >= fewest) continue;
    first = condition;
    fewest = count;
  }
  return { conditions, first };
}

/** The rows of a plan, in no order. */
export function sourceOf(plan: Plan): Source {
  const { conditions, first } = plan;
  const rest = conditions.filter(condition => condition !== first);
  const where = rest.length === 0 ? '' : `WHERE ${rest.map(condition => condition.test).join(' AND ')}`;
  const params = rest.flatMap(condition => condition.testParams);
  if (!first) return { from: 'FROM story_list l', where, params };
  return {
    from: `FROM (SELECT DISTINCT rid FROM (${first.rows})) d CROSS JOIN story_list l ON l.rid = d.rid`,
    where,
    params: [...first.rowsParams, ...params],
  };
}

/** Story `rid`s of a stretch of the list in its order. */
export function ridsOf(
  ctx: QueryCtx,
  plan: Plan,
  sort: StorySort,
  offset: number,
  limit: number,
): readonly number[] {
  if (limit <= 0) return [];
  if (plan.first) return sortedRids(ctx, plan, sort, offset, limit);
  if (plan.conditions.length === 0) return walkedRids(ctx, plan, sort, offset, limit, null);
  const walked = walkedRids(ctx, plan, sort, offset, limit, longestWalk);
  return walked.length === limit ? walked : sortedRids(ctx, plan, sort, offset, limit);
}

function sortedRids(
  ctx: QueryCtx,
  plan: Plan,
  sort: StorySort,
  offset: number,
  limit: number,
): readonly number[] {
  const { from, where, params } = sourceOf(plan);
  const key = orders[sort.by];
  const join = key.startsWith('k.') ? 'JOIN story_key k ON k.rid = l.rid' : '';
  // The unary plus keeps SQLite from walking the index of the order, which is what this is instead of.
  const order = `ORDER BY +${key} ${ends(sort)}, l.rid ${directionOf(sort)}`;
  const sql = `SELECT l.rid ${from} ${join} ${where} ${order} LIMIT ? OFFSET ?`;
  return rids(ctx, sql, [...params, limit, offset]);
}

function walkedRids(
  ctx: QueryCtx,
  plan: Plan,
  sort: StorySort,
  offset: number,
  limit: number,
  longest: number | null,
): readonly number[] {
  const key = orders[sort.by];
  const table = key.startsWith('k.') ? 'story_key k' : 'story_list l';
  const own = key.slice(0, 2);
  const order = `ORDER BY ${key} ${ends(sort)}, ${own}rid ${directionOf(sort)}`;
  if (longest === null)
    return rids(ctx, `SELECT ${own}rid FROM ${table} ${order} LIMIT ? OFFSET ?`, [limit, offset]);
  const tests = plan.conditions.map(condition => condition.test).join(' AND ');
  const params = plan.conditions.flatMap(condition => condition.testParams);
  const sql = `SELECT l.rid FROM (SELECT ${own}rid AS rid FROM ${table} ${order} LIMIT ${longest}) w
    CROSS JOIN story_list l ON l.rid = w.rid WHERE ${tests} LIMIT ? OFFSET ?`;
  return rids(ctx, sql, [...params, limit, offset]);
}

function rids(ctx: QueryCtx, sql: string, params: readonly (string | number)[]): readonly number[] {
  return ctx.all<{ rid: number }>(sql, ...params).map(row => row.rid);
}

function directionOf(sort: StorySort): 'ASC' | 'DESC' {
  return sort.direction === 'ascending' ? 'ASC' : 'DESC';
}

/** Empty values stand last in both directions. */
function ends(sort: StorySort): string {
  return `${directionOf(sort)} NULLS LAST`;
}
