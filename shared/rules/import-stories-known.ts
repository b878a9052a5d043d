import type { Day } from '../core/dates.ts';
import type { outletKinds, outletStates } from '../entities/story.ts';
import type { ImportPlan } from './import-plan.ts';
import type { StoryKind, StoryStage } from './import-stories.ts';

/** What a list of stories is compared with, and what is stored of it. */

export interface KnownNamed {
  readonly id: string;
  readonly names: readonly string[];
}

export interface KnownOutletMark {
  readonly id: string;
  readonly outletId: string;
  readonly publishedOn: Day | null;
  readonly link: string | null;
}

export interface KnownStory {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly kind: StoryKind | null;
  readonly stage: StoryStage | null;
  readonly unitId: string | null;
  readonly authorName: string | null;
  readonly dueOn: Day | null;
  readonly publishOn: Day | null;
  readonly happenedOn: Day | null;
  readonly schoolYear: string | null;
  readonly summary: string | null;
  readonly note: string | null;
  readonly themeIds: readonly string[];
  readonly outlets: readonly KnownOutletMark[];
}

/** What is there already; of the stories only those that the file could mean. */
export interface StoriesKnown {
  readonly stories: readonly KnownStory[];
  readonly units: readonly KnownNamed[];
  readonly outlets: readonly KnownNamed[];
  readonly themes: readonly KnownNamed[];
  /** People who work here and can be given a story. */
  readonly workers: readonly KnownNamed[];
}

export interface NamePlan {
  readonly ref: string;
  readonly name: string;
}

export interface OutletPlan extends NamePlan {
  readonly kind: (typeof outletKinds)[number];
}

export interface OutletMarkPlan {
  readonly id: string | null;
  readonly outletRef: string;
  readonly state: (typeof outletStates)[number];
  readonly publishedOn: Day | null;
  readonly link: string;
}

export interface StoryPlan {
  readonly id: string | null;
  readonly values: {
    code?: string;
    title?: string;
    kind?: StoryKind;
    stage?: StoryStage;
    unitId?: string;
    authorName?: string;
    assigneeId?: string;
    dueOn?: Day;
    publishOn?: Day;
    happenedOn?: Day;
    schoolYear?: string;
    summary?: string;
    note?: string;
  };
  readonly themeRefs: readonly string[];
  readonly outlets: readonly OutletMarkPlan[];
}

export interface StoriesPlan extends ImportPlan {
  readonly kind: 'stories';
  readonly outlets: readonly OutletPlan[];
  readonly themes: readonly NamePlan[];
  readonly stories: readonly StoryPlan[];
}
