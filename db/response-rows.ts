import { hasRole } from '#shared/core/contract.ts';
import { type Day, dayInVietnam } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Row } from '#shared/entities.ts';
import type { PlanBrief, PlanStep, ResponsePlan } from '#shared/hot-record.ts';
import { isPlanOld } from '#shared/rules/forecast-warning.ts';
import { isWritable, type PlanFacts, planActions, planRefusal } from '#shared/rules/hot-plan.ts';
import type { QueryCtx } from './context.ts';
import { personName } from './label.ts';
import { readRecord } from './record.ts';
import { namesIn } from './story-rows.ts';

/** Plans of response as they are shown. */

/** Versions of the plan of an issue or a forecast, newest first. */
export function planBriefs(ctx: QueryCtx, column: 'hot_issue_id' | 'window_id', id: string): PlanBrief[] {
  const ids = ctx.all<{ id: string }>(
    `SELECT id FROM response_plan WHERE ${column} = ? AND deleted = 0 ORDER BY version DESC, rid DESC`,
    id,
  );
  return ids.map(row => briefOf(ctx, readPlan(ctx, row.id)));
}

/** A plan, removed ones too. @throws AppError `not-found` */
export function readPlan(ctx: Pick<QueryCtx, 'store'>, id: string): Row<'responsePlan'> {
  const plan = readRecord(ctx.store, 'responsePlan', id);
  if (!plan) throw new AppError('not-found', { entity: 'responsePlan' });
  return plan;
}

function briefOf(ctx: QueryCtx, plan: Row<'responsePlan'>): PlanBrief {
  const names = namesIn(ctx);
  return {
    id: plan.id,
    version: plan.version ?? 1,
    title: plan.title,
    state: plan.state ?? 'draft',
    author: names.person(plan.authorId),
    approvedBy: names.person(plan.approvedById),
    approvedAtMs: plan.approvedAtMs,
    isOld:
      plan.state === 'approved' &&
      plan.approvedAtMs !== null &&
      isPlanOld(dayInVietnam(plan.approvedAtMs), ctx.today),
  };
}

/** Everything of one plan; @throws AppError `not-found` */
export function getPlan(ctx: QueryCtx, { id }: { readonly id: string }): ResponsePlan {
  const plan = readPlan(ctx, id);
  const names = namesIn(ctx);
  const issue = plan.hotIssueId === null ? undefined : readRecord(ctx.store, 'hotIssue', plan.hotIssueId);
  const window = plan.windowId === null ? undefined : readRecord(ctx.store, 'forecastWindow', plan.windowId);
  const facts = planFacts(ctx, plan);
  const actor = { id: ctx.user?.id ?? '', role: ctx.user?.role ?? 'anyone' } as const;
  return {
    ...briefOf(ctx, plan),
    hotIssue: issue ? { id: issue.id, name: issue.title ?? '' } : null,
    window: window ? { id: window.id, name: window.title ?? '' } : null,
    scenario: plan.scenario,
    messages: plan.messages,
    facts: plan.facts,
    spokesperson: listSpokespersons(ctx).find(each => each.id === plan.spokespersonId) ?? null,
    submittedBy: names.person(plan.submittedById),
    submittedAtMs: plan.submittedAtMs,
    returnReason: plan.returnReason,
    questions: questionsOf(ctx, id),
    steps: stepsOf(ctx, id),
    canEdit: !plan.deleted && isWritable(facts.state) && hasRole(actor.role, 'editor'),
    isRemoved: plan.deleted,
    moves: plan.deleted
      ? []
      : planActions.map(action => ({ action, refusal: planRefusal(action, facts, actor) })),
  };
}

/** What the rules ask of a plan. */
export function planFacts(ctx: Pick<QueryCtx, 'get'>, plan: Row<'responsePlan'>): PlanFacts {
  const { hotIssueId, windowId } = plan;
  const part = (table: 'response_question' | 'response_step') =>
    ctx.get(`SELECT 1 FROM ${table} WHERE plan_id = ? AND deleted = 0 LIMIT 1`, plan.id) !== undefined;
  return {
    state: plan.state ?? 'draft',
    authorId: plan.authorId,
    submittedById: plan.submittedById,
    hasContent:
      [plan.scenario, plan.messages, plan.facts].some(text => text !== null) ||
      part('response_question') ||
      part('response_step'),
    isRenewed:
      ctx.get(
        `SELECT 1 FROM response_plan WHERE (hot_issue_id = ? OR window_id = ?) AND version > ? AND deleted = 0 LIMIT 1`,
        hotIssueId,
        windowId,
        plan.version ?? 1,
      ) !== undefined,
  };
}

export function questionsOf(ctx: Pick<QueryCtx, 'all'>, planId: string): ResponsePlan['questions'] {
  return ctx.all<ResponsePlan['questions'][number]>(
    'SELECT id, question, answer FROM response_question WHERE plan_id = ? AND deleted = 0 ORDER BY position, rid',
    planId,
  );
}

interface RawStep {
  readonly id: string;
  readonly what: string | null;
  readonly ownerId: string | null;
  readonly ownerUnitId: string | null;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly note: string | null;
}

/** The steps of a plan as they lie in the store. */
export function rawSteps(ctx: Pick<QueryCtx, 'all'>, planId: string): RawStep[] {
  return ctx.all<RawStep>(
    `SELECT id, what, owner_id AS ownerId, owner_unit_id AS ownerUnitId, due_on AS dueOn, done_on AS doneOn, note
     FROM response_step WHERE plan_id = ? AND deleted = 0 ORDER BY position, rid`,
    planId,
  );
}

function stepsOf(ctx: QueryCtx, planId: string): PlanStep[] {
  const names = namesIn(ctx);
  return rawSteps(ctx, planId).map(({ ownerId, ownerUnitId, ...step }) => ({
    ...step,
    what: step.what ?? '',
    owner: names.person(ownerId),
    ownerUnit: names.unit(ownerUnitId),
    isLate: step.doneOn === null && step.dueOn !== null && step.dueOn < ctx.today,
    canFinish: mayFinish(ctx, ownerId),
  }));
}

/** An editor tells of any step, a member of her own. */
export function mayFinish({ user }: Pick<QueryCtx, 'user'>, ownerId: string | null): boolean {
  if (!user) return false;
  return hasRole(user.role, 'editor') || (hasRole(user.role, 'member') && ownerId === user.id);
}

interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
  readonly isCurrent: boolean;
}

/** Who may speak for the office, those in office today first. */
export function listSpokespersons(ctx: QueryCtx): Speaker[] {
  const rows = ctx.all<{
    id: string;
    name: string | null;
    position: string | null;
    familyName: string | null;
    givenName: string | null;
    fromDay: Day | null;
    toDay: Day | null;
  }>(
    `SELECT s.id, s.name, s.position, p.family_name AS familyName, p.given_name AS givenName,
       s.from_day AS fromDay, s.to_day AS toDay
     FROM spokesperson s LEFT JOIN person x ON x.id = s.person_id LEFT JOIN person p ON p.id = coalesce(x.merged_into, x.id)
     WHERE s.deleted = 0 AND coalesce(s.kind, 'regular') <> 'external' ORDER BY s.rid`,
  );
  const isCurrent = (row: { fromDay: Day | null; toDay: Day | null }) =>
    (row.fromDay === null || row.fromDay <= ctx.today) && (row.toDay === null || row.toDay >= ctx.today);
  return rows
    .map(row => ({
      id: row.id,
      name: personName(row) || row.name || '',
      position: row.position,
      isCurrent: isCurrent(row),
    }))
    .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}
