import { useMemo } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { DataTable } from '#renderer/components/DataTable.tsx';
import { type ColumnState, nothingSelected, type Selection } from '#renderer/components/data-table.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { StoriesEmpty } from '#renderer/features/story/StoriesEmpty.tsx';
import { StoryBulkBar } from '#renderer/features/story/StoryBulkBar.tsx';
import { useStories } from '#renderer/features/story/stories-state.ts';
import { storyListColumns } from '#renderer/features/story/story-columns.tsx';
import { storySortOf } from '#renderer/features/story/story-filter.ts';
import { TotalsLine } from '#renderer/features/story/TotalsLine.tsx';
import { useCellActions } from '#renderer/features/story/use-cell-actions.ts';
import { useSteps } from '#renderer/features/story/use-steps.tsx';
import { call } from '#renderer/lib/client.ts';
import { useListVersion } from '#renderer/lib/use-list-version.ts';
import { usePagedRows } from '#renderer/lib/use-paged-rows.ts';
import { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { StoryFilter, StoryRow, StoryTotals } from '#shared/story-list.ts';

/** The stories of the filter as a table: sorted, chosen from, changed in place, one or many. */
export function StoryTable(props: {
  readonly filter: StoryFilter;
  readonly totals: StoryTotals | undefined;
  /** The totals belong to the filter before this one. */
  readonly areTotalsOld: boolean;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly columnState: ColumnState;
  readonly onColumnState: (state: ColumnState) => void;
}) {
  const { filter, totals, selection, onSelect, columnState, onColumnState } = props;
  const look = useStories();
  const { openRecord, openFull, address } = usePlaces();
  const sort = storySortOf(look);
  const listKey = JSON.stringify([filter, sort]);
  const version = useListVersion('story.list');
  const rows = usePagedRows<StoryRow>(
    async (offset, limit) => ({
      rows: await call('story.list', { filter, sort, window: { offset, limit } }),
      total: null,
    }),
    `${listKey} ${version}`,
  );
  const total = props.areTotalsOld || !totals ? rows.total : totals.total;
  const steps = useSteps();
  const actions = useCellActions(steps.take);
  const columns = useMemo(() => storyListColumns(actions), [actions]);

  if (rows.error instanceof AppError) return <ErrorNote message={tError(rows.error)} onRetry={rows.retry} />;
  return (
    <>
      <DataTable
        label={t('stories.table')}
        columns={columns}
        total={total}
        getRow={rows.getRow}
        onRange={rows.onRange}
        rowId={row => row.id}
        sort={look.sort}
        onSort={next => look.set({ sort: next })}
        selection={selection}
        onSelect={onSelect}
        onOpen={(row, index) =>
          openRecord(
            { entity: 'story', id: row.id },
            rows.rowsAround(index).map(each => each.id),
          )
        }
        onOpenFull={row => openFull({ entity: 'story', id: row.id })}
        rowState={row => (row.deadlineState === 'on-time' ? null : row.deadlineState)}
        columnState={columnState}
        onColumnState={onColumnState}
        listKey={listKey}
        openId={address.drawer?.entity === 'story' ? address.drawer.id : null}
        getIds={(first, last) => call('story.ids', { filter, sort, offset: first, limit: last - first + 1 })}
        empty={<StoriesEmpty />}
        footer={<TotalsLine totals={totals} />}
      />
      <StoryBulkBar
        selection={selection}
        total={total}
        filter={filter}
        onClear={() => onSelect(nothingSelected)}
      />
      {steps.dialog}
    </>
  );
}
