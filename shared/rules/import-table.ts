import type { ImportLayout, SheetRow } from '../transfer.ts';
import type { ImportTable } from './import-cells.ts';
import { decodeLetters, detectEncoding } from './legacy-encoding.ts';
import { cellText, type Sheet } from './sheet.ts';
import { findLayout, type LayoutCorrection, type SheetLayout } from './sheet-layout.ts';

/** From a sheet and where its table lies to the rows that are read. */

/** Where the table of a sheet seems to be; where no row reads like a header, the first row is taken for one. */
export function guessLayout(
  sheet: Sheet,
  index: number,
): { readonly layout: ImportLayout; readonly isSure: boolean } {
  const found = findLayout(sheet);
  return {
    layout: {
      sheet: index,
      headerRow: found?.headerRow ?? 1,
      headerRows: found?.headerRowCount ?? 1,
      dataLast: null,
      rowKinds: [],
    },
    isSure: found !== null,
  };
}

/** The layout with what somebody put right in it; null when nothing there can be a table. */
export function applyLayout(sheet: Sheet, layout: ImportLayout): SheetLayout | null {
  const correction: LayoutCorrection = {
    headerRow: layout.headerRow,
    headerRowCount: layout.headerRows,
    rowKinds: new Map(layout.rowKinds.map(({ row, kind }) => [row, kind])),
  };
  return findLayout(sheet, correction);
}

/** The table as rows and columns, rows below the last one left out. */
export function tableOf(found: SheetLayout, layout: ImportLayout): ImportTable {
  const last = layout.dataLast ?? Number.POSITIVE_INFINITY;
  const headings = headingsOf(found);
  return {
    columns: found.columns.map(({ index }) => ({
      column: index,
      letter: columnLetter(index),
      header: headings.get(index) ?? '',
    })),
    rows: found.rows
      .filter(({ rowNumber }) => rowNumber <= last)
      .map(({ rowNumber, group, cells }) => ({ row: rowNumber, group: group ?? null, cells })),
  };
}

/** The heading of each column in Unicode; headings alone are too short to tell an old encoding by. */
export function headingsOf({ columns }: SheetLayout): ReadonlyMap<number, string> {
  const { encoding } = detectEncoding(columns.flatMap(({ path, samples }) => [...path, ...samples]));
  return new Map(columns.map(({ index, heading }) => [index, decodeLetters(heading, encoding)]));
}

/** «A» to «Z», «AA» … as spreadsheets name their columns; `index` counts from 0. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnLetter(rest)) + String.fromCharCode(65 + (index % 26));
}

/** Rows of the sheet as it is drawn, each with what it is taken for. */
export function drawRows(
  sheet: Sheet,
  found: SheetLayout | null,
  layout: ImportLayout,
  window: { readonly offset: number; readonly limit: number },
): SheetRow[] {
  const kinds = rowKindsOf(found, layout);
  return sheet.rows.slice(window.offset, window.offset + window.limit).map((cells, at) => {
    const row = window.offset + at + 1;
    const kind = kinds.get(row) ?? (row < layout.headerRow ? 'above' : 'blank');
    return { row, kind, cells: cells.map(cell => cellText(cell).slice(0, longestDrawn)) };
  });
}

const longestDrawn = 200;

function rowKindsOf(found: SheetLayout | null, layout: ImportLayout): ReadonlyMap<number, SheetRow['kind']> {
  const kinds = new Map<number, SheetRow['kind']>();
  const last = layout.dataLast ?? Number.POSITIVE_INFINITY;
  for (const { rowNumber } of found?.rows ?? []) kinds.set(rowNumber, rowNumber <= last ? 'data' : 'passed');
  for (const { rowNumber, kind } of found?.passedRows ?? []) {
    if (kind === 'title') kinds.set(rowNumber, 'above');
    else kinds.set(rowNumber, kind === 'group' && rowNumber <= last ? 'group' : 'passed');
  }
  for (let row = layout.headerRow; row < layout.headerRow + layout.headerRows; row += 1)
    kinds.set(row, 'header');
  return kinds;
}
