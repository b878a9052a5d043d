import { hasRole, type Role } from '../core/contract.ts';
import type { responsePlanStates } from '../entities/hot.ts';

/** Who may do what with a plan of response (phương án xử lý). */

export type PlanState = (typeof responsePlanStates)[number];

export const planActions = ['submit', 'approve', 'return', 'withdraw', 'renew', 'remove'] as const;
export type PlanAction = (typeof planActions)[number];

export const planRefusals = [
  'response-not-draft',
  'response-not-submitted',
  'response-not-approved',
  'response-role',
  'response-own-approval',
  'response-empty',
  'response-renewed',
] as const;
export type PlanRefusal = (typeof planRefusals)[number];

export interface PlanFacts {
  readonly state: PlanState;
  readonly authorId: string | null;
  readonly submittedById: string | null;
  /** It has a scenario, a message, a fact, a question or a step. */
  readonly hasContent: boolean;
  /** A newer version is being worked on. */
  readonly isRenewed: boolean;
}

export interface PlanActor {
  readonly id: string;
  readonly role: Role;
}

/** A draft and a returned plan are written; what was sent or approved stands. */
export function isWritable(state: PlanState): boolean {
  return state === 'draft' || state === 'returned';
}

/** Why the person may not do it; null when she may. */
export function planRefusal(action: PlanAction, plan: PlanFacts, actor: PlanActor): PlanRefusal | null {
  const least = action === 'approve' || action === 'return' ? 'lead' : 'editor';
  if (!hasRole(actor.role, least)) return 'response-role';
  switch (action) {
    case 'submit':
      if (!isWritable(plan.state)) return 'response-not-draft';
      return plan.hasContent ? null : 'response-empty';
    case 'approve':
      if (plan.state !== 'submitted') return 'response-not-submitted';
      return actor.id === plan.authorId || actor.id === plan.submittedById ? 'response-own-approval' : null;
    case 'return':
    case 'withdraw':
      return plan.state === 'submitted' ? null : 'response-not-submitted';
    case 'renew':
      if (plan.state !== 'approved') return 'response-not-approved';
      return plan.isRenewed ? 'response-renewed' : null;
    case 'remove':
      return isWritable(plan.state) ? null : 'response-not-draft';
  }
}
