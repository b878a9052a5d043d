import type { ReactNode } from 'react';

/** One column of a `DataTable`. Widths are px at text size 14 and scale with it. */
export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly width: number;
  /** Takes of the room that is left, in equal parts with the others that do. */
  readonly grows?: boolean;
  readonly sortable?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  /** Always shown: left out of what the column menu may hide. */
  readonly isFixed?: boolean;
  /** Hidden until chosen in the column menu. */
  readonly isHiddenAtFirst?: boolean;
  readonly render: (row: Row) => ReactNode;
  /** Plain text of the cell, for copying it with Ctrl+C. */
  readonly text?: (row: Row) => string;
  readonly edit?: CellEdit<Row>;
}

/** Editing in place: shown instead of the value after a click, F2 or double click, until `finish` is called. */
export interface CellEdit<Row> {
  readonly render: (row: Row, finish: () => void) => ReactNode;
  readonly may?: (row: Row) => boolean;
}

export interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** Chosen rows: the named ones, or all of the list but the named ones (a list need not be loaded to be chosen). */
export interface Selection {
  readonly kind: 'some' | 'all-but';
  readonly ids: ReadonlySet<string>;
}

/** What a person made of the columns; a column not named is at its own place and width. */
export interface ColumnState {
  readonly order: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  /** Columns that are hidden although shown at first, or shown although hidden at first. */
  readonly turned: readonly string[];
}

/** A stretch of the list under a heading of its own; groups follow one another without a gap. */
export interface RowGroup {
  readonly key: string;
  /** What the heading says, also to those who do not see it. */
  readonly name: string;
  readonly label: ReactNode;
  /** Index of its first row. */
  readonly first: number;
  /** At least one. */
  readonly count: number;
}

export interface DataTableProps<Row> {
  /** Accessible name of the grid. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Number of rows of the whole list; null until it is known. */
  readonly total: number | null;
  /** The row at an index; undefined while its page is loading. */
  readonly getRow: (index: number) => Row | undefined;
  /** Told which rows are in sight (with a margin), so that their pages can be fetched. */
  readonly onRange: (first: number, last: number) => void;
  readonly rowId: (row: Row) => string;
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort) => void;
  /** With both, rows can be chosen. */
  readonly selection?: Selection;
  readonly onSelect?: (selection: Selection) => void;
  /** Enter, or a click on the row. */
  readonly onOpen?: (row: Row, index: number) => void;
  /** Ctrl+Enter. */
  readonly onOpenFull?: (row: Row, index: number) => void;
  /** Headings between the rows; an empty list draws none. */
  readonly groups?: readonly RowGroup[];
  /** What stands across all columns instead of cells, for lines of the list that are no rows: they are never chosen. */
  readonly band?: (row: Row) => ReactNode | null;
  /** State of a row, drawn as a thin mark at its left edge; the word stands in a column. */
  readonly rowState?: (row: Row) => RowState | null;
  readonly columnState: ColumnState;
  readonly onColumnState: (state: ColumnState) => void;
  /** Shown instead of the rows when the list is empty. */
  readonly empty: ReactNode;
  readonly footer?: ReactNode;
  /** Id of the row whose record lies open beside the table. */
  readonly openId?: string | null;
  /** Changes when the list becomes another one (filter, screen): the table starts at its first row again. */
  readonly listKey?: string;
  /** Ids of a stretch of the list that is not loaded; with it, Shift selects over any distance. */
  readonly getIds?: (first: number, last: number) => Promise<readonly string[]>;
}

/** The five states of the product; each also has a word wherever it is shown. */
export type RowState = 'on-time' | 'due-soon' | 'overdue' | 'long-overdue' | 'closed';

export const nothingSelected: Selection = { kind: 'some', ids: new Set() };

export const untouchedColumns: ColumnState = { order: [], widths: {}, turned: [] };
