import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { AgendaList } from '#renderer/features/calendar/AgendaList.tsx';
import { CalendarBar } from '#renderer/features/calendar/CalendarBar.tsx';
import { CalendarFilters } from '#renderer/features/calendar/CalendarFilters.tsx';
import classes from '#renderer/features/calendar/calendar.module.css';
import { withOthers } from '#renderer/features/calendar/calendar-items.ts';
import { useCalendar } from '#renderer/features/calendar/calendar-state.ts';
import { DayGrid } from '#renderer/features/calendar/DayGrid.tsx';
import { EntryMenu } from '#renderer/features/calendar/EntryMenu.tsx';
import { MoveDialog } from '#renderer/features/calendar/MoveDialog.tsx';
import { type CalendarMode, rangeOf, titleOf, weeksOf } from '#renderer/features/calendar/period.ts';
import { useEntryActions } from '#renderer/features/calendar/use-entry-actions.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { entryKinds } from '#shared/calendar.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { StoryFilter } from '#shared/story-list.ts';

/** Entries of a day asked for at first; a cell shows as many as it has room for. */
const perDay: Readonly<Record<CalendarMode, number>> = { month: 12, week: 24, day: 200, agenda: 30 };

/** The calendar of stories; with a filter, of those it leaves. */
export function CalendarView({ filter }: { readonly filter?: StoryFilter }) {
  const { mode, day, kinds, hasCases, hasHot, hasOpinions, set } = useCalendar();
  const own = useOwnFilter();
  const [isWhole, setIsWhole] = useState(false);
  const range = rangeOf(mode, day);
  const entries = useAppQuery(
    'calendar.range',
    {
      ...range,
      ...(kinds.length < entryKinds.length ? { kinds: [...kinds] } : {}),
      filter: filter ?? own,
      perDay: isWhole && mode === 'day' ? 1000 : perDay[mode],
    },
    { placeholderData: keepPreviousData },
  );
  const cases = useAppQuery(
    'calendar.cases',
    { ...range, filter: own },
    { placeholderData: keepPreviousData, enabled: filter === undefined },
  );
  const limits = filter === undefined && hasCases ? (cases.data ?? []) : [];
  // Forecasts and issues are not a unit's: narrowed to one, the calendar leaves them out.
  const isOfUnits = 'unitIds' in own || 'assigneeIds' in own;
  const hotItems = useAppQuery(
    'calendar.hot',
    { ...range, ...(own.isMine ? { isMine: true } : {}) },
    { placeholderData: keepPreviousData, enabled: filter === undefined && !isOfUnits },
  );
  const foundHot = filter === undefined && !isOfUnits ? (hotItems.data ?? []) : [];
  const { assigneeIds: ownerIds, ...ownOpinions } = own;
  const opinions = useAppQuery(
    'calendar.opinions',
    { ...range, ...ownOpinions, ...(ownerIds ? { ownerIds } : {}) },
    { placeholderData: keepPreviousData, enabled: filter === undefined },
  );
  const foundOpinions = filter === undefined ? (opinions.data ?? []) : [];
  const days = withOthers(
    entries.data?.days ?? [],
    limits,
    hasHot ? foundHot : [],
    hasOpinions ? foundOpinions : [],
  );
  const holidays = useAppQuery('calendar.holidays', range, { placeholderData: keepPreviousData });
  const { actions, asked, closeAsked, menu, closeMenu } = useEntryActions();

  return (
    <div className={classes.calendar}>
      <CalendarBar />
      <CalendarFilters
        byKind={entries.data?.byKind}
        cases={cases.data?.length}
        hot={foundHot.length}
        opinions={foundOpinions.length}
        hasStoryFilters={filter === undefined}
      />
      {entries.isError && (
        <ErrorNote message={tError(entries.error)} onRetry={() => void entries.refetch()} />
      )}
      {entries.isPending && <LoadingLine />}
      {entries.data &&
        (mode === 'month' || mode === 'week' ? (
          <DayGrid
            title={titleOf(mode, day)}
            weeks={weeksOf(mode, day)}
            today={entries.data.today}
            days={days}
            holidays={holidays.data ?? []}
            actions={actions}
          />
        ) : days.length === 0 ? (
          <EmptyState
            sentence={emptyWords(
              mode,
              filter ?? own,
              kinds.length < entryKinds.length || !hasCases || !hasHot || !hasOpinions,
            )}
          />
        ) : (
          <AgendaList
            days={days}
            holidays={holidays.data ?? []}
            today={entries.data.today}
            actions={actions}
            onMore={more => {
              setIsWhole(true);
              set({ mode: 'day', day: more });
            }}
          />
        ))}
      <EntryMenu menu={menu} actions={actions} onClose={closeMenu} />
      <MoveDialog entry={asked} actions={actions} onClose={closeAsked} />
    </div>
  );
}

/** Of units and people: the same for stories and for cases. */
function useOwnFilter(): Pick<StoryFilter, 'unitIds' | 'assigneeIds' | 'isMine'> {
  const { unitIds, assigneeIds, isMine } = useCalendar();
  return {
    ...(unitIds.length > 0 ? { unitIds: [...unitIds] } : {}),
    ...(assigneeIds.length > 0 ? { assigneeIds: [...assigneeIds] } : {}),
    ...(isMine ? { isMine } : {}),
  };
}

function emptyWords(mode: CalendarMode, filter: object, hasKinds: boolean): string {
  if (hasKinds || Object.keys(filter).length > 0) return t('calendar.emptyFiltered');
  return mode === 'day' ? t('calendar.emptyDay') : t('calendar.empty');
}
