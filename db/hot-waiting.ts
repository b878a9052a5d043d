import type { OutputOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { addDays } from '#shared/core/dates.ts';
import type { QueryCtx } from './context.ts';

/** Steps of a plan count as near from so many days before. */
const daysAhead = 7;

/** What of hot issues waits for the person who asks. */
export function getWaiting(ctx: QueryCtx): OutputOf<'hot.waiting'> {
  const me = ctx.user?.id ?? '';
  const role = ctx.user?.role ?? 'anyone';
  const count = (sql: string, ...params: readonly unknown[]) =>
    ctx.get<{ number: number }>(`SELECT count(*) AS number FROM ${sql}`, ...params)?.number ?? 0;
  const proposals = hasRole(role, 'editor')
    ? count("trigger_proposal WHERE state = 'open' AND deleted = 0")
    : 0;
  const approvals = hasRole(role, 'lead')
    ? count(
        `response_plan WHERE state = 'submitted' AND deleted = 0 AND author_id IS NOT ? AND submitted_by_id IS NOT ?`,
        me,
        me,
      )
    : 0;
  const returned = count("response_plan WHERE state = 'returned' AND author_id = ? AND deleted = 0", me);
  const steps = count(
    `response_step s JOIN response_plan p ON p.id = s.plan_id AND p.deleted = 0 AND p.state = 'approved'
     WHERE s.owner_id = ? AND s.done_on IS NULL AND s.due_on <= ? AND s.deleted = 0`,
    me,
    addDays(ctx.today, daysAhead),
  );
  const reviews = count(
    "hot_issue WHERE owner_id = ? AND status = 'open' AND review_on <= ? AND deleted = 0",
    me,
    ctx.today,
  );
  return {
    proposals,
    approvals,
    returned,
    steps,
    reviews,
    total: proposals + approvals + returned + steps + reviews,
  };
}
