import type { Day } from '../core/dates.ts';
import type { Tone } from '../press-list.ts';
import type { ImportPlan } from './import-plan.ts';
import type { KnownNamed, NamePlan, OutletPlan } from './import-stories-known.ts';
import type { KnownOutlet } from './press-outlet.ts';

/** What a list of press items is compared with, and what is stored of it. */

export interface KnownPressItem {
  readonly id: string;
  readonly title: string;
  readonly outletId: string | null;
  readonly outletName: string | null;
  readonly publishedOn: Day | null;
  readonly link: string | null;
  readonly tone: Tone | null;
  readonly needsReply: boolean;
  readonly authorName: string | null;
  readonly section: string | null;
  readonly issueNumber: string | null;
  readonly summary: string | null;
  readonly note: string | null;
  readonly originalId: string | null;
  readonly sourceName: string | null;
  readonly themeIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly areaIds: readonly string[];
}

export interface PressKnown {
  readonly today: Day;
  readonly items: readonly KnownPressItem[];
  readonly outlets: readonly KnownOutlet[];
  readonly themes: readonly KnownNamed[];
  readonly units: readonly KnownNamed[];
  readonly areas: readonly KnownNamed[];
}

export interface PressItemPlan {
  /** By which later rows point to it: the id of a known item, else `row:<number>`. */
  readonly ref: string;
  readonly id: string | null;
  readonly values: {
    title?: string;
    outletName?: string;
    publishedOn?: Day;
    link?: string;
    tone?: Tone;
    needsReply?: boolean;
    authorName?: string;
    section?: string;
    issueNumber?: string;
    summary?: string;
    note?: string;
    sourceName?: string;
  };
  /** An outlet that is there, or one of the plan; null leaves it. */
  readonly outletRef: string | null;
  readonly originalRef: string | null;
  readonly themeRefs: readonly string[];
  readonly unitIds: readonly string[];
  readonly areaIds: readonly string[];
  /** The row says that it needs a reply, so a case may be opened of it. */
  readonly needsReply: boolean;
}

/** Counts over all rows of the file, whatever becomes of them. */
export interface PressFigures {
  readonly negative: number;
  /** Cells with a day that the calendar does not have, or that is none. */
  readonly badDates: number;
  readonly needReply: number;
  readonly reposts: number;
}

export interface PressPlan extends ImportPlan {
  readonly kind: 'press';
  readonly outlets: readonly OutletPlan[];
  readonly themes: readonly NamePlan[];
  readonly items: readonly PressItemPlan[];
  readonly figures: PressFigures;
}
