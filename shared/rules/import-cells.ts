import { type Day, isDay, parseDay } from '../core/dates.ts';
import { normalise, stripInvisible } from '../core/text.ts';
import type { ColumnChoice, ImportProblem } from '../transfer.ts';
import type { ImportField } from './import-fields.ts';
import { decodeLetters } from './legacy-encoding.ts';
import { type Cell, type CellKind, cellDay, cellKind, cellText } from './sheet.ts';

/** One row of a table as it stands in the file, before anything is made of it. */
export interface TableRow {
  /** As the file's own program numbers it. */
  readonly row: number;
  /** The nearest row above that heads a group; null where there is none. */
  readonly group: string | null;
  readonly cells: readonly Cell[];
}

export interface TableColumn {
  readonly column: number;
  readonly letter: string;
  readonly header: string;
}

/** A table cut out of a sheet. */
export interface ImportTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** How the columns are read, and which cells somebody mended since. */
export interface ReadingChoices {
  readonly columns: readonly ColumnChoice[];
  readonly fixes: readonly { readonly row: number; readonly column: number; readonly value: string }[];
}

type Level = ImportProblem['level'];

/** What is told of one cell; `value` and `column` are those of the field unless given. */
export interface Complaint {
  readonly field: ImportField | null;
  readonly code: string;
  readonly level: Level;
  readonly params?: ImportProblem['params'];
  readonly value?: string;
}

/** The cells of one row by field, and what there is to say about them. */
export interface RowReader {
  readonly row: number;
  readonly group: string | null;
  readonly problems: ImportProblem[];
  /** Whether a column of the file is read as this field. */
  has(field: ImportField): boolean;
  /** What the file calls the column; empty when no column is read as this field. */
  columnName(field: ImportField): string;
  /** One line of text in Unicode; cells of several columns are joined. */
  line(field: ImportField): string;
  /** Several lines of text. */
  block(field: ImportField): string;
  /** Each filled cell as text, first column first. */
  lines(field: ImportField): readonly string[];
  /** A day, or null for an empty cell and for one that has been complained about, as an error unless said otherwise. */
  day(field: ImportField, level?: Level): Day | null;
  tell(complaint: Complaint): void;
}

interface Source {
  readonly column: number;
  readonly name: string;
  readonly encoding: ColumnChoice['encoding'];
}

/** Makes readers for the rows of one table; columns and fixes are looked up once. */
export function rowReaders(table: ImportTable, choices: ReadingChoices): (row: TableRow) => RowReader {
  const sources = sourcesByField(table, choices.columns);
  const fixes = fixesByCell(choices);
  return row => readerOf(row, sources, fixes);
}

/** Reads one field of a row and nothing else, for what the whole file is looked through for beforehand. */
export function fieldReader(
  table: ImportTable,
  choices: ReadingChoices,
): (row: TableRow, field: ImportField) => string {
  const sources = sourcesByField(table, choices.columns);
  const fixes = fixesByCell(choices);
  return (row, field) =>
    (sources.get(field) ?? [])
      .map(source => oneLine(textIn(cellIn(row, source, fixes), source)))
      .filter(text => text !== '')
      .join(' ');
}

function fixesByCell({ fixes }: ReadingChoices): ReadonlyMap<string, string> {
  return new Map(fixes.map(fix => [`${fix.row}:${fix.column}`, fix.value]));
}

function cellIn(row: TableRow, { column }: Source, fixes: ReadonlyMap<string, string>): Cell {
  const fix = fixes.size === 0 ? undefined : fixes.get(`${row.row}:${column}`);
  return fix === undefined ? (row.cells[column] ?? null) : fix;
}

function textIn(cell: Cell, { encoding }: Source): string {
  const raw = cellText(cell);
  return raw === '' ? '' : normalise(stripInvisible(decodeLetters(raw, encoding)));
}

function sourcesByField(
  table: ImportTable,
  choices: readonly ColumnChoice[],
): ReadonlyMap<string, readonly Source[]> {
  const known = new Map(table.columns.map(column => [column.column, column]));
  const sources = new Map<string, Source[]>();
  for (const { column, field, encoding } of choices) {
    const found = known.get(column);
    if (field === null || found === undefined) continue;
    const list = sources.get(field) ?? [];
    list.push({ column, name: found.header || found.letter, encoding });
    sources.set(field, list);
  }
  return sources;
}

function readerOf(
  row: TableRow,
  sources: ReadonlyMap<string, readonly Source[]>,
  fixes: ReadonlyMap<string, string>,
): RowReader {
  const problems: ImportProblem[] = [];
  const sourcesOf = (field: string): readonly Source[] => sources.get(field) ?? [];
  const cellOf = (source: Source): Cell => cellIn(row, source, fixes);
  const texts = new Map<Source, string>();
  const textOf = (source: Source): string => {
    const known = texts.get(source);
    if (known !== undefined) return known;
    const text = textIn(cellOf(source), source);
    texts.set(source, text);
    return text;
  };
  const tell = ({ field, code, level, params = {}, value }: Complaint): void => {
    const list = field === null ? [] : sourcesOf(field);
    const source = list.find(candidate => textOf(candidate) !== '') ?? list[0];
    problems.push({
      row: row.row,
      column: source?.column ?? null,
      columnName: source?.name ?? '',
      code,
      level,
      params,
      value: value ?? (source === undefined ? '' : textOf(source)),
    });
  };
  const reader: RowReader = {
    row: row.row,
    group: row.group,
    problems,
    tell,
    columnName: field => sourcesOf(field)[0]?.name ?? '',
    has: field => sourcesOf(field).length > 0,
    lines: field =>
      sourcesOf(field)
        .map(textOf)
        .filter(text => text !== '')
        .map(oneLine),
    line: field => reader.lines(field).join(' '),
    block: field =>
      sourcesOf(field)
        .map(textOf)
        .filter(text => text !== '')
        .join('\n'),
    day: (field, level = 'error') => readDay(reader, field, sourcesOf(field).map(cellOf), level),
  };
  for (const [field, list] of sources)
    for (const source of list) {
      const code =
        complaintOf(cellOf(source)) ?? (textOf(source).length > mostOf(field) ? 'text-too-long' : null);
      if (code !== null) problems.push(complaint(row.row, source, code, cellText(cellOf(source))));
    }
  return reader;
}

/** A cell that holds no value to take keeps its row out: something belongs there and nobody knows what. */
function complaintOf(cell: Cell): string | null {
  return unreadable[cellKind(cell)] ?? null;
}

function complaint(row: number, { column, name }: Source, code: string, value: string): ImportProblem {
  return { row, column, columnName: name, code, level: 'error', params: {}, value: value.slice(0, 200) };
}

/** The longest text a field takes. */
function mostOf(field: string): number {
  return mostCharacters[field] ?? 500;
}

const mostCharacters: Readonly<Record<string, number>> = {
  'unit.note': 100_000,
  'person.note': 100_000,
  'person.title': 60,
  'story.note': 100_000,
  'story.summary': 100_000,
  'story.link': 2000,
  'story.code': 40,
  'press.title': 1000,
  'press.note': 100_000,
  'press.summary': 100_000,
  'press.link': 2000,
  'press.issue': 80,
  'opinion.subject': 1000,
  'opinion.code': 40,
  'opinion.body': 100_000,
  'opinion.reason': 100_000,
  'opinion.answer': 100_000,
  'opinion.note': 100_000,
  'opinion.link': 2000,
  'change.note': 100_000,
};

function oneLine(text: string): string {
  return text.replace(/\n+/g, ' ');
}

const unreadable: Readonly<Partial<Record<CellKind, string>>> = {
  'formula-without-value': 'formula-without-value',
  error: 'cell-error',
  'too-long': 'cell-too-long',
};

function readDay(reader: RowReader, field: ImportField, cells: readonly Cell[], level: Level): Day | null {
  const cell = cells.find(candidate => cellText(candidate).trim() !== '');
  if (cell === undefined) return null;
  const known = cellDay(cell);
  if (known !== null && isDay(known)) return known;
  const parsed = parseDay(typeof cell === 'number' ? cell : cellText(cell));
  if ('day' in parsed) return parsed.day;
  if (parsed.problem !== 'empty') reader.tell({ field, code: parsed.problem, level });
  return null;
}
