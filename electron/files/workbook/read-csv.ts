import { isUtf8 } from 'node:buffer';
import { unguardFormula } from '#shared/rules/csv-out.ts';
import { type DecodedText, decodeText } from '#shared/rules/legacy-encoding.ts';
import type { Sheet } from '#shared/rules/sheet.ts';
import { ParseFailure } from './failure.ts';
import type { ParseLimits } from './limits.ts';
import { budgetOf, SheetBuilder } from './sheet-builder.ts';

export interface CsvFile {
  readonly sheet: Sheet;
  readonly encoding: DecodedText['encoding'];
  readonly delimiter: string;
}

/**
 * Reads delimited text. Every cell is text: nothing is taken for a number, a date or a formula. A quote that is
 * never closed ends the reading, for it would swallow the rest of the file into one cell.
 */
export function readCsv(bytes: Uint8Array, name: string, limits: ParseLimits): CsvFile {
  const { text, encoding } = readText(bytes);
  const hint = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(text);
  const delimiter = hint?.[1] ?? guessDelimiter(text);
  const builder = new SheetBuilder(name, false, limits, budgetOf(limits));
  readRecords(hint === null ? text : text.slice(hint[0].length), delimiter, (row, column, value) => {
    builder.set(row, column, unguardFormula(value));
    return true;
  });
  return { sheet: builder.finish(), encoding, delimiter };
}

/** The common encodings are read by the runtime, which is fast; all others, marks or not, by what reads as Vietnamese. */
function readText(bytes: Uint8Array): DecodedText {
  const decoded = decode(bytes);
  if (decoded.text.includes('\0') || !decoded.text.isWellFormed()) {
    throw new ParseFailure('not-a-spreadsheet', { detail: 'no text' });
  }
  return decoded;
}

function decode(bytes: Uint8Array): DecodedText {
  if (isUtf8(bytes) && !bytes.includes(0))
    return { text: new TextDecoder().decode(bytes), encoding: 'utf-8' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeWide(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: decodeWide(swapped(bytes)), encoding: 'utf-16be' };
  return decodeText(bytes);
}

function decodeWide(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le', 2);
}

function swapped(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes.subarray(0, bytes.byteLength & ~1)).swap16();
}

const delimiters = [';', ',', '\t'] as const;
const sniffedRecords = 60;
const sniffedCharacters = 256 * 1024;

/** The delimiter that cuts the first records most evenly into more than one cell; a comma when none does. */
function guessDelimiter(text: string): string {
  const head = text.slice(0, sniffedCharacters);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = evenness(head, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Share of records with the commonest width above one, and a little for the width itself. */
function evenness(head: string, delimiter: string): number {
  const widths: number[] = [];
  try {
    readRecords(head, delimiter, (row, column) => {
      widths[row] = column + 1;
      return row < sniffedRecords;
    });
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
  }
  const counts = new Map<number, number>();
  for (const width of widths) {
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of counts)
    best = Math.max(best, count / widths.length + Math.min(width, 50) / 1000);
  return best;
}

/** Calls `tell` for every field, empty ones included, until it answers false. Rows are records, not lines. */
function readRecords(
  text: string,
  delimiter: string,
  tell: (row: number, column: number, value: string) => boolean,
): void {
  let at = 0;
  let row = 0;
  let column = 0;
  while (at < text.length) {
    const field = text.startsWith('"', at)
      ? quotedField(text, at, delimiter, row)
      : plainField(text, at, delimiter);
    if (!tell(row, column, field.value)) return;
    at = field.end;
    if (text.startsWith(delimiter, at)) {
      column += 1;
      at += 1;
      if (at === text.length && !tell(row, column, '')) return;
    } else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      row += 1;
      column = 0;
    }
  }
}

function plainField(text: string, from: number, delimiter: string): { value: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

/** A quote inside is doubled. What stands between the closing quote and the delimiter belongs to the text, as in Excel. */
function quotedField(
  text: string,
  from: number,
  delimiter: string,
  row: number,
): { value: string; end: number } {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quoteAt = text.indexOf('"', at);
    if (quoteAt === -1)
      throw new ParseFailure('damaged', { row: row + 1, detail: 'a quote is never closed' });
    value += text.slice(at, quoteAt);
    if (text[quoteAt + 1] === '"') {
      value += '"';
      at = quoteAt + 2;
      continue;
    }
    const after = plainField(text, quoteAt + 1, delimiter);
    return { value: value + after.value, end: after.end };
  }
}
