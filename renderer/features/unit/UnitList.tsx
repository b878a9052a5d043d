import { keepPreviousData } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { ColumnMenu } from '#renderer/components/ColumnMenu.tsx';
import { DataTable } from '#renderer/components/DataTable.tsx';
import { nothingSelected, type Selection } from '#renderer/components/data-table.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { ExportButton } from '#renderer/components/ExportButton.tsx';
import { FilterBar } from '#renderer/components/FilterBar.tsx';
import { NothingFound } from '#renderer/components/NothingFound.tsx';
import { PastNote } from '#renderer/features/roster/DayInForce.tsx';
import classes from '#renderer/features/roster/directory.module.css';
import { useDirectory, withFilter } from '#renderer/features/roster/directory-state.ts';
import { CompletenessLine } from '#renderer/features/unit/CompletenessLine.tsx';
import { UnitBulkBar } from '#renderer/features/unit/UnitBulkBar.tsx';
import { unitListColumns } from '#renderer/features/unit/unit-columns.tsx';
import { unitFilterOf, unitSortOf } from '#renderer/features/unit/unit-filter.ts';
import { useUnitFilters } from '#renderer/features/unit/use-unit-filters.ts';
import { call, useAppQuery } from '#renderer/lib/client.ts';
import { visibleColumns } from '#renderer/lib/column-layout.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';
import { useListVersion } from '#renderer/lib/use-list-version.ts';
import { usePagedRows } from '#renderer/lib/use-paged-rows.ts';
import { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { UnitRow, UnitTotals } from '#shared/unit-list.ts';

/** Every unit of the filter on the day in force, with who serves and what is missing. */
export function UnitList() {
  const { onDay, units: view, setUnits } = useDirectory();
  const { openRecord, openFull, go, address } = usePlaces();
  const filters = useUnitFilters();
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [columnState, setColumnState] = useColumnState('units');
  const columns = useMemo(unitListColumns, []);

  const filter = unitFilterOf(view, onDay);
  const sort = unitSortOf(view);
  const listKey = JSON.stringify({ ...filter, ...sort });
  const version = useListVersion('unit.list');
  const totals = useAppQuery('unit.totals', filter, { placeholderData: keepPreviousData });
  const rows = usePagedRows<UnitRow>(
    async (offset, limit) => ({
      rows: await call('unit.list', { ...filter, ...sort, page: { offset, limit } }),
      total: null,
    }),
    `${listKey} ${version}`,
  );
  const total = totals.isPlaceholderData ? rows.total : (totals.data?.rows ?? rows.total);

  function setFilter(key: string, values: readonly string[]): void {
    // One kind of activity at a time: the last one ticked.
    const kept = key === 'status' ? values.slice(-1) : values;
    setUnits({ filters: withFilter(view.filters, key, kept) });
    setSelection(nothingSelected);
  }

  function clear(): void {
    setUnits({ text: '', filters: {} });
    setSelection(nothingSelected);
  }

  if (rows.error instanceof AppError) return <ErrorNote message={tError(rows.error)} onRetry={rows.retry} />;
  const isFiltered = view.text !== '' || Object.values(view.filters).some(values => values.length > 0);
  return (
    <>
      <PastNote />
      <CompletenessLine
        totals={totals.data}
        states={view.filters['states'] ?? []}
        roleIds={view.filters['role'] ?? []}
        onChange={(states, role) => {
          setUnits({ filters: { ...view.filters, states, role } });
          setSelection(nothingSelected);
        }}
      />
      <FilterBar
        text={view.text}
        onText={text => {
          setUnits({ text });
          setSelection(nothingSelected);
        }}
        filters={filters}
        onFilter={setFilter}
        shown={totals.data?.rows ?? null}
        all={totals.data?.all ?? null}
        onClear={clear}
        isNarrowed={(view.filters['states'] ?? []).length > 0}
        actions={
          <>
            <ColumnMenu columns={columns} columnState={columnState} onColumnState={setColumnState} />
            <ExportButton
              list={{ screen: 'units', filter, ...sort }}
              columns={visibleColumns(columns, columnState)}
              selection={selection}
              total={total}
            />
          </>
        }
      />
      <DataTable
        label={t('unit.list.label')}
        columns={columns}
        total={total}
        getRow={rows.getRow}
        onRange={rows.onRange}
        rowId={row => row.id}
        sort={view.sort}
        onSort={next => setUnits({ sort: next })}
        selection={selection}
        onSelect={setSelection}
        onOpen={(row, index) =>
          openRecord(
            { entity: 'unit', id: row.id },
            rows.rowsAround(index).map(each => each.id),
          )
        }
        onOpenFull={row => openFull({ entity: 'unit', id: row.id })}
        columnState={columnState}
        onColumnState={setColumnState}
        listKey={listKey}
        openId={address.drawer?.entity === 'unit' ? address.drawer.id : null}
        getIds={async (first, last) =>
          (await call('unit.ids', { ...filter, ...sort })).slice(first, last + 1)
        }
        empty={
          isFiltered || onDay !== null ? (
            <NothingFound excluding={null} onClearAll={clear} />
          ) : (
            <EmptyState
              sentence={t('unit.list.empty')}
              action={{ label: t('roster.import'), run: () => go({ at: 'import', kind: 'roster' }) }}
            />
          )
        }
        footer={
          <div className={classes.footer}>
            <span>{totals.data && totalsWords(totals.data)}</span>
            <span className={classes.purpose}>{t('roster.purpose')}</span>
          </div>
        }
      />
      <UnitBulkBar
        selection={selection}
        total={total}
        listIds={() => call('unit.ids', { ...filter, ...sort })}
        onClear={() => setSelection(nothingSelected)}
      />
    </>
  );
}

function totalsWords({ rows, completeness }: UnitTotals): string {
  const words = (count: number) => count.toLocaleString('vi');
  if (completeness.units === 0) return t('unit.totals.rows', { rows: words(rows) });
  const { complete, units } = completeness;
  return t('unit.totals', { rows: words(rows), complete: words(complete), units: words(units) });
}
