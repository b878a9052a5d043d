import { keepPreviousData } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { ColumnMenu } from '#renderer/components/ColumnMenu.tsx';
import { DataTable } from '#renderer/components/DataTable.tsx';
import { nothingSelected, type Selection } from '#renderer/components/data-table.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { ExportButton } from '#renderer/components/ExportButton.tsx';
import { FilterBar } from '#renderer/components/FilterBar.tsx';
import { DaysFilter } from '#renderer/features/opinion/DaysFilter.tsx';
import { OpinionBulkBar } from '#renderer/features/opinion/OpinionBulkBar.tsx';
import { OpinionsEmpty } from '#renderer/features/opinion/OpinionsEmpty.tsx';
import { OpinionTotalsLine } from '#renderer/features/opinion/OpinionTotalsLine.tsx';
import { opinionListColumns } from '#renderer/features/opinion/opinion-columns.tsx';
import { opinionFilterOf, opinionSortOf } from '#renderer/features/opinion/opinion-filter.ts';
import { useOpinions } from '#renderer/features/opinion/opinions-state.ts';
import { useOpinionCells } from '#renderer/features/opinion/use-opinion-cells.ts';
import { useOpinionFilters } from '#renderer/features/opinion/use-opinion-filters.ts';
import { call, useAppQuery } from '#renderer/lib/client.ts';
import { visibleColumns } from '#renderer/lib/column-layout.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';
import { useListVersion } from '#renderer/lib/use-list-version.ts';
import { usePagedRows } from '#renderer/lib/use-paged-rows.ts';
import { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { OpinionRow } from '#shared/opinion-list.ts';

/** All opinions under the filters, and what can be done with many of them. */
export function OpinionList() {
  const look = useOpinions();
  const { schoolYear, openRecord, openFull, address } = usePlaces();
  const [columnState, setColumnState] = useColumnState('opinions');
  const cells = useOpinionCells();
  const columns = useMemo(() => opinionListColumns(cells), [cells]);
  const filters = useOpinionFilters();
  const filter = opinionFilterOf(look, schoolYear);
  const sort = opinionSortOf(look);
  const listKey = JSON.stringify([filter, sort]);
  const [chosen, setChosen] = useState<{ of: string; selection: Selection } | null>(null);
  const selection = chosen?.of === listKey ? chosen.selection : nothingSelected;
  const setSelection = (next: Selection) => setChosen({ of: listKey, selection: next });
  const totals = useAppQuery('opinion.count', { filter }, { placeholderData: keepPreviousData });
  const year = schoolYear === null ? {} : { schoolYear };
  const all = useAppQuery('opinion.count', { filter: year }, { placeholderData: keepPreviousData });
  const version = useListVersion('opinion.list');
  const rows = usePagedRows<OpinionRow>(
    async (offset, limit) => ({
      rows: await call('opinion.list', { filter, sort, window: { offset, limit } }),
      total: null,
    }),
    `${listKey} ${version}`,
  );
  const total = totals.isPlaceholderData ? rows.total : (totals.data?.total ?? rows.total);

  if (rows.error instanceof AppError) return <ErrorNote message={tError(rows.error)} onRetry={rows.retry} />;
  return (
    <>
      <FilterBar
        text={look.text}
        onText={text => look.set({ text })}
        filters={filters}
        onFilter={look.setFilter}
        extra={<DaysFilter label={t('opinions.days')} look={look} onChange={look.set} />}
        shown={totals.data?.total ?? null}
        all={all.data?.total ?? null}
        onClear={look.clear}
        isNarrowed={look.from !== null || look.to !== null}
        actions={
          <>
            <ColumnMenu columns={columns} columnState={columnState} onColumnState={setColumnState} />
            <ExportButton
              list={{ screen: 'opinions', filter, sort }}
              columns={visibleColumns(columns, columnState)}
              selection={selection}
              total={totals.data?.total ?? null}
            />
          </>
        }
      />
      <DataTable
        label={t('opinions.table')}
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
            { entity: 'opinion', id: row.id },
            rows.rowsAround(index).map(each => each.id),
          )
        }
        onOpenFull={row => openFull({ entity: 'opinion', id: row.id })}
        rowState={row => (row.deadlineState === 'on-time' ? null : row.deadlineState)}
        columnState={columnState}
        onColumnState={setColumnState}
        listKey={listKey}
        openId={address.drawer?.entity === 'opinion' ? address.drawer.id : null}
        getIds={(first, last) =>
          call('opinion.ids', { filter, sort, offset: first, limit: last - first + 1 })
        }
        empty={<OpinionsEmpty />}
        footer={<OpinionTotalsLine totals={totals.data} />}
      />
      <OpinionBulkBar
        selection={selection}
        total={total}
        filter={filter}
        onClear={() => setSelection(nothingSelected)}
      />
    </>
  );
}
