import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Column, DataTableProps } from '#renderer/components/data-table.ts';
import { withColumnShifted, withWidth } from '#renderer/lib/column-layout.ts';
import { cellAfterKey, type GridCell } from '#renderer/lib/grid-moves.ts';
import { useGridSelection } from '#renderer/lib/use-grid-selection.ts';

interface GridInput<Row> extends DataTableProps<Row> {
  /** The columns drawn; `props.columns` are all there are. */
  readonly shown: readonly Column<Row>[];
  readonly count: number;
  readonly pageRows: () => number;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The cell being edited. */
export interface EditedCell {
  readonly id: string;
  readonly key: string;
}

/** How far one press of a key widens a column, in px. */
const widening = 16;

function cellElement(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
}

function cellOf(element: HTMLElement): GridCell {
  return { row: Number(element.dataset.row), column: Number(element.dataset.column) };
}

function isControl(target: EventTarget, cell: HTMLElement): boolean {
  const control =
    target instanceof Element
      ? target.closest('button, a, input, select, textarea, [role="separator"]')
      : null;
  return control !== null && cell.contains(control) && control.getAttribute('data-selects') === null;
}

/** Focus, keys, clicks and editing of a table; the events are heard once, at the grid. */
export function useGrid<Row>(input: GridInput<Row>) {
  const { shown, count, scroller, getRow, rowId, columnState, onColumnState, sort, onSort } = input;
  const selecting = useGridSelection(input);
  const lead = selecting.isPossible ? 1 : 0;
  const [focused, setFocused] = useState<GridCell>({ row: 0, column: lead });
  const [edited, setEdited] = useState<EditedCell | null>(null);
  const wantsFocus = useRef(false);
  const columnCount = shown.length + lead;
  const active: GridCell = {
    row: Math.min(focused.row, count - 1),
    column: Math.min(focused.column, columnCount - 1),
  };

  // After every drawing; it acts only where a key or the end of an edit asked for the focus.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${active.row}"][data-column="${active.column}"]`,
    );
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  function moveTo(cell: GridCell): void {
    wantsFocus.current = true;
    setFocused(cell);
  }

  function sortBy(column: Column<Row> | undefined): void {
    if (!column?.sortable || !onSort) return;
    const isTurned = sort?.key === column.key && sort.direction === 'ascending';
    onSort({ key: column.key, direction: isTurned ? 'descending' : 'ascending' });
  }

  function startEdit(index: number, columnIndex: number): boolean {
    const row = getRow(index);
    const column = shown[columnIndex - lead];
    if (row === undefined || !column?.edit || column.edit.may?.(row) === false) return false;
    setEdited({ id: rowId(row), key: column.key });
    return true;
  }

  const finishEdit = useCallback(() => {
    const focusedElement = document.activeElement;
    wantsFocus.current = focusedElement === document.body || !!scroller.current?.contains(focusedElement);
    setEdited(null);
  }, [scroller]);

  function onHeadKey(event: KeyboardEvent, columnIndex: number): boolean {
    const column = shown[columnIndex - lead];
    if (event.key === 'Enter' || event.key === ' ') {
      if (column) sortBy(column);
      else selecting.toggleAll();
      return true;
    }
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (!event.shiftKey || !column || step === null) return false;
    if (event.ctrlKey) {
      const next = withColumnShifted(input.columns, columnState, column.key, step);
      if (next === columnState) return true;
      onColumnState(next);
      moveTo({ row: -1, column: columnIndex + step });
    } else onColumnState(withWidth(columnState, column.key, column.width + step * widening));
    return true;
  }

  function onBodyKey(event: KeyboardEvent, cell: GridCell): boolean {
    const row = getRow(cell.row);
    if (event.key === ' ') {
      selecting.settle();
      selecting.toggle(cell.row);
      return selecting.isPossible;
    }
    if (event.key === 'Enter' && row !== undefined) {
      if (event.ctrlKey) input.onOpenFull?.(row, cell.row);
      else input.onOpen?.(row, cell.row);
      return true;
    }
    return event.key === 'F2' && startEdit(cell.row, cell.column);
  }

  function onMoveKey(event: KeyboardEvent, cell: GridCell): boolean {
    const bounds = { rows: count, columns: columnCount, page: input.pageRows() };
    const next = cellAfterKey(event.key, event.ctrlKey, cell, bounds);
    if (!next) return false;
    if (event.shiftKey && next.row !== cell.row && next.row >= 0 && cell.row >= 0)
      selecting.extend(cell.row, next.row);
    else selecting.settle();
    moveTo(next);
    return true;
  }

  function handleKey(event: KeyboardEvent, element: HTMLElement): boolean {
    const cell = cellOf(element);
    if (event.target !== element) {
      if (event.key !== 'Escape' || !edited) return false;
      finishEdit();
      return true;
    }
    if (event.ctrlKey && event.key.toLowerCase() === 'a' && selecting.isPossible) {
      selecting.selectAll();
      return true;
    }
    if (event.key === 'Escape' && input.selection && !isNothing(input.selection)) {
      input.onSelect?.({ kind: 'some', ids: new Set() });
      return true;
    }
    const handled = cell.row < 0 ? onHeadKey(event, cell.column) : onBodyKey(event, cell);
    return handled || onMoveKey(event, cell);
  }

  function clickBody(event: MouseEvent, element: HTMLElement): void {
    const cell = cellOf(element);
    const row = getRow(cell.row);
    if (row === undefined || isControl(event.target, element)) return;
    if (event.shiftKey && selecting.isPossible) {
      selecting.extend(Math.max(active.row, 0), cell.row);
      moveTo(cell);
      return;
    }
    selecting.settle();
    if (cell.column < lead || ((event.ctrlKey || event.metaKey) && selecting.isPossible))
      selecting.toggle(cell.row);
    else if (window.getSelection()?.isCollapsed !== false && !startEdit(cell.row, cell.column))
      input.onOpen?.(row, cell.row);
  }

  return {
    active,
    edited,
    lead,
    finishEdit,
    onKeyDown: (event: KeyboardEvent) => {
      const element = cellElement(event.target);
      if (!element || event.altKey || event.nativeEvent.isComposing) return;
      if (!handleKey(event, element)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onMouseDown: (event: MouseEvent) => {
      // With Shift the browser would select text and move the focus, which is where the stretch begins.
      const isBody = Number(cellElement(event.target)?.dataset.row ?? -1) >= 0;
      if (event.shiftKey && isBody && selecting.isPossible) event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      const element = cellElement(event.target);
      if (!element) return;
      if (Number(element.dataset.row) >= 0) clickBody(event, element);
      else if (!isControl(event.target, element)) {
        const column = shown[Number(element.dataset.column) - lead];
        if (column) sortBy(column);
        else selecting.toggleAll();
      }
    },
    onFocus: (event: FocusEvent) => {
      const element = cellElement(event.target);
      if (!element) return;
      setFocused(cellOf(element));
      if (edited && event.target === element) setEdited(null);
    },
    onCopy: (event: ClipboardEvent) => {
      const row = getRow(active.row);
      const text = row !== undefined ? shown[active.column - lead]?.text?.(row) : undefined;
      if (text === undefined || edited || window.getSelection()?.isCollapsed === false) return;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
    },
    toTop: () => setFocused(cell => ({ row: Math.min(cell.row, 0), column: cell.column })),
  };
}

function isNothing(selection: { readonly kind: string; readonly ids: ReadonlySet<string> }): boolean {
  return selection.kind === 'some' && selection.ids.size === 0;
}
