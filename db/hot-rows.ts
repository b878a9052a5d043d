import { type Day, dayInVietnam, daysBetween } from '#shared/core/dates.ts';
import { hotLevels } from '#shared/entities/hot.ts';
import type { HotFilter, HotLack, HotRow, PlanState } from '#shared/hot-list.ts';
import { isPlanOld } from '#shared/rules/forecast-warning.ts';
import { needsPlan, proposedLevel } from '#shared/rules/hot-level.ts';
import { matchable, matchRank, soughtFor } from '#shared/rules/list-match.ts';
import type { QueryCtx } from './context.ts';
import { namedBy } from './hot-sets.ts';
import { namesIn } from './story-rows.ts';
import { kinOf, survivorOf } from './survivor.ts';

/** Hot issues as the register shows them. They are some hundreds: a list is a function of all of them. */

interface Raw {
  readonly id: string;
  readonly code: string | null;
  readonly title: string | null;
  readonly description: string | null;
  readonly level: string | null;
  readonly likelihood: number | null;
  readonly impact: number | null;
  readonly status: string | null;
  readonly ownerId: string | null;
  readonly ownerUnitId: string | null;
  readonly openedOn: string | null;
  readonly reviewOn: string | null;
  readonly closedOn: string | null;
  readonly updatedAtMs: number | null;
}

const columns = `h.id, h.code, h.title, h.description, h.level, h.likelihood, h.impact, h.status, h.owner_id AS ownerId,
  h.owner_unit_id AS ownerUnitId, h.opened_on AS openedOn, h.review_on AS reviewOn, h.closed_on AS closedOn,
  h.updated_at_ms AS updatedAtMs`;

/** A row and the text it is found by. */
interface Entry {
  readonly row: HotRow;
  readonly text: string;
}

/** Rows of the issues with these ids, in their order; removed ones too. */
export function hotRows(ctx: QueryCtx, ids: readonly string[]): HotRow[] {
  const raws = ctx.all<Raw>(
    `SELECT ${columns} FROM json_each(?) chosen CROSS JOIN hot_issue h ON h.id = chosen.value`,
    JSON.stringify(ids),
  );
  return entriesOf(ctx, raws).map(entry => entry.row);
}

/** Rows the filter leaves, in the order they were entered. */
export function filteredHot(ctx: QueryCtx, filter: HotFilter): HotRow[] {
  const raws = ctx.all<Raw>(`SELECT ${columns} FROM hot_issue h WHERE h.deleted = 0 ORDER BY h.rid`);
  const isIn = testOf(ctx, filter);
  return entriesOf(ctx, raws)
    .filter(isIn)
    .map(entry => entry.row);
}

function testOf(ctx: QueryCtx, filter: HotFilter): (entry: Entry) => boolean {
  const { store } = ctx;
  const sought = filter.text === undefined ? null : soughtFor(filter.text);
  const units = filter.unitIds && new Set(kinOf(store, 'unit', filter.unitIds));
  const owners = filter.ownerIds && new Set(filter.ownerIds.map(id => survivorOf(store, 'person', id)));
  const me = ctx.user && survivorOf(store, 'person', ctx.user.id);
  const has = (wanted: readonly string[] | undefined, held: readonly { id: string }[]) =>
    !wanted || held.some(each => wanted.includes(each.id));
  return ({ row, text }) =>
    (!sought || matchRank(matchable(text), sought) !== null) &&
    (!filter.levels || filter.levels.includes(row.level)) &&
    (!filter.statuses || filter.statuses.includes(row.status)) &&
    (!owners || (row.owner !== null && owners.has(row.owner.id))) &&
    (!units || [...row.units, ...(row.ownerUnit ? [row.ownerUnit] : [])].some(unit => units.has(unit.id))) &&
    has(filter.areaIds, row.areas) &&
    has(filter.themeIds, row.themes) &&
    (!filter.cells ||
      filter.cells.some(cell => cell.likelihood === row.likelihood && cell.impact === row.impact)) &&
    (!filter.lacks || filter.lacks.some(lack => row.lacks.includes(lack))) &&
    (!filter.isMine || (row.owner !== null && row.owner.id === me));
}

function entriesOf(ctx: QueryCtx, raws: readonly Raw[]): Entry[] {
  const ids = raws.map(raw => raw.id);
  const names = namesIn(ctx, {
    units: raws.map(raw => raw.ownerUnitId),
    people: raws.map(raw => raw.ownerId),
  });
  const named = namedBy(ctx, 'hotIssue', ids);
  const signals = signalCounts(ctx);
  const plans = plansBy(ctx, 'hot_issue_id');
  return raws.map(raw => {
    const level = hotLevels.find(each => each === raw.level) ?? 'watch';
    const isOpen = raw.status !== 'closed';
    const plan = plans.get(raw.id);
    const owner = names.person(raw.ownerId);
    const signal = signals.get(raw.id);
    const proposed = proposedLevel(raw.likelihood, raw.impact);
    const hasApprovedPlan = plan?.approvedOn !== undefined && plan.approvedOn !== null;
    const lacks: HotLack[] = !isOpen
      ? []
      : [
          ...(owner === null ? (['owner'] as const) : []),
          ...(needsPlan(level) && !hasApprovedPlan ? (['plan'] as const) : []),
          ...(raw.reviewOn === null ? (['review'] as const) : []),
          ...(proposed === null ? (['scores'] as const) : []),
        ];
    const row: HotRow = {
      id: raw.id,
      code: raw.code,
      title: raw.title ?? '',
      level,
      likelihood: raw.likelihood,
      impact: raw.impact,
      proposedLevel: proposed,
      status: isOpen ? 'open' : 'closed',
      owner,
      ownerUnit: names.unit(raw.ownerUnitId),
      openedOn: raw.openedOn,
      reviewOn: raw.reviewOn,
      reviewInDays: isOpen && raw.reviewOn !== null ? daysBetween(ctx.today, raw.reviewOn) : null,
      closedOn: raw.closedOn,
      ...named(raw.id),
      signals: signal?.count ?? 0,
      lastSignalOn: signal?.lastOn ?? null,
      plan: plan?.state ?? null,
      hasApprovedPlan,
      isPlanOld: plan?.approvedOn ? isPlanOld(plan.approvedOn, ctx.today) : false,
      lacks,
      updatedAtMs: raw.updatedAtMs,
    };
    return { row, text: `${row.title} ${row.code ?? ''} ${raw.description ?? ''}` };
  });
}

function signalCounts(ctx: QueryCtx): ReadonlyMap<string, { count: number; lastOn: Day | null }> {
  const rows = ctx.all<{ id: string; count: number; lastOn: string | null; lastMs: number | null }>(
    `SELECT s.hot_issue_id AS id, count(*) AS count, max(coalesce(p.published_on, o.received_on)) AS lastOn,
       max(c.received_at_ms) AS lastMs
     FROM hot_signal s
     LEFT JOIN press_item p ON s.source_entity = 'pressItem' AND p.id = s.source_id AND p.deleted = 0
     LEFT JOIN opinion o ON s.source_entity = 'opinion' AND o.id = s.source_id AND o.deleted = 0
     LEFT JOIN press_case c ON s.source_entity = 'pressCase' AND c.id = s.source_id AND c.deleted = 0
     WHERE s.deleted = 0 AND s.hot_issue_id IS NOT NULL AND coalesce(p.id, o.id, c.id) IS NOT NULL
     GROUP BY s.hot_issue_id`,
  );
  return new Map(
    rows.map(({ id, count, lastOn, lastMs }) => {
      const days = [lastOn, lastMs === null ? null : dayInVietnam(lastMs)].filter(day => day !== null);
      return [id, { count, lastOn: days.sort().at(-1) ?? null }];
    }),
  );
}

export interface PlanStanding {
  /** Of the latest version. */
  readonly state: PlanState;
  readonly approvedOn: Day | null;
}

/** How the plans of issues or of forecasts stand, by what they are for. */
export function plansBy(
  ctx: QueryCtx,
  column: 'hot_issue_id' | 'window_id',
): ReadonlyMap<string, PlanStanding> {
  const rows = ctx.all<{ id: string; state: PlanState | null; approvedAtMs: number | null }>(
    `SELECT ${column} AS id, state, approved_at_ms AS approvedAtMs FROM response_plan
     WHERE ${column} IS NOT NULL AND deleted = 0 ORDER BY version, rid`,
  );
  const plans = new Map<string, PlanStanding>();
  for (const row of rows) {
    const state = row.state ?? 'draft';
    const approvedOn =
      state === 'approved' ? dayInVietnam(row.approvedAtMs ?? 0) : (plans.get(row.id)?.approvedOn ?? null);
    plans.set(row.id, { state, approvedOn });
  }
  return plans;
}
