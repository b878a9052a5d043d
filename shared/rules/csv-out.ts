import { formatDay, isDay } from '#shared/core/dates.ts';

/** What a column holds: `phone` is text that must stay text, `day` is `YYYY-MM-DD`. */
export type OutKind = 'text' | 'phone' | 'number' | 'day';

/** A column of a file that goes out. `width` is in characters. */
export interface OutColumn {
  readonly heading: string;
  readonly kind: OutKind;
  readonly width?: number;
}

export type OutValue = string | number | null;

const byteOrderMark = '\ufeff';
const delimiter = ';';
const lineEnd = '\r\n';

/**
 * Text that a spreadsheet would take for a formula or a command instead of showing it.
 *
 * @source OWASP ASVS 1.2.10, with the full-width signs that Excel reads alike
 */
export function looksLikeFormula(text: string): boolean {
  const first = text.charAt(0);
  return first !== '' && '=+-@\t\r\n\0＝＋－＠'.includes(first);
}

/** The text as it may stand in a CSV file: an apostrophe goes before what looks like a formula. */
export function guardFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `guardFormula` away again. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
}

/**
 * A table as CSV for a Vietnamese Excel: UTF-8 with a mark, semicolons, decimal commas, days as dd/mm/yyyy. Numbers
 * are numbers; every text, headings too, is guarded against being run as a formula.
 *
 * @param rows values in the order of the columns; missing ones are empty
 */
export function writeCsv(columns: readonly OutColumn[], rows: Iterable<readonly OutValue[]>): string {
  const lines = [columns.map(({ heading }) => quoted(guardFormula(heading))).join(delimiter)];
  for (const row of rows) {
    lines.push(columns.map(({ kind }, at) => fieldOf(row[at] ?? null, kind)).join(delimiter));
  }
  return byteOrderMark + lines.join(lineEnd) + lineEnd;
}

function fieldOf(value: OutValue, kind: OutKind): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? decimal(value) : '';
  if (kind === 'day' && isDay(value)) return formatDay(value);
  return quoted(guardFormula(value));
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}

/** A field with any delimiter in it, also of other countries, is quoted, and so is one with spaces at its ends. */
function quoted(text: string): string {
  return /[";,\t\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
