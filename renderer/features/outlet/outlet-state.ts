import { create } from 'zustand';
import type { Sort } from '#renderer/components/data-table.ts';

export const pressLists = ['outlets', 'reporters', 'partners'] as const;
export type PressList = (typeof pressLists)[number];

/** How one of the lists is being looked at. */
export interface Look {
  readonly text: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Sort | null;
}

interface State {
  readonly list: PressList;
  readonly looks: Readonly<Record<PressList, Look>>;
  readonly show: (list: PressList) => void;
  readonly set: (list: PressList, change: Partial<Look>) => void;
}

const untouched: Look = { text: '', filters: {}, sort: null };

/** Kept while the window is open. */
export const usePressLists = create<State>()(set => ({
  list: 'outlets',
  looks: { outlets: untouched, reporters: untouched, partners: untouched },
  show: list => set({ list }),
  set: (list, change) =>
    set(state => ({ looks: { ...state.looks, [list]: { ...state.looks[list], ...change } } })),
}));

/** One list with the ways to change how it is looked at. */
export function usePressList(list: PressList) {
  const look = usePressLists(state => state.looks[list]);
  const set = usePressLists(state => state.set);
  return {
    ...look,
    isNarrowed: look.text.trim() !== '' || Object.values(look.filters).some(values => values.length > 0),
    set: (change: Partial<Look>) => set(list, change),
    setFilter: (key: string, values: readonly string[]) =>
      set(list, { filters: { ...look.filters, [key]: values } }),
    clear: () => set(list, { text: '', filters: {} }),
  };
}
