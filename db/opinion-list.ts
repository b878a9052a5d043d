import type { ParsedOf } from '#shared/contract.ts';
import {
  type OpinionFigures,
  type OpinionFilter,
  type OpinionRow,
  type OpinionSort,
  OpinionState,
  type OpinionTotals,
} from '#shared/opinion-list.ts';
import { type OpinionFacts, opinionFigures, opinionState } from '#shared/rules/opinion-figures.ts';
import type { QueryCtx } from './context.ts';
import { opinionCondition, opinionOrder, opinionTables } from './opinion-filter.ts';
import { opinionRows } from './opinion-rows.ts';
import { namesIn } from './story-rows.ts';

/** Lists, totals, values and figures of opinions. */

interface Stretch {
  readonly filter: OpinionFilter;
  readonly sort: OpinionSort | null;
  readonly offset: number;
  readonly limit: number;
}

export function listOpinionIds(ctx: QueryCtx, { filter, sort, offset, limit }: Stretch): string[] {
  const condition = opinionCondition(ctx, filter);
  const order = opinionOrder(filter, sort);
  return ctx
    .all<{ id: string }>(
      `SELECT o.id FROM ${opinionTables} WHERE ${condition.sql} ORDER BY ${order.sql} LIMIT ? OFFSET ?`,
      ...condition.params,
      ...order.params,
      limit,
      offset,
    )
    .map(row => row.id);
}

export function listOpinions(
  ctx: QueryCtx,
  { filter, sort, window }: ParsedOf<'opinion.list'>,
): OpinionRow[] {
  return opinionRows(ctx, listOpinionIds(ctx, { filter, sort, ...window }));
}

export function countOpinions(ctx: QueryCtx, { filter }: { readonly filter: OpinionFilter }): OpinionTotals {
  const { all, late, counts } = tally(ctx, filter);
  return { total: all, late, byState: counts };
}

function tally(ctx: QueryCtx, filter: OpinionFilter) {
  const facts = factsOf(ctx, filter);
  const states = facts.map(opinionState);
  const counts = Object.fromEntries(
    OpinionState.options.map(state => [state, states.filter(each => each === state).length]),
    // Every state is given its count here.
  ) as OpinionTotals['byState'];
  const late = facts.filter(
    ({ dueOn, answeredOn }) => answeredOn === null && dueOn !== null && dueOn < ctx.today,
  ).length;
  return { all: facts.length, late, counts };
}

function factsOf(ctx: QueryCtx, filter: OpinionFilter): OpinionFacts[] {
  const condition = opinionCondition(ctx, filter);
  return ctx.all<OpinionFacts>(
    `SELECT o.giver, o.channel, o.kind, o.decision, o.received_on AS receivedOn, o.due_on AS dueOn,
       o.answered_on AS answeredOn FROM ${opinionTables} WHERE ${condition.sql}`,
    ...condition.params,
  );
}

export function readFigures(ctx: QueryCtx, { filter }: { readonly filter: OpinionFilter }): OpinionFigures {
  return opinionFigures(factsOf(ctx, filter), ctx.today);
}

const valueSql = {
  owner:
    'SELECT owner_id AS id, count(*) AS count FROM opinion WHERE deleted = 0 AND owner_id IS NOT NULL GROUP BY 1',
  unit: countedSet('units'),
  theme: countedSet('themes'),
} as const;

function countedSet(name: 'units' | 'themes'): string {
  return `SELECT m.element AS id, count(*) AS count FROM set_member m JOIN opinion o ON o.id = m.entity_id
    WHERE m.entity = 'opinion' AND m.name = '${name}' AND o.deleted = 0 GROUP BY 1`;
}

export function opinionValues(ctx: QueryCtx, { field, limit }: ParsedOf<'opinion.values'>) {
  const names = namesIn(ctx);
  const named = (id: string) => {
    if (field === 'owner') return names.person(id);
    if (field === 'unit') return names.unit(id);
    const theme = ctx.get<{ name: string | null }>('SELECT name FROM theme WHERE id = ?', id);
    return theme ? { id, name: theme.name ?? '' } : null;
  };
  const counts = new Map<string, { id: string; label: string; count: number }>();
  for (const row of ctx.all<{ id: string; count: number }>(valueSql[field])) {
    const found = named(row.id);
    if (!found) continue;
    const known = counts.get(found.id);
    // Records merged into one another count together.
    counts.set(found.id, { id: found.id, label: found.name, count: (known?.count ?? 0) + row.count });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, limit);
}
