import type { OutputOf, ParsedOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { hotLevels } from '#shared/entities/hot.ts';
import type { ForecastYear, forecastContract, WindowRecord } from '#shared/forecast.ts';
import { anchorSpan, enteredAnchors, schoolYearAfter, windowDays } from '#shared/rules/forecast-days.ts';
import { warningDays } from '#shared/rules/forecast-warning.ts';
import type { HandlersFor, QueryCtx } from './context.ts';
import { monthsOf, pastOf } from './forecast-past.ts';
import { anchorRecords, listTemplates, templateRows, windowIdsOf, windowRows } from './forecast-rows.ts';
import {
  addWindow,
  copyYear,
  fillYear,
  liveWindow,
  saveAnchor,
  saveTemplate,
  saveWindow,
  withoutCounterpart,
} from './forecast-write.ts';
import { namedBy } from './hot-sets.ts';
import { readRecord } from './record.ts';
import { planBriefs } from './response-rows.ts';

/** The forecast calendar. */

function readYear(ctx: QueryCtx, { schoolYear }: ParsedOf<'forecast.year'>): ForecastYear {
  const previousYear = schoolYearAfter(schoolYear, -1);
  const records = anchorRecords(ctx.store);
  const windows = windowRows(ctx, windowIdsOf(ctx, schoolYear));
  const laid = new Set(windows.map(window => window.templateId));
  return {
    today: ctx.today,
    schoolYear,
    previousYear,
    anchors: enteredAnchors.map(anchor => {
      const { from, basis } = anchorSpan(schoolYear, anchor, null, records);
      return { anchor, onDay: from, basis };
    }),
    windows,
    lastYear: windowRows(ctx, windowIdsOf(ctx, previousYear)),
    lastYearMonths: monthsOf(ctx, previousYear),
    missing: templateRows(ctx.store)
      .filter(template => template.isActive !== false && !laid.has(template.id))
      .map(template => {
        const days = windowDays(schoolYear, { ...template, anchor: template.anchor ?? 'month' }, records);
        return { id: template.id, title: template.title ?? '', fromDay: days.fromDay, toDay: days.toDay };
      }),
    notCopied: withoutCounterpart(ctx.store, previousYear, schoolYear).length,
  };
}

/** @throws AppError `not-found` */
function readWindow(ctx: QueryCtx, { id }: { readonly id: string }): WindowRecord {
  const window = readRecord(ctx.store, 'forecastWindow', id);
  const [row] = windowRows(ctx, [id], true);
  if (!window || !row) throw new AppError('not-found', { entity: 'forecastWindow' });
  const template =
    window.templateId === null ? undefined : readRecord(ctx.store, 'forecastTemplate', window.templateId);
  return {
    ...row,
    isRemoved: window.deleted,
    questions: window.questions,
    affected: window.affected,
    dismissedReason: window.dismissedReason,
    note: window.note,
    ...namedBy(ctx, 'forecastWindow', [id])(id),
    template: template ? { id: template.id, name: template.title ?? '' } : null,
    plans: planBriefs(ctx, 'window_id', id),
    hotIssues: ctx
      .all<{ id: string; name: string | null; level: string | null; status: string | null }>(
        'SELECT id, title AS name, level, status FROM hot_issue WHERE window_id = ? AND deleted = 0 ORDER BY rid DESC',
        id,
      )
      .map(issue => ({
        id: issue.id,
        name: issue.name ?? '',
        level: hotLevels.find(each => each === issue.level) ?? 'watch',
        isOpen: issue.status !== 'closed',
      })),
    past: pastOf(ctx, window, { from: row.fromDay, to: row.toDay }),
    canEdit: !window.deleted && hasRole(ctx.user?.role ?? 'anyone', 'editor'),
  };
}

/** Windows that open within 30 days or are open, without an approved plan; lasting ones are told of on their own screen. */
function readWarnings(
  ctx: QueryCtx,
  { limit }: ParsedOf<'forecast.warnings'>,
): OutputOf<'forecast.warnings'> {
  const ids = ctx.all<{ id: string }>(
    `SELECT id FROM forecast_window WHERE deleted = 0 AND coalesce(is_dismissed, 0) = 0
       AND from_day <= date(?, '+' || ? || ' days') AND to_day >= ? ORDER BY from_day > ? DESC, from_day, rid`,
    ctx.today,
    Math.max(...warningDays),
    ctx.today,
    ctx.today,
  );
  const windows = windowRows(
    ctx,
    ids.map(row => row.id),
  ).filter(window => window.warning !== null && !window.isLasting);
  return { total: windows.length, windows: windows.slice(0, limit) };
}

export const forecastHandlers: HandlersFor<typeof forecastContract> = {
  'forecast.year': readYear,
  'forecast.window': readWindow,
  'forecast.warnings': readWarnings,
  'forecast.fill': fillYear,
  'forecast.copy': copyYear,
  'forecast.add': addWindow,
  'forecast.save': saveWindow,
  'forecast.dismiss': (ctx, { id, reason }) => {
    liveWindow(ctx.store, id);
    if (reason === null) throw new AppError('hot-reason-needed', {});
    ctx.writer.change('forecastWindow', id, { isDismissed: true, dismissedReason: reason });
    return null;
  },
  'forecast.recall': (ctx, { id }) => {
    liveWindow(ctx.store, id);
    ctx.writer.change('forecastWindow', id, { isDismissed: false, dismissedReason: null });
    return null;
  },
  'forecast.remove': (ctx, { id }) => {
    liveWindow(ctx.store, id);
    ctx.writer.remove('forecastWindow', id);
    return null;
  },
  'forecast.templates': listTemplates,
  'forecast.template.save': saveTemplate,
  'forecast.template.remove': (ctx, { id }) => {
    const template = readRecord(ctx.store, 'forecastTemplate', id);
    if (!template || template.deleted) throw new AppError('not-found', { entity: 'forecastTemplate' });
    ctx.writer.remove('forecastTemplate', id);
    return null;
  },
  'forecast.anchor.save': saveAnchor,
};
