import { useMemo } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { ColumnMenu } from '#renderer/components/ColumnMenu.tsx';
import { DataTable } from '#renderer/components/DataTable.tsx';
import type { Column } from '#renderer/components/data-table.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FilterBar } from '#renderer/components/FilterBar.tsx';
import { NothingFound } from '#renderer/components/NothingFound.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { textColumnsOf } from '#renderer/components/text-column.tsx';
import classes from '#renderer/features/outlet/outlet.module.css';
import { usePressList } from '#renderer/features/outlet/outlet-state.ts';
import { itemWords, outletMark, outletTerm } from '#renderer/features/outlet/outlet-words.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { type SortValues, sortedRows } from '#renderer/lib/local-rows.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';
import { formatDay } from '#shared/core/dates.ts';
import { sortKey } from '#shared/core/text.ts';
import { outletKinds } from '#shared/entities/story.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { OutletRow } from '#shared/outlet.ts';

const states = ['current', 'ended', 'unused'] as const;

/** Outlets and channels with their dates and use; those that merged say what they are now. */
export function OutletList() {
  const look = usePressList('outlets');
  const { openRecord, openFull, address } = usePlaces();
  const [columnState, setColumnState] = useColumnState('outlets');
  const columns = useMemo(outletColumns, []);
  const { text } = look;
  const found = useAppQuery('outlet.list', text.trim() === '' ? {} : { text });
  const all = useAppQuery('outlet.list', {});
  const rows = useMemo(
    () =>
      sortedRows(
        (found.data ?? []).filter(row => isWanted(row, look.filters)),
        look.sort,
        sortValues,
      ),
    [found.data, look.filters, look.sort],
  );
  if (found.error) return <ErrorNote message={tError(found.error)} onRetry={() => void found.refetch()} />;
  const total = found.data ? rows.length : null;
  return (
    <>
      <FilterBar
        text={text}
        onText={value => look.set({ text: value })}
        filters={[
          {
            key: 'state',
            label: t('outlets.filter.state'),
            options: states.map(value => ({ value, label: t(`outlets.state.${value}`) })),
            values: look.filters['state'] ?? [],
          },
          {
            key: 'kind',
            label: t('field.outlet.kind'),
            options: outletKinds.map(value => ({ value, label: t(`outletKind.${value}`) })),
            values: look.filters['kind'] ?? [],
          },
          {
            key: 'own',
            label: t('outlets.filter.own'),
            options: (['own', 'other'] as const).map(value => ({
              value,
              label: t(`outlets.own.${value}`),
            })),
            values: look.filters['own'] ?? [],
          },
        ]}
        onFilter={look.setFilter}
        shown={total}
        all={all.data?.length ?? null}
        onClear={look.clear}
        actions={<ColumnMenu columns={columns} columnState={columnState} onColumnState={setColumnState} />}
      />
      <DataTable
        label={t('outlets.table')}
        columns={columns}
        total={total}
        getRow={index => rows[index]}
        onRange={() => undefined}
        rowId={row => row.id}
        sort={look.sort}
        onSort={sort => look.set({ sort })}
        onOpen={row =>
          openRecord(
            { entity: 'outlet', id: row.id },
            rows.map(each => each.id),
          )
        }
        onOpenFull={row => openFull({ entity: 'outlet', id: row.id })}
        rowState={row => (row.isUnused ? 'due-soon' : null)}
        columnState={columnState}
        onColumnState={setColumnState}
        openId={address.drawer?.entity === 'outlet' ? address.drawer.id : null}
        empty={
          look.isNarrowed ? (
            <NothingFound excluding={null} onClearAll={look.clear} />
          ) : (
            <EmptyState sentence={t('outlets.empty')} />
          )
        }
      />
    </>
  );
}

function isWanted(row: OutletRow, filters: Readonly<Record<string, readonly string[]>>): boolean {
  const [state, kind, own] = ['state', 'kind', 'own'].map(key => filters[key] ?? []);
  const stateOf = { current: row.isCurrent, ended: !row.isCurrent, unused: row.isUnused };
  return (
    (!state || state.length === 0 || states.some(each => state.includes(each) && stateOf[each])) &&
    (!kind || kind.length === 0 || (row.kind !== null && kind.includes(row.kind))) &&
    (!own || own.length === 0 || own.includes(row.isOwn ? 'own' : 'other'))
  );
}

const sortValues: SortValues<OutletRow> = {
  name: row => sortKey(row.name),
  kind: row => (row.kind === null ? null : outletKinds.indexOf(row.kind)),
  term: row => row.fromDay,
  items: row => row.originals + row.reposts,
  publications: row => row.publications,
  lastUsed: row => row.lastUsedOn,
  reporters: row => row.reporters,
};

function outletColumns(): readonly Column<OutletRow>[] {
  const column = textColumnsOf<OutletRow>(sortValues);
  const count = (value: number) => (value === 0 ? null : value.toLocaleString('vi'));
  return [
    {
      ...column('name', t('field.outlet.name'), 300, row => row.name),
      grows: true,
      isFixed: true,
      render: row => (
        <>
          {row.name}
          {row.successor && (
            <span className={classes.quiet}>{` (${t('outlets.now', { name: row.successor.name })})`}</span>
          )}
        </>
      ),
    },
    column('kind', t('field.outlet.kind'), 150, row => row.kind && t(`outletKind.${row.kind}`)),
    {
      ...column('state', t('outlets.filter.state'), 190, row => outletMark(row).word),
      render: row => <StateBadge {...outletMark(row)} isQuiet />,
    },
    column('term', t('outlets.term'), 210, outletTerm),
    column('items', t('outlets.items'), 180, itemWords),
    column('publications', t('outlets.publications'), 130, row => count(row.publications)),
    column('lastUsed', t('outlets.lastUsed'), 130, row => row.lastUsedOn && formatDay(row.lastUsedOn)),
    column('reporters', t('outlets.reporters'), 110, row => count(row.reporters)),
    column('website', t('field.outlet.website'), 170, row => row.website),
  ];
}
