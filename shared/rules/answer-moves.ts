import { hasRole, type Role } from '../core/contract.ts';
import type { answerStates } from '../entities/case.ts';

/** What may be done with an answer, by whom: nobody approves an answer of their own. @source features.md 3.6, decisions (roles) */

export const answerActions = ['submit', 'withdraw', 'approve', 'return', 'send'] as const;
export type AnswerAction = (typeof answerActions)[number];
type AnswerState = (typeof answerStates)[number];

/** What of an answer its steps ask for. */
export interface AnswerInWork {
  readonly state: AnswerState;
  /** Who wrote it: who drafted it first and who wrote on it last. */
  readonly authorIds: readonly string[];
  readonly hasForm: boolean;
  readonly hasText: boolean;
}

export type AnswerVerdict =
  | { readonly isAllowed: true }
  | {
      readonly isAllowed: false;
      readonly code:
        | 'answer-state'
        | 'answer-role'
        | 'answer-form-missing'
        | 'answer-empty'
        | 'answer-own-approval';
      readonly params: Readonly<Record<string, string>>;
    };

const from: Readonly<Record<AnswerAction, readonly AnswerState[]>> = {
  submit: ['draft', 'returned'],
  withdraw: ['submitted', 'approved'],
  approve: ['submitted'],
  return: ['submitted', 'approved'],
  send: ['approved'],
};

const least: Readonly<Record<AnswerAction, Role>> = {
  submit: 'editor',
  withdraw: 'editor',
  approve: 'lead',
  return: 'lead',
  send: 'editor',
};

/** The actions an answer's state has, the usual one first. */
export function answerActionsFrom(state: AnswerState): readonly AnswerAction[] {
  return (['submit', 'approve', 'send', 'return', 'withdraw'] as const).filter(action =>
    from[action].includes(state),
  );
}

/** Whether a person may take an action with an answer, apart from the reason a return asks for. */
export function mayAct(
  answer: AnswerInWork,
  mover: { readonly id: string; readonly role: Role },
  action: AnswerAction,
): AnswerVerdict {
  if (!from[action].includes(answer.state)) return refused('answer-state', { state: answer.state });
  if (!hasRole(mover.role, least[action])) return refused('answer-role', { role: least[action] });
  if (action === 'submit' && !answer.hasForm) return refused('answer-form-missing');
  if (action === 'submit' && !answer.hasText) return refused('answer-empty');
  if (action === 'approve' && answer.authorIds.includes(mover.id)) return refused('answer-own-approval');
  return { isAllowed: true };
}

function refused(
  code: Extract<AnswerVerdict, { isAllowed: false }>['code'],
  params: Readonly<Record<string, string>> = {},
): AnswerVerdict {
  return { isAllowed: false, code, params };
}
