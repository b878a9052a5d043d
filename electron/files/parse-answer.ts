import {
  type Cell,
  type Merge,
  type Sheet,
  type Workbook,
  type WorkbookFailure,
  type WorkbookResult,
  workbookFailureCodes,
} from '#shared/rules/sheet.ts';

/**
 * What the limited process says, taken at its word only as far as it has the right shape: that process has read a
 * file which nobody vouches for. Null when the message is not the answer to `id`.
 */
export function readParseAnswer(message: unknown, id: string): WorkbookResult | null {
  if (!isRecord(message) || message.id !== id) return null;
  const result = message.result;
  if (isRecord(result)) {
    if (result.ok === true && isWorkbook(result.workbook)) return { ok: true, workbook: result.workbook };
    if (result.ok === false && isFailure(result.failure)) return { ok: false, failure: result.failure };
  }
  return { ok: false, failure: { code: 'damaged', detail: 'an answer of the wrong shape' } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFailure(value: unknown): value is WorkbookFailure {
  return isRecord(value) && workbookFailureCodes.some(code => code === value.code);
}

const kinds: readonly unknown[] = ['xlsx', 'xls', 'ods', 'csv'];

function isWorkbook(value: unknown): value is Workbook {
  if (!isRecord(value) || !kinds.includes(value.kind)) return false;
  const sheets = value.sheets;
  return Array.isArray(sheets) && sheets.every(isSheet);
}

function isSheet(value: unknown): value is Sheet {
  if (!isRecord(value)) return false;
  const { name, hidden, rows, merges, rowCount, columnCount } = value;
  const hasFacts =
    typeof name === 'string' &&
    typeof hidden === 'boolean' &&
    typeof rowCount === 'number' &&
    typeof columnCount === 'number';
  return (
    hasFacts && Array.isArray(merges) && merges.every(isMerge) && Array.isArray(rows) && rows.every(isRow)
  );
}

function isMerge(value: unknown): value is Merge {
  return isRecord(value) && ['top', 'left', 'bottom', 'right'].every(side => Number.isInteger(value[side]));
}

function isRow(value: unknown): value is Cell[] {
  return Array.isArray(value) && value.every(isCell);
}

function isCell(value: unknown): value is Cell {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return true;
  }
  if (!isRecord(value)) return false;
  if (value.kind === 'formula-without-value') return true;
  if (typeof value.text !== 'string') return false;
  if (value.kind === 'date') return typeof value.day === 'string';
  if (value.kind === 'number') return typeof value.value === 'number';
  return value.kind === 'error' || value.kind === 'too-long';
}
