import { useMemo, useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { DataTable } from '#renderer/components/DataTable.tsx';
import type { Column } from '#renderer/components/data-table.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FilterBar } from '#renderer/components/FilterBar.tsx';
import { NothingFound } from '#renderer/components/NothingFound.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { nothingHere, textColumnsOf } from '#renderer/components/text-column.tsx';
import { useCoordinationLog } from '#renderer/features/opinion/opinions-state.ts';
import { usePressList } from '#renderer/features/outlet/outlet-state.ts';
import { outletTerm } from '#renderer/features/outlet/outlet-words.ts';
import { PartnerForm } from '#renderer/features/outlet/PartnerForm.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { type SortValues, sortedRows } from '#renderer/lib/local-rows.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';
import { formatDay } from '#shared/core/dates.ts';
import { formatPhone } from '#shared/core/phones.ts';
import { sortKey } from '#shared/core/text.ts';
import { t, tError } from '#shared/i18n/t.ts';
import { PartnerKind, type PartnerRow } from '#shared/partner.ts';

/** Agencies the office works with: whom to reach there, and what the coordination log says of them. */
export function PartnerList() {
  const look = usePressList('partners');
  const [openId, setOpenId] = useState<string | null>(null);
  const [columnState, setColumnState] = useColumnState('partners');
  const columns = useMemo(partnerColumns, []);
  const { text, filters } = look;
  const kinds = PartnerKind.options.filter(kind => filters['kind']?.includes(kind));
  const found = useAppQuery('partner.list', {
    ...(text.trim() === '' ? {} : { text }),
    ...(kinds.length === 0 ? {} : { kinds }),
  });
  const all = useAppQuery('partner.list', {});
  const rows = useMemo(() => sortedRows(found.data ?? [], look.sort, sortValues), [found.data, look.sort]);
  const open = all.data?.find(row => row.id === openId);
  if (found.error) return <ErrorNote message={tError(found.error)} onRetry={() => void found.refetch()} />;
  const total = found.data ? rows.length : null;
  return (
    <>
      <FilterBar
        text={text}
        onText={value => look.set({ text: value })}
        filters={[
          {
            key: 'kind',
            label: t('field.partner.kind'),
            options: PartnerKind.options.map(value => ({ value, label: t(`partner.kind.${value}`) })),
            values: filters['kind'] ?? [],
          },
        ]}
        onFilter={look.setFilter}
        shown={total}
        all={all.data?.length ?? null}
        onClear={look.clear}
      />
      <DataTable
        label={t('partners.table')}
        columns={columns}
        total={total}
        getRow={index => rows[index]}
        onRange={() => undefined}
        rowId={row => row.id}
        sort={look.sort}
        onSort={sort => look.set({ sort })}
        onOpen={row => setOpenId(row.id)}
        columnState={columnState}
        onColumnState={setColumnState}
        openId={openId}
        empty={
          look.isNarrowed ? (
            <NothingFound excluding={null} onClearAll={look.clear} />
          ) : (
            <EmptyState sentence={t('partners.empty')} />
          )
        }
      />
      {open && <OpenPartner key={open.id} partner={open} onClose={() => setOpenId(null)} />}
    </>
  );
}

function OpenPartner({ partner, onClose }: { readonly partner: PartnerRow; readonly onClose: () => void }) {
  const go = usePlaces(places => places.go);
  const log = useCoordinationLog();
  return (
    <PartnerForm
      partner={partner}
      onClose={onClose}
      onLog={() => {
        log.clear();
        log.setFilter('partner', [partner.id]);
        go({ at: 'opinions', view: 'coordination' });
      }}
    />
  );
}

const sortValues: SortValues<PartnerRow> = {
  name: row => sortKey(row.name),
  kind: row => (row.kind === null ? null : PartnerKind.options.indexOf(row.kind)),
  contact: row => (row.contactName ? sortKey(row.contactName) : null),
  contacts: row => row.contacts,
  lastOn: row => row.lastOn,
};

function partnerColumns(): readonly Column<PartnerRow>[] {
  const column = textColumnsOf<PartnerRow>(sortValues);
  return [
    { ...column('name', t('field.partner.name'), 260, row => row.name), grows: true, isFixed: true },
    column('kind', t('field.partner.kind'), 150, row => row.kind && t(`partner.kind.${row.kind}`)),
    column('contact', t('field.partner.contactName'), 170, row => row.contactName),
    column('position', t('field.partner.contactPosition'), 190, row => row.contactPosition),
    column('phone', t('field.partner.phone'), 130, row => row.phone && formatPhone(row.phone)),
    column('email', t('field.partner.email'), 190, row => row.email),
    {
      ...column('term', t('reporters.term'), 170, outletTerm),
      render: row => {
        const words = outletTerm(row);
        if (row.isCurrent) return words ?? nothingHere();
        return <StateBadge state="closed" word={words ?? t('reporters.state.ended')} isQuiet />;
      },
    },
    column('contacts', t('partners.contacts'), 130, row => {
      if (row.contacts === 0) return null;
      const count = row.contacts.toLocaleString('vi');
      return row.open === 0 ? count : t('partners.contactsOpen', { count, open: row.open });
    }),
    column('lastOn', t('partners.lastOn'), 130, row => row.lastOn && formatDay(row.lastOn)),
  ];
}
