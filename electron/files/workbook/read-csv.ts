import { isUtf8 } from 'node:buffer';
import type { Sheet, TextEncoding } from '#shared/rules/sheet.ts';
import { decode1252, decode1258 } from './ansi.ts';
import { ParseFailure } from './failure.ts';
import type { ParseLimits } from './limits.ts';
import { budgetOf, SheetBuilder } from './sheet-builder.ts';

export interface CsvFile {
  readonly sheet: Sheet;
  readonly encoding: TextEncoding;
  readonly delimiter: string;
}

/**
 * Reads delimited text. Every cell is text: nothing is taken for a number, a date or a formula. A quote that is
 * never closed ends the reading, for it would swallow the rest of the file into one cell.
 */
export function readCsv(bytes: Uint8Array, name: string, limits: ParseLimits): CsvFile {
  const { text, encoding } = decodeText(bytes);
  const hint = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(text);
  const delimiter = hint?.[1] ?? guessDelimiter(text);
  const builder = new SheetBuilder(name, false, limits, budgetOf(limits));
  readRecords(hint === null ? text : text.slice(hint[0].length), delimiter, (row, column, value) => {
    builder.set(row, column, unguard(value));
    return true;
  });
  return { sheet: builder.finish(), encoding, delimiter };
}

/** Undoes the apostrophe that export puts before text which a spreadsheet would run as a formula. */
function unguard(value: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(value) ? value.slice(1) : value;
}

function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeWide(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeWide(bytes.subarray(2), 'utf-16be');
  const wide = guessWide(bytes);
  if (wide !== null) return decodeWide(bytes, wide);
  if (bytes.includes(0)) throw new ParseFailure('not-a-spreadsheet', { detail: 'NUL bytes' });
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), encoding: 'utf-8' };
  return decodeAnsi(bytes);
}

function decodeWide(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
): { text: string; encoding: TextEncoding } {
  const even = Buffer.from(bytes.subarray(0, bytes.byteLength & ~1));
  const text = (encoding === 'utf-16be' ? even.swap16() : even).toString('utf16le');
  if (text.includes('\0')) throw new ParseFailure('not-a-spreadsheet', { detail: 'NUL characters' });
  return { text, encoding };
}

/** Without a byte order mark: in text of Latin letters every other byte of UTF-16 is zero far more often than the ones between. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, Math.min(bytes.byteLength, 4096) & ~1);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = head.byteLength / 2;
  if (odd > half / 2 && even === 0) return 'utf-16le';
  return even > half / 2 && odd === 0 ? 'utf-16be' : null;
}

const tonesOf1258 = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
/** Bytes after which a tone of windows-1258 may stand: the vowels, plain and with their own marks. */
const vowelsOf1258 = new Set(
  [...'aeiouyAEIOUY']
    .map(letter => letter.charCodeAt(0))
    .concat([0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd, 0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd]),
);

/**
 * Bytes beyond ASCII that are no UTF-8. In windows-1258 tones follow vowels; in TCVN3 and VNI the same bytes are
 * letters anywhere, so those files are left as Western letters for the step that recognises old fonts.
 */
function decodeAnsi(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  let fitting = 0;
  let foreign = 0;
  let before = 0;
  for (const byte of bytes) {
    if (tonesOf1258.has(byte)) {
      if (vowelsOf1258.has(before)) fitting += 1;
      else foreign += 1;
    } else if (byte >= 0xa1 && byte <= 0xbf) foreign += 1;
    before = byte;
  }
  return fitting > foreign
    ? { text: decode1258(bytes), encoding: 'windows-1258' }
    : { text: decode1252(bytes), encoding: 'windows-1252' };
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
