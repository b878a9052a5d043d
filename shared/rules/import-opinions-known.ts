import type { Patch } from '../entities.ts';
import type { ImportPlan } from './import-plan.ts';
import type { KnownNamed, NamePlan } from './import-stories-known.ts';

/** What a list of opinions is compared with, and what is stored of it. */

/** Fields of an opinion that a file can fill. */
export const plannedTexts = [
  'subject',
  'body',
  'giverName',
  'giverContact',
  'decisionReason',
  'answer',
  'answerChannel',
  'answerLink',
] as const;
export const plannedWords = ['giver', 'channel', 'kind', 'decision'] as const;
export const plannedDays = ['receivedOn', 'dueOn', 'answeredOn'] as const;

type Planned =
  | (typeof plannedTexts)[number]
  | (typeof plannedWords)[number]
  | (typeof plannedDays)[number]
  | 'note'
  | 'ownerId';

export type KnownOpinion = { readonly id: string; readonly code: string | null } & {
  readonly [Field in Planned]: string | null;
} & { readonly themeIds: readonly string[]; readonly unitIds: readonly string[] };

/** What is there already; of the opinions only those that the file could mean. */
export interface OpinionsKnown {
  readonly today: string;
  readonly opinions: readonly KnownOpinion[];
  readonly units: readonly KnownNamed[];
  readonly themes: readonly KnownNamed[];
  /** People who work here and can be given an opinion. */
  readonly workers: readonly KnownNamed[];
}

export interface OpinionPlan {
  readonly id: string | null;
  readonly values: Patch<'opinion'>;
  readonly themeRefs: readonly string[];
  readonly unitIds: readonly string[];
}

export interface OpinionsPlan extends ImportPlan {
  readonly kind: 'opinions';
  readonly themes: readonly NamePlan[];
  readonly opinions: readonly OpinionPlan[];
}
