import { hasRole, type Role } from '../core/contract.ts';
import type { StoryStage } from '../story-list.ts';

/**
 * The workflow of a story: which step leads where, who may take it, and what must be there first.
 *
 * @source features.md 2.2, domain.md 3.4 and 6.2, decisions.md (roles)
 */

/** What of a story its workflow asks for. */
export interface StoryFacts {
  readonly stage: StoryStage;
  /** Where a postponed or cancelled story goes back to. */
  readonly stageBefore: StoryStage | null;
  readonly authorId: string | null;
  /** The author as a file named him, where no person is linked. */
  readonly authorName: string | null;
  readonly assigneeId: string | null;
  readonly assignment: 'asked' | 'accepted' | 'declined' | null;
  readonly createdById: string | null;
  /** Who sent it for review last. */
  readonly sentById: string | null;
  /** Outlets it goes to, in whatever state. */
  readonly outlets: number;
  /** Outlets that published it, with proof or taken over from a file. */
  readonly publications: number;
}

/** Whose story it is. */
type StoryPeople = Pick<StoryFacts, 'authorId' | 'assigneeId' | 'createdById'>;

/** Who asks. */
export interface Mover {
  readonly id: string;
  readonly role: Role;
}

/** Names of checks that the step asks for and that are not met. */
export interface StepChecks {
  readonly required: readonly string[];
  readonly recommended: readonly string[];
}

export const moveRefusals = [
  'story-no-such-move',
  'story-role',
  'story-not-yours',
  'story-own-approval',
  'story-reason-needed',
  'story-checks-missing',
  'story-assignee-missing',
  'story-outlet-missing',
  'story-publication-missing',
] as const;
export type MoveRefusal = (typeof moveRefusals)[number];

export type MoveAnswer =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly code: MoveRefusal;
      /** The facts of the sentence; stages and roles as keys, names of checks in words. */
      readonly params: Readonly<Record<string, string>>;
    };

/** One step out of a stage; its words are `story.action.<action>`. */
export interface StoryMove {
  readonly to: StoryStage;
  readonly action: string;
  /** `own`: a member with a story of his own, an editor with any. */
  readonly who: 'own' | 'editor' | 'lead';
  readonly reason: 'required' | 'optional' | 'none';
  readonly needs?: 'assignee' | 'outlet' | 'publication';
}

/** The stages a board shows as columns, in the order of the work; the others lie beside it. */
export const mainStages = [
  'idea',
  'assigned',
  'drafting',
  'review',
  'approved',
  'sent',
  'published',
] as const;
export const besideStages = ['returned', 'postponed', 'cancelled', 'removed', 'corrected'] as const;

/** Stages at which the text is still being written, and at which it waits to appear. */
export const writingStages: readonly StoryStage[] = ['idea', 'assigned', 'drafting', 'returned'];
export const waitingStages: readonly StoryStage[] = ['review', 'approved', 'sent'];

/** Stages in which the story has appeared, whatever became of it after. */
export const appearedStages: readonly StoryStage[] = ['published', 'corrected', 'removed'];

const postpone: StoryMove = { to: 'postponed', action: 'postpone', who: 'own', reason: 'optional' };
const cancel: StoryMove = { to: 'cancelled', action: 'cancel', who: 'own', reason: 'required' };
const draft: StoryMove = { to: 'drafting', action: 'draft', who: 'own', reason: 'none' };
const withdraw: StoryMove = { to: 'drafting', action: 'withdraw', who: 'own', reason: 'none' };
const giveBack: StoryMove = { to: 'returned', action: 'return', who: 'editor', reason: 'required' };
const publish: StoryMove = {
  to: 'published',
  action: 'publish',
  who: 'own',
  reason: 'none',
  needs: 'publication',
};
const takeDown: StoryMove = { to: 'removed', action: 'remove', who: 'editor', reason: 'optional' };

/** Steps out of each stage, the usual one first; a postponed or cancelled story also goes back to where it was. */
const moves: Readonly<Record<StoryStage, readonly StoryMove[]>> = {
  idea: [
    { to: 'assigned', action: 'assign', who: 'own', reason: 'none', needs: 'assignee' },
    draft,
    postpone,
    cancel,
  ],
  assigned: [draft, { to: 'idea', action: 'unassign', who: 'own', reason: 'none' }, postpone, cancel],
  drafting: [{ to: 'review', action: 'submit', who: 'own', reason: 'none' }, postpone, cancel],
  review: [
    { to: 'approved', action: 'approve', who: 'lead', reason: 'none' },
    giveBack,
    withdraw,
    postpone,
    cancel,
  ],
  returned: [
    { to: 'review', action: 'resubmit', who: 'own', reason: 'none' },
    { to: 'drafting', action: 'redraft', who: 'own', reason: 'none' },
    postpone,
    cancel,
  ],
  approved: [
    { to: 'sent', action: 'send', who: 'own', reason: 'none', needs: 'outlet' },
    publish,
    giveBack,
    withdraw,
    postpone,
    cancel,
  ],
  sent: [
    publish,
    { to: 'approved', action: 'unsend', who: 'own', reason: 'none' },
    withdraw,
    postpone,
    cancel,
  ],
  published: [{ to: 'corrected', action: 'correct', who: 'editor', reason: 'optional' }, takeDown],
  corrected: [takeDown],
  removed: [
    { to: 'published', action: 'republish', who: 'editor', reason: 'optional', needs: 'publication' },
  ],
  postponed: [cancel],
  cancelled: [],
};

/** Every step out of where the story stands, the usual one first. */
export function movesFrom(story: Pick<StoryFacts, 'stage' | 'stageBefore'>): readonly StoryMove[] {
  const { stage } = story;
  if (stage !== 'postponed' && stage !== 'cancelled') return moves[stage];
  const back: StoryMove = {
    to: story.stageBefore ?? 'idea',
    action: stage === 'postponed' ? 'resume' : 'reopen',
    who: 'own',
    reason: 'none',
  };
  return [back, ...moves[stage]];
}

/**
 * Whether a person is the author for the purpose of approval: named as author, the one who sent it for review, or,
 * where nobody is named, the one who was to write it or entered it.
 */
export function isAuthor(story: StoryFacts, userId: string): boolean {
  if (story.authorId === userId || story.sentById === userId) return true;
  if (story.authorId !== null || story.authorName !== null) return false;
  const writerId = story.assignment === 'declined' ? null : story.assigneeId;
  return (writerId ?? story.createdById) === userId;
}

/** Whether the story is one's own work: written by, assigned to or entered by the person. */
export function isOwnStory(story: StoryPeople, userId: string): boolean {
  return story.authorId === userId || story.assigneeId === userId || story.createdById === userId;
}

/** Whether a person may change a story's fields: any story from editor on, a member one's own. */
export function mayEdit(story: StoryPeople, mover: Mover): boolean {
  return hasRole(mover.role, 'editor') || (hasRole(mover.role, 'member') && isOwnStory(story, mover.id));
}

/** Whether a person may move a story to the bin: the standing office any, others what they entered and nobody saw yet. */
export function mayRemove(story: StoryFacts, mover: Mover): boolean {
  if (hasRole(mover.role, 'lead')) return true;
  return (
    hasRole(mover.role, 'member') && story.createdById === mover.id && writingStages.includes(story.stage)
  );
}

/**
 * Whether a person may take a step with a story, apart from the reason it asks for.
 *
 * @param checks what the checks of that step still ask for; other steps than to review and approval have none
 */
export function mayMove(story: StoryFacts, mover: Mover, to: StoryStage, checks: StepChecks): MoveAnswer {
  const move = movesFrom(story).find(candidate => candidate.to === to);
  if (!move) return refused('story-no-such-move', { from: story.stage, to });
  if (!mayEdit(story, mover)) return refused('story-not-yours', {});
  if (to === 'approved' && story.stage === 'review' && isAuthor(story, mover.id))
    return refused('story-own-approval', {});
  if (move.who !== 'own' && !hasRole(mover.role, move.who)) return refused('story-role', { role: move.who });
  if (checks.required.length > 0)
    return refused('story-checks-missing', { names: checks.required.join('; ') });
  if (move.needs === 'assignee' && story.assigneeId === null) return refused('story-assignee-missing', {});
  if (move.needs === 'outlet' && story.outlets === 0) return refused('story-outlet-missing', {});
  if (move.needs === 'publication' && story.publications === 0)
    return refused('story-publication-missing', {});
  return { allowed: true };
}

/** `mayMove`, and whether the reason that the step asks for is there. */
export function answerMove(
  story: StoryFacts,
  mover: Mover,
  to: StoryStage,
  checks: StepChecks,
  reason: string | null,
): MoveAnswer {
  const answer = mayMove(story, mover, to, checks);
  if (!answer.allowed) return answer;
  const move = movesFrom(story).find(candidate => candidate.to === to);
  return move?.reason === 'required' && !reason ? refused('story-reason-needed', { to }) : answer;
}

/** Which of an office's check levels a step answers to; null where it has no checks. */
export function checksOf(from: StoryStage, to: StoryStage): 'review' | 'approval' | null {
  if (to === 'review' && writingStages.includes(from)) return 'review';
  return to === 'approved' && from === 'review' ? 'approval' : null;
}

/** Where a story goes when its text is changed: an approved text that changed must be approved again. */
export function stageAfterTextChange(stage: StoryStage): StoryStage {
  return stage === 'approved' || stage === 'sent' ? 'review' : stage;
}

function refused(code: MoveRefusal, params: Readonly<Record<string, string>>): MoveAnswer {
  return { allowed: false, code, params };
}
