import { create } from 'zustand';
import type { Sort } from '#renderer/components/data-table.ts';
import type { Day } from '#shared/core/dates.ts';

/** How one list of the directory is being looked at. */
export interface ListView {
  readonly text: string;
  /** Values in force by filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Sort | null;
}

interface DirectoryState {
  /** The day the whole screen is turned back to; null is today. */
  readonly onDay: Day | null;
  readonly units: ListView;
  readonly people: ListView;
  readonly setOnDay: (day: Day | null) => void;
  readonly setUnits: (change: Partial<ListView>) => void;
  readonly setPeople: (change: Partial<ListView>) => void;
}

const untouched: ListView = { text: '', filters: {}, sort: null };

/** Kept while the window is open, so that coming back from a record finds the list as it was left. */
export const useDirectory = create<DirectoryState>()(set => ({
  onDay: null,
  units: untouched,
  people: untouched,
  setOnDay: onDay => set({ onDay }),
  setUnits: change => set(state => ({ units: { ...state.units, ...change } })),
  setPeople: change => set(state => ({ people: { ...state.people, ...change } })),
}));

/** The filters with one of them changed. */
export function withFilter(
  filters: ListView['filters'],
  key: string,
  values: readonly string[],
): ListView['filters'] {
  return { ...filters, [key]: values };
}

/** The day as an input of a query: left out for today. */
export function asOf(onDay: Day | null): { onDay?: Day } {
  return onDay === null ? {} : { onDay };
}
