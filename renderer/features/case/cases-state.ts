import { create } from 'zustand';
import type { Sort } from '#renderer/components/data-table.ts';
import type { Day } from '#shared/core/dates.ts';

/** Days that the cases are narrowed to; null leaves an end open. */
export interface CaseDates {
  readonly receivedFrom: Day | null;
  readonly receivedTo: Day | null;
  readonly dueFrom: Day | null;
  readonly dueTo: Day | null;
}

/** How the cases are being looked at. */
export interface CasesLook {
  readonly text: string;
  /** Values in force by filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly dates: CaseDates;
  /** Null: in their groups, in each the nearest limit first. */
  readonly sort: Sort | null;
}

interface CasesState extends CasesLook {
  readonly set: (change: Partial<CasesLook>) => void;
  readonly setFilter: (key: string, values: readonly string[]) => void;
  readonly clear: () => void;
  readonly show: (look: Partial<CasesLook>) => void;
}

export const noCaseDates: CaseDates = { receivedFrom: null, receivedTo: null, dueFrom: null, dueTo: null };

const untouched: CasesLook = { text: '', filters: {}, dates: noCaseDates, sort: null };

/** Kept while the window is open, so that coming back from a case finds the list as it was left. */
export const useCases = create<CasesState>()(set => ({
  ...untouched,
  set: change => set(change),
  setFilter: (key, values) => set(state => ({ filters: { ...state.filters, [key]: values } })),
  clear: () => set({ text: '', filters: {}, dates: noCaseDates }),
  show: look => set({ ...untouched, ...look }),
}));

/** Whether the days narrow the list. */
export function hasCaseDates({ dates }: Pick<CasesLook, 'dates'>): boolean {
  return Object.values(dates).some(value => value !== null);
}

/** Whether anything narrows it. */
export function isCasesNarrowed({ text, filters, dates }: CasesLook): boolean {
  return (
    text.trim() !== '' || Object.values(filters).some(values => values.length > 0) || hasCaseDates({ dates })
  );
}
