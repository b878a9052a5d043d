import type { Role } from '../core/contract.ts';
import type { StoryStage } from '../story-list.ts';

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
