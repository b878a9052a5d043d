import { create } from 'zustand';
import type { Sort } from '#renderer/components/data-table.ts';
import type { Day } from '#shared/core/dates.ts';

/** Value of the filter «Người phụ trách» that means the person at the desk. */
export const mine = 'mine';
/** Value of the filter «Trạng thái» that means past its day without an answer. */
export const late = 'late';

/** How a list of this screen is being looked at. */
export interface OpinionsLook {
  readonly text: string;
  /** Values in force by filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** The days it is narrowed to; null leaves an end open. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly sort: Sort | null;
}

interface ListState extends OpinionsLook {
  readonly set: (change: Partial<OpinionsLook>) => void;
  readonly setFilter: (key: string, values: readonly string[]) => void;
  readonly clear: () => void;
}

const untouched: OpinionsLook = { text: '', filters: {}, from: null, to: null, sort: null };

function createList() {
  return create<ListState>()(set => ({
    ...untouched,
    set: change => set(change),
    setFilter: (key, values) => set(state => ({ filters: { ...state.filters, [key]: values } })),
    clear: () => set({ text: '', filters: {}, from: null, to: null }),
  }));
}

/** Kept while the window is open, so that coming back from a record finds the lists as they were left. */
export const useOpinions = createList();
export const useCoordinationLog = createList();

/** The entry of the coordination log that lies open: an id, a new one, or none. */
export const useOpenEntry = create<{
  readonly open: { readonly id: string | null; readonly opinionId?: string } | null;
  readonly show: (open: { readonly id: string | null; readonly opinionId?: string } | null) => void;
}>()(set => ({ open: null, show: open => set({ open }) }));

/** Whether anything narrows a list. */
export function isNarrowed({ text, filters, from, to }: OpinionsLook): boolean {
  return (
    text.trim() !== '' ||
    Object.values(filters).some(values => values.length > 0) ||
    from !== null ||
    to !== null
  );
}
