import { decodeLetters, detectEncoding, type LetterEncoding } from './legacy-encoding.ts';
import { cellKind, cellText, type Merge, type Sheet } from './sheet.ts';

/** Columns looked at when a layout is searched for; no list of an office is wider. */
const maximumColumns = 256;
/** Merges looked at; files with more were not made by hand. */
const maximumMerges = 20_000;

/** Characters of a cell that are looked at; headings and names of places are far shorter. */
const longestText = 300;

/** The texts of a sheet by place, 0-based, with the merges that touch a place within reach. */
export interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  /** What the cell shows, on one line, trimmed, cut when long; empty for a blank cell. Letters are as in the file. */
  text(row: number, column: number): string;
  /** A text of the sheet in Unicode, where its letters are those of an old encoding. */
  readable(text: string): string;
  /** The columns whose cell is not blank, in order. */
  filled(row: number): readonly number[];
  /** Whether the cell holds a number, a day, a phone, an address: what stands in a list and not above it. */
  isData(row: number, column: number): boolean;
  /** The merges that begin in the row. */
  mergesFrom(row: number): readonly Merge[];
}

export function gridOf(sheet: Sheet): Grid {
  const columnCount = Math.min(sheet.columnCount, maximumColumns);
  const byRow = mergesByRow(sheet, columnCount);
  const texts: (readonly string[] | undefined)[] = [];
  const rowTexts = (row: number): readonly string[] => {
    const known = texts[row];
    if (known !== undefined) return known;
    const read = (sheet.rows[row] ?? []).slice(0, columnCount).map(cell => oneLine(cellText(cell)));
    texts[row] = read;
    return read;
  };
  const encoding = encodingOf(sheet);
  return {
    rowCount: sheet.rows.length,
    columnCount,
    text: (row, column) => rowTexts(row)[column] ?? '',
    readable: text => decodeLetters(text, encoding),
    filled: row => rowTexts(row).flatMap((text, column) => (text === '' ? [] : column)),
    isData(row, column) {
      const kind = cellKind(sheet.rows[row]?.[column]);
      return kind === 'text' ? isDataText(rowTexts(row)[column] ?? '') : kind !== 'empty';
    },
    mergesFrom: row => byRow.get(row) ?? [],
  };
}

/** Rows whose letters are enough to tell an old encoding. */
const sampledRows = 60;

function encodingOf(sheet: Sheet): LetterEncoding {
  const texts = sheet.rows
    .slice(0, sampledRows)
    .flatMap(row => row.slice(0, maximumColumns))
    .flatMap(cell => (typeof cell === 'string' ? [oneLine(cell)] : []));
  // Letters that only Unicode has settle it at once, and so does their absence.
  const all = texts.join(' ');
  if (!/[\u00a1-\u00ff]/.test(all) || /[\u0102-\u01b0\u1ea0-\u1ef9]/.test(all)) return 'unicode';
  return detectEncoding(texts).encoding;
}

function mergesByRow(sheet: Sheet, columnCount: number): Map<number, Merge[]> {
  const byRow = new Map<number, Merge[]>();
  for (const merge of sheet.merges.slice(0, maximumMerges)) {
    if (merge.left >= columnCount || merge.top >= sheet.rows.length) continue;
    const list = byRow.get(merge.top) ?? [];
    list.push(merge);
    byRow.set(merge.top, list);
  }
  return byRow;
}

/** One line of at most `longestText` characters: whatever is judged here by patterns must not be long. */
function oneLine(text: string): string {
  const head = text.length > longestText ? text.slice(0, longestText) : text;
  return /\s\s|[^\S ]|^ | $/.test(head) ? head.replace(/\s+/g, ' ').trim() : head;
}

/** Numbers, days, phones, e-mail and web addresses, codes with digits. */
function isDataText(text: string): boolean {
  if (/^[\d\s.,/()+–-]*\d[\d\s.,/()+–-]*$/.test(text)) return true;
  return (
    /^\S+ ?@ ?\S+\.\S+$/.test(text) ||
    /^(?:https?:\/\/|www\.)\S+$/i.test(text) ||
    /^[A-Z]{1,5}[-_.]?\d{2,}$/i.test(text)
  );
}
