import type { CalendarHot } from '#shared/calendar.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { type Day, daysBetween } from '#shared/core/dates.ts';
import { windowWarning } from '#shared/rules/forecast-warning.ts';
import type { QueryCtx } from './context.ts';
import { plansBy } from './hot-rows.ts';
import { namesIn } from './story-rows.ts';

interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** Forecasts that open, issues to look at again and steps of approved plans, by day. */
export function calendarHot(
  ctx: QueryCtx,
  { isMine = false, ...stretch }: ParsedOf<'calendar.hot'>,
): CalendarHot[] {
  const owner = isMine ? (ctx.user?.id ?? '') : null;
  const isOver = ({ state }: CalendarHot) => Number(state === 'closed');
  return [
    ...windowMarks(ctx, stretch, owner),
    ...reviewMarks(ctx, stretch, owner),
    ...stepMarks(ctx, stretch, owner),
  ].sort((a, b) => a.day.localeCompare(b.day) || isOver(a) - isOver(b));
}

function windowMarks(ctx: QueryCtx, { from, to }: Stretch, owner: string | null): CalendarHot[] {
  const rows = ctx.all<{
    id: string;
    title: string | null;
    fromDay: Day;
    toDay: Day;
    isDismissed: number | null;
    ownerId: string | null;
  }>(
    `SELECT id, title, from_day AS fromDay, to_day AS toDay, is_dismissed AS isDismissed, owner_id AS ownerId
     FROM forecast_window WHERE deleted = 0 AND to_day IS NOT NULL AND from_day BETWEEN ? AND ? AND coalesce(owner_id = ?, ? IS NULL) ORDER BY from_day, rid`,
    from,
    to,
    owner,
    owner,
  );
  const plans = plansBy(ctx, 'window_id');
  const names = namesIn(ctx, { units: [], people: rows.map(row => row.ownerId) });
  return rows.map(row => {
    const hasApprovedPlan = (plans.get(row.id)?.approvedOn ?? null) !== null;
    const { fromDay, toDay } = row;
    const warning = windowWarning(
      { fromDay, toDay, hasApprovedPlan, isDismissed: row.isDismissed === 1 },
      ctx.today,
    );
    return {
      kind: 'window',
      id: row.id,
      day: fromDay,
      title: row.title ?? '',
      toDay,
      subject: null,
      person: names.person(row.ownerId)?.name ?? null,
      state:
        toDay < ctx.today
          ? 'closed'
          : warning === 'open' || warning === 7
            ? 'overdue'
            : warning === null
              ? 'on-time'
              : 'due-soon',
      record: { entity: 'forecastWindow', id: row.id },
    };
  });
}

/** How something to be done on a day stands to today. */
function stateOn(day: Day, today: Day): CalendarHot['state'] {
  const days = daysBetween(today, day);
  if (days < 0) return days < -7 ? 'long-overdue' : 'overdue';
  return days <= 2 ? 'due-soon' : 'on-time';
}

function reviewMarks(ctx: QueryCtx, { from, to }: Stretch, owner: string | null): CalendarHot[] {
  const rows = ctx.all<{ id: string; title: string | null; day: Day; ownerId: string | null }>(
    `SELECT id, title, review_on AS day, owner_id AS ownerId FROM hot_issue
     WHERE deleted = 0 AND coalesce(status, 'open') = 'open' AND review_on BETWEEN ? AND ? AND coalesce(owner_id = ?, ? IS NULL) ORDER BY rid`,
    from,
    to,
    owner,
    owner,
  );
  const names = namesIn(ctx, { units: [], people: rows.map(row => row.ownerId) });
  return rows.map(row => ({
    kind: 'review',
    id: row.id,
    day: row.day,
    title: row.title ?? '',
    toDay: null,
    subject: null,
    person: names.person(row.ownerId)?.name ?? null,
    state: stateOn(row.day, ctx.today),
    record: { entity: 'hotIssue', id: row.id },
  }));
}

/** Steps of plans that were approved: what is only drafted binds nobody yet. */
function stepMarks(ctx: QueryCtx, { from, to }: Stretch, owner: string | null): CalendarHot[] {
  const rows = ctx.all<{
    id: string;
    what: string | null;
    day: Day;
    doneOn: Day | null;
    ownerId: string | null;
    hotIssueId: string | null;
    windowId: string | null;
    subject: string | null;
  }>(
    `SELECT s.id, s.what, s.due_on AS day, s.done_on AS doneOn, s.owner_id AS ownerId, p.hot_issue_id AS hotIssueId,
       p.window_id AS windowId, coalesce(h.title, w.title) AS subject
     FROM response_step s JOIN response_plan p ON p.id = s.plan_id AND p.deleted = 0 AND p.state = 'approved'
     LEFT JOIN hot_issue h ON h.id = p.hot_issue_id LEFT JOIN forecast_window w ON w.id = p.window_id
     WHERE s.deleted = 0 AND s.due_on BETWEEN ? AND ? AND coalesce(h.deleted, w.deleted) = 0
       AND coalesce(s.owner_id = ?, ? IS NULL) ORDER BY s.rid`,
    from,
    to,
    owner,
    owner,
  );
  const names = namesIn(ctx, { units: [], people: rows.map(row => row.ownerId) });
  return rows.map(row => ({
    kind: 'step',
    id: row.id,
    day: row.day,
    title: row.what ?? '',
    toDay: null,
    subject: row.subject,
    person: names.person(row.ownerId)?.name ?? null,
    state: row.doneOn === null ? stateOn(row.day, ctx.today) : 'closed',
    record:
      row.hotIssueId === null
        ? { entity: 'forecastWindow', id: row.windowId ?? '' }
        : { entity: 'hotIssue', id: row.hotIssueId },
  }));
}
