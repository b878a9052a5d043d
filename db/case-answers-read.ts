import type { AnswerChannel, CaseAnswer } from '#shared/case-record.ts';
import type { Row } from '#shared/entities.ts';
import { answerActionsFrom, mayAct } from '#shared/rules/answer-moves.ts';
import { answerFactsOf } from './case-answer.ts';
import { labelsOf, speakerNames } from './case-rows.ts';
import type { QueryCtx } from './context.ts';
import { readRows } from './rows.ts';
import type { Names } from './story-rows.ts';

/** Answers of a case with their channels, proofs and what may be done with each, oldest first. */
export function answersOf(
  ctx: QueryCtx,
  row: Row<'pressCase'>,
  names: Names,
  canEdit: boolean,
): CaseAnswer[] {
  const answers = readRows(ctx.store, 'caseAnswer', 'case_id = ? ORDER BY rid', row.id);
  const channels = channelsOf(ctx, row.id);
  const proofs = proofsOf(
    ctx,
    answers.map(({ id }) => id),
  );
  return answers.map(answer => ({
    id: answer.id,
    form: answer.form,
    title: answer.title,
    body: answer.body,
    state: answer.state ?? 'draft',
    author: names.person(answer.authorId),
    approver: names.person(answer.approverId),
    approvedAtMs: answer.approvedAtMs,
    returnReason: answer.returnReason,
    spokespersonId: answer.spokespersonId,
    authorisationId: answer.authorisationId,
    speakerName: speakerName(ctx, answer, names),
    templateId: answer.templateId,
    documentNumber: answer.documentNumber,
    recipient: answer.recipient,
    sentAtMs: answer.sentAtMs,
    note: answer.note,
    channels: channels.filter(({ answerId }) => answerId === answer.id),
    proofFiles: proofs.get(answer.id) ?? 0,
    moves: row.status === 'closed' ? [] : movesOf(ctx, answer),
    canEdit: canEdit && ['draft', 'returned', null].includes(answer.state),
  }));
}

function speakerName(ctx: QueryCtx, answer: Row<'caseAnswer'>, names: Names): string | null {
  const { spokespersonId, authorisationId } = answer;
  if (authorisationId !== null) {
    const row = ctx.get<{ personId: string | null }>(
      'SELECT person_id AS personId FROM authorisation WHERE id = ?',
      authorisationId,
    );
    return names.person(row?.personId ?? null)?.name ?? null;
  }
  return spokespersonId === null ? null : (speakerNames(ctx, [spokespersonId]).get(spokespersonId) ?? null);
}

function movesOf(ctx: QueryCtx, answer: Row<'caseAnswer'>): CaseAnswer['moves'] {
  const facts = answerFactsOf(ctx, answer);
  const mover = { id: ctx.user?.id ?? '', role: ctx.user?.role ?? 'anyone' } as const;
  return answerActionsFrom(facts.state).map(action => {
    const verdict = mayAct(facts, mover, action);
    return {
      action,
      isAllowed: verdict.isAllowed,
      code: verdict.isAllowed ? null : verdict.code,
      params: verdict.isAllowed ? {} : { ...verdict.params },
    };
  });
}

function channelsOf(ctx: QueryCtx, caseId: string): AnswerChannel[] {
  const rows = readRows(ctx.store, 'answerChannel', 'case_id = ? ORDER BY published_at_ms, rid', caseId);
  const outlets = labelsOf(
    ctx,
    'outlet',
    rows.map(({ outletId }) => outletId),
  );
  const proofs = proofsOf(
    ctx,
    rows.flatMap(({ id, answerId }) => [id, answerId]),
  );
  return rows.map(({ id, answerId, outletId, channelName, publishedAtMs, link, note }) => ({
    id,
    answerId: answerId ?? '',
    outletId,
    name: (outletId === null ? null : outlets.get(outletId)) ?? channelName ?? '',
    publishedAtMs,
    link,
    note,
    proofFiles: (proofs.get(id) ?? 0) + (proofs.get(answerId ?? '') ?? 0),
  }));
}

/** Files attached as proof, by the record they are attached to. */
function proofsOf(ctx: QueryCtx, ids: readonly (string | null)[]): ReadonlyMap<string, number> {
  const rows = ctx.all<{ id: string; count: number }>(
    `SELECT a.owner_id AS id, count(*) AS count FROM json_each(?) chosen
     CROSS JOIN attachment a ON a.owner_id = chosen.value AND a.role = 'proof' AND a.deleted = 0 GROUP BY a.owner_id`,
    JSON.stringify([...new Set(ids)]),
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
