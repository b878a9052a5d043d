/** A cell of a grid: row -1 is the header. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

export interface GridBounds {
  readonly rows: number;
  readonly columns: number;
  /** Rows one page goes. */
  readonly page: number;
}

/** The cell a key leads to, as in a spreadsheet; null where the key does not move. */
export function cellAfterKey(
  key: string,
  isCtrl: boolean,
  cell: GridCell,
  bounds: GridBounds,
): GridCell | null {
  const lastRow = bounds.rows - 1;
  const lastColumn = bounds.columns - 1;
  const toRow = (row: number, column = cell.column) => ({
    row: Math.min(Math.max(row, -1), lastRow),
    column: Math.min(Math.max(column, 0), lastColumn),
  });
  switch (key) {
    case 'ArrowUp':
      return isCtrl ? null : toRow(cell.row - 1);
    case 'ArrowDown':
      return isCtrl ? null : toRow(cell.row + 1);
    case 'ArrowLeft':
      return isCtrl ? null : toRow(cell.row, cell.column - 1);
    case 'ArrowRight':
      return isCtrl ? null : toRow(cell.row, cell.column + 1);
    case 'PageUp':
      return isCtrl ? null : toRow(Math.max(cell.row - bounds.page, 0));
    case 'PageDown':
      return isCtrl ? null : toRow(cell.row + bounds.page);
    case 'Home':
      return isCtrl ? toRow(Math.min(0, lastRow), 0) : toRow(cell.row, 0);
    case 'End':
      return isCtrl ? toRow(lastRow, lastColumn) : toRow(cell.row, lastColumn);
    default:
      return null;
  }
}
