import { useMemo, useState } from 'react';
import { DataTable } from '#renderer/components/DataTable.tsx';
import type { Column, RowGroup } from '#renderer/components/data-table.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FilterBar } from '#renderer/components/FilterBar.tsx';
import { NothingFound } from '#renderer/components/NothingFound.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { nothingHere, textColumnsOf } from '#renderer/components/text-column.tsx';
import { usePressList } from '#renderer/features/outlet/outlet-state.ts';
import { outletTerm } from '#renderer/features/outlet/outlet-words.ts';
import { ReporterForm } from '#renderer/features/outlet/ReporterForm.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { type SortValues, sortedRows } from '#renderer/lib/local-rows.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';
import { formatDay } from '#shared/core/dates.ts';
import { formatPhone } from '#shared/core/phones.ts';
import { sortKey } from '#shared/core/text.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { Reporter } from '#shared/outlet.ts';

/** Reporters under the outlets they write for, with how they are reached and since when. */
export function ReporterList() {
  const look = usePressList('reporters');
  const [open, setOpen] = useState<Reporter | null>(null);
  const [columnState, setColumnState] = useColumnState('reporters');
  const columns = useMemo(reporterColumns, []);
  const { text, filters } = look;
  const found = useAppQuery('reporter.list', text.trim() === '' ? {} : { text });
  const all = useAppQuery('reporter.list', {});
  const rows = useMemo(
    () =>
      sortedRows(byOutlet((found.data ?? []).filter(row => isWanted(row, filters))), look.sort, sortValues),
    [found.data, filters, look.sort],
  );
  if (found.error) return <ErrorNote message={tError(found.error)} onRetry={() => void found.refetch()} />;
  const total = found.data ? rows.length : null;
  const outlets = new Map((all.data ?? []).map(row => [row.outlet?.id ?? '', row.outlet?.name ?? '']));
  outlets.delete('');
  return (
    <>
      <FilterBar
        text={text}
        onText={value => look.set({ text: value })}
        filters={[
          {
            key: 'outlet',
            label: t('field.reporter.outletId'),
            options: [...outlets].map(([value, label]) => ({ value, label })),
            values: filters['outlet'] ?? [],
          },
          {
            key: 'state',
            label: t('outlets.filter.state'),
            options: (['current', 'ended'] as const).map(value => ({
              value,
              label: t(`reporters.state.${value}`),
            })),
            values: filters['state'] ?? [],
          },
        ]}
        onFilter={look.setFilter}
        shown={total}
        all={all.data?.length ?? null}
        onClear={look.clear}
      />
      <DataTable
        label={t('reporters.table')}
        columns={columns}
        total={total}
        getRow={index => rows[index]}
        onRange={() => undefined}
        rowId={row => row.id}
        sort={look.sort}
        onSort={sort => look.set({ sort })}
        onOpen={row => setOpen(row)}
        columnState={columnState}
        onColumnState={setColumnState}
        openId={open?.id ?? null}
        {...(look.sort === null ? { groups: groupsOf(rows) } : {})}
        empty={
          look.isNarrowed ? (
            <NothingFound excluding={null} onClearAll={look.clear} />
          ) : (
            <EmptyState sentence={t('reporters.empty')} />
          )
        }
      />
      {open && <ReporterForm key={open.id} reporter={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function isWanted(row: Reporter, filters: Readonly<Record<string, readonly string[]>>): boolean {
  const outlets = filters['outlet'] ?? [];
  const states = filters['state'] ?? [];
  return (
    (outlets.length === 0 || outlets.includes(row.outlet?.id ?? '')) &&
    (states.length === 0 || states.includes(row.isCurrent ? 'current' : 'ended'))
  );
}

/** Outlet by outlet, in each as they came; those without one last. */
function byOutlet(rows: readonly Reporter[]): readonly Reporter[] {
  const key = (row: Reporter) => (row.outlet ? `0${sortKey(row.outlet.name)}` : '1');
  return rows
    .map((row, place) => ({ row, place, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place))
    .map(({ row }) => row);
}

function groupsOf(rows: readonly Reporter[]): readonly RowGroup[] {
  const groups: { key: string; name: string; label: string; first: number; count: number }[] = [];
  rows.forEach((row, first) => {
    const key = row.outlet?.id ?? '-';
    const last = groups.at(-1);
    if (last?.key === key) {
      last.count += 1;
      return;
    }
    const name = row.outlet?.name ?? t('reporters.noOutlet');
    groups.push({ key, name, label: name, first, count: 1 });
  });
  return groups;
}

const sortValues: SortValues<Reporter> = {
  name: row => sortKey(row.name),
  outlet: row => (row.outlet ? sortKey(row.outlet.name) : null),
  beat: row => (row.beat ? sortKey(row.beat) : null),
  term: row => row.fromDay,
  items: row => row.items,
  lastItem: row => row.lastItemOn,
};

function reporterColumns(): readonly Column<Reporter>[] {
  const column = textColumnsOf<Reporter>(sortValues);
  return [
    { ...column('name', t('field.reporter.name'), 200, row => row.name), grows: true, isFixed: true },
    column('outlet', t('field.reporter.outletId'), 220, row => row.outlet?.name ?? null),
    column('beat', t('field.reporter.beat'), 160, row => row.beat),
    column('phone', t('field.reporter.phone'), 130, row => row.phone && formatPhone(row.phone)),
    column('email', t('field.reporter.email'), 190, row => row.email),
    {
      ...column('term', t('reporters.term'), 190, outletTerm),
      render: row => {
        const words = outletTerm(row);
        if (row.isCurrent) return words ?? nothingHere();
        return <StateBadge state="closed" word={words ?? t('reporters.state.ended')} isQuiet />;
      },
    },
    column('items', t('reporters.items'), 110, row =>
      row.items === 0 ? null : row.items.toLocaleString('vi'),
    ),
    column('lastItem', t('reporters.lastItem'), 120, row => row.lastItemOn && formatDay(row.lastItemOn)),
  ];
}
