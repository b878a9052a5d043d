import type { CaseStatus } from '#shared/case-list.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Row } from '#shared/entities.ts';
import { answerCaseMove } from '#shared/rules/case-workflow.ts';
import { meetClocks } from './case-clocks.ts';
import { factsOf, liveCase, liveRecord, openCase, refuse, statusOf } from './case-facts.ts';
import { addQuestionRecords, openerOf, writeStep } from './case-write.ts';
import type { CommandCtx } from './context.ts';
import { given } from './patch.ts';
import { setMembers } from './record.ts';
import { readRows } from './rows.ts';

/** The work on a case: its steps, who does it, waiting, questions, where it came from. */

/** Puts a case at a status and writes the step. */
export function putAtStatus(
  ctx: CommandCtx,
  row: Row<'pressCase'>,
  to: CaseStatus,
  reason: string | null = null,
): void {
  ctx.writer.change('pressCase', row.id, { status: to });
  writeStep(ctx.writer, row.id, statusOf(row), to, openerOf(ctx), reason);
}

/** One step of the workflow. @throws AppError the codes of `caseMoveRefusals` */
export function moveCase(ctx: CommandCtx, { id, to, reason }: ParsedOf<'case.move'>): null {
  const row = liveCase(ctx, id);
  refuse(answerCaseMove(factsOf(ctx, row), ctx.user?.role ?? 'anyone', to, reason ?? null));
  if (to === 'closed') closeCase(ctx, row);
  else {
    if (row.status === 'closed') ctx.writer.change('pressCase', id, { closedAtMs: null, closedById: null });
    if (to === 'proposed') ctx.writer.change('pressCase', id, { assigneeId: null });
    if (to === 'answered') answerCase(ctx, row);
    putAtStatus(ctx, row, to, reason ?? null);
  }
  return null;
}

/** Ends the clocks a sent answer meets, at the moment it was sent. */
export function answerCase(ctx: CommandCtx, row: Row<'pressCase'>): void {
  meetClocks(ctx, row.id, lastSentAt(ctx, row.id) ?? ctx.nowMs);
}

function lastSentAt(ctx: CommandCtx, caseId: string): number | null {
  const sent = readRows(ctx.store, 'caseAnswer', "case_id = ? AND state = 'sent'", caseId);
  return sent.reduce<number | null>((last, { sentAtMs }) => Math.max(last ?? 0, sentAtMs ?? 0), null);
}

function closeCase(ctx: CommandCtx, row: Row<'pressCase'>): void {
  const ending = row.ending ?? 'answered';
  meetClocks(ctx, row.id, ending === 'answered' ? (lastSentAt(ctx, row.id) ?? ctx.nowMs) : ctx.nowMs);
  ctx.writer.change('pressCase', row.id, {
    ending,
    closedAtMs: ctx.nowMs,
    closedById: ctx.user?.id ?? null,
    waitingFor: null,
    waitingSinceMs: null,
  });
  putAtStatus(ctx, row, 'closed');
}

export function assignCase(ctx: CommandCtx, input: ParsedOf<'case.assign'>): null {
  const row = openCase(ctx, input.id);
  const { assigneeId, assigneeUnitId } = input;
  ctx.writer.change('pressCase', row.id, { assigneeId, ...given({ assigneeUnitId }) });
  if (assigneeId !== null && statusOf(row) === 'proposed') putAtStatus(ctx, row, 'assigned');
  if (assigneeId === null && statusOf(row) === 'assigned') putAtStatus(ctx, row, 'proposed');
  return null;
}

/** One change for many cases; closed ones are left as they are and counted. */
export function changeCases(ctx: CommandCtx, { ids, change }: ParsedOf<'case.bulk'>) {
  const counts = { changed: 0, unchanged: 0, closed: 0 };
  for (const id of new Set(ids)) {
    const row = liveCase(ctx, id);
    if (row.status === 'closed') counts.closed += 1;
    else if (changeOne(ctx, row, change)) counts.changed += 1;
    else counts.unchanged += 1;
  }
  return counts;
}

function changeOne(ctx: CommandCtx, row: Row<'pressCase'>, change: ParsedOf<'case.bulk'>['change']): boolean {
  const { assigneeId, assigneeUnitId, addThemeIds = [], removeThemeIds = [] } = change;
  const isChanged = ctx.writer.change('pressCase', row.id, given({ assigneeId, assigneeUnitId }));
  if (assigneeId && statusOf(row) === 'proposed') putAtStatus(ctx, row, 'assigned');
  if (assigneeId === null && statusOf(row) === 'assigned') putAtStatus(ctx, row, 'proposed');
  const themes = setMembers(ctx.store, 'pressCase', row.id, 'themes');
  const joined = addThemeIds.filter(theme => !themes.includes(theme));
  const left = removeThemeIds.filter(theme => themes.includes(theme));
  for (const theme of joined) ctx.writer.join('pressCase', row.id, 'themes', theme);
  for (const theme of left) ctx.writer.leave('pressCase', row.id, 'themes', theme);
  return isChanged || joined.length + left.length > 0;
}

export function waitForClarification(ctx: CommandCtx, input: ParsedOf<'case.wait'>): null {
  const row = openCase(ctx, input.id);
  const sinceMs = input.sinceMs ?? ctx.nowMs;
  if (input.waitingFor === null) throw new AppError('case-waiting-for-missing', {});
  if (sinceMs > ctx.nowMs) throw new AppError('case-waiting-future', {});
  if (row.receivedAtMs !== null && sinceMs < row.receivedAtMs)
    throw new AppError('case-waiting-before-received', {});
  ctx.writer.change('pressCase', row.id, { waitingFor: input.waitingFor, waitingSinceMs: sinceMs });
  return null;
}

export function stopWaiting(ctx: CommandCtx, { id }: ParsedOf<'case.stopWaiting'>): null {
  openCase(ctx, id);
  ctx.writer.change('pressCase', id, { waitingFor: null, waitingSinceMs: null });
  return null;
}

export function addQuestions(
  ctx: CommandCtx,
  { caseId, questions }: ParsedOf<'case.addQuestions'>,
): string[] {
  openCase(ctx, caseId);
  const known = readRows(ctx.store, 'caseQuestion', 'case_id = ?', caseId);
  const after = known.reduce((last, { position }) => Math.max(last, position ?? 0), 0);
  return addQuestionRecords(ctx.writer, caseId, questions, after);
}

export function changeQuestion(ctx: CommandCtx, input: ParsedOf<'case.changeQuestion'>): null {
  const question = liveRecord(ctx.store, 'caseQuestion', input.id);
  openCase(ctx, question.caseId);
  const words = input.question?.normalize('NFC').trim();
  if (words === '') throw new AppError('case-question-empty', {});
  const { answer } = input;
  ctx.writer.change('caseQuestion', input.id, {
    ...given({ question: words, answer }),
    ...(answer === undefined ? {} : { answeredById: answer === null ? null : (ctx.user?.id ?? null) }),
  });
  return null;
}

export function removeQuestion(ctx: CommandCtx, { id }: ParsedOf<'case.removeQuestion'>): null {
  openCase(ctx, liveRecord(ctx.store, 'caseQuestion', id).caseId);
  ctx.writer.remove('caseQuestion', id);
  return null;
}

/** Those named come first, in their order; the others follow as they stood. */
export function reorderQuestions(ctx: CommandCtx, { caseId, ids }: ParsedOf<'case.reorderQuestions'>): null {
  openCase(ctx, caseId);
  const rows = readRows(ctx.store, 'caseQuestion', 'case_id = ? ORDER BY position, rid', caseId);
  const known = rows.map(({ id }) => id);
  const wanted = [...ids.filter(id => known.includes(id)), ...known.filter(id => !ids.includes(id))];
  for (const [at, id] of wanted.entries()) ctx.writer.change('caseQuestion', id, { position: at + 1 });
  return null;
}

export function addSources(ctx: CommandCtx, { caseId, sources }: ParsedOf<'case.addSources'>): null {
  openCase(ctx, caseId);
  const known = new Set(
    readRows(ctx.store, 'caseSource', 'case_id = ?', caseId).map(({ sourceId }) => sourceId),
  );
  const fresh = sources.filter(({ sourceId }) => !known.has(sourceId));
  if (fresh.length === 0) throw new AppError('case-source-twice', {});
  for (const { entity, sourceId } of fresh) {
    liveRecord(ctx.store, entity, sourceId);
    ctx.writer.create('caseSource', { caseId, sourceEntity: entity, sourceId });
  }
  return null;
}

export function removeSource(ctx: CommandCtx, { id }: ParsedOf<'case.removeSource'>): null {
  openCase(ctx, liveRecord(ctx.store, 'caseSource', id).caseId);
  ctx.writer.remove('caseSource', id);
  return null;
}

export function removeCase(ctx: CommandCtx, { id }: ParsedOf<'case.remove'>): null {
  liveCase(ctx, id);
  ctx.writer.remove('pressCase', id);
  return null;
}

export function restoreCase(ctx: CommandCtx, { id }: ParsedOf<'case.restore'>): null {
  if (!ctx.writer.restore('pressCase', id)) throw new AppError('not-found', { entity: 'pressCase' });
  return null;
}
