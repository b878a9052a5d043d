import { fold } from '#shared/core/text.ts';
import { indexPhrases, isKnownHeading, matchHeading } from './heading-words.ts';
import type { Grid } from './sheet-grid.ts';
import type { HeaderBlock } from './sheet-header.ts';

/** What a row below the header is. */
export type RowKind = 'data' | 'blank' | 'group' | 'total' | 'repeated-header' | 'numbering' | 'trailing';

export interface RowSense {
  readonly row: number;
  readonly kind: RowKind;
  /** The name of a group without its numeral; the shown texts of other rows. In Unicode. */
  readonly text: string;
  /** How deep a group lies: 0 for «A», 1 for «I» and for names without a numeral. */
  readonly level: number;
}

/** What is known of the list as a whole while its rows are judged one by one. */
interface ListSense {
  readonly header: HeaderBlock;
  /** The column of running numbers; null when the list has none. */
  readonly indexColumn: number | null;
  /** The leftmost column that is not the running number. */
  readonly keyColumn: number;
  /** Cells that a well filled row has. */
  readonly usualCells: number;
  /** The list is itself one of places, so that the name of a place does not make a group. */
  readonly listsPlaces: boolean;
}

/**
 * Tells for every row below the header what it is.
 *
 * @param given kinds the person has decided, by 0-based row
 */
export function senseRows(grid: Grid, header: HeaderBlock, given: ReadonlyMap<number, RowKind>): RowSense[] {
  const first = header.top + header.count;
  const list = senseList(grid, header, first);
  const senses: RowSense[] = [];
  for (let row = first; row < grid.rowCount; row += 1) {
    const decided = given.get(row);
    const sense = senseRow(grid, list, row, row === first);
    senses.push(decided === undefined ? sense : { ...sense, kind: decided });
  }
  return endList(grid, list, senses, given);
}

function senseList(grid: Grid, header: HeaderBlock, first: number): ListSense {
  const rows = sampleRows(grid, first);
  const indexColumn = indexColumnOf(grid, header, rows);
  const numbered = rows.filter(row => indexColumn !== null && isRunningNumber(grid.text(row, indexColumn)));
  const counts = (numbered.length > 0 ? numbered : rows)
    .map(row => grid.filled(row).length)
    .sort((a, b) => a - b);
  const keyColumn = indexColumn === 0 ? 1 : 0;
  const full = rows.filter(row => grid.filled(row).length >= 2);
  return {
    header,
    indexColumn,
    keyColumn,
    // Short lists have as many titles and signatures as rows, so the fuller rows speak for the list.
    usualCells: counts[Math.floor(counts.length * 0.75)] ?? 1,
    listsPlaces:
      full.filter(row => readsAsPlace(grid.readable(grid.text(row, keyColumn)))).length > full.length / 2,
  };
}

function sampleRows(grid: Grid, first: number): number[] {
  const rows: number[] = [];
  for (let row = first; row < grid.rowCount && rows.length < 200; row += 1) {
    if (grid.filled(row).length > 0) rows.push(row);
  }
  return rows;
}

/** A column headed «TT», or the first one when it counts upwards. */
function indexColumnOf(grid: Grid, header: HeaderBlock, rows: readonly number[]): number | null {
  const headed = header.paths.findIndex(
    path => matchHeading(grid.readable(path.at(-1) ?? ''), indexPhrases) !== null,
  );
  if (headed !== -1) return rows.some(row => isRunningNumber(grid.text(row, headed))) ? headed : null;
  const numbers = rows
    .map(row => grid.text(row, 0))
    .filter(isRunningNumber)
    .map(Number.parseFloat);
  const isCounting =
    numbers.length >= 3 && numbers.every((value, at) => at === 0 || value > (numbers[at - 1] ?? 0));
  return isCounting && numbers.length >= rows.length / 2 ? 0 : null;
}

function isRunningNumber(text: string): boolean {
  return /^\(?\d{1,5}[.)]?$/.test(text);
}

function senseRow(grid: Grid, list: ListSense, row: number, isFirst: boolean): RowSense {
  const columns = grid.filled(row);
  const texts = columns.map(column => grid.readable(grid.text(row, column)));
  const shown = (kind: RowKind): RowSense => ({ row, kind, text: texts.join(' '), level: 1 });
  if (columns.length === 0) return shown('blank');
  if (isNumbering(texts) && (isFirst || columns.length > 3)) return shown('numbering');
  const hasNumber = list.indexColumn !== null && isRunningNumber(grid.text(row, list.indexColumn));
  if (hasNumber) return shown('data');
  if (repeatsHeader(grid, list.header, row, columns)) return shown('repeated-header');
  if (isTotal(texts[0] ?? '') || (columns[0] === list.indexColumn && isTotal(texts[1] ?? '')))
    return shown('total');
  return groupOf(grid, list, row, columns, texts) ?? shown('data');
}

/** «(1) (2) (3)» or «A B 1 2 3» under a header: the columns counted. */
function isNumbering(texts: readonly string[]): boolean {
  const marks = texts.map(text => text.replace(/[()]/g, '')).filter(text => !/^[A-C]$/.test(text));
  if (texts.length < 3 || marks.length < 2) return false;
  const first = Number.parseInt(marks[0] ?? '', 10);
  return (
    (first === 1 || first === 2) &&
    marks.every((mark, at) => /^\d{1,2}(?:\s*=.*)?$/.test(mark) && Number.parseInt(mark, 10) === first + at)
  );
}

/** The header printed again on a later page. */
function repeatsHeader(grid: Grid, header: HeaderBlock, row: number, columns: readonly number[]): boolean {
  if (columns.length < 2) return false;
  return columns.every(column => {
    const text = fold(grid.text(row, column));
    return header.paths[column]?.some(heading => fold(heading) === text) === true;
  });
}

/** «Cộng», «Tổng số: 25»; nobody is named so, for the family name is Tống. */
function isTotal(text: string): boolean {
  return /^(?:tổng|cộng|tổng cộng|tổng số)(?:[\s:.,]|$)/.test(text.normalize('NFC').toLowerCase());
}

const numeral = /^([IVX]{1,6}|[A-HK])\s*(?:[.)/:–-]\s*|$)/;

/** The row as the heading of a group: few cells, no running number, a numeral or a name of a place. */
function groupOf(
  grid: Grid,
  list: ListSense,
  row: number,
  columns: readonly number[],
  texts: readonly string[],
): RowSense | null {
  const [first = '', second] = texts;
  const mark = numeral.exec(first)?.[1];
  const at = columns[0] ?? 0;
  if (mark !== undefined && at <= list.keyColumn && second !== undefined && first.length <= 8) {
    const isRest = texts.slice(2).every(text => /\d/.test(text));
    if (texts.length <= 3 && isRest && !/^\d/.test(second)) return group(row, second, mark);
  }
  if (columns.length > 1) return null;
  const name = mark !== undefined && first.length > mark.length ? first.replace(numeral, '') : first;
  if (/^[\d\s.,/+-]*$/.test(name)) return null;
  const isNamed =
    mark !== undefined || isWideMerge(grid, list, row, at) || (readsAsPlace(name) && !list.listsPlaces);
  if (isNamed && !(mark === undefined && readsAsUnit(name) && !isWideMerge(grid, list, row, at))) {
    return group(row, name, mark);
  }
  const isLoose = list.indexColumn !== null && at <= list.keyColumn && list.usualCells >= 3;
  const isShouted = name === name.toUpperCase() && list.usualCells >= 3;
  return (isLoose || isShouted) && !readsAsUnit(name) ? group(row, name, mark) : null;
}

function group(row: number, name: string, mark: string | undefined): RowSense {
  const text = name.replace(/[\s:]+$/, '');
  return { row, kind: 'group', text, level: mark !== undefined && /^[A-HK]$/.test(mark) ? 0 : 1 };
}

function isWideMerge(grid: Grid, list: ListSense, row: number, column: number): boolean {
  const wide = Math.max(2, Math.min(3, list.header.paths.filter(path => path.length > 0).length));
  return grid.mergesFrom(row).some(merge => merge.left === column && merge.right - merge.left + 1 >= wide);
}

const places =
  /^(?:huyen|thi xa|thanh pho|tp|tx|xa|phuong|thi tran|quan|cum|khoi|dia ban|khu vuc|vung|cap hoc|cap|bac|tinh|cac|nhom)(?:\b|\.)/;
const units =
  /^(?:truong|trung tam|phong gd|phong giao duc|phong van hoa|so gd|so giao duc|tt gd|mam non|mau giao|tieu hoc|th|thcs|thpt|mn|mg|ptdtnt|ptdtbt)\b/;

function readsAsPlace(text: string): boolean {
  return places.test(fold(text));
}

function readsAsUnit(text: string): boolean {
  return units.test(fold(text));
}

const closing =
  /danh sách (?:này|trên|có|gồm)|^ấn định|người lập|thủ trưởng|giám đốc|^(?:kt|tm|tl|tuq)\.|\(?ký(?:,| và| tên|\b.*ghi rõ)|^nơi nhận|ngày[\s.…]*\d*[\s.…]*tháng|\.\/\.?$|xác nhận của|^ghi chú\s*:|^lưu ý\s*:|^tổng (?:số|cộng)/;

/** After the last row that is surely of the list come its sum, its signatures, its remarks: they are no data. */
function endList(
  grid: Grid,
  list: ListSense,
  senses: readonly RowSense[],
  given: ReadonlyMap<number, RowKind>,
): RowSense[] {
  const last = senses.findLastIndex(
    sense => given.get(sense.row) === 'data' || isSurelyData(grid, list, sense),
  );
  let hasEnded = false;
  return senses.map((sense, at) => {
    if (at <= last || given.has(sense.row)) return sense;
    const isGap = sense.kind === 'blank' && last !== -1;
    hasEnded ||= isGap || sense.kind !== 'data' || closing.test(sense.text.normalize('NFC').toLowerCase());
    return hasEnded && sense.kind !== 'blank' ? { ...sense, kind: 'trailing' } : sense;
  });
}

function isSurelyData(grid: Grid, list: ListSense, { row, kind, text }: RowSense): boolean {
  if (kind !== 'data') return false;
  if (list.indexColumn !== null && isRunningNumber(grid.text(row, list.indexColumn))) return true;
  if (closing.test(text.normalize('NFC').toLowerCase())) return false;
  const filled = grid.filled(row).length;
  return (
    filled >= Math.max(2, Math.ceil(list.usualCells * 0.6)) || (list.usualCells <= 1 && !isKnownHeading(text))
  );
}
