import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { GridCell } from '#renderer/lib/grid-moves.ts';

interface Input {
  readonly rows: number;
  readonly columns: number;
  readonly firstColumn: number;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** The one cell of a grid that Tab leads to, and moving the focus to another. */
export function useGridFocus({ rows, columns, firstColumn, scroller }: Input) {
  const [cell, setCell] = useState<GridCell>({ row: 0, column: firstColumn });
  const wantsFocus = useRef(false);
  const active: GridCell = {
    row: Math.min(cell.row, rows - 1),
    column: Math.min(cell.column, columns - 1),
  };

  // After every drawing; it acts only where a key or the end of an edit asked for the focus.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const element = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${active.row}"][data-column="${active.column}"]`,
    );
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  return {
    active,
    /** Notes where the focus has gone by itself. */
    follow: setCell,
    moveTo: (next: GridCell) => {
      wantsFocus.current = true;
      setCell(next);
    },
    /** Gives the focus to the active cell with the next drawing. */
    takeBack: () => {
      wantsFocus.current = true;
    },
    toTop: () => setCell(({ row, column }) => ({ row: Math.min(row, 0), column })),
  };
}
