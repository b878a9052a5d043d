import { create } from 'zustand';
import type { Sort } from '#renderer/components/data-table.ts';
import type { Day } from '#shared/core/dates.ts';
import type { PressFolding } from '#shared/press-list.ts';

/** How the press items are being looked at. */
export interface PressLook {
  readonly text: string;
  /** Values in force by filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Null: by day, the newest first, with reposts beneath their originals. */
  readonly sort: Sort | null;
  readonly folding: PressFolding;
}

interface PressState extends PressLook {
  /** A new item is being entered by hand. */
  readonly isAdding: boolean;
  readonly set: (change: Partial<PressLook>) => void;
  readonly setFilter: (key: string, values: readonly string[]) => void;
  readonly clear: () => void;
  /** Shows the reposts of an original, or hides them again. */
  readonly turn: (id: string) => void;
  readonly foldAll: (kind: 'open' | 'closed') => void;
}

const unfiltered = { text: '', filters: {}, from: null, to: null };

export const untouchedPress: PressLook = { ...unfiltered, sort: null, folding: { kind: 'open', ids: [] } };

/** Kept while the window is open, so that coming back from an item finds the list as it was left. */
export const usePress = create<PressState>()(set => ({
  ...untouchedPress,
  isAdding: false,
  set: change => set(change),
  setFilter: (key, values) => set(state => ({ filters: { ...state.filters, [key]: values } })),
  clear: () => set(unfiltered),
  turn: id =>
    set(({ folding: { kind, ids } }) => ({
      folding: { kind, ids: ids.includes(id) ? ids.filter(each => each !== id) : [...ids, id] },
    })),
  foldAll: kind => set({ folding: { kind: kind === 'open' ? 'closed' : 'open', ids: [] } }),
}));

/** Whether anything narrows the list. */
export function isNarrowed({ text, filters, from, to }: PressLook): boolean {
  const hasValues = Object.values(filters).some(values => values.length > 0);
  return text.trim() !== '' || hasValues || from !== null || to !== null;
}
