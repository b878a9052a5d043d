import { keepPreviousData } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { type Place, usePlaces } from '#renderer/app/places.ts';
import { ColumnMenu } from '#renderer/components/ColumnMenu.tsx';
import { nothingSelected, type Selection } from '#renderer/components/data-table.ts';
import { ExportButton } from '#renderer/components/ExportButton.tsx';
import { FilterBar } from '#renderer/components/FilterBar.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { DatesFilter } from '#renderer/features/story/DatesFilter.tsx';
import { SavedViews } from '#renderer/features/story/SavedViews.tsx';
import { StoriesHead } from '#renderer/features/story/StoriesHead.tsx';
import { StoryBoard } from '#renderer/features/story/StoryBoard.tsx';
import { StoryTable } from '#renderer/features/story/StoryTable.tsx';
import classes from '#renderer/features/story/stories.module.css';
import { hasDates, useStories } from '#renderer/features/story/stories-state.ts';
import { storyListColumns } from '#renderer/features/story/story-columns.tsx';
import { storyFilterOf, storySortOf } from '#renderer/features/story/story-filter.ts';
import { useSavedViews } from '#renderer/features/story/use-saved-views.ts';
import { useStoryFilters } from '#renderer/features/story/use-story-filters.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { visibleColumns } from '#renderer/lib/column-layout.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';

const CalendarView = lazy(async () => ({
  default: (await import('#renderer/features/calendar/CalendarView.tsx')).CalendarView,
}));

/** The screen «Tin, bài»: one list of stories as table, board or calendar, under the same filters. */
export function StoriesView({ place }: { readonly place: Extract<Place, { at: 'stories' }> }) {
  const look = useStories();
  const schoolYear = usePlaces(places => places.schoolYear);
  const [columnState, setColumnState] = useColumnState('stories');
  const saved = useSavedViews(place, setColumnState);
  const filter = storyFilterOf(look, schoolYear);
  const [selection, setSelection] = useSelectionOf(JSON.stringify(filter));
  const year = schoolYear === null ? {} : { schoolYear };
  const totals = useAppQuery('story.count', { filter }, { placeholderData: keepPreviousData });
  const all = useAppQuery('story.count', { filter: year }, { placeholderData: keepPreviousData });
  const columns = storyListColumns(noActions);
  const isTable = place.view === 'table';

  return (
    <div className={classes.screen}>
      <StoriesHead place={place} />
      <FilterBar
        views={{
          list: saved.views.map(view => ({ id: view.id, label: view.name })),
          current: saved.isAsSaved ? (saved.chosen?.id ?? null) : null,
          onChoose: saved.show,
        }}
        text={look.text}
        onText={text => look.set({ text })}
        filters={useStoryFilters()}
        onFilter={look.setFilter}
        extra={<DatesFilter value={look.dates} onChange={dates => look.set({ dates })} />}
        shown={totals.data?.total ?? null}
        all={all.data?.total ?? null}
        onClear={look.clear}
        isNarrowed={hasDates(look)}
        actions={
          <>
            <SavedViews
              views={saved.views}
              chosen={saved.chosen}
              look={look}
              columns={columnState}
              onSaved={id => look.show(id, look)}
            />
            {isTable && (
              <ColumnMenu columns={columns} columnState={columnState} onColumnState={setColumnState} />
            )}
            <ExportButton
              list={{ screen: 'stories', filter, sort: storySortOf(look) }}
              columns={visibleColumns(columns, columnState)}
              {...(isTable ? { selection } : {})}
              total={totals.data?.total ?? null}
            />
          </>
        }
      />
      {isTable && (
        <StoryTable
          filter={filter}
          totals={totals.data}
          areTotalsOld={totals.isPlaceholderData}
          selection={selection}
          onSelect={setSelection}
          columnState={columnState}
          onColumnState={setColumnState}
        />
      )}
      {place.view === 'board' && <StoryBoard filter={filter} totals={totals.data} />}
      {place.view === 'calendar' && (
        <div className={classes.calendar}>
          <Suspense fallback={<LoadingLine />}>
            <CalendarView filter={filter} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

/** What is chosen of one list; of another list nothing is chosen, so that no hidden row is ever acted on. */
function useSelectionOf(list: string): readonly [Selection, (selection: Selection) => void] {
  const [chosen, setChosen] = useState<{ readonly of: string; readonly selection: Selection } | null>(null);
  return [
    chosen?.of === list ? chosen.selection : nothingSelected,
    selection => setChosen({ of: list, selection }),
  ];
}

/** For menus and files, which draw no cells. */
const noActions = { onStep: () => undefined, onAssign: () => undefined, onDay: () => undefined };
