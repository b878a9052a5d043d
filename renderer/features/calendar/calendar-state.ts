import { create } from 'zustand';
import type { CalendarMode } from '#renderer/features/calendar/period.ts';
import { today } from '#renderer/lib/today.ts';
import { type EntryKind, entryKinds } from '#shared/calendar.ts';
import type { Day } from '#shared/core/dates.ts';

interface CalendarState {
  readonly mode: CalendarMode;
  readonly day: Day;
  readonly kinds: readonly EntryKind[];
  /** Whether the limits of cases are shown. */
  readonly hasCases: boolean;
  /** Whether forecasts, reviews and steps of hot issues are shown. */
  readonly hasHot: boolean;
  /** Whether answers due and follow-ups of the coordination log are shown. */
  readonly hasOpinions: boolean;
  readonly unitIds: readonly string[];
  readonly assigneeIds: readonly string[];
  readonly isMine: boolean;
  readonly set: (
    change: Partial<
      Pick<
        CalendarState,
        | 'mode'
        | 'day'
        | 'kinds'
        | 'hasCases'
        | 'hasHot'
        | 'hasOpinions'
        | 'unitIds'
        | 'assigneeIds'
        | 'isMine'
      >
    >,
  ) => void;
}

/** How the calendar is being looked at; kept while the window is open. */
export const useCalendar = create<CalendarState>()(set => ({
  mode: 'month',
  day: today(),
  kinds: entryKinds,
  hasCases: true,
  hasHot: true,
  hasOpinions: true,
  unitIds: [],
  assigneeIds: [],
  isMine: false,
  set: change => set(change),
}));
