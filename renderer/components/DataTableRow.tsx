// biome-ignore-all lint/a11y/useSemanticElements: rows drawn only where they are seen cannot be a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells take the focus, one at a time

import { type CSSProperties, memo, type ReactNode } from 'react';
import type { Column, RowState } from '#renderer/components/data-table.ts';
import classes from '#renderer/styles/data-table.module.css';
import { t } from '#shared/i18n/t.ts';

interface RowProps<Row> {
  /** Undefined while the page of the row is on its way. */
  readonly row: Row | undefined;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column<Row>[];
  readonly cellStyles: readonly CSSProperties[];
  /** Whether there is a box to choose the row. */
  readonly isSelectable: boolean;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly state: RowState | null;
  /** Index of the cell that Tab leads to; -1 where it is in another row. */
  readonly activeColumn: number;
  /** Key of the column being edited in this row. */
  readonly editedKey: string | null;
  readonly onEditEnd: () => void;
}

function contentOf<Row>(props: RowProps<Row>, column: Column<Row>): ReactNode {
  if (props.row === undefined) return <span className={classes.bone} />;
  if (props.editedKey === column.key && column.edit) return column.edit.render(props.row, props.onEditEnd);
  return column.render(props.row);
}

function isEditable<Row>(row: Row | undefined, column: Column<Row>): boolean {
  return row !== undefined && column.edit !== undefined && column.edit.may?.(row) !== false;
}

function TableRow<Row>(props: RowProps<Row>) {
  const { index, columns, isSelectable, isSelected, activeColumn } = props;
  const lead = isSelectable ? 1 : 0;
  return (
    <div
      role="row"
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={isSelectable ? isSelected : undefined}
      data-open={props.isOpen || undefined}
      data-edited={props.editedKey !== null || undefined}
      data-state={props.state ?? undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      {isSelectable && (
        <div
          role="gridcell"
          className={classes.selectCell}
          aria-colindex={1}
          tabIndex={activeColumn === 0 ? 0 : -1}
          data-row={index}
          data-column={0}
        >
          <input
            type="checkbox"
            className={classes.box}
            tabIndex={-1}
            readOnly
            checked={isSelected}
            data-selects=""
            aria-label={t('table.select', { row: index + 1 })}
          />
        </div>
      )}
      {columns.map((column, position) => (
        <div
          key={column.key}
          role="gridcell"
          className={classes.cell}
          style={props.cellStyles[position]}
          aria-colindex={position + lead + 1}
          aria-readonly={column.edit ? !isEditable(props.row, column) : undefined}
          tabIndex={activeColumn === position + lead ? 0 : -1}
          data-row={index}
          data-column={position + lead}
          data-first={position === 0 || undefined}
          data-align={column.align}
          data-editable={isEditable(props.row, column) || undefined}
          data-editing={props.editedKey === column.key || undefined}
        >
          {contentOf(props, column)}
        </div>
      ))}
    </div>
  );
}

/** One row; drawn again only when something of its own changes. */
// `memo` forgets the type of the row; nothing else changes hands here.
export const DataTableRow = memo(TableRow) as typeof TableRow;
