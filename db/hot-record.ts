import { hasRole } from '#shared/core/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { hotLevels } from '#shared/entities/hot.ts';
import type { HotAssessment, HotRecord } from '#shared/hot-record.ts';
import type { QueryCtx } from './context.ts';
import { hotRows } from './hot-rows.ts';
import { signalsOf } from './hot-signal.ts';
import { rawRow, readRecord } from './record.ts';
import { planBriefs } from './response-rows.ts';
import { namesIn } from './story-rows.ts';

/** Everything the page of an issue shows, removed issues included; @throws AppError `not-found` */
export function getHot(ctx: QueryCtx, { id }: { readonly id: string }): HotRecord {
  const issue = readRecord(ctx.store, 'hotIssue', id);
  const [row] = hotRows(ctx, [id]);
  if (!issue || !row) throw new AppError('not-found', { entity: 'hotIssue' });
  const raw = rawRow(ctx.store, 'hotIssue', id);
  const createdBy = raw?.['created_by'];
  const createdAtMs = raw?.['created_at_ms'];
  const role = ctx.user?.role ?? 'anyone';
  return {
    ...row,
    isRemoved: issue.deleted,
    description: issue.description,
    closedReason: issue.closedReason,
    note: issue.note,
    window: windowOf(ctx, issue.windowId),
    assessments: assessmentsOf(ctx, id),
    signalList: signalsOf(ctx, id),
    cases: casesOf(ctx, id),
    plans: planBriefs(ctx, 'hot_issue_id', id),
    createdBy: typeof createdBy === 'string' ? namesIn(ctx).person(createdBy) : null,
    createdAtMs: typeof createdAtMs === 'number' ? createdAtMs : null,
    canEdit: !issue.deleted && hasRole(role, 'editor'),
    canRemove: hasRole(role, 'lead'),
  };
}

function casesOf(ctx: QueryCtx, id: string): HotRecord['cases'] {
  return ctx
    .all<{
      id: string;
      title: string | null;
      code: string | null;
      atMs: number | null;
      status: string | null;
    }>(
      `SELECT DISTINCT c.id, c.title, c.code, c.received_at_ms AS atMs, c.status FROM case_source s
       JOIN press_case c ON c.id = s.case_id AND c.deleted = 0
       WHERE s.source_entity = 'hotIssue' AND s.source_id = ? AND s.deleted = 0 ORDER BY c.received_at_ms DESC`,
      id,
    )
    .map(row => ({
      id: row.id,
      name: row.title ?? '',
      code: row.code,
      receivedAtMs: row.atMs,
      isClosed: row.status === 'closed',
    }));
}

function windowOf(ctx: QueryCtx, id: string | null): HotRecord['window'] {
  const window = id === null ? undefined : readRecord(ctx.store, 'forecastWindow', id);
  if (!window || window.deleted) return null;
  return { id: window.id, name: window.title ?? '', fromDay: window.fromDay, toDay: window.toDay };
}

function assessmentsOf(ctx: QueryCtx, id: string): HotAssessment[] {
  const names = namesIn(ctx);
  return ctx
    .all<Omit<HotAssessment, 'by' | 'level'> & { level: string | null; byId: string | null }>(
      `SELECT id, level, likelihood, impact, reason, by_id AS byId, coalesce(at_ms, 0) AS atMs
       FROM hot_assessment WHERE hot_issue_id = ? AND deleted = 0 ORDER BY at_ms DESC, rid DESC`,
      id,
    )
    .map(({ byId, level, ...row }) => ({
      ...row,
      level: hotLevels.find(each => each === level) ?? 'watch',
      by: names.person(byId),
    }));
}
