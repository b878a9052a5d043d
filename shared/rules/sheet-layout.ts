import type { Cell, Sheet } from './sheet.ts';
import { type Grid, gridOf } from './sheet-grid.ts';
import { findHeader, type HeaderBlock } from './sheet-header.ts';
import { type RowKind, type RowSense, senseRows } from './sheet-rows.ts';

/** A column of the list. `index` is its place in the sheet, 0-based. */
export interface LayoutColumn {
  readonly index: number;
  /** The headings joined, «Lãnh đạo phụ trách – Họ tên», in the letters of the file; empty when it gives none. */
  readonly heading: string;
  /** The headings from the topmost row down. */
  readonly path: readonly string[];
  /** The first three different values. */
  readonly samples: readonly string[];
}

/** A row of the list. `rowNumber` counts from 1 as the spreadsheet shows it; `cells` are by sheet column. */
export interface LayoutRow {
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
  /** The name in the nearest group row above, such as an area; in Unicode, also where the cells are not. */
  readonly group?: string;
  /** All group rows it stands under, outermost first. */
  readonly groups: readonly string[];
}

/** A row that is not taken as data, and as what it was understood. */
export interface PassedRow {
  readonly rowNumber: number;
  readonly kind: 'title' | 'header' | Exclude<RowKind, 'data' | 'blank'>;
  readonly text: string;
}

/** Where things are in a sheet; rows count from 1. */
export interface SheetLayout {
  readonly headerRow: number;
  readonly headerRowCount: number;
  readonly firstDataRow: number;
  readonly columns: readonly LayoutColumn[];
  readonly rows: readonly LayoutRow[];
  readonly passedRows: readonly PassedRow[];
}

/** What the person has put right; rows count from 1. `headerRowCount: 0` says that the sheet has no header. */
export interface LayoutCorrection {
  readonly headerRow?: number;
  readonly headerRowCount?: number;
  /** Rows that are data after all, or are not. */
  readonly rowKinds?: ReadonlyMap<number, 'data' | 'group' | 'passed'>;
}

/** Joins the rows of a heading. */
const headingSeparator = ' – ';
const sampleCount = 3;
/** Cells filled from merges at most; a file that asks for more was not made by hand. */
const maximumFills = 200_000;

/** Finds title, header, groups, data and closing rows of a sheet. Null when no row reads as a header. */
export function findLayout(sheet: Sheet, correction: LayoutCorrection = {}): SheetLayout | null {
  const top = correction.headerRow === undefined ? undefined : correction.headerRow - 1;
  const header = findHeader(gridOf(sheet), top, correction.headerRowCount);
  if (header === null) return null;
  const filled = fillDown(sheet, header.top + header.count);
  const grid = gridOf(filled);
  const senses = senseRows(grid, header, decidedKinds(correction));
  const rows = dataRows(filled, senses);
  return {
    headerRow: header.top + 1,
    headerRowCount: header.count,
    firstDataRow: rows[0]?.rowNumber ?? header.top + header.count + 1,
    columns: columnsOf(grid, header, rows),
    rows,
    passedRows: [...rowsAbove(grid, header), ...senses.flatMap(passedRow)],
  };
}

function decidedKinds({ rowKinds }: LayoutCorrection): Map<number, RowKind> {
  const kinds = new Map<number, RowKind>();
  for (const [rowNumber, kind] of rowKinds ?? [])
    kinds.set(rowNumber - 1, kind === 'passed' ? 'trailing' : kind);
  return kinds;
}

/** The visible sheet with the longest list, 0-based; null when no sheet has one. */
export function chooseSheet(sheets: readonly Sheet[]): number | null {
  let best: { index: number; weight: number } | null = null;
  for (const [index, sheet] of sheets.entries()) {
    const layout = findLayout(sheet);
    if (layout === null) continue;
    const weight = (layout.rows.length + 1) * (sheet.hidden ? 0.001 : 1);
    if (best === null || weight > best.weight) best = { index, weight };
  }
  return best?.index ?? null;
}

/** A value merged over several rows belongs to each of them: one unit beside two people. */
function fillDown(sheet: Sheet, from: number): Sheet {
  const rows = [...sheet.rows];
  let left = maximumFills;
  for (const merge of sheet.merges) {
    if (merge.top < from || merge.bottom === merge.top) continue;
    const value = rows[merge.top]?.[merge.left] ?? null;
    const bottom = Math.min(merge.bottom, rows.length - 1, merge.top + left);
    for (let row = merge.top + 1; value !== null && row <= bottom; row += 1) {
      const cells = [...(rows[row] ?? [])];
      while (cells.length <= merge.left) cells.push(null);
      cells[merge.left] = value;
      rows[row] = cells;
      left -= 1;
    }
  }
  return { ...sheet, rows };
}

function dataRows(sheet: Sheet, senses: readonly RowSense[]): LayoutRow[] {
  const rows: LayoutRow[] = [];
  let groups: RowSense[] = [];
  for (const sense of senses) {
    if (sense.kind === 'group') groups = [...groups.filter(outer => outer.level < sense.level), sense];
    if (sense.kind !== 'data') continue;
    const names = groups.map(({ text }) => text);
    const group = names.at(-1);
    const cells = sheet.rows[sense.row] ?? [];
    rows.push({ rowNumber: sense.row + 1, cells, groups: names, ...(group === undefined ? {} : { group }) });
  }
  return rows;
}

/** Columns that have a heading or at least one value. */
function columnsOf(grid: Grid, header: HeaderBlock, rows: readonly LayoutRow[]): LayoutColumn[] {
  const columns: LayoutColumn[] = [];
  for (let index = 0; index < grid.columnCount; index += 1) {
    const path = header.paths[index] ?? [];
    const samples = samplesOf(grid, rows, index);
    if (path.length > 0 || samples.length > 0) {
      columns.push({ index, heading: path.join(headingSeparator), path, samples });
    }
  }
  return columns;
}

function samplesOf(grid: Grid, rows: readonly LayoutRow[], column: number): string[] {
  const samples: string[] = [];
  for (const { rowNumber } of rows) {
    const text = grid.text(rowNumber - 1, column);
    if (text === '' || samples.includes(text)) continue;
    samples.push(text);
    if (samples.length === sampleCount) break;
  }
  return samples;
}

function rowsAbove(grid: Grid, header: HeaderBlock): PassedRow[] {
  const rows: PassedRow[] = [];
  for (let row = 0; row < header.top + header.count; row += 1) {
    if (grid.filled(row).length === 0) continue;
    const kind = row < header.top ? 'title' : 'header';
    rows.push({ rowNumber: row + 1, kind, text: rowText(grid, row) });
  }
  return rows;
}

function rowText(grid: Grid, row: number): string {
  const texts = grid.filled(row).map(column => grid.text(row, column));
  return grid.readable(texts.join(' '));
}

function passedRow({ row, kind, text }: RowSense): PassedRow[] {
  return kind === 'data' || kind === 'blank' ? [] : [{ rowNumber: row + 1, kind, text }];
}
