import { keepPreviousData } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { ColumnMenu } from '#renderer/components/ColumnMenu.tsx';
import { DataTable } from '#renderer/components/DataTable.tsx';
import { nothingSelected, type Selection } from '#renderer/components/data-table.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { ExportButton } from '#renderer/components/ExportButton.tsx';
import { FilterBar } from '#renderer/components/FilterBar.tsx';
import { HotBulkBar } from '#renderer/features/hot/HotBulkBar.tsx';
import { HotEmpty } from '#renderer/features/hot/HotEmpty.tsx';
import { HotMatrix } from '#renderer/features/hot/HotMatrix.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { hotListColumns } from '#renderer/features/hot/hot-columns.tsx';
import { hotFilterOf, hotSortOf } from '#renderer/features/hot/hot-filter.ts';
import { useHot } from '#renderer/features/hot/hot-state.ts';
import { levelState } from '#renderer/features/hot/LevelMark.tsx';
import { ProposalStrip } from '#renderer/features/hot/ProposalStrip.tsx';
import { useHotFilters } from '#renderer/features/hot/use-hot-filters.ts';
import { call, useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { visibleColumns } from '#renderer/lib/column-layout.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';
import { useListVersion } from '#renderer/lib/use-list-version.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { usePagedRows } from '#renderer/lib/use-paged-rows.ts';
import { AppError } from '#shared/core/errors.ts';
import type { HotRow } from '#shared/hot-list.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** The register: what the figures propose at the top, the list, and the matrix beside it. */
export function HotList({ onNew }: { readonly onNew: () => void }) {
  const look = useHot();
  const { openRecord, openFull, address } = usePlaces();
  const [columnState, setColumnState] = useColumnState('hot');
  const columns = useHotColumns();
  const filters = useHotFilters();
  const filter = hotFilterOf(look);
  const sort = hotSortOf(look);
  const listKey = JSON.stringify([filter, sort]);
  const [chosen, setChosen] = useState<{ of: string; selection: Selection } | null>(null);
  const selection = chosen?.of === listKey ? chosen.selection : nothingSelected;
  const setSelection = (next: Selection) => setChosen({ of: listKey, selection: next });
  const totals = useAppQuery('hot.count', { filter }, { placeholderData: keepPreviousData });
  const all = useAppQuery('hot.count', { filter: {} }, { placeholderData: keepPreviousData });
  // A cell of the matrix is a choice among all of them, so the matrix does not follow it.
  const { cells: _cells, ...others } = filter;
  const matrix = useAppQuery('hot.count', { filter: others }, { placeholderData: keepPreviousData });
  const version = useListVersion('hot.list');
  const rows = usePagedRows<HotRow>(
    async (offset, limit) => ({
      rows: await call('hot.list', { filter, sort, window: { offset, limit } }),
      total: null,
    }),
    `${listKey} ${version}`,
  );
  const total = totals.isPlaceholderData ? rows.total : (totals.data?.total ?? rows.total);

  if (rows.error instanceof AppError) return <ErrorNote message={tError(rows.error)} onRetry={rows.retry} />;
  return (
    <>
      <ProposalStrip />
      <FilterBar
        text={look.text}
        onText={text => look.set({ text })}
        filters={filters}
        onFilter={look.setFilter}
        shown={totals.data?.total ?? null}
        all={all.data?.total ?? null}
        onClear={look.clear}
        actions={
          <>
            <ColumnMenu columns={columns} columnState={columnState} onColumnState={setColumnState} />
            <ExportButton
              list={{ screen: 'hot', filter, sort }}
              columns={visibleColumns(columns, columnState)}
              selection={selection}
              total={totals.data?.total ?? null}
            />
          </>
        }
      />
      <div className={classes.beside}>
        <div className={classes.list}>
          <DataTable
            label={t('hot.table')}
            columns={columns}
            total={total}
            getRow={rows.getRow}
            onRange={rows.onRange}
            rowId={row => row.id}
            sort={look.sort}
            onSort={next => look.set({ sort: next })}
            selection={selection}
            onSelect={setSelection}
            onOpen={(row, index) =>
              openRecord(
                { entity: 'hotIssue', id: row.id },
                rows.rowsAround(index).map(each => each.id),
              )
            }
            onOpenFull={row => openFull({ entity: 'hotIssue', id: row.id })}
            rowState={row => (row.status === 'closed' ? 'closed' : levelState(row.level))}
            columnState={columnState}
            onColumnState={setColumnState}
            listKey={listKey}
            openId={address.drawer?.entity === 'hotIssue' ? address.drawer.id : null}
            empty={<HotEmpty onNew={onNew} />}
            footer={
              totals.data ? t('hot.totals', { total: totals.data.total, open: totals.data.open }) : undefined
            }
          />
          <HotBulkBar
            selection={selection}
            total={total}
            filter={filter}
            onClear={() => setSelection(nothingSelected)}
          />
        </div>
        <HotMatrix totals={matrix.data} />
      </div>
    </>
  );
}

function useHotColumns() {
  const mayEdit = useWhyNot('editor') === null;
  const { mutate } = useAppCommand('hot.save');
  return useMemo(
    () =>
      hotListColumns({
        mayEdit,
        onOwner: (row, person) => mutate({ id: row.id, patch: { ownerId: person?.id ?? null } }),
        onReview: (row, day) => mutate({ id: row.id, patch: { reviewOn: day } }),
      }),
    [mayEdit, mutate],
  );
}
