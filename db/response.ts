import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Row } from '#shared/entities.ts';
import type { responseContract } from '#shared/response.ts';
import { isWritable, type PlanAction, planRefusal } from '#shared/rules/hot-plan.ts';
import type { CommandCtx, HandlersFor } from './context.ts';
import { liveWindow } from './forecast-write.ts';
import { liveHot } from './hot-write.ts';
import { given } from './patch.ts';
import { readRecord } from './record.ts';
import {
  getPlan,
  listSpokespersons,
  mayFinish,
  planFacts,
  questionsOf,
  rawSteps,
  readPlan,
} from './response-rows.ts';

/** Plans of response: an approved one stands, a new version follows it. */

function livePlan(ctx: CommandCtx, id: string): Row<'responsePlan'> {
  const plan = readPlan(ctx, id);
  if (plan.deleted) throw new AppError('not-found', { entity: 'responsePlan' });
  return plan;
}

/** @throws AppError with the refusal of the rule */
function checkMove(ctx: CommandCtx, id: string, action: PlanAction): Row<'responsePlan'> {
  const plan = livePlan(ctx, id);
  const actor = { id: ctx.user?.id ?? '', role: ctx.user?.role ?? 'anyone' } as const;
  const refusal = planRefusal(action, planFacts(ctx, plan), actor);
  if (refusal === null) return plan;
  const title = plan.title ?? '';
  switch (refusal) {
    case 'response-not-draft':
    case 'response-not-submitted':
    case 'response-not-approved':
      throw new AppError(refusal, { title });
    case 'response-role':
      throw new AppError(refusal, { role: action === 'approve' || action === 'return' ? 'lead' : 'editor' });
    case 'response-renewed':
      throw new AppError(refusal, { version: plan.version ?? 1 });
    case 'response-own-approval':
    case 'response-empty':
      throw new AppError(refusal, {});
  }
}

/** A plan whose text may be changed now. @throws AppError `response-not-draft` */
function writablePlan(ctx: CommandCtx, id: string): Row<'responsePlan'> {
  const plan = livePlan(ctx, id);
  if (!isWritable(plan.state ?? 'draft'))
    throw new AppError('response-not-draft', { title: plan.title ?? '' });
  return plan;
}

/** @throws AppError `response-subject` unless it is for exactly one of both; `response-renewed` while a draft is open */
function createPlan(ctx: CommandCtx, input: ParsedOf<'response.create'>): string {
  const { hotIssueId = null, windowId = null, copyOfId, patch = {} } = input;
  if ((hotIssueId === null) === (windowId === null)) throw new AppError('response-subject', {});
  const subject =
    hotIssueId === null ? liveWindow(ctx.store, windowId ?? '') : liveHot(ctx.store, hotIssueId);
  const versions = ctx.all<{ version: number | null; state: Row<'responsePlan'>['state'] }>(
    'SELECT version, state FROM response_plan WHERE (hot_issue_id = ? OR window_id = ?) AND deleted = 0',
    hotIssueId,
    windowId,
  );
  const open = versions.find(each => each.state !== 'approved' && each.state !== 'superseded');
  if (open) throw new AppError('response-renewed', { version: open.version ?? 1 });
  const copied = copyOfId === undefined ? null : livePlan(ctx, copyOfId);
  const last = ctx.get<{ last: number | null }>(
    'SELECT max(version) AS last FROM response_plan WHERE hot_issue_id = ? OR window_id = ?',
    hotIssueId,
    windowId,
  )?.last;
  const id = ctx.writer.create('responsePlan', {
    title: copied?.title ?? subject.title,
    scenario: copied?.scenario ?? null,
    messages: copied?.messages ?? null,
    facts: copied?.facts ?? null,
    spokespersonId: copied?.spokespersonId ?? null,
    ...given(patch),
    hotIssueId,
    windowId,
    version: (last ?? 0) + 1,
    state: 'draft',
    authorId: ctx.user?.id ?? null,
  });
  if (copied) copyParts(ctx, copied, id, hotIssueId === copied.hotIssueId && windowId === copied.windowId);
  return id;
}

/** Questions and steps of one plan for another; of the same subject with their days, of another without. */
function copyParts(ctx: CommandCtx, from: Row<'responsePlan'>, planId: string, isSameSubject: boolean): void {
  for (const [at, { question, answer }] of questionsOf(ctx, from.id).entries())
    ctx.writer.create('responseQuestion', { planId, position: at + 1, question, answer });
  for (const [at, { id: _id, ...step }] of rawSteps(ctx, from.id).entries())
    ctx.writer.create('responseStep', {
      planId,
      position: at + 1,
      ...step,
      ...(isSameSubject ? {} : { dueOn: null, doneOn: null }),
    });
}

function submitPlan(ctx: CommandCtx, { id }: { readonly id: string }): null {
  checkMove(ctx, id, 'submit');
  ctx.writer.change('responsePlan', id, {
    state: 'submitted',
    submittedById: ctx.user?.id ?? null,
    submittedAtMs: ctx.writer.atMs,
    returnReason: null,
  });
  return null;
}

/** The version in force before it gives way. */
function approvePlan(ctx: CommandCtx, { id }: { readonly id: string }): null {
  const plan = checkMove(ctx, id, 'approve');
  const before = ctx.all<{ id: string }>(
    "SELECT id FROM response_plan WHERE (hot_issue_id = ? OR window_id = ?) AND state = 'approved' AND deleted = 0",
    plan.hotIssueId,
    plan.windowId,
  );
  for (const older of before) ctx.writer.change('responsePlan', older.id, { state: 'superseded' });
  ctx.writer.change('responsePlan', id, {
    state: 'approved',
    approvedById: ctx.user?.id ?? null,
    approvedAtMs: ctx.writer.atMs,
  });
  return null;
}

/** @throws AppError `hot-reason-needed` */
function returnPlan(ctx: CommandCtx, { id, reason }: ParsedOf<'response.return'>): null {
  checkMove(ctx, id, 'return');
  if (reason === null) throw new AppError('hot-reason-needed', {});
  ctx.writer.change('responsePlan', id, { state: 'returned', returnReason: reason });
  return null;
}

function removePlan(ctx: CommandCtx, { id }: { readonly id: string }): null {
  checkMove(ctx, id, 'remove');
  for (const question of questionsOf(ctx, id)) ctx.writer.remove('responseQuestion', question.id);
  for (const step of rawSteps(ctx, id)) ctx.writer.remove('responseStep', step.id);
  ctx.writer.remove('responsePlan', id);
  return null;
}

/** A question or a step whose plan may be written on. @throws AppError `not-found`, `response-not-draft` */
function writablePart(ctx: CommandCtx, entity: 'responseQuestion' | 'responseStep', id: string): void {
  const part = readRecord(ctx.store, entity, id);
  if (!part || part.deleted) throw new AppError('not-found', { entity });
  writablePlan(ctx, part.planId ?? '');
}

function nextPosition(ctx: CommandCtx, table: 'response_question' | 'response_step', planId: string): number {
  const sql = `SELECT coalesce(max(position), 0) + 1 AS next FROM ${table} WHERE plan_id = ? AND deleted = 0`;
  return ctx.get<{ next: number }>(sql, planId)?.next ?? 1;
}

/** @throws AppError `response-step-not-yours` */
function finishStep(ctx: CommandCtx, { id, doneOn, note }: ParsedOf<'response.step.finish'>): null {
  const step = readRecord(ctx.store, 'responseStep', id);
  if (!step || step.deleted) throw new AppError('not-found', { entity: 'responseStep' });
  livePlan(ctx, step.planId ?? '');
  if (!mayFinish(ctx, step.ownerId)) throw new AppError('response-step-not-yours', {});
  ctx.writer.change('responseStep', id, { doneOn, ...given({ note }) });
  return null;
}

export const responseHandlers: HandlersFor<typeof responseContract> = {
  'response.get': getPlan,
  'response.spokespersons': listSpokespersons,
  'response.create': createPlan,
  'response.save': (ctx, { id, patch }) => {
    writablePlan(ctx, id);
    ctx.writer.change('responsePlan', id, given(patch));
    return null;
  },
  'response.submit': submitPlan,
  'response.withdraw': (ctx, { id }) => {
    checkMove(ctx, id, 'withdraw');
    ctx.writer.change('responsePlan', id, { state: 'draft', submittedById: null, submittedAtMs: null });
    return null;
  },
  'response.approve': approvePlan,
  'response.return': returnPlan,
  'response.remove': removePlan,
  'response.question.add': (ctx, { planId, ...values }) => {
    writablePlan(ctx, planId);
    const position = nextPosition(ctx, 'response_question', planId);
    return ctx.writer.create('responseQuestion', { ...values, planId, position });
  },
  'response.question.save': (ctx, { id, patch }) => {
    writablePart(ctx, 'responseQuestion', id);
    ctx.writer.change('responseQuestion', id, given(patch));
    return null;
  },
  'response.question.remove': (ctx, { id }) => {
    writablePart(ctx, 'responseQuestion', id);
    ctx.writer.remove('responseQuestion', id);
    return null;
  },
  'response.step.add': (ctx, { planId, ...values }) => {
    writablePlan(ctx, planId);
    const position = nextPosition(ctx, 'response_step', planId);
    return ctx.writer.create('responseStep', { ...given(values), planId, position });
  },
  'response.step.save': (ctx, { id, patch }) => {
    writablePart(ctx, 'responseStep', id);
    ctx.writer.change('responseStep', id, given(patch));
    return null;
  },
  'response.step.finish': finishStep,
  'response.step.remove': (ctx, { id }) => {
    writablePart(ctx, 'responseStep', id);
    ctx.writer.remove('responseStep', id);
    return null;
  },
};
