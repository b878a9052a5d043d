import type { CaseStatus } from '../case-list.ts';
import { hasRole, type Role } from '../core/contract.ts';
import type { answerStates, caseEndings } from '../entities/case.ts';

/**
 * The workflow of a case: which step leads where, who may take it, what must be there first, and what a case still
 * lacks before it can be closed.
 *
 * @source features.md 3.2, 3.5 and 3.6, domain.md 2.3, decisions.md (roles)
 */

/** What of a case its workflow asks for. */
export interface CaseFacts {
  readonly status: CaseStatus;
  readonly assigneeId: string | null;
  readonly hasVerification: boolean;
  readonly answers: readonly AnswerFacts[];
  readonly questionsOpen: number;
  readonly ending: (typeof caseEndings)[number] | null;
  readonly hasResult: boolean;
  readonly hasReferral: boolean;
  readonly hasReferralDay: boolean;
  readonly hasRefusalGround: boolean;
}

/** An answer and the channels that carried it. */
export interface AnswerFacts {
  readonly state: (typeof answerStates)[number];
  /** Channels with the moment they carried it. */
  readonly channels: number;
  /** Of these the ones with a link or a file, of their own or of the answer. */
  readonly proven: number;
}

export const caseGaps = [
  'answer-missing',
  'answer-not-approved',
  'answer-not-sent',
  'channel-missing',
  'channel-proof',
  'questions-open',
  'result-missing',
  'referral-to',
  'referral-day',
  'refusal-ground',
] as const;
export type CaseGap = (typeof caseGaps)[number];

export const caseWarnings = [
  'one-channel',
  'speaker-none',
  'authorisation-ended',
  'authorisation-ending',
  'rule-unconfirmed',
  'correction-incomplete',
] as const;
export type CaseWarning = (typeof caseWarnings)[number];

/**
 * What a case lacks before it can be closed, in the order of the work. Without a chosen ending it is on its way to a
 * public answer with a result; a referral needs to whom and when, a refusal one of the named grounds.
 */
export function gapsOf(facts: CaseFacts): CaseGap[] {
  if (facts.ending === 'referred')
    return [...when(!facts.hasReferral, 'referral-to'), ...when(!facts.hasReferralDay, 'referral-day')];
  if (facts.ending === 'refused') return when(!facts.hasRefusalGround, 'refusal-ground');
  return [
    ...when(facts.questionsOpen > 0, 'questions-open'),
    ...answerGaps(facts.answers),
    ...when(!facts.hasResult, 'result-missing'),
  ];
}

function answerGaps(answers: readonly AnswerFacts[]): CaseGap[] {
  if (answers.length === 0) return ['answer-missing'];
  const sent = answers.filter(({ state }) => state === 'sent');
  if (sent.length === 0)
    return answers.some(({ state }) => state === 'approved') ? ['answer-not-sent'] : ['answer-not-approved'];
  if (sent.every(({ channels }) => channels === 0)) return ['channel-missing'];
  return when(
    sent.every(({ proven }) => proven === 0),
    'channel-proof',
  );
}

function when(isMissing: boolean, gap: CaseGap): CaseGap[] {
  return isMissing ? [gap] : [];
}

export const caseMoveRefusals = [
  'case-no-such-move',
  'case-role',
  'case-assignee-missing',
  'case-verification-missing',
  'case-answer-not-submitted',
  'case-answer-not-sent',
  'case-not-complete',
  'case-reason-needed',
] as const;
export type CaseMoveRefusal = (typeof caseMoveRefusals)[number];

export type CaseMoveAnswer =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly code: CaseMoveRefusal;
      /** The facts of the sentence: statuses, roles and gaps as keys. */
      readonly params: Readonly<Record<string, string>>;
    };

/** One step out of a status; its words are `case.action.<action>`. */
export interface CaseMove {
  readonly to: CaseStatus;
  readonly action: string;
  readonly who: Role;
  readonly reason: 'required' | 'none';
  readonly needs?: 'assignee' | 'verification' | 'submitted' | 'sent' | 'complete';
}

const close: CaseMove = { to: 'closed', action: 'close', who: 'lead', reason: 'none', needs: 'complete' };

function onward(to: CaseStatus, action: string, needs?: CaseMove['needs']): CaseMove {
  return { to, action, who: 'editor', reason: 'none', ...(needs ? { needs } : {}) };
}

function back(to: CaseStatus): CaseMove {
  return { to, action: 'back', who: 'editor', reason: 'required' };
}

/** Steps out of each status, the usual one first. Any open case can end with a referral or a refusal. */
const moves: Readonly<Record<CaseStatus, readonly CaseMove[]>> = {
  proposed: [onward('assigned', 'assign', 'assignee'), close],
  assigned: [onward('verifying', 'verify'), back('proposed'), close],
  verifying: [onward('handling', 'handle', 'verification'), back('assigned'), close],
  handling: [onward('answering', 'draft'), back('verifying'), close],
  answering: [onward('approving', 'submit', 'submitted'), back('handling'), close],
  approving: [onward('answered', 'answer', 'sent'), back('answering'), close],
  answered: [close, back('answering')],
  closed: [{ to: 'handling', action: 'reopen', who: 'lead', reason: 'required' }],
};

/** Every step out of a status, the usual one first. */
export function caseMovesFrom(status: CaseStatus): readonly CaseMove[] {
  return moves[status];
}

/** Whether a person may take a step with a case, apart from the reason it asks for. */
export function mayMoveCase(facts: CaseFacts, role: Role, to: CaseStatus): CaseMoveAnswer {
  const move = moves[facts.status].find(candidate => candidate.to === to);
  if (!move) return refused('case-no-such-move', { from: facts.status, to });
  if (!hasRole(role, move.who)) return refused('case-role', { role: move.who });
  const { answers } = facts;
  if (move.needs === 'assignee' && facts.assigneeId === null) return refused('case-assignee-missing', {});
  if (move.needs === 'verification' && !facts.hasVerification)
    return refused('case-verification-missing', {});
  if (
    move.needs === 'submitted' &&
    !answers.some(({ state }) => ['submitted', 'approved', 'sent'].includes(state))
  )
    return refused('case-answer-not-submitted', {});
  if (move.needs === 'sent' && !answers.some(({ state }) => state === 'sent'))
    return refused('case-answer-not-sent', {});
  const gaps = move.needs === 'complete' ? gapsOf(facts) : [];
  return gaps.length > 0 ? refused('case-not-complete', { gaps: gaps.join(',') }) : { allowed: true };
}

/** `mayMoveCase`, and whether the reason that the step asks for is there. */
export function answerCaseMove(
  facts: CaseFacts,
  role: Role,
  to: CaseStatus,
  reason: string | null,
): CaseMoveAnswer {
  const answer = mayMoveCase(facts, role, to);
  if (!answer.allowed || reason) return answer;
  const move = moves[facts.status].find(candidate => candidate.to === to);
  return move?.reason === 'required' ? refused('case-reason-needed', { to }) : answer;
}

function refused(code: CaseMoveRefusal, params: Readonly<Record<string, string>>): CaseMoveAnswer {
  return { allowed: false, code, params };
}
