import { type Day, parseDay } from '../core/dates.ts';
import { fold, normaliseLine } from '../core/text.ts';
import type { HolidayEntry, HolidayFile } from '../holiday.ts';
import type { HolidayRecord } from './holiday-days.ts';
import { type Cell, cellDay, cellText, type Sheet } from './sheet.ts';

/** Days off and days worked out of turn as a table says them: one day a row, under headings in any order. */

type Column = 'day' | 'kind' | 'name' | 'isConfirmed' | 'basis';
type Row = HolidayFile['rows'][number];
type Problem = HolidayFile['problems'][number];

const headings: Readonly<Record<Column, readonly string[]>> = {
  day: ['ngay', 'day', 'date'],
  kind: ['loai', 'loai ngay', 'kind'],
  name: ['ten', 'ten ngay', 'noi dung', 'name'],
  isConfirmed: ['da xac nhan', 'xac nhan', 'confirmed'],
  basis: ['can cu', 'basis'],
};

const offWords = ['', 'nghi', 'ngay nghi', 'nghi le', 'nghi bu', 'nghi hoan doi', 'off'];
const workingWords = ['lam viec', 'ngay lam viec', 'di lam', 'lam bu', 'working'];
const noWords = ['khong', 'chua', 'can xac nhan', 'no', 'false', '0'];

/**
 * Reads the days of a sheet. Rows that cannot be read are told and left out; of two rows for one day the first counts.
 *
 * @param known what the office entered so far
 */
export function readHolidays(
  sheet: Pick<Sheet, 'rows'>,
  known: readonly HolidayRecord[],
): Pick<HolidayFile, 'rows' | 'problems'> {
  const [head, ...body] = sheet.rows;
  const columns = columnsOf(head ?? []);
  if (columns.day === undefined) return { rows: [], problems: [{ row: 1, code: 'columns', value: '' }] };
  const entered = new Map(known.map(record => [record.day, record]));
  const rows: Row[] = [];
  const problems: Problem[] = [];
  const seen = new Set<Day>();
  for (const [at, cells] of body.entries()) {
    const row = at + 2;
    if (cells.every(cell => cellText(cell).trim() === '')) continue;
    const found = readRow(cells, columns);
    if ('code' in found) problems.push({ row, ...found });
    else if (seen.has(found.day)) problems.push({ row, code: 'repeated', value: found.day });
    else rows.push({ row, ...found, state: stateOf(found, entered.get(found.day)) });
    if ('day' in found) seen.add(found.day);
  }
  return { rows, problems };
}

type Columns = Partial<Record<Column, number>>;

function columnsOf(head: readonly Cell[]): Columns {
  const columns: Columns = {};
  for (const [at, cell] of head.entries())
    for (const column of ['day', 'kind', 'name', 'isConfirmed', 'basis'] as const)
      if (columns[column] === undefined && headings[column].includes(fold(cellText(cell))))
        columns[column] = at;
  return columns;
}

function readRow(cells: readonly Cell[], columns: Columns): HolidayEntry | Pick<Problem, 'code' | 'value'> {
  const text = (column: Column) => {
    const at = columns[column];
    return at === undefined ? '' : normaliseLine(cellText(cells[at]));
  };
  const dayCell = cells[columns.day ?? 0];
  const parsed = parseDay(cellDay(dayCell) ?? cellText(dayCell));
  if (!('day' in parsed)) return { code: 'day', value: text('day') };
  const kind = kindOf(text('kind'));
  if (kind === null) return { code: 'kind', value: text('kind') };
  const isConfirmed = !noWords.includes(fold(text('isConfirmed')));
  return { day: parsed.day, kind, name: text('name') || null, isConfirmed, basis: text('basis') || null };
}

function kindOf(text: string): HolidayEntry['kind'] | null {
  const folded = fold(text);
  if (offWords.includes(folded)) return 'off';
  return workingWords.includes(folded) ? 'working' : null;
}

function stateOf(entry: HolidayEntry, known: HolidayRecord | undefined): Row['state'] {
  if (known === undefined) return 'new';
  if (isDayOffAtWork(entry, known)) return 'conflict';
  const isSame = (['kind', 'name', 'isConfirmed', 'basis'] as const).every(
    field => entry[field] === known[field],
  );
  return isSame ? 'same' : 'changed';
}

/** Whether a day that is worked out of turn would become a day off: asked about, for somebody decided it. */
export function isDayOffAtWork(
  entry: Pick<HolidayEntry, 'kind'>,
  known: Pick<HolidayRecord, 'kind'> | undefined,
): boolean {
  return entry.kind === 'off' && known?.kind === 'working';
}
