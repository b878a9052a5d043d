import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { CellObject, Feature, Row } from 'write-excel-file/node';
import { isDay, utcOf } from '#shared/core/dates.ts';
import type { OutColumn, OutKind, OutValue } from '#shared/rules/csv-out.ts';

/** One list that goes out as a workbook; values are in the order of the columns. */
export interface WorkbookOut {
  readonly sheetName: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly OutValue[])[];
}

const usualWidth = 18;
const longestCell = 32_767;
/** Before this day spreadsheets count a day that never was. */
const firstCountedDay = '1900-03-01';

const headingStyle = {
  fontWeight: 'bold',
  backgroundColor: '#E7F1FB',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#7A8794',
  alignVertical: 'center',
  wrap: true,
} as const;

/**
 * A workbook of one sheet: styled headings that stay in sight and filter, phones as text with their zeros, days as
 * real dates. Text is never a formula, whatever it begins with.
 */
export async function writeWorkbook({ sheetName, columns, rows }: WorkbookOut): Promise<Buffer> {
  // Not before it is needed: some hundred files that every start would read.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const heading: Row = columns.map(column => ({
    ...headingStyle,
    type: String,
    value: writable(column.heading),
  }));
  const data = [heading, ...rows.map(row => columns.map(({ kind }, at) => cellOf(row[at] ?? null, kind)))];
  return writeExcelFile(
    data,
    {
      sheet: sheetNameOf(sheetName),
      columns: columns.map(({ width }) => ({ width: width ?? usualWidth })),
      stickyRowsCount: 1,
    },
    { features: [filterRow(columns.length, rows.length + 1)] },
  ).toBuffer();
}

function cellOf(value: OutValue, kind: OutKind): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? { type: Number, value } : null;
  if (kind === 'day' && isDay(value) && value >= firstCountedDay) {
    return { type: Date, value: utcOf(value), format: 'dd/mm/yyyy' };
  }
  const cell = { type: String, value: writable(value) };
  return kind === 'phone' ? { ...cell, format: '@' } : cell;
}

/** What a cell can hold: no more than a spreadsheet takes, cut between whole letters. */
function writable(text: string): string {
  if (text.length <= longestCell) return text;
  return `${text.slice(0, longestCell - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Excel refuses some signs in the name of a sheet, and names of more than 31 characters. */
function sheetNameOf(name: string): string {
  const plain = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.slice(0, 31).trim() || 'Sheet1';
}

function filterRow(columnCount: number, rowCount: number): Feature<Buffer | Blob | Stream> {
  const range = `A1:${columnName(columnCount - 1)}${rowCount}`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: xml => xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`),
        },
      },
    },
  };
}

function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (index % 26));
}
