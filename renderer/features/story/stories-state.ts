import { create } from 'zustand';
import type { Sort } from '#renderer/components/data-table.ts';
import type { Day } from '#shared/core/dates.ts';

/** Value of the filter «Phân công» that means the person at the desk. */
export const mine = 'mine';

/** Days that a list of stories is narrowed to; null leaves an end open. */
export interface StoryDates {
  readonly dueFrom: Day | null;
  readonly dueTo: Day | null;
  readonly publishFrom: Day | null;
  readonly publishTo: Day | null;
  readonly isOverdue: boolean;
}

/** How the stories are being looked at: the same for table, board and calendar. */
export interface StoriesLook {
  readonly text: string;
  /** Values in force by filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly dates: StoryDates;
  /** Null: the nearest deadline first, and with accents typed the exact matches before the others. */
  readonly sort: Sort | null;
}

interface StoriesState extends StoriesLook {
  /** The saved view chosen last; what is looked at may have been changed since. */
  readonly viewId: string | null;
  readonly set: (change: Partial<StoriesLook>) => void;
  readonly setFilter: (key: string, values: readonly string[]) => void;
  readonly clear: () => void;
  readonly show: (viewId: string | null, look: StoriesLook) => void;
}

export const noDates: StoryDates = {
  dueFrom: null,
  dueTo: null,
  publishFrom: null,
  publishTo: null,
  isOverdue: false,
};

export const untouchedLook: StoriesLook = { text: '', filters: {}, dates: noDates, sort: null };

/** Kept while the window is open, so that coming back from a story finds the list as it was left. */
export const useStories = create<StoriesState>()(set => ({
  ...untouchedLook,
  viewId: null,
  set: change => set(change),
  setFilter: (key, values) => set(state => ({ filters: { ...state.filters, [key]: values } })),
  clear: () => set({ text: '', filters: {}, dates: noDates }),
  show: (viewId, look) => set({ ...look, viewId }),
}));

/** Whether anything narrows the list. */
export function isNarrowed({ text, filters, dates }: StoriesLook): boolean {
  return (
    text.trim() !== '' || Object.values(filters).some(values => values.length > 0) || hasDates({ dates })
  );
}

/** Whether the days narrow it. */
export function hasDates({ dates }: Pick<StoriesLook, 'dates'>): boolean {
  return Object.values(dates).some(value => value !== null && value !== false);
}
