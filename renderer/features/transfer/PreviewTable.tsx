import { useMemo, useState } from 'react';
import { DataTable } from '#renderer/components/DataTable.tsx';
import { untouchedColumns } from '#renderer/components/data-table.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { PreviewDetail } from '#renderer/features/transfer/PreviewDetail.tsx';
import { previewColumns } from '#renderer/features/transfer/preview-columns.tsx';
import classes from '#renderer/features/transfer/transfer.module.css';
import { call } from '#renderer/lib/client.ts';
import { usePagedRows } from '#renderer/lib/use-paged-rows.ts';
import type { InputOf, OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import type { ImportChoices, ImportProblem, PreviewRow, PreviewTab } from '#shared/transfer.ts';

/** Rows of one tab, and beside them the cells of the one chosen. */
export function PreviewTable(props: {
  readonly kind: ImportKind;
  readonly tab: PreviewTab;
  readonly level: ImportProblem['level'] | null;
  readonly input: InputOf<'transfer.prepare'>;
  readonly unknownNames: OutputOf<'transfer.preview'>['unknownNames'];
  readonly onChoices: (choices: ImportChoices) => void;
}) {
  const { kind, tab, level, input, onChoices, unknownNames } = props;
  const [columnState, setColumnState] = useState(untouchedColumns);
  const [opened, setOpened] = useState<string | null>(null);
  const listKey = `${tab} ${level}`;
  const rows = usePagedRows(
    async (offset, limit) => call('transfer.preview', { ...input, tab, level, window: { offset, limit } }),
    `${listKey} ${JSON.stringify(input)}`,
  );
  const columns = useMemo(
    () => previewColumns({ kind, tab, choices: input.choices, unknownNames, onChoices }),
    [kind, tab, input.choices, unknownNames, onChoices],
  );
  const shown = rows.rowsAround(0).find(row => rowId(row) === opened) ?? null;
  return (
    <div className={classes.preview}>
      <DataTable
        label={t(`import.preview.tab.${tab}`)}
        columns={columns}
        total={rows.total}
        getRow={rows.getRow}
        onRange={rows.onRange}
        rowId={rowId}
        rowState={rowState}
        onOpen={row => setOpened(rowId(row))}
        openId={opened}
        columnState={columnState}
        onColumnState={setColumnState}
        listKey={listKey}
        empty={<EmptyState sentence={t(`import.preview.empty.${tab}`)} />}
      />
      {tab !== 'problems' && <PreviewDetail row={shown} />}
    </div>
  );
}

/** A row stands once for each of its problems. */
function rowId({ row, problems: [problem] }: PreviewRow): string {
  return `${row} ${problem?.column ?? ''} ${problem?.code ?? ''}`;
}

function rowState({ problems }: PreviewRow) {
  if (problems.some(({ level }) => level === 'error')) return 'overdue' as const;
  return problems.some(({ level }) => level === 'doubt') ? ('due-soon' as const) : null;
}
