import { daysBetween } from '#shared/core/dates.ts';
import type { Row } from '#shared/entities.ts';
import type { ForecastTemplate, WindowRow } from '#shared/forecast.ts';
import { type AnchorRecord, anchorSpan } from '#shared/rules/forecast-days.ts';
import { isLasting, windowWarning } from '#shared/rules/forecast-warning.ts';
import { isScore, proposedLevel } from '#shared/rules/hot-level.ts';
import type { QueryCtx } from './context.ts';
import { plansBy } from './hot-rows.ts';
import { namedBy } from './hot-sets.ts';
import type { Store } from './open.ts';
import { toRow } from './record.ts';
import { namesIn } from './story-rows.ts';

/** Windows and templates of the forecast as they are shown. */

/** Templates in the office's order. */
export function templateRows(store: Store): Row<'forecastTemplate'>[] {
  const rows = store
    .prepare('SELECT * FROM forecast_template WHERE deleted = 0 ORDER BY position IS NULL, position, rid')
    .all() as Record<string, unknown>[];
  return rows.map(raw => toRow('forecastTemplate', raw));
}

/** Days the office entered for anchors, of every year. */
export function anchorRecords(store: Store): AnchorRecord[] {
  const rows = store
    .prepare(
      `SELECT school_year AS schoolYear, anchor, on_day AS onDay FROM forecast_anchor_day
       WHERE deleted = 0 AND school_year IS NOT NULL AND anchor IS NOT NULL AND on_day IS NOT NULL ORDER BY rid`,
    )
    .all();
  // The conditions leave no null, and the anchor's words are the entity's own.
  return rows as AnchorRecord[];
}

/** Windows with their ids, in that order; removed ones and those without days are left out unless asked for. */
export function windowRows(ctx: QueryCtx, ids: readonly string[], withRemoved = false): WindowRow[] {
  const windows = ctx
    .all<Record<string, unknown>>(
      'SELECT w.* FROM json_each(?) chosen CROSS JOIN forecast_window w ON w.id = chosen.value',
      JSON.stringify(ids),
    )
    .map(raw => toRow('forecastWindow', raw))
    .filter(window => withRemoved || !window.deleted);
  const names = namesIn(ctx, {
    units: windows.map(window => window.ownerUnitId),
    people: windows.map(window => window.ownerId),
  });
  const named = namedBy(ctx, 'forecastWindow', ids);
  const records = anchorRecords(ctx.store);
  const anchors = new Map(templateRows(ctx.store).map(template => [template.id, template]));
  const plans = plansBy(ctx, 'window_id');
  const planned = windowsOfPlannedIssues(ctx);
  return windows.flatMap(window => {
    const { fromDay, toDay, schoolYear } = window;
    if (fromDay === null || toDay === null || schoolYear === null) return [];
    const template = window.templateId === null ? undefined : anchors.get(window.templateId);
    const plan = plans.get(window.id);
    const hasApprovedPlan = (plan !== undefined && plan.approvedOn !== null) || planned.has(window.id);
    const isDismissed = window.isDismissed === true;
    const likelihood = isScore(window.likelihood) ? window.likelihood : null;
    const impact = isScore(window.impact) ? window.impact : null;
    return [
      {
        id: window.id,
        schoolYear,
        title: window.title ?? '',
        fromDay,
        toDay,
        templateId: window.templateId,
        isGuessed:
          template?.anchor != null &&
          anchorSpan(schoolYear, template.anchor, template.month, records).basis === 'guessed',
        communication: window.communication,
        signals: window.signals,
        likelihood,
        impact,
        proposedLevel: proposedLevel(likelihood, impact),
        owner: names.person(window.ownerId),
        ownerUnit: names.unit(window.ownerUnitId),
        themes: named(window.id).themes,
        plan: plan?.state ?? null,
        hasApprovedPlan,
        isDismissed,
        warning: windowWarning({ fromDay, toDay, hasApprovedPlan, isDismissed }, ctx.today),
        opensInDays: daysBetween(ctx.today, fromDay),
        isLasting: isLasting({ fromDay, toDay }),
      },
    ];
  });
}

/** Windows whose hot issue has an approved plan: that plan serves. */
function windowsOfPlannedIssues(ctx: QueryCtx): ReadonlySet<string> {
  const rows = ctx.all<{ id: string }>(
    `SELECT h.window_id AS id FROM hot_issue h JOIN response_plan p ON p.hot_issue_id = h.id
     WHERE h.window_id IS NOT NULL AND h.deleted = 0 AND p.deleted = 0 AND p.state = 'approved'`,
  );
  return new Set(rows.map(row => row.id));
}

/** Ids of the windows of a school year, by first day. */
export function windowIdsOf(ctx: QueryCtx, schoolYear: string): string[] {
  return ctx
    .all<{ id: string }>(
      'SELECT id FROM forecast_window WHERE school_year = ? AND deleted = 0 ORDER BY from_day, to_day, rid',
      schoolYear,
    )
    .map(row => row.id);
}

export function listTemplates(ctx: QueryCtx): ForecastTemplate[] {
  const templates = templateRows(ctx.store);
  const names = namesIn(ctx, { units: templates.map(template => template.ownerUnitId), people: [] });
  const named = namedBy(
    ctx,
    'forecastTemplate',
    templates.map(template => template.id),
  );
  return templates.map(template => ({
    ...template,
    title: template.title ?? '',
    anchor: template.anchor ?? 'month',
    likelihood: isScore(template.likelihood) ? template.likelihood : null,
    impact: isScore(template.impact) ? template.impact : null,
    ownerUnit: names.unit(template.ownerUnitId),
    isActive: template.isActive !== false,
    themes: named(template.id).themes,
  }));
}
