import { SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { type Place, storyViews, usePlaces } from '#renderer/app/places.ts';
import { ColumnMenu } from '#renderer/components/ColumnMenu.tsx';
import { FilterBar } from '#renderer/components/FilterBar.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { DatesFilter } from '#renderer/features/story/DatesFilter.tsx';
import { NewStoryForm } from '#renderer/features/story/NewStoryForm.tsx';
import { QuickEntry } from '#renderer/features/story/QuickEntry.tsx';
import { SavedViews } from '#renderer/features/story/SavedViews.tsx';
import { StoryBoard } from '#renderer/features/story/StoryBoard.tsx';
import { StoryTable } from '#renderer/features/story/StoryTable.tsx';
import { isSameLook, readLook } from '#renderer/features/story/saved-look.ts';
import classes from '#renderer/features/story/stories.module.css';
import { useStories } from '#renderer/features/story/stories-state.ts';
import { storyListColumns } from '#renderer/features/story/story-columns.tsx';
import { storyFilterOf } from '#renderer/features/story/story-filter.ts';
import { useStoryFilters } from '#renderer/features/story/use-story-filters.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';
import { t } from '#shared/i18n/t.ts';

const CalendarView = lazy(async () => ({
  default: (await import('#renderer/features/calendar/CalendarView.tsx')).CalendarView,
}));

/** The screen «Tin, bài»: one list of stories as table, board or calendar, under the same filters. */
export function StoriesView({ place }: { readonly place: Extract<Place, { at: 'stories' }> }) {
  const look = useStories();
  const { go, schoolYear } = usePlaces();
  const [columnState, setColumnState] = useColumnState('stories');
  const [isNew, setIsNew] = useState(false);
  const quick = useRef<HTMLInputElement>(null);
  const filters = useStoryFilters();
  const filter = storyFilterOf(look, schoolYear);
  const year = schoolYear === null ? {} : { schoolYear };
  const totals = useAppQuery('story.count', { filter }, { placeholderData: keepPreviousData });
  const all = useAppQuery('story.count', { filter: year }, { placeholderData: keepPreviousData });
  const views = useAppQuery('view.list', { screen: 'stories' });
  const saved = views.data ?? [];
  const chosen = saved.find(view => view.id === look.viewId) ?? null;
  const isAsSaved = chosen !== null && isSameLook(readLook(chosen.state).look, look);

  function showView(id: string): void {
    const view = saved.find(each => each.id === id);
    if (!view) return;
    const { look: next, columns } = readLook(view.state);
    look.show(id, next);
    setColumnState(columns);
    go({ at: 'stories', view: place.view, savedViewId: id });
  }

  // An address with a saved view, gone back to or opened from elsewhere, shows that view.
  const wanted = saved.some(view => view.id === place.savedViewId) ? place.savedViewId : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the address shows another view
  useEffect(() => {
    if (wanted !== undefined && wanted !== look.viewId) showView(wanted);
  }, [wanted]);

  return (
    <div className={classes.screen}>
      <OfferActions
        actions={[
          {
            name: 'story.new',
            label: t('stories.new'),
            group: 'make',
            shortcuts: ['N'],
            role: 'member',
            perform: () => setIsNew(true),
          },
          {
            name: 'story.quick',
            label: t('stories.quick'),
            group: 'make',
            shortcuts: ['Q'],
            role: 'member',
            perform: () => quick.current?.focus(),
          },
        ]}
      />
      <div className={classes.head}>
        <SegmentedControl
          aria-label={t('stories.view')}
          data={storyViews.map(value => ({ value, label: t(`stories.view.${value}`) }))}
          value={place.view}
          onChange={value => go({ ...place, view: storyViews.find(each => each === value) ?? 'table' })}
        />
        <QuickEntry input={quick} />
        <RoleButton
          least="member"
          leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
          aria-keyshortcuts="N"
          onClick={() => setIsNew(true)}
        >
          {t('stories.new')}
        </RoleButton>
      </div>
      <FilterBar
        views={{
          list: saved.map(view => ({ id: view.id, label: view.name })),
          current: isAsSaved ? chosen.id : null,
          onChoose: showView,
        }}
        text={look.text}
        onText={text => look.set({ text })}
        filters={filters}
        onFilter={look.setFilter}
        extra={<DatesFilter value={look.dates} onChange={dates => look.set({ dates })} />}
        shown={totals.data?.total ?? null}
        all={all.data?.total ?? null}
        onClear={look.clear}
        isNarrowed={Object.values(look.dates).some(value => value !== null && value !== false)}
        actions={
          <>
            <SavedViews
              views={saved}
              chosen={chosen}
              look={look}
              columns={columnState}
              onSaved={id => look.show(id, look)}
            />
            {place.view === 'table' && (
              <ColumnMenu
                columns={storyListColumns(noActions)}
                columnState={columnState}
                onColumnState={setColumnState}
              />
            )}
          </>
        }
      />
      {place.view === 'table' && (
        <StoryTable
          filter={filter}
          totals={totals.data}
          areTotalsOld={totals.isPlaceholderData}
          columnState={columnState}
          onColumnState={setColumnState}
        />
      )}
      {place.view === 'board' && <StoryBoard filter={filter} totals={totals.data} />}
      {place.view === 'calendar' && (
        <Suspense fallback={<LoadingLine />}>
          <CalendarView filter={filter} />
        </Suspense>
      )}
      {isNew && <NewStoryForm onClose={() => setIsNew(false)} />}
    </div>
  );
}

/** For the menu of columns, which draws no cells. */
const noActions = { onStep: () => undefined, onAssign: () => undefined, onDay: () => undefined };
