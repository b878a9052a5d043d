import type { DecodedText } from './legacy-encoding.ts';

/**
 * What a parsed office file holds, in the form it travels between processes.
 * A cell costs nothing more than its value wherever the value says it all: a sheet may have a million of them.
 */

/**
 * One cell. `null` is empty, a string is text, a number is a number shown as its plain digits, and an object is
 * whatever needs more said about it.
 */
export type Cell = null | string | number | boolean | SpecialCell;

export type SpecialCell =
  /** A real date. `day` is `YYYY-MM-DD`, `text` is dd/mm/yyyy, with hours where the cell has them. */
  | { readonly kind: 'date'; readonly day: string; readonly text: string }
  /** A number whose format adds digits, such as a phone kept as 912345678 and shown as 0912 345 678. */
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  /** A formula that the writing program never computed: there is no value to take. */
  | { readonly kind: 'formula-without-value' }
  /** An error the sheet shows, such as #N/A. */
  | { readonly kind: 'error'; readonly text: string }
  /** Text beyond what a cell may hold; only its beginning is kept. */
  | { readonly kind: 'too-long'; readonly text: string };

export type CellKind = 'empty' | 'text' | 'number' | 'boolean' | SpecialCell['kind'];

/** A block of merged cells; all four are 0-based and inclusive. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet. `rows[0]` is row 1 of the file; rows end at their last filled cell, so their lengths differ. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hidden: boolean;
}

export type WorkbookKind = 'xlsx' | 'xls' | 'ods' | 'csv';

/** A whole file. `encoding` and `delimiter` are said of CSV only. */
export interface Workbook {
  readonly kind: WorkbookKind;
  readonly sheets: readonly Sheet[];
  readonly encoding?: DecodedText['encoding'];
  readonly delimiter?: string;
}

/** Why a file could not be read. Each is a sentence on the screen. */
export const workbookFailureCodes = [
  'not-a-spreadsheet',
  'unsupported-format',
  'password-protected',
  'too-large',
  'zip-bomb',
  'damaged',
  'empty',
  'too-many-rows',
  'timeout',
  'unreadable',
] as const;

export type WorkbookFailureCode = (typeof workbookFailureCodes)[number];

/**
 * A refusal. `limit` is the bound that was passed: bytes for `too-large`, rows for `too-many-rows`, milliseconds for
 * `timeout`. `row` is the 1-based row where reading ended; `detail` is for the log, not for a person.
 */
export interface WorkbookFailure {
  readonly code: WorkbookFailureCode;
  readonly limit?: number;
  readonly row?: number;
  readonly detail?: string;
}

export type WorkbookResult =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly failure: WorkbookFailure };

/** The kind of a cell; text of spaces only is still text. */
export function cellKind(cell: Cell | undefined): CellKind {
  if (cell === null || cell === undefined) return 'empty';
  if (typeof cell === 'string') return 'text';
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'boolean') return 'boolean';
  return cell.kind;
}

/** What the sheet shows in a cell, as written: nothing is trimmed, joined or recoded. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return plainDigits(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.kind === 'formula-without-value' ? '' : cell.text;
}

/** The day of a real date cell, `YYYY-MM-DD`; null for everything else, text that looks like a date included. */
export function cellDay(cell: Cell | undefined): string | null {
  return typeof cell === 'object' && cell !== null && cell.kind === 'date' ? cell.day : null;
}

/** A number as its digits, without the noise of binary fractions and without exponents up to 21 digits. */
function plainDigits(value: number): string {
  return Number.isInteger(value) ? value.toString() : Number(value.toPrecision(15)).toString();
}
