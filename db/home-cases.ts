import type { CaseStatus } from '#shared/case-list.ts';
import { hasRole } from '#shared/core/contract.ts';
import type { caseTodoGroups } from '#shared/home.ts';
import { effectiveDueDay } from '#shared/rules/case-clock.ts';
import { caseMovesFrom, mayMoveCase } from '#shared/rules/case-workflow.ts';
import { factsOf } from './case-facts.ts';
import type { CaseEntry } from './case-index.ts';
import { inOrder, matchingCases } from './case-list.ts';
import { caseRows, groupOf } from './case-rows.ts';
import type { QueryCtx } from './context.ts';

/** Cases on the first screen, each in the first group it belongs to. */

type TodoGroup = (typeof caseTodoGroups)[number];

/** Lines shown of a group; the rest is in the list of cases. */
const shownOf: Readonly<Record<TodoGroup, number>> = { late: 8, today: 6, approval: 5 };

export function homeCases(ctx: QueryCtx) {
  const open = inOrder(ctx, matchingCases(ctx, {}, ctx.nowMs), null, ctx.nowMs).filter(
    ({ row }) => row.status !== 'closed',
  );
  const awaiting = awaitingApproval(ctx);
  const groups = Map.groupBy(open, entry => todoGroup(ctx, entry, awaiting));
  return (['late', 'today', 'approval'] as const).flatMap(group => {
    const entries = groups.get(group) ?? [];
    return entries.length === 0
      ? []
      : [{ group, total: entries.length, items: itemsOf(ctx, entries, shownOf[group]) }];
  });
}

function todoGroup(ctx: QueryCtx, entry: CaseEntry, awaiting: ReadonlySet<string>): TodoGroup | null {
  const group = groupOf(entry, ctx.nowMs);
  if (group === 'overdue' || group === 'long-overdue') return 'late';
  if (entry.clock !== null && effectiveDueDay(entry.clock) === ctx.today) return 'today';
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

function itemsOf(ctx: QueryCtx, entries: readonly CaseEntry[], count: number) {
  const shown = entries.slice(0, count);
  const rows = caseRows(ctx, shown, ctx.nowMs);
  return rows.map((row, at) => ({ ...row, next: shown[at] ? nextStep(ctx, shown[at]) : null }));
}

/** The usual next step where the person may take it now. */
function nextStep(ctx: QueryCtx, { row }: CaseEntry): { to: CaseStatus; action: string } | null {
  const [usual] = caseMovesFrom(row.status ?? 'proposed');
  if (usual === undefined) return null;
  const { to, action } = usual;
  return mayMoveCase(factsOf(ctx, row), ctx.user?.role ?? 'anyone', to).allowed ? { to, action } : null;
}
