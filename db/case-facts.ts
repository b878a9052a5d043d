import type { CaseStatus } from '#shared/case-list.ts';
import { AppError, type ErrorParams } from '#shared/core/errors.ts';
import { linkAddress } from '#shared/core/links.ts';
import type { EntityName, Row } from '#shared/entities.ts';
import type { AnswerFacts, CaseFacts, CaseMoveAnswer } from '#shared/rules/case-workflow.ts';
import type { QueryCtx } from './context.ts';
import type { Store } from './open.ts';
import { readRecord } from './record.ts';
import { readRows } from './rows.ts';

/** A case with what its workflow asks for, and the refusals of records that are gone or closed. */

/** @throws AppError `not-found` for one that is gone, `record-deleted` for one in the bin */
export function liveRecord<E extends EntityName>(store: Store, entity: E, id: string): Row<E> {
  const row = readRecord(store, entity, id);
  if (!row) throw new AppError('not-found', { entity });
  if (row.deleted) throw new AppError('record-deleted', { entity });
  return row;
}

/** A case that is there. @throws AppError `not-found`, `record-deleted` */
export function liveCase(ctx: QueryCtx, id: string): Row<'pressCase'> {
  return liveRecord(ctx.store, 'pressCase', id);
}

/** A case that can be worked on. @throws AppError also `case-closed` */
export function openCase(ctx: QueryCtx, id: string | null): Row<'pressCase'> {
  const row = liveCase(ctx, id ?? '');
  if (row.status === 'closed') throw new AppError('case-closed', {});
  return row;
}

export function statusOf(row: Row<'pressCase'>): CaseStatus {
  return row.status ?? 'proposed';
}

interface AnswerCounts {
  readonly state: AnswerFacts['state'] | null;
  readonly channels: number;
  readonly proven: number;
}

const proofSql = "SELECT 1 FROM attachment x WHERE x.role = 'proof' AND x.deleted = 0 AND x.owner_id";

/** The answers of a case with their channels, oldest first. */
export function answerFacts(ctx: QueryCtx, caseId: string): AnswerFacts[] {
  return ctx
    .all<AnswerCounts>(
      `SELECT a.state, count(h.id) AS channels,
         count(CASE WHEN h.link IS NOT NULL OR EXISTS (${proofSql} IN (h.id, a.id)) THEN h.id END) AS proven
       FROM case_answer a LEFT JOIN answer_channel h
         ON h.answer_id = a.id AND h.deleted = 0 AND h.published_at_ms IS NOT NULL
       WHERE a.case_id = ? AND a.deleted = 0 GROUP BY a.rid ORDER BY a.rid`,
      caseId,
    )
    .map(row => ({ ...row, state: row.state ?? 'draft' }));
}

export function factsOf(ctx: QueryCtx, row: Row<'pressCase'>): CaseFacts {
  const questions = readRows(ctx.store, 'caseQuestion', 'case_id = ?', row.id);
  return {
    status: statusOf(row),
    assigneeId: row.assigneeId,
    hasVerification: row.verification !== null,
    answers: answerFacts(ctx, row.id),
    questionsOpen: questions.filter(({ answer }) => answer === null).length,
    ending: row.ending,
    hasResult: row.result !== null,
    hasReferral: row.referredToId !== null || row.referredToName !== null,
    hasReferralDay: row.referredOn !== null,
    hasRefusalGround: row.refusalGround !== null,
  };
}

/** @throws AppError with the code of a step that is refused */
export function refuse(answer: CaseMoveAnswer): void {
  if (answer.allowed) return;
  // Codes and parameters of refusals are those of the errors of the same name.
  throw new AppError(answer.code, answer.params as ErrorParams[typeof answer.code]);
}

/** The address of a page as it is stored. @throws AppError `link-wrong` for what is none */
export function webAddress(link: string): string {
  const address = linkAddress(link);
  if (address === null || !/^https?:/i.test(address)) throw new AppError('link-wrong', { link });
  return address;
}
