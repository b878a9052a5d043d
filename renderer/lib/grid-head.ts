import type { KeyboardEvent } from 'react';
import type { Column, DataTableProps } from '#renderer/components/data-table.ts';
import { withColumnShifted, withWidth } from '#renderer/lib/column-layout.ts';

interface Input<Row>
  extends Pick<DataTableProps<Row>, 'columns' | 'columnState' | 'onColumnState' | 'sort' | 'onSort'> {
  /** Tells that a column has moved one place, so that the focus can follow. */
  readonly onShifted: (step: 1 | -1) => void;
}

/** How far one press of a key widens a column, in px. */
const widening = 16;

/** What a heading does: sort; by keyboard also widen (Shift and arrows) and move (with Ctrl). */
export function gridHead<Row>(input: Input<Row>) {
  const { columns, columnState, onColumnState, sort, onSort, onShifted } = input;

  function sortBy(column: Column<Row>): void {
    if (!column.sortable || !onSort) return;
    const isTurned = sort?.key === column.key && sort.direction === 'ascending';
    onSort({ key: column.key, direction: isTurned ? 'descending' : 'ascending' });
  }

  /** Whether the key meant something to the heading. */
  function press(event: KeyboardEvent, column: Column<Row>): boolean {
    if (event.key === 'Enter' || event.key === ' ') {
      sortBy(column);
      return true;
    }
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (!event.shiftKey || step === null) return false;
    if (!event.ctrlKey) {
      onColumnState(withWidth(columnState, column.key, column.width + step * widening));
      return true;
    }
    const next = withColumnShifted(columns, columnState, column.key, step);
    if (next !== columnState) {
      onColumnState(next);
      onShifted(step);
    }
    return true;
  }

  return { sortBy, press };
}
