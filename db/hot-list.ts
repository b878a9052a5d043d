import type { OutputOf, ParsedOf } from '#shared/contract.ts';
import { compareVietnamese, fold } from '#shared/core/text.ts';
import { hotLevels } from '#shared/entities/hot.ts';
import type { HotColumn, HotFilter, HotRow, HotSort } from '#shared/hot-list.ts';
import type { QueryCtx } from './context.ts';
import { filteredHot } from './hot-rows.ts';

/** The register of hot issues: its order, its totals, the values of its filters. */

type Key = string | number | null;

const keyOf: Readonly<Record<Exclude<HotColumn, 'title' | 'owner'>, (row: HotRow) => Key>> = {
  code: row => row.code,
  level: row => hotLevels.indexOf(row.level),
  score: row => (row.likelihood === null || row.impact === null ? null : row.likelihood * row.impact),
  signals: row => row.signals,
  lastSignal: row => row.lastSignalOn,
  plan: row => (row.hasApprovedPlan ? 'z' : row.plan),
  review: row => row.reviewOn,
  opened: row => row.openedOn,
  closed: row => row.closedOn,
  updated: row => row.updatedAtMs,
};

/** Open first, the hottest first, then by score, then the nearest review. */
function usualOrder(a: HotRow, b: HotRow): number {
  const score = (row: HotRow) => (row.likelihood ?? 0) * (row.impact ?? 0);
  return (
    Number(a.status === 'closed') - Number(b.status === 'closed') ||
    hotLevels.indexOf(b.level) - hotLevels.indexOf(a.level) ||
    score(b) - score(a) ||
    (a.reviewOn ?? '9999').localeCompare(b.reviewOn ?? '9999') ||
    (b.openedOn ?? '').localeCompare(a.openedOn ?? '')
  );
}

function sorted(rows: readonly HotRow[], sort: HotSort | null): HotRow[] {
  if (sort === null) return [...rows].sort(usualOrder);
  const turn = sort.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    if (sort.by === 'title') return turn * compareVietnamese(a.title, b.title);
    const left = sort.by === 'owner' ? (a.owner?.name ?? null) : keyOf[sort.by](a);
    const right = sort.by === 'owner' ? (b.owner?.name ?? null) : keyOf[sort.by](b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'string' && typeof right === 'string') return turn * compareVietnamese(left, right);
    return turn * (Number(left) - Number(right));
  });
}

/** Every row the filter leaves, in order. */
export function orderedHot(ctx: QueryCtx, filter: HotFilter, sort: HotSort | null): HotRow[] {
  return sorted(filteredHot(ctx, filter), sort);
}

export function listHot(ctx: QueryCtx, { filter, sort, window }: ParsedOf<'hot.list'>): HotRow[] {
  return orderedHot(ctx, filter, sort).slice(window.offset, window.offset + window.limit);
}

export function countHot(ctx: QueryCtx, { filter }: ParsedOf<'hot.count'>): OutputOf<'hot.count'> {
  const rows = filteredHot(ctx, filter);
  const open = rows.filter(row => row.status === 'open');
  const cells = new Map<string, { likelihood: number; impact: number; count: number }>();
  for (const { likelihood, impact } of open) {
    if (likelihood === null || impact === null) continue;
    const key = `${likelihood}:${impact}`;
    const cell = cells.get(key) ?? { likelihood, impact, count: 0 };
    cells.set(key, { ...cell, count: cell.count + 1 });
  }
  const ofLevel = (level: HotRow['level']) => rows.filter(row => row.level === level).length;
  return {
    total: rows.length,
    open: open.length,
    byLevel: {
      watch: ofLevel('watch'),
      attention: ofLevel('attention'),
      hot: ofLevel('hot'),
      'very-hot': ofLevel('very-hot'),
    },
    matrix: [...cells.values()],
    unjudged: open.filter(row => row.proposedLevel === null).length,
  };
}

/** Values of a filter that issues have, most used first. */
export function hotValues(
  ctx: QueryCtx,
  { field, text, limit }: ParsedOf<'hot.values'>,
): OutputOf<'hot.values'> {
  const counts = new Map<string, { id: string; label: string; count: number }>();
  for (const row of filteredHot(ctx, {}))
    for (const value of valuesIn(row, field)) {
      const known = counts.get(value.id) ?? { id: value.id, label: value.name, count: 0 };
      counts.set(value.id, { ...known, count: known.count + 1 });
    }
  const wanted = fold(text ?? '').trim();
  return [...counts.values()]
    .filter(value => fold(value.label).includes(wanted))
    .sort((a, b) => b.count - a.count || compareVietnamese(a.label, b.label))
    .slice(0, limit);
}

function valuesIn(row: HotRow, field: ParsedOf<'hot.values'>['field']) {
  switch (field) {
    case 'owner':
      return row.owner ? [row.owner] : [];
    case 'unit':
      return [
        ...new Map(
          [...row.units, ...(row.ownerUnit ? [row.ownerUnit] : [])].map(unit => [unit.id, unit]),
        ).values(),
      ];
    case 'area':
      return row.areas;
    case 'theme':
      return row.themes;
  }
}
