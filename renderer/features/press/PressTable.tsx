import { type KeyboardEvent, useMemo } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { DataTable } from '#renderer/components/DataTable.tsx';
import { type ColumnState, nothingSelected, type Selection } from '#renderer/components/data-table.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { DayLine } from '#renderer/features/press/DayLine.tsx';
import { PressBulkBar } from '#renderer/features/press/PressBulkBar.tsx';
import { PressEmpty } from '#renderer/features/press/PressEmpty.tsx';
import { PressTotalsLine } from '#renderer/features/press/PressTotalsLine.tsx';
import classes from '#renderer/features/press/press.module.css';
import { pressListColumns, rowOf } from '#renderer/features/press/press-columns.tsx';
import { pressSortOf } from '#renderer/features/press/press-filter.ts';
import { type PressLook, usePress } from '#renderer/features/press/press-state.ts';
import { usePressCells } from '#renderer/features/press/use-press-cells.ts';
import { call, useAppQuery } from '#renderer/lib/client.ts';
import { useListVersion } from '#renderer/lib/use-list-version.ts';
import { usePagedRows } from '#renderer/lib/use-paged-rows.ts';
import { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { PressFilter, PressLine, PressTotals } from '#shared/press-list.ts';

/** The press items of the filter: by day, or sorted by a column, reposts beneath their originals. */
export function PressTable(props: {
  readonly filter: PressFilter;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly columnState: ColumnState;
  readonly onColumnState: (state: ColumnState) => void;
}) {
  const { filter, selection, onSelect, columnState, onColumnState } = props;
  const look = usePress();
  const { folding } = look;
  const { openRecord, openFull, address } = usePlaces();
  const sort = pressSortOf(look);
  const listKey = JSON.stringify([filter, sort]);
  const version = useListVersion('press.list');
  const rows = usePagedRows<PressLine>(
    async (offset, limit) => ({
      rows: await call('press.list', { filter, sort, folding, window: { offset, limit } }),
      total: null,
    }),
    `${listKey} ${JSON.stringify(folding)} ${version}`,
  );
  const totals = useTotals(filter, sort, folding);
  const actions = usePressCells();
  const isByDay = sort === null;
  const columns = useMemo(() => pressListColumns(actions, isByDay), [actions, isByDay]);

  /** As in an outline: + shows the reposts of the original with the focus, - hides them. */
  function press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || (event.key !== '+' && event.key !== '-'))
      return;
    const at = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
    const line = at === undefined ? undefined : rows.getRow(Number(at));
    if (line?.line !== 'item' || line.reposts === 0 || line.isOpen === (event.key === '+')) return;
    event.preventDefault();
    look.turn(line.row.id);
  }

  if (rows.error instanceof AppError) return <ErrorNote message={tError(rows.error)} onRetry={rows.retry} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what bubbles up from the cells within
    <div className={classes.list} onKeyDown={press}>
      <DataTable
        label={t('pressList.table')}
        columns={columns}
        total={totals?.lines ?? rows.total}
        getRow={rows.getRow}
        onRange={rows.onRange}
        rowId={idOf}
        band={bandOf}
        sort={look.sort}
        onSort={next => look.set({ sort: next })}
        selection={selection}
        onSelect={onSelect}
        onOpen={(line, index) => {
          const row = rowOf(line);
          const around = rows.rowsAround(index).flatMap(each => rowOf(each)?.id ?? []);
          if (row) openRecord({ entity: 'pressItem', id: row.id }, around);
        }}
        onOpenFull={line => {
          const row = rowOf(line);
          if (row) openFull({ entity: 'pressItem', id: row.id });
        }}
        rowState={stateOf}
        columnState={columnState}
        onColumnState={onColumnState}
        listKey={listKey}
        openId={address.drawer?.entity === 'pressItem' ? address.drawer.id : null}
        empty={<PressEmpty />}
        footer={<PressTotalsLine totals={totals} />}
      />
      <PressBulkBar
        selection={selection}
        total={totals?.items ?? null}
        filter={filter}
        onClear={() => onSelect(nothingSelected)}
      />
    </div>
  );
}

function idOf(line: PressLine): string {
  return line.line === 'day' ? `day ${line.day ?? ''}` : line.row.id;
}

function bandOf(line: PressLine) {
  return line.line === 'day' ? <DayLine line={line} /> : null;
}

/** Only what waits for somebody is marked. */
function stateOf(line: PressLine): 'due-soon' | null {
  const row = rowOf(line);
  return row?.needsReply && row.cases.length === 0 ? 'due-soon' : null;
}

/** The totals of this very list; while only the folding changes, those of before stay. */
function useTotals(
  filter: PressFilter,
  sort: ReturnType<typeof pressSortOf>,
  folding: PressLook['folding'],
): PressTotals | undefined {
  const key = JSON.stringify([filter, sort]);
  const { data } = useAppQuery(
    'press.count',
    { filter, sort, folding },
    {
      placeholderData: (before, asked) => {
        const [, input] = asked?.queryKey ?? [];
        return isListOf(input, key) ? before : undefined;
      },
    },
  );
  return data;
}

/** Whether a count was asked for the same items in the same order. */
function isListOf(input: unknown, key: string): boolean {
  if (typeof input !== 'object' || input === null || !('filter' in input) || !('sort' in input)) return false;
  return JSON.stringify([input.filter, input.sort]) === key;
}
