import { hasRole, type Role } from '../core/contract.ts';

/** Who may do what with an opinion. @source decisions, role table */

export interface OpinionMover {
  readonly id: string;
  readonly role: Role;
}

/** From member on any opinion may be entered and edited. */
export function mayEditOpinion(role: Role): boolean {
  return hasRole(role, 'member');
}

/** One's own while nothing was decided or answered; any for the standing office. */
export function mayRemoveOpinion(
  opinion: {
    readonly createdById: string | null;
    readonly decision: string | null;
    readonly answeredOn: string | null;
  },
  mover: OpinionMover,
): boolean {
  if (hasRole(mover.role, 'lead')) return true;
  const isFresh = opinion.decision === null && opinion.answeredOn === null;
  return isFresh && hasRole(mover.role, 'member') && opinion.createdById === mover.id;
}
