import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ColumnMenu } from '#renderer/components/ColumnMenu.tsx';
import { DataTable } from '#renderer/components/DataTable.tsx';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { ExportButton } from '#renderer/components/ExportButton.tsx';
import { FilterBar } from '#renderer/components/FilterBar.tsx';
import type { Filter } from '#renderer/components/FilterChip.tsx';
import { NothingFound } from '#renderer/components/NothingFound.tsx';
import { coordinationColumnsOf } from '#renderer/features/opinion/coordination-columns.tsx';
import { DaysFilter } from '#renderer/features/opinion/DaysFilter.tsx';
import classes from '#renderer/features/opinion/opinion.module.css';
import { known, some } from '#renderer/features/opinion/opinion-filter.ts';
import {
  isNarrowed,
  mine,
  type OpinionsLook,
  useCoordinationLog,
  useOpenEntry,
} from '#renderer/features/opinion/opinions-state.ts';
import { useExcluding } from '#renderer/features/opinion/use-excluding.ts';
import { call, useAppQuery } from '#renderer/lib/client.ts';
import { visibleColumns } from '#renderer/lib/column-layout.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';
import { useListVersion } from '#renderer/lib/use-list-version.ts';
import { usePagedRows } from '#renderer/lib/use-paged-rows.ts';
import { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';
import {
  type CoordinationFilter,
  CoordinationKind,
  type CoordinationRow,
  type CoordinationSort,
  type CoordinationTotals,
  coordinationColumns,
  followUps,
} from '#shared/partner.ts';

function filterOf(look: OpinionsLook): CoordinationFilter {
  const { text, filters, from, to } = look;
  return {
    ...(text.trim() === '' ? {} : { text }),
    ...some('kinds', known(CoordinationKind.options, filters['kind'])),
    ...some('partnerIds', filters['partner']),
    ...some('followUps', known(followUps, filters['followUp'])),
    ...(filters['owner']?.includes(mine) ? { isMine: true } : {}),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

function sortOf({ sort }: OpinionsLook): CoordinationSort | null {
  const by = coordinationColumns.find(column => column === sort?.key);
  return sort && by ? { by, direction: sort.direction } : null;
}

function useLogFilters(): readonly Filter[] {
  const look = useCoordinationLog();
  const partners = useAppQuery('partner.list', {});
  const values = (key: string) => look.filters[key] ?? [];
  return [
    {
      key: 'followUp',
      label: t('coordination.filter.followUp'),
      options: followUps.map(value => ({ value, label: t(`coordination.followUp.${value}`) })),
      values: values('followUp'),
    },
    {
      key: 'kind',
      label: t('field.coordination.kind'),
      options: CoordinationKind.options.map(value => ({
        value,
        label: t(`coordination.kind.${value}`),
      })),
      values: values('kind'),
    },
    {
      key: 'partner',
      label: t('field.coordination.partnerId'),
      options: (partners.data ?? []).map(({ id, name, contacts }) => ({
        value: id,
        label: name,
        count: contacts,
      })),
      values: values('partner'),
    },
    {
      key: 'owner',
      label: t('opinions.filter.owner'),
      options: [{ value: mine, label: t('stories.filter.mine') }],
      values: values('owner'),
    },
  ];
}

/** The log of work with partner agencies. */
export function CoordinationList() {
  const look = useCoordinationLog();
  const entry = useOpenEntry();
  const [columnState, setColumnState] = useColumnState('coordination');
  const columns = useMemo(coordinationColumnsOf, []);
  const filters = useLogFilters();
  const filter = filterOf(look);
  const sort = sortOf(look);
  const listKey = JSON.stringify([filter, sort]);
  const version = useListVersion('coordination.list');
  const totals = useAppQuery('coordination.count', { filter }, { placeholderData: keepPreviousData });
  const all = useAppQuery('coordination.count', { filter: {} }, { placeholderData: keepPreviousData });
  const rows = usePagedRows<CoordinationRow>(
    async (offset, limit) => ({
      rows: await call('coordination.list', { filter, sort, window: { offset, limit } }),
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
        extra={<DaysFilter label={t('field.coordination.onDay')} look={look} onChange={look.set} />}
        shown={totals.data?.total ?? null}
        all={all.data?.total ?? null}
        onClear={look.clear}
        isNarrowed={look.from !== null || look.to !== null}
        actions={
          <>
            <ColumnMenu columns={columns} columnState={columnState} onColumnState={setColumnState} />
            <ExportButton
              list={{ screen: 'coordination', filter, sort }}
              columns={visibleColumns(columns, columnState)}
              total={totals.data?.total ?? null}
            />
          </>
        }
      />
      <DataTable
        label={t('coordination.table')}
        columns={columns}
        total={total}
        getRow={rows.getRow}
        onRange={rows.onRange}
        rowId={row => row.id}
        sort={look.sort}
        onSort={next => look.set({ sort: next })}
        onOpen={row => entry.show({ id: row.id })}
        rowState={row =>
          row.deadlineState === 'on-time' || row.deadlineState === 'closed' ? null : row.deadlineState
        }
        columnState={columnState}
        onColumnState={setColumnState}
        listKey={listKey}
        openId={entry.open?.id ?? null}
        empty={<LogEmpty filters={filters} />}
        footer={<LogTotals totals={totals.data} />}
      />
    </>
  );
}

function LogEmpty({ filters }: { readonly filters: readonly Filter[] }) {
  const look = useCoordinationLog();
  const show = useOpenEntry(entry => entry.show);
  const excluding = useExcluding('coordination.count', look, filters, async other => {
    const { total } = await call('coordination.count', { filter: filterOf(other) });
    return total;
  });
  if (isNarrowed(look))
    return (
      <NothingFound
        excluding={excluding && { label: excluding.label, onClear: () => look.set(excluding.without) }}
        onClearAll={look.clear}
      />
    );
  return (
    <EmptyState
      sentence={t('coordination.empty')}
      action={{ label: t('coordination.new'), run: () => show({ id: null }) }}
    />
  );
}

function LogTotals({ totals }: { readonly totals: CoordinationTotals | undefined }) {
  if (!totals) return <div className={classes.totals} />;
  const parts = CoordinationKind.options
    .filter(kind => totals.byKind[kind] > 0)
    .map(kind => `${t(`coordination.kind.${kind}`)} ${totals.byKind[kind].toLocaleString('vi')}`);
  const waiting = [
    totals.late > 0 ? `${t('coordination.followUp.late')} ${totals.late}` : null,
    totals.open > 0 ? `${t('coordination.followUp.open')} ${totals.open}` : null,
  ].filter(part => part !== null);
  return (
    <div className={classes.totals}>
      <span>{parts.join(' · ')}</span>
      <span className={classes.totalsEnd}>
        {[...waiting, t('coordination.count', { count: totals.total.toLocaleString('vi') })].join(' · ')}
      </span>
    </div>
  );
}
