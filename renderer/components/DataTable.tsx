// biome-ignore-all lint/a11y/useSemanticElements: rows drawn only where they are seen cannot be a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells take the focus, one at a time

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { DataTableBand } from '#renderer/components/DataTableBand.tsx';
import { DataTableGroups } from '#renderer/components/DataTableGroups.tsx';
import { DataTableHead } from '#renderer/components/DataTableHead.tsx';
import { DataTableRow } from '#renderer/components/DataTableRow.tsx';
import type { Column, DataTableProps, Selection } from '#renderer/components/data-table.ts';
import { visibleColumns } from '#renderer/lib/column-layout.ts';
import { isSelected, selectedCount } from '#renderer/lib/table-selection.ts';
import { useGrid } from '#renderer/lib/use-grid.ts';
import { useRowHeight, useTextScale } from '#renderer/lib/use-text-size.ts';
import classes from '#renderer/styles/data-table.module.css';

/** Height of a heading between rows, in rows. */
const headingRows = 0.9;

/** Rows drawn as grey bars while nothing is known of the list. */
const unknownRows = 20;

function chosenOf(selection: Selection | undefined, total: number | null) {
  if (!selection) return null;
  const count = selectedCount(selection, total);
  if (count === 0) return 'none';
  return count === total || (selection.kind === 'all-but' && selection.ids.size === 0) ? 'all' : 'some';
}

/** Widths as variables of the whole table, and for each column the style that reads them. */
function useWidths<Row>(columns: readonly Column<Row>[], hasBoxes: boolean) {
  const scale = useTextScale();
  return useMemo(() => {
    const table: CSSProperties = {};
    const parts = hasBoxes ? ['var(--select-width)'] : [];
    const cells = columns.map((column, position): CSSProperties => {
      const width = `var(--width-${position})`;
      table[`--width-${position}`] = `${column.width * scale}px`;
      parts.push(width);
      return { flex: `${column.grows ? 1 : 0} 0 ${width}`, width };
    });
    table['--row-width'] = `calc(${parts.join(' + ') || '0px'})`;
    table['--first-width'] = hasBoxes ? 'calc(var(--select-width) + var(--width-0))' : 'var(--width-0)';
    return { table, cells };
  }, [columns, scale, hasBoxes]);
}

/** The table of the product: lists of any length, sorted, chosen from, edited in place, worked by keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const rowHeight = useRowHeight();
  // Another text size makes another table: every row would have to be placed anew.
  return <SizedTable key={rowHeight} rowHeight={rowHeight} {...props} />;
}

function SizedTable<Row>(props: DataTableProps<Row> & { readonly rowHeight: number }) {
  const { total, getRow, rowId, onRange, selection, columnState, onColumnState, rowHeight, groups } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => visibleColumns(props.columns, columnState), [props.columns, columnState]);
  const count = total ?? unknownRows;
  const pageRows = () => Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2, 1);
  const grid = useGrid({ ...props, shown, count, pageRows, scroller });
  const { active, edited, lead } = grid;
  const widths = useWidths(shown, lead === 1);
  const headingHeight = groups ? Math.round(rowHeight * headingRows) : 0;
  const firsts = useMemo(() => new Set(groups?.map(({ first }) => first)), [groups]);

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: index => (firsts.has(index) ? rowHeight + headingHeight : rowHeight),
    overscan: 6,
    // The row with the focus stays drawn however far one scrolls, or the focus would be lost.
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        const isThere = active.row < 0 || active.row >= range.count || indexes.includes(active.row);
        return isThere ? indexes : [...indexes, active.row].sort((left, right) => left - right);
      },
      [active.row],
    ),
  });
  const laidOut = useRef(firsts);
  useLayoutEffect(() => {
    if (laidOut.current === firsts) return;
    laidOut.current = firsts;
    // Where headings stand otherwise, every row stands elsewhere.
    virtualizer.measure();
  }, [firsts, virtualizer]);
  const drawn = virtualizer.getVirtualItems();
  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    onRange(first, Math.max(last, first));
  }, [onRange, first, last]);
  const order = [props.listKey, props.sort?.key, props.sort?.direction].join();
  const lastOrder = useRef(order);
  useLayoutEffect(() => {
    if (lastOrder.current === order) return;
    lastOrder.current = order;
    scroller.current?.scrollTo({ top: 0 });
    grid.toTop();
  });

  function drawRow(index: number, top: number): ReactNode {
    const row = total === null ? undefined : getRow(index);
    const band = row === undefined ? null : (props.band?.(row) ?? null);
    if (band !== null)
      return (
        <DataTableBand
          key={index}
          index={index}
          top={top}
          columns={shown.length + lead}
          column={active.row === index ? active.column : null}
        >
          {band}
        </DataTableBand>
      );
    const id = row === undefined ? null : rowId(row);
    return (
      <DataTableRow
        key={index}
        row={row}
        index={index}
        top={top}
        columns={shown}
        cellStyles={widths.cells}
        isSelectable={lead === 1}
        isSelected={id !== null && selection !== undefined && isSelected(selection, id)}
        isOpen={id !== null && id === props.openId}
        state={(row !== undefined && props.rowState?.(row)) || null}
        activeColumn={active.row === index ? active.column : -1}
        editedKey={edited !== null && edited.id === id ? edited.key : null}
        onEditEnd={grid.finishEdit}
      />
    );
  }

  return (
    <div className={classes.table}>
      <div
        ref={scroller}
        role="grid"
        className={classes.scroller}
        style={{
          ...widths.table,
          '--row-height': `${rowHeight}px`,
          '--heading-height': `${headingHeight}px`,
        }}
        aria-label={props.label}
        aria-rowcount={total === null ? -1 : total + 1}
        aria-colcount={shown.length + lead}
        aria-multiselectable={lead === 1 || undefined}
        aria-busy={total === null || undefined}
        data-empty={total === 0 || undefined}
        onKeyDown={grid.onKeyDown}
        onMouseDown={grid.onMouseDown}
        onClick={grid.onClick}
        onMouseOver={grid.onMouseOver}
        onFocus={grid.onFocus}
        onCopy={grid.onCopy}
        // On the way down, before the rows are drawn: afterwards reading the place would cost a layout.
        onScrollCapture={event => {
          event.currentTarget.toggleAttribute('data-shifted', event.currentTarget.scrollLeft > 0);
        }}
      >
        <DataTableHead
          columns={props.columns}
          shown={shown}
          sort={props.sort ?? null}
          cellStyles={widths.cells}
          chosen={chosenOf(selection, total)}
          activeColumn={active.row < 0 ? active.column : -1}
          scroller={scroller}
          columnState={columnState}
          onColumnState={onColumnState}
        />
        <div
          role={groups ? 'presentation' : 'rowgroup'}
          className={classes.body}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {groups && total ? (
            <DataTableGroups
              groups={groups}
              drawn={drawn}
              rowHeight={rowHeight}
              headingHeight={headingHeight}
              row={(index, top) => drawRow(index, top)}
            />
          ) : (
            drawn.map(item => drawRow(item.index, item.start))
          )}
        </div>
      </div>
      {total === 0 && <div className={classes.empty}>{props.empty}</div>}
      {props.footer !== undefined && <div className={classes.footer}>{props.footer}</div>}
    </div>
  );
}
