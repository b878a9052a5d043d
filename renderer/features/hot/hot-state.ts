import { create } from 'zustand';
import type { Sort } from '#renderer/components/data-table.ts';

/** How the register is being looked at; kept while the window is open. */
export interface HotLook {
  readonly text: string;
  /** Values in force by filter; cells of the matrix are `4:3`. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Sort | null;
}

interface HotState extends HotLook {
  readonly set: (change: Partial<HotLook>) => void;
  readonly setFilter: (key: string, values: readonly string[]) => void;
  readonly clear: () => void;
}

export const untouchedHot: HotLook = { text: '', filters: { status: ['open'] }, sort: null };

export const useHot = create<HotState>()(set => ({
  ...untouchedHot,
  set: change => set(change),
  setFilter: (key, values) => set(state => ({ filters: { ...state.filters, [key]: values } })),
  clear: () => set({ text: '', filters: {} }),
}));
