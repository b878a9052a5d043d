// biome-ignore-all lint/a11y/useSemanticElements: rows drawn only where they are seen cannot be a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the cell takes the focus where the row has it

import type { ReactNode } from 'react';
import classes from '#renderer/styles/data-table.module.css';

/** A line of the list across all columns; the focus passes over it in the column it comes from. */
export function DataTableBand(props: {
  readonly index: number;
  readonly top: number;
  readonly columns: number;
  /** The column that Tab leads to; null where it is in another row. */
  readonly column: number | null;
  readonly children: ReactNode;
}) {
  const { index, column } = props;
  return (
    <div
      role="row"
      className={classes.row}
      data-band=""
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div
        role="gridcell"
        className={classes.band}
        aria-colindex={1}
        aria-colspan={props.columns}
        tabIndex={column === null ? -1 : 0}
        data-row={index}
        data-column={column ?? 0}
      >
        {props.children}
      </div>
    </div>
  );
}
