import type { ParsedOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { dayInVietnam } from '#shared/core/dates.ts';
import { type CaseTodoGroup, caseTodoGroups } from '#shared/home.ts';
import { effectiveDueDay } from '#shared/rules/case-clock.ts';
import { inOrder } from './case-filter.ts';
import { type CaseEntry, openCases } from './case-index.ts';
import { caseRows, groupOf } from './case-rows.ts';
import type { QueryCtx } from './context.ts';

/** Cases on the first screen, each in the first group it belongs to. */

/** Lines shown of a group; the rest is in the list of cases. */
const shownAtMost = 5;
const mostNeighbours = 500;

export function homeCases(ctx: QueryCtx, input: ParsedOf<'home.cases'>) {
  const atMs = input.atMs ?? ctx.nowMs;
  const open = inOrder(ctx, openCases(ctx.store), null, atMs);
  const awaiting = awaitingApproval(ctx);
  const found = Map.groupBy(open, entry => todoGroup(entry, atMs, awaiting));
  return {
    open: open.length,
    groups: caseTodoGroups.flatMap(group => {
      const entries = found.get(group) ?? [];
      if (entries.length === 0) return [];
      const items = caseRows(ctx, entries.slice(0, shownAtMost), atMs);
      const ids = entries.slice(0, mostNeighbours).map(({ row }) => row.id);
      return [{ group, total: entries.length, items, ids }];
    }),
  };
}

function todoGroup(entry: CaseEntry, atMs: number, awaiting: ReadonlySet<string>): CaseTodoGroup | null {
  const group = groupOf(entry, atMs);
  if (group === 'overdue' || group === 'long-overdue') return 'late';
  if (entry.clock !== null && effectiveDueDay(entry.clock) === dayInVietnam(atMs)) return 'today';
  return awaiting.has(entry.row.id) ? 'approval' : null;
}

/** Cases with an answer that waits for somebody of the standing office who did not write it. */
function awaitingApproval(ctx: QueryCtx): ReadonlySet<string> {
  if (!ctx.user || !hasRole(ctx.user.role, 'lead')) return new Set();
  const rows = ctx.all<{ id: string }>(
    `SELECT case_id AS id FROM case_answer WHERE state = 'submitted' AND deleted = 0
       AND author_id IS NOT ? AND created_by IS NOT ?`,
    ctx.user.id,
    ctx.user.id,
  );
  return new Set(rows.map(({ id }) => id));
}
