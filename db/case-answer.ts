import type { AnswerPatch, answerContract, ChannelPatch } from '#shared/case-answer.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { dayInVietnam, formatDay } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Patch, Row } from '#shared/entities.ts';
import { type AnswerAction, mayAct } from '#shared/rules/answer-moves.ts';
import { isFirstInfo } from '#shared/rules/case-clock.ts';
import { meetClocks } from './case-clocks.ts';
import { addCorrection, changeCorrection, removeCorrection } from './case-correction.ts';
import { liveCase, liveRecord, openCase, statusOf, webAddress } from './case-facts.ts';
import { speakersOf } from './case-speakers.ts';
import { answerCase, putAtStatus } from './case-work.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import { given } from './patch.ts';
import { readRows } from './rows.ts';

/** Answers of a case: drafted, approved by somebody else, sent through channels with proof. */

interface AnswerOfCase {
  readonly answer: Row<'caseAnswer'>;
  readonly row: Row<'pressCase'>;
}

/** An answer of an open case. @throws AppError `not-found`, `record-deleted`, `case-closed` */
function answerOf(ctx: QueryCtx, id: string): AnswerOfCase {
  const answer = liveRecord(ctx.store, 'caseAnswer', id);
  return { answer, row: openCase(ctx, answer.caseId) };
}

/** What of an answer its steps ask for. */
export function answerFactsOf(ctx: QueryCtx, answer: Row<'caseAnswer'>) {
  const createdBy = ctx.get<{ by: string | null }>(
    'SELECT created_by AS by FROM case_answer WHERE id = ?',
    answer.id,
  );
  return {
    state: answer.state ?? 'draft',
    authorIds: [answer.authorId, createdBy?.by ?? null].filter(id => id !== null),
    hasForm: answer.form !== null,
    hasText: answer.body !== null,
  } as const;
}

/** @throws AppError with why the step is refused */
function act(ctx: QueryCtx, answer: Row<'caseAnswer'>, action: AnswerAction): void {
  const mover = { id: ctx.user?.id ?? '', role: ctx.user?.role ?? 'anyone' } as const;
  const verdict = mayAct(answerFactsOf(ctx, answer), mover, action);
  if (verdict.isAllowed) return;
  switch (verdict.code) {
    case 'answer-state':
      throw new AppError('answer-state', { state: verdict.params['state'] ?? '' });
    case 'answer-role':
      throw new AppError('answer-role', { role: verdict.params['role'] ?? '' });
    default:
      throw new AppError(verdict.code, {});
  }
}

function addAnswer(ctx: CommandCtx, { caseId, ...patch }: ParsedOf<'answer.add'>): string {
  openCase(ctx, caseId);
  return ctx.writer.create('caseAnswer', {
    ...given(patch),
    caseId,
    state: 'draft',
    authorId: ctx.user?.id ?? null,
  });
}

const textFields = ['form', 'title', 'body', 'templateId'] as const;

/** The text is open while nobody is asked to approve it; whoever writes on it is its author too. */
function changeAnswer(ctx: CommandCtx, { id, patch }: ParsedOf<'answer.change'>): null {
  const { answer } = answerOf(ctx, id);
  const isTextChanged = textFields.some(
    field => patch[field] !== undefined && patch[field] !== answer[field],
  );
  const isOpen = answer.state === 'draft' || answer.state === 'returned' || answer.state === null;
  if (isTextChanged && !isOpen) throw new AppError('answer-locked', {});
  if (answer.state === 'sent' && isSpeakerChanged(answer, patch)) throw new AppError('answer-locked', {});
  const isWriting = patch.body !== undefined && patch.body !== answer.body;
  ctx.writer.change('caseAnswer', id, {
    ...given(patch),
    ...(isWriting ? { authorId: ctx.user?.id ?? null } : {}),
  });
  return null;
}

function isSpeakerChanged(answer: Row<'caseAnswer'>, patch: AnswerPatch): boolean {
  return (['spokespersonId', 'authorisationId'] as const).some(
    field => patch[field] !== undefined && patch[field] !== answer[field],
  );
}

function submitAnswer(ctx: CommandCtx, { id }: ParsedOf<'answer.submit'>): null {
  const { answer, row } = answerOf(ctx, id);
  act(ctx, answer, 'submit');
  ctx.writer.change('caseAnswer', id, { state: 'submitted', returnReason: null });
  const status = statusOf(row);
  if (status === 'handling') putAtStatus(ctx, row, 'answering');
  if (status === 'handling' || status === 'answering')
    putAtStatus(ctx, { ...row, status: 'answering' }, 'approving');
  return null;
}

function withdrawAnswer(ctx: CommandCtx, { id }: ParsedOf<'answer.withdraw'>): null {
  const { answer, row } = answerOf(ctx, id);
  act(ctx, answer, 'withdraw');
  ctx.writer.change('caseAnswer', id, { state: 'draft', approverId: null, approvedAtMs: null });
  backToAnswering(ctx, row);
  return null;
}

function approveAnswer(ctx: CommandCtx, { id }: ParsedOf<'answer.approve'>): null {
  const { answer } = answerOf(ctx, id);
  act(ctx, answer, 'approve');
  ctx.writer.change('caseAnswer', id, {
    state: 'approved',
    approverId: ctx.user?.id ?? null,
    approvedAtMs: ctx.nowMs,
  });
  return null;
}

/** @throws AppError `answer-reason-needed` */
function returnAnswer(ctx: CommandCtx, { id, reason }: ParsedOf<'answer.return'>): null {
  const { answer, row } = answerOf(ctx, id);
  act(ctx, answer, 'return');
  if (reason === null) throw new AppError('answer-reason-needed', {});
  ctx.writer.change('caseAnswer', id, {
    state: 'returned',
    returnReason: reason,
    approverId: null,
    approvedAtMs: null,
  });
  backToAnswering(ctx, row, reason);
  return null;
}

/** A case that waited for approval of this answer alone is again where its answer is written. */
function backToAnswering(ctx: CommandCtx, row: Row<'pressCase'>, reason: string | null = null): void {
  const awaiting = readRows(
    ctx.store,
    'caseAnswer',
    "case_id = ? AND state IN ('submitted', 'approved')",
    row.id,
  );
  if (statusOf(row) === 'approving' && awaiting.length === 0) putAtStatus(ctx, row, 'answering', reason);
}

/**
 * Says that an approved answer went out. It ends the clocks of first information, and all others when the case was
 * waiting for it.
 *
 * @throws AppError `answer-sent-future`, `answer-sent-before`, `answer-speaker-missing`, `answer-speaker-may-not`
 */
function sendAnswer(ctx: CommandCtx, input: ParsedOf<'answer.send'>): null {
  const { answer, row } = answerOf(ctx, input.id);
  act(ctx, answer, 'send');
  const { sentAtMs, documentNumber, recipient } = input;
  if (sentAtMs > ctx.nowMs) throw new AppError('answer-sent-future', {});
  // People enter minutes: the minute of the approval is not before it.
  const earliest = Math.max(row.receivedAtMs ?? 0, (answer.approvedAtMs ?? 0) - 60_000);
  if (sentAtMs < earliest) throw new AppError('answer-sent-before', {});
  const speaker = speakerGiven(input, answer);
  checkSpeaker(ctx, row, speaker, dayInVietnam(sentAtMs));
  ctx.writer.change('caseAnswer', answer.id, {
    ...speaker,
    ...given({ documentNumber, recipient }),
    state: 'sent',
    sentAtMs,
  });
  for (const channel of input.channels ?? []) createChannel(ctx, row, answer.id, channel, sentAtMs);
  if (['answering', 'approving'].includes(statusOf(row))) {
    putAtStatus(ctx, row, 'answered');
    answerCase(ctx, row);
  } else meetClocks(ctx, row.id, sentAtMs, isFirstInfo);
  return null;
}

type SpeakerIds = Pick<Row<'caseAnswer'>, 'spokespersonId' | 'authorisationId'>;

/** A speaker named with the sending takes the place of the one named before. */
function speakerGiven(input: ParsedOf<'answer.send'>, answer: Row<'caseAnswer'>): SpeakerIds {
  const { spokespersonId, authorisationId } = input;
  if (spokespersonId || authorisationId)
    return { spokespersonId: spokespersonId ?? null, authorisationId: authorisationId ?? null };
  return { spokespersonId: answer.spokespersonId, authorisationId: answer.authorisationId };
}

function checkSpeaker(ctx: QueryCtx, row: Row<'pressCase'>, speaker: SpeakerIds, day: string): void {
  const id = speaker.authorisationId ?? speaker.spokespersonId;
  if (id === null) throw new AppError('answer-speaker-missing', {});
  const found = speakersOf(ctx, row.id, day).find(candidate => candidate.id === id);
  if (found?.maySpeak) return;
  throw new AppError('answer-speaker-may-not', {
    name: found?.name ?? nameOfSpeaker(ctx, speaker),
    day: formatDay(day),
  });
}

/** Somebody authorised for another case is not among the speakers of this one. */
function nameOfSpeaker(ctx: QueryCtx, { spokespersonId, authorisationId }: SpeakerIds): string {
  const row = ctx.get<{ name: string }>(
    `SELECT trim(coalesce(p.family_name, '') || ' ' || coalesce(p.given_name, '')) AS name FROM person p
     WHERE p.id = coalesce((SELECT person_id FROM authorisation WHERE id = ?), (SELECT person_id FROM spokesperson WHERE id = ?))`,
    authorisationId,
    spokespersonId,
  );
  return row?.name ?? '';
}

function removeAnswer(ctx: CommandCtx, { id }: ParsedOf<'answer.remove'>): null {
  const { answer, row } = answerOf(ctx, id);
  // What has gone out stays on record, unless the standing office decides otherwise.
  if (answer.state === 'sent' && !hasRole(ctx.user?.role ?? 'anyone', 'lead'))
    throw new AppError('answer-role', { role: 'lead' });
  ctx.writer.remove('caseAnswer', id);
  for (const channel of readRows(ctx.store, 'answerChannel', 'answer_id = ?', id))
    ctx.writer.remove('answerChannel', channel.id);
  backToAnswering(ctx, row);
  return null;
}

function createChannel(
  ctx: CommandCtx,
  row: Row<'pressCase'>,
  answerId: string,
  channel: ChannelPatch,
  sentAtMs: number | null,
): string {
  const values = checkedChannel(ctx, row, channel);
  if (!channel.outletId && !channel.channelName) throw new AppError('channel-name-missing', {});
  const publishedAtMs = channel.publishedAtMs === undefined ? sentAtMs : channel.publishedAtMs;
  return ctx.writer.create('answerChannel', { ...values, publishedAtMs, caseId: row.id, answerId });
}

/** @throws AppError `link-wrong`, `channel-before-received`, `answer-sent-future` */
function checkedChannel(ctx: QueryCtx, row: Row<'pressCase'>, patch: ChannelPatch): Patch<'answerChannel'> {
  const { publishedAtMs } = patch;
  if (publishedAtMs !== null && publishedAtMs !== undefined) {
    if (publishedAtMs > ctx.nowMs) throw new AppError('answer-sent-future', {});
    if (row.receivedAtMs !== null && publishedAtMs < row.receivedAtMs)
      throw new AppError('channel-before-received', {});
  }
  return { ...given(patch), ...(patch.link ? { link: webAddress(patch.link) } : {}) };
}

function addChannel(ctx: CommandCtx, { answerId, ...channel }: ParsedOf<'answer.addChannel'>): string {
  const { answer, row } = answerOf(ctx, answerId);
  return createChannel(ctx, row, answerId, channel, answer.sentAtMs);
}

/** A channel may be added to, also after the case was closed: the proof often comes later. */
function changeChannel(ctx: CommandCtx, { id, patch }: ParsedOf<'answer.changeChannel'>): null {
  const channel = liveRecord(ctx.store, 'answerChannel', id);
  const row = liveCase(ctx, channel.caseId ?? '');
  const values = checkedChannel(ctx, row, patch);
  const after = { ...channel, ...given(patch) };
  if (!after.outletId && !after.channelName) throw new AppError('channel-name-missing', {});
  ctx.writer.change('answerChannel', id, values);
  return null;
}

function removeChannel(ctx: CommandCtx, { id }: ParsedOf<'answer.removeChannel'>): null {
  openCase(ctx, liveRecord(ctx.store, 'answerChannel', id).caseId);
  ctx.writer.remove('answerChannel', id);
  return null;
}

export const answerHandlers: HandlersFor<typeof answerContract> = {
  'answer.add': addAnswer,
  'answer.change': changeAnswer,
  'answer.submit': submitAnswer,
  'answer.withdraw': withdrawAnswer,
  'answer.approve': approveAnswer,
  'answer.return': returnAnswer,
  'answer.send': sendAnswer,
  'answer.remove': removeAnswer,
  'answer.addChannel': addChannel,
  'answer.changeChannel': changeChannel,
  'answer.removeChannel': removeChannel,
  'correction.add': addCorrection,
  'correction.change': changeCorrection,
  'correction.remove': removeCorrection,
};
