import { useMemo, useState } from 'react';
import { DataTable } from '#renderer/components/DataTable.tsx';
import type { Column, Sort } from '#renderer/components/data-table.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { textColumnsOf } from '#renderer/components/text-column.tsx';
import { termWords } from '#renderer/features/roster/term.ts';
import { dayOrNull, matterOf, termMark } from '#renderer/features/speaker/speaker-words.ts';
import { type SortValues, sortedRows } from '#renderer/lib/local-rows.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';
import { sortKey } from '#shared/core/text.ts';
import { t } from '#shared/i18n/t.ts';
import type { Authorisation } from '#shared/speaker.ts';

/** Written authorisations: who, on what, by which document, until when, and how the term stands today. */
export function AuthorisationList(props: {
  readonly rows: readonly Authorisation[];
  readonly onOpen: (authorisation: Authorisation) => void;
}) {
  const [sort, setSort] = useState<Sort | null>(null);
  const [columnState, setColumnState] = useColumnState('authorisations');
  const columns = useMemo(authorisationColumns, []);
  const rows = sortedRows(props.rows, sort, sortValues);
  return (
    <DataTable
      label={t('speakers.list.authorisations')}
      columns={columns}
      total={rows.length}
      getRow={index => rows[index]}
      onRange={() => undefined}
      rowId={row => row.id}
      sort={sort}
      onSort={setSort}
      onOpen={props.onOpen}
      rowState={row => (row.state === 'ending' || row.state === 'ended' ? termMark(row).state : null)}
      columnState={columnState}
      onColumnState={setColumnState}
      empty={<EmptyState sentence={t('speakers.empty.authorisations')} />}
    />
  );
}

const sortValues: SortValues<Authorisation> = {
  person: row => (row.person ? sortKey(row.person.name) : null),
  matter: row => {
    const matter = matterOf(row);
    return matter === null ? null : sortKey(matter);
  },
  number: row => row.documentNumber,
  state: row => row.toDay,
  term: row => row.fromDay,
  issued: row => row.issuedOn,
};

function authorisationColumns(): readonly Column<Authorisation>[] {
  const column = textColumnsOf<Authorisation>(sortValues);
  return [
    {
      ...column('person', t('field.authorisation.personId'), 190, row => row.person?.name ?? null),
      isFixed: true,
    },
    { ...column('matter', t('field.authorisation.matter'), 260, matterOf), grows: true },
    column('number', t('field.authorisation.documentNumber'), 160, row => row.documentNumber),
    {
      ...column('state', t('speakers.state'), 236, row => termMark(row).word),
      render: row => <StateBadge {...termMark(row)} isQuiet />,
    },
    column('term', t('speakers.term'), 216, row => termWords(row) || null),
    column('by', t('field.authorisation.authorisedById'), 180, row => row.authorisedBy?.name ?? null),
    column('issued', t('field.authorisation.issuedOn'), 130, row => dayOrNull(row.issuedOn)),
  ];
}
