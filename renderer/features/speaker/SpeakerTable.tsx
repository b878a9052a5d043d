import { useMemo, useState } from 'react';
import { DataTable } from '#renderer/components/DataTable.tsx';
import type { Column, Sort } from '#renderer/components/data-table.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { textColumnsOf } from '#renderer/components/text-column.tsx';
import { termWords } from '#renderer/features/roster/term.ts';
import { dayOrNull, officeOf, termMark } from '#renderer/features/speaker/speaker-words.ts';
import { type SortValues, sortedRows } from '#renderer/lib/local-rows.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';
import { formatPhone } from '#shared/core/phones.ts';
import { sortKey } from '#shared/core/text.ts';
import { t } from '#shared/i18n/t.ts';
import type { Spokesperson } from '#shared/speaker.ts';

/** Spokespersons of the department, or of communes and other agencies, with their terms in words. */
export function SpeakerTable(props: {
  readonly list: 'own' | 'external';
  readonly rows: readonly Spokesperson[];
  readonly onOpen: (speaker: Spokesperson) => void;
}) {
  const { list, onOpen } = props;
  const [sort, setSort] = useState<Sort | null>(null);
  const [columnState, setColumnState] = useColumnState(`speakers.${list}`);
  const columns = useMemo(() => speakerColumns(list), [list]);
  const rows = sortedRows(props.rows, sort, sortValues);
  return (
    <DataTable
      label={t(`speakers.list.${list}`)}
      columns={columns}
      total={rows.length}
      getRow={index => rows[index]}
      onRange={() => undefined}
      rowId={row => row.id}
      sort={sort}
      onSort={setSort}
      onOpen={onOpen}
      rowState={row => (row.state === 'ending' || row.state === 'ended' ? termMark(row).state : null)}
      columnState={columnState}
      onColumnState={setColumnState}
      empty={<EmptyState sentence={t(`speakers.empty.${list}`)} />}
    />
  );
}

const sortValues: SortValues<Spokesperson> = {
  name: row => sortKey(row.name),
  kind: row => row.kind,
  office: row => {
    const office = officeOf(row);
    return office === null ? null : sortKey(office);
  },
  state: row => row.toDay,
  term: row => row.fromDay,
  announced: row => row.announcedOn,
};

function speakerColumns(list: 'own' | 'external'): readonly Column<Spokesperson>[] {
  const column = textColumnsOf<Spokesperson>(sortValues);
  const kind = column('kind', t('field.spokesperson.kind'), 150, row => t(`speaker.kind.${row.kind}`));
  const office = column('office', t('field.spokesperson.organisation'), 220, officeOf);
  return [
    {
      ...column('name', t('field.spokesperson.name'), 200, row => row.name),
      grows: true,
      isFixed: true,
    },
    list === 'own' ? kind : office,
    column('position', t('field.spokesperson.position'), 180, row => row.position),
    {
      ...column('state', t('speakers.state'), 210, row => termMark(row).word),
      render: row => <StateBadge {...termMark(row)} isQuiet />,
    },
    column('term', t('speakers.term'), 216, row => termWords(row) || null),
    column('phone', t('field.spokesperson.phone'), 130, row => row.phone && formatPhone(row.phone)),
    column('email', t('field.spokesperson.email'), 190, row => row.email),
    column('number', t('field.spokesperson.documentNumber'), 150, row => row.documentNumber),
    column('announced', t('field.spokesperson.announcedOn'), 130, row => dayOrNull(row.announcedOn)),
  ];
}
