import {
  type Day,
  dayInVietnam,
  momentInVietnam,
  monthRange,
  partsOf,
  schoolYearRange,
} from '#shared/core/dates.ts';
import type { Row } from '#shared/entities.ts';
import type { ForecastYear, WindowRecord } from '#shared/forecast.ts';
import { movedDays, schoolYearAfter } from '#shared/rules/forecast-days.ts';
import type { QueryCtx } from './context.ts';
import { anchorRecords, templateRows } from './forecast-rows.ts';
import { pressSources } from './hot-signal.ts';
import { setMembers } from './record.ts';

/** What the year before brought: press items and cases beside each window. */

const mostShown = 50;

/** Press items and cases of each month of a school year. */
export function monthsOf(ctx: QueryCtx, schoolYear: string): ForecastYear['lastYearMonths'] {
  const { from } = schoolYearRange(schoolYear);
  const { year, month } = partsOf(from);
  return Array.from({ length: 12 }, (_, index) => {
    const place = month - 1 + index;
    const range = monthRange(year + Math.floor(place / 12), (place % 12) + 1);
    const items = ctx.get<{ items: number; critical: number }>(
      `SELECT count(*) AS items, coalesce(sum(tone = 'critical'), 0) AS critical FROM press_item
       WHERE published_on BETWEEN ? AND ? AND deleted = 0`,
      range.from,
      range.to,
    );
    return {
      month: range.from,
      items: items?.items ?? 0,
      critical: items?.critical ?? 0,
      cases: casesBetween(ctx, range).length,
    };
  });
}

interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

function casesBetween(ctx: QueryCtx, { from, to }: Stretch) {
  return ctx.all<{
    id: string;
    code: string | null;
    title: string | null;
    day: number | null;
    status: string | null;
  }>(
    `SELECT id, code, title, received_at_ms AS day, status FROM press_case
     WHERE received_at_ms >= ? AND received_at_ms < ? AND deleted = 0 ORDER BY received_at_ms DESC`,
    momentInVietnam(from),
    momentInVietnam(to, '24:00'),
  );
}

/** The same stretch a year before: the days of its counterpart there, else its own moved back with its anchor. */
function stretchBefore(
  ctx: QueryCtx,
  window: Row<'forecastWindow'>,
  days: Stretch,
): Stretch & { windowId: string | null } {
  const year = window.schoolYear ?? '';
  const before = schoolYearAfter(year, -1);
  const counterpart = ctx.get<{ id: string; fromDay: Day; toDay: Day }>(
    `SELECT id, from_day AS fromDay, to_day AS toDay FROM forecast_window
     WHERE deleted = 0 AND from_day IS NOT NULL AND to_day IS NOT NULL
       AND (id = ? OR (template_id = ? AND school_year = ?)) ORDER BY id = ? DESC LIMIT 1`,
    window.copiedFromId,
    window.templateId,
    before,
    window.copiedFromId,
  );
  if (counterpart) return { from: counterpart.fromDay, to: counterpart.toDay, windowId: counterpart.id };
  const template = templateRows(ctx.store).find(each => each.id === window.templateId);
  const anchor = template?.anchor ? { anchor: template.anchor, month: template.month } : null;
  const moved = movedDays(
    { fromDay: days.from, toDay: days.to },
    year,
    before,
    anchor,
    anchorRecords(ctx.store),
  );
  return { from: moved.fromDay, to: moved.toDay, windowId: null };
}

/** Items and cases of the year before that bear on a window: of its themes, units and areas, or all where it names none. */
export function pastOf(ctx: QueryCtx, window: Row<'forecastWindow'>, days: Stretch): WindowRecord['past'] {
  const stretch = stretchBefore(ctx, window, days);
  const wanted = (['themes', 'units', 'areas'] as const).flatMap(name =>
    setMembers(ctx.store, 'forecastWindow', window.id, name).map(element => `${name}:${element}`),
  );
  const bears = (entity: 'pressItem' | 'pressCase') => {
    if (wanted.length === 0) return () => true;
    const ids = new Set(
      ctx
        .all<{ id: string }>(
          `SELECT DISTINCT entity_id AS id FROM set_member WHERE entity = ? AND name || ':' || element IN (SELECT value FROM json_each(?))`,
          entity,
          JSON.stringify(wanted),
        )
        .map(row => row.id),
    );
    return (row: { id: string }) => ids.has(row.id);
  };
  const items = ctx
    .all<{ id: string; tone: string | null }>(
      'SELECT id, tone FROM press_item WHERE published_on BETWEEN ? AND ? AND deleted = 0 ORDER BY published_on DESC, rid DESC',
      stretch.from,
      stretch.to,
    )
    .filter(bears('pressItem'));
  const cases = casesBetween(ctx, stretch).filter(bears('pressCase'));
  return {
    ...stretch,
    planId: stretch.windowId === null ? null : approvedPlanOf(ctx, stretch.windowId),
    isNarrowed: wanted.length > 0,
    items: pressSources(
      ctx,
      items.slice(0, mostShown).map(item => item.id),
    ),
    itemCount: items.length,
    criticalCount: items.filter(item => item.tone === 'critical').length,
    cases: cases.slice(0, mostShown).map(row => ({
      id: row.id,
      code: row.code,
      title: row.title ?? '',
      day: row.day === null ? null : dayInVietnam(row.day),
      isClosed: row.status === 'closed',
    })),
    caseCount: cases.length,
  };
}

/** The plan of a window that a new one can begin from: the approved one, else the latest. */
function approvedPlanOf(ctx: QueryCtx, windowId: string): string | null {
  const plan = ctx.get<{ id: string }>(
    "SELECT id FROM response_plan WHERE window_id = ? AND deleted = 0 ORDER BY state = 'approved' DESC, version DESC LIMIT 1",
    windowId,
  );
  return plan?.id ?? null;
}
