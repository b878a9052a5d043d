// biome-ignore-all lint/a11y/useSemanticElements: rows drawn only where they are seen cannot be a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells take the focus, one at a time

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type CSSProperties, type PointerEvent, type RefObject, useState } from 'react';
import type { Column, ColumnState, DataTableProps, Sort } from '#renderer/components/data-table.ts';
import { withColumnMoved, withWidth } from '#renderer/lib/column-layout.ts';
import { useTextScale } from '#renderer/lib/use-text-size.ts';
import classes from '#renderer/styles/data-table.module.css';
import { t } from '#shared/i18n/t.ts';

interface HeadProps<Row> extends Pick<DataTableProps<Row>, 'columnState' | 'onColumnState' | 'columns'> {
  readonly shown: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly cellStyles: readonly CSSProperties[];
  /** Null where rows cannot be chosen. */
  readonly chosen: 'none' | 'some' | 'all' | null;
  readonly activeColumn: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

function sortWord<Row>(column: Column<Row>, sort: Sort | null) {
  if (!column.sortable) return undefined;
  return sort?.key === column.key ? sort.direction : 'none';
}

/** The first row of a table: sort by click, drag to another place, drag the edge to another width. */
export function DataTableHead<Row>(props: HeadProps<Row>) {
  const { shown, sort, chosen, activeColumn, columnState, onColumnState } = props;
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const lead = chosen === null ? 0 : 1;

  function drop(before: string): void {
    if (dragged !== null && dragged !== before) {
      const keys = shown.map(column => column.key);
      const isForward = keys.indexOf(dragged) < keys.indexOf(before);
      const place = isForward ? (keys[keys.indexOf(before) + 1] ?? null) : before;
      onColumnState(withColumnMoved(props.columns, columnState, dragged, place));
    }
    setDragged(null);
    setTarget(null);
  }

  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" className={classes.headRow} aria-rowindex={1}>
        {chosen !== null && (
          <div
            role="columnheader"
            className={classes.selectCell}
            aria-colindex={1}
            tabIndex={activeColumn === 0 ? 0 : -1}
            data-row={-1}
            data-column={0}
          >
            <input
              type="checkbox"
              className={classes.box}
              tabIndex={-1}
              readOnly
              checked={chosen === 'all'}
              ref={box => {
                if (box) box.indeterminate = chosen === 'some';
              }}
              data-selects=""
              aria-label={t('table.selectAll')}
            />
          </div>
        )}
        {shown.map((column, position) => (
          <div
            key={column.key}
            role="columnheader"
            className={classes.headCell}
            style={props.cellStyles[position]}
            aria-colindex={position + lead + 1}
            aria-sort={sortWord(column, sort)}
            tabIndex={activeColumn === position + lead ? 0 : -1}
            data-row={-1}
            data-column={position + lead}
            data-first={position === 0 || undefined}
            data-align={column.align}
            data-sortable={column.sortable || undefined}
            data-target={(target === column.key && dragged !== column.key) || undefined}
            draggable
            onDragStart={event => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(column.key);
            }}
            onDragOver={event => {
              if (dragged === null) return;
              event.preventDefault();
              setTarget(column.key);
            }}
            onDragEnd={() => {
              setDragged(null);
              setTarget(null);
            }}
            onDrop={event => {
              event.preventDefault();
              drop(column.key);
            }}
          >
            <span className={classes.headLabel}>{column.label}</span>
            <SortMark sort={sort} column={column.key} />
            <ResizeHandle {...props} column={column} position={position} />
          </div>
        ))}
      </div>
    </div>
  );
}

function SortMark(props: { readonly sort: Sort | null; readonly column: string }) {
  if (props.sort?.key !== props.column) return null;
  const Mark = props.sort.direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return <Mark className={classes.sortMark} aria-hidden />;
}

function ResizeHandle<Row>(props: {
  readonly column: Column<Row>;
  readonly position: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly columnState: ColumnState;
  readonly onColumnState: (state: ColumnState) => void;
}) {
  const { column, position, scroller, columnState, onColumnState } = props;
  const scale = useTextScale();

  function start(event: PointerEvent<HTMLSpanElement>): void {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const before = handle.parentElement?.getBoundingClientRect().width ?? column.width * scale;
    const from = event.clientX;
    let width = before / scale;
    // Widths live in variables of the table while dragging: no row is drawn again until the pointer is let go.
    const follow = (move: globalThis.PointerEvent) => {
      width = (before + move.clientX - from) / scale;
      const kept = withWidth(columnState, column.key, width).widths[column.key] ?? width;
      scroller.current?.style.setProperty(`--width-${position}`, `${kept * scale}px`);
    };
    const end = () => {
      handle.removeEventListener('pointermove', follow);
      onColumnState(withWidth(columnState, column.key, width));
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', follow);
    handle.addEventListener('lostpointercapture', end, { once: true });
  }

  return (
    <span
      role="separator"
      className={classes.handle}
      aria-orientation="vertical"
      aria-label={t('table.resize', { column: column.label })}
      aria-valuenow={column.width}
      draggable
      onDragStart={event => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={start}
      onDoubleClick={() => {
        const { [column.key]: _, ...widths } = columnState.widths;
        onColumnState({ ...columnState, widths });
      }}
    />
  );
}
