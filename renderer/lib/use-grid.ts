import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useState,
} from 'react';
import { type Column, type DataTableProps, nothingSelected } from '#renderer/components/data-table.ts';
import { gridHead } from '#renderer/lib/grid-head.ts';
import { cellAfterKey, type GridCell } from '#renderer/lib/grid-moves.ts';
import { useGridFocus } from '#renderer/lib/use-grid-focus.ts';
import { useGridSelection } from '#renderer/lib/use-grid-selection.ts';
import { useStable } from '#renderer/lib/use-stable.ts';

interface GridInput<Row> extends DataTableProps<Row> {
  /** The columns drawn; `columns` are all there are. */
  readonly shown: readonly Column<Row>[];
  readonly count: number;
  readonly pageRows: () => number;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The cell being edited. */
interface EditedCell {
  readonly id: string;
  readonly key: string;
}

function cellElement(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
}

function cellOf(element: HTMLElement): GridCell {
  return { row: Number(element.dataset.row), column: Number(element.dataset.column) };
}

/** Whether the click belongs to something within the cell: a button, a link, an edge to drag. */
function isControl(target: EventTarget, cell: HTMLElement): boolean {
  if (!(target instanceof Element)) return false;
  const control = target.closest('button, a, input, select, textarea, [role="separator"]');
  return control !== null && cell.contains(control) && control.getAttribute('data-selects') === null;
}

function isTextMarked(): boolean {
  return window.getSelection()?.isCollapsed === false;
}

/** Focus, keys, clicks and editing of a table; the events are heard once, at the grid. */
export function useGrid<Row>(input: GridInput<Row>) {
  const { shown, count, scroller, getRow, rowId } = input;
  const selecting = useGridSelection(input);
  const lead = selecting.isPossible ? 1 : 0;
  const columns = shown.length + lead;
  const focus = useGridFocus({ rows: count, columns, firstColumn: lead, scroller });
  const [edited, setEdited] = useState<EditedCell | null>(null);
  const { active } = focus;
  const head = gridHead({
    ...input,
    onShifted: step => focus.moveTo({ row: -1, column: active.column + step }),
  });
  const columnAt = (cell: GridCell) => shown[cell.column - lead];
  const isBand = (row: Row | undefined) => row !== undefined && (input.band?.(row) ?? null) !== null;

  function startEdit(cell: GridCell): boolean {
    const row = getRow(cell.row);
    const column = columnAt(cell);
    if (row === undefined || isBand(row) || !column?.edit || column.edit.may?.(row) === false) return false;
    setEdited({ id: rowId(row), key: column.key });
    return true;
  }

  const finishEdit = useStable(() => {
    const now = document.activeElement;
    if (now === document.body || scroller.current?.contains(now)) focus.takeBack();
    setEdited(null);
  });

  function pressBody(event: KeyboardEvent, cell: GridCell): boolean {
    const row = getRow(cell.row);
    if (isBand(row)) return false;
    if (event.key === ' ' && selecting.isPossible) {
      selecting.settle();
      selecting.toggle(cell.row);
      return true;
    }
    if (event.key === 'Enter' && row !== undefined) {
      if (event.ctrlKey) input.onOpenFull?.(row, cell.row);
      else input.onOpen?.(row, cell.row);
      return true;
    }
    return event.key === 'F2' && startEdit(cell);
  }

  function pressHead(event: KeyboardEvent, cell: GridCell): boolean {
    const column = columnAt(cell);
    if (column) return head.press(event, column);
    if (event.key !== 'Enter' && event.key !== ' ') return false;
    selecting.toggleAll();
    return true;
  }

  function pressMove(event: KeyboardEvent, cell: GridCell): boolean {
    const bounds = { rows: count, columns, page: input.pageRows() };
    const next = cellAfterKey(event.key, event.ctrlKey, cell, bounds);
    if (!next) return false;
    const isStretch = event.shiftKey && next.row !== cell.row && next.row >= 0 && cell.row >= 0;
    if (isStretch) selecting.extend(cell.row, next.row);
    else selecting.settle();
    focus.moveTo(next);
    return true;
  }

  /** Keys of the selection as a whole, the same in heading and body. */
  function pressSelection(event: KeyboardEvent): boolean {
    if (!selecting.isPossible) return false;
    if (event.ctrlKey && event.key.toLowerCase() === 'a') {
      selecting.selectAll();
      return true;
    }
    const isAnyChosen = input.selection?.kind === 'all-but' || (input.selection?.ids.size ?? 0) > 0;
    if (event.key !== 'Escape' || !isAnyChosen) return false;
    input.onSelect?.(nothingSelected);
    return true;
  }

  function press(event: KeyboardEvent, element: HTMLElement): boolean {
    if (event.target !== element) {
      if (event.key !== 'Escape' || !edited) return false;
      finishEdit();
      return true;
    }
    const cell = cellOf(element);
    if (pressSelection(event)) return true;
    return (cell.row < 0 ? pressHead(event, cell) : pressBody(event, cell)) || pressMove(event, cell);
  }

  function clickBody(event: MouseEvent, cell: GridCell): void {
    const row = getRow(cell.row);
    if (row === undefined || isBand(row)) return;
    if (event.shiftKey && selecting.isPossible) {
      selecting.extend(Math.max(active.row, 0), cell.row);
      focus.moveTo(cell);
      return;
    }
    selecting.settle();
    const isChoosing = cell.column < lead || ((event.ctrlKey || event.metaKey) && selecting.isPossible);
    if (isChoosing) selecting.toggle(cell.row);
    else if (!isTextMarked() && !startEdit(cell)) input.onOpen?.(row, cell.row);
  }

  return {
    active,
    edited,
    lead,
    finishEdit,
    toTop: focus.toTop,
    onKeyDown: (event: KeyboardEvent) => {
      const element = cellElement(event.target);
      if (!element || event.altKey || event.nativeEvent.isComposing) return;
      if (!press(event, element)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onMouseDown: (event: MouseEvent) => {
      // With Shift the browser would mark text and move the focus, which is where the stretch begins.
      const isBody = Number(cellElement(event.target)?.dataset.row ?? -1) >= 0;
      if (event.shiftKey && isBody && selecting.isPossible) event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      const element = cellElement(event.target);
      if (!element || isControl(event.target, element)) return;
      const cell = cellOf(element);
      const column = columnAt(cell);
      if (cell.row >= 0) clickBody(event, cell);
      else if (column) head.sortBy(column);
      else selecting.toggleAll();
    },
    onFocus: (event: FocusEvent) => {
      const element = cellElement(event.target);
      if (!element) return;
      focus.follow(cellOf(element));
      if (edited && event.target === element) setEdited(null);
    },
    onMouseOver: (event: MouseEvent) => {
      const element = cellElement(event.target);
      if (!element) return;
      if (element.scrollWidth > element.clientWidth) element.title = element.textContent ?? '';
      else element.removeAttribute('title');
    },
    onCopy: (event: ClipboardEvent) => {
      const element = cellElement(event.target);
      const cell = element && cellOf(element);
      const row = cell ? getRow(cell.row) : undefined;
      const text = cell && row !== undefined && !isBand(row) ? columnAt(cell)?.text?.(row) : undefined;
      if (text === undefined || event.target !== element || isTextMarked()) return;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
    },
  };
}
