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
import type { Filter } from '#renderer/components/FilterChip.tsx';
import { NothingFound } from '#renderer/components/NothingFound.tsx';
import { PersonBulkBar } from '#renderer/features/person/PersonBulkBar.tsx';
import { personListColumns } from '#renderer/features/person/person-columns.tsx';
import { personFilterOf, personSortOf } from '#renderer/features/person/person-filter.ts';
import { DayInForce, PastNote } from '#renderer/features/roster/DayInForce.tsx';
import classes from '#renderer/features/roster/directory.module.css';
import { useDirectory, withFilter } from '#renderer/features/roster/directory-state.ts';
import { call, useAppQuery } from '#renderer/lib/client.ts';
import { visibleColumns } from '#renderer/lib/column-layout.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';
import { useListVersion } from '#renderer/lib/use-list-version.ts';
import { usePagedRows } from '#renderer/lib/use-paged-rows.ts';
import { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';
import { type PersonRow, personKinds, personStates } from '#shared/person.ts';

/** Everybody in the directory, with or without a post. */
export function PersonList() {
  const { onDay, people: view, setPeople } = useDirectory();
  const { openRecord, openFull, go, address } = usePlaces();
  const filters = usePersonFilters();
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [columnState, setColumnState] = useColumnState('people');
  const columns = useMemo(personListColumns, []);

  const filter = personFilterOf(view, onDay);
  const sort = personSortOf(view);
  const listKey = JSON.stringify({ ...filter, ...sort });
  const version = useListVersion('person.list');
  const totals = useAppQuery('person.totals', filter, { placeholderData: keepPreviousData });
  const rows = usePagedRows<PersonRow>(
    async (offset, limit) => ({
      rows: await call('person.list', { ...filter, ...sort, page: { offset, limit } }),
      total: null,
    }),
    `${listKey} ${version}`,
  );
  const total = totals.isPlaceholderData ? rows.total : (totals.data?.rows ?? rows.total);

  function change(patch: Parameters<typeof setPeople>[0]): void {
    setPeople(patch);
    setSelection(nothingSelected);
  }

  const clear = () => change({ text: '', filters: {} });
  if (rows.error instanceof AppError) return <ErrorNote message={tError(rows.error)} onRetry={rows.retry} />;
  const isFiltered = view.text !== '' || Object.values(view.filters).some(values => values.length > 0);
  const listIds = () => call('person.ids', { ...filter, ...sort });
  return (
    <>
      <PastNote />
      <FilterBar
        text={view.text}
        onText={text => change({ text })}
        filters={filters}
        onFilter={(key, values) => change({ filters: withFilter(view.filters, key, values) })}
        shown={totals.data?.rows ?? null}
        all={null}
        onClear={clear}
        actions={
          <>
            <DayInForce />
            <ColumnMenu columns={columns} columnState={columnState} onColumnState={setColumnState} />
            <ExportButton
              list={{ screen: 'people', filter, ...sort }}
              columns={visibleColumns(columns, columnState)}
              selection={selection}
              total={total}
            />
          </>
        }
      />
      <DataTable
        label={t('person.list.label')}
        columns={columns}
        total={total}
        getRow={rows.getRow}
        onRange={rows.onRange}
        rowId={row => row.id}
        sort={view.sort}
        onSort={next => setPeople({ sort: next })}
        selection={selection}
        onSelect={setSelection}
        onOpen={(row, index) =>
          openRecord(
            { entity: 'person', id: row.id },
            rows.rowsAround(index).map(each => each.id),
          )
        }
        onOpenFull={row => openFull({ entity: 'person', id: row.id })}
        columnState={columnState}
        onColumnState={setColumnState}
        listKey={listKey}
        openId={address.drawer?.entity === 'person' ? address.drawer.id : null}
        getIds={async (first, last) => (await listIds()).slice(first, last + 1)}
        empty={
          isFiltered ? (
            <NothingFound excluding={null} onClearAll={clear} />
          ) : (
            <EmptyState
              sentence={t('person.list.empty')}
              action={{ label: t('roster.import'), run: () => go({ at: 'import', kind: 'roster' }) }}
            />
          )
        }
        footer={
          <div className={classes.footer}>
            <span>{totals.data && t('person.totals', { rows: totals.data.rows.toLocaleString('vi') })}</span>
            <span className={classes.purpose}>{t('roster.purpose')}</span>
          </div>
        }
      />
      <PersonBulkBar
        selection={selection}
        total={total}
        listIds={listIds}
        onClear={() => setSelection(nothingSelected)}
      />
    </>
  );
}

function usePersonFilters(): readonly Filter[] {
  const { people } = useDirectory();
  const { data: roles = [] } = useAppQuery('roster.roles', {});
  const values = (key: string) => people.filters[key] ?? [];
  return [
    {
      key: 'kind',
      label: t('person.filter.kind'),
      options: personKinds.map(kind => ({ value: kind, label: t(`person.kind.${kind}`) })),
      values: values('kind'),
    },
    {
      key: 'role',
      label: t('person.filter.role'),
      options: roles.map(role => ({ value: role.id, label: role.name })),
      values: values('role'),
    },
    {
      key: 'states',
      label: t('person.filter.states'),
      options: personStates.map(state => ({ value: state, label: t(`person.state.${state}`) })),
      values: values('states'),
    },
  ];
}
