import { type Day, dayOf, formatDay } from '#shared/core/dates.ts';
import type { Cell } from '#shared/rules/sheet.ts';

/** What a number format makes of a number, as far as an import must know. */
export type FormatSense = 'plain' | 'day' | 'time';

const dayMs = 86_400_000;
const lastSerial = 2_958_465;

/** Formats that files name by number only. Those for money, percent and fractions add no digits: plain. */
const dayFormatIds = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);
const timeFormatIds = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56]);

export function senseOfFormatId(id: number): FormatSense {
  if (dayFormatIds.has(id)) return 'day';
  return timeFormatIds.has(id) ? 'time' : 'plain';
}

/** No format of a spreadsheet is longer. */
const longestFormat = 255;

export function senseOfFormat(format: string): FormatSense {
  if (format.length > longestFormat) return 'plain';
  const letters = format
    .replace(/"[^"]*"?|\\.|[_*]./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (letters.includes('general')) return 'plain';
  if (/[dy]/.test(letters)) return 'day';
  const hasClock = /[hs]/.test(letters);
  if (letters.includes('m') && !hasClock) return 'day';
  return hasClock ? 'time' : 'plain';
}

/**
 * The cell of a number under its format. `format` is null where the file has none; days are counted in UTC
 * throughout, so no clock of this machine can shift them.
 */
export function numberCell(value: number, sense: FormatSense, format: string | null, is1904: boolean): Cell {
  if (sense === 'day') {
    const cell = dayCell(value, is1904);
    if (cell !== null) return cell;
  }
  if (sense !== 'plain' || format === null) return value;
  const shaped = shapeDigits(value, format);
  return shaped === null || shaped === String(value) ? value : { kind: 'number', value, text: shaped };
}

/** The day of a serial number; null outside the calendar and for 29/02/1900, which only spreadsheets believe in. */
function dayCell(serial: number, is1904: boolean): Cell {
  const whole = Math.floor(serial);
  if (is1904 ? whole < 0 || whole > lastSerial - 1462 : whole < 1 || whole > lastSerial || whole === 60)
    return null;
  const firstMs = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const minutes = Math.round((serial - whole) * 24 * 60);
  const date = new Date(firstMs + whole * dayMs + minutes * 60_000);
  const day = dayOf(date);
  const clock = minutes === 0 ? '' : ` ${date.toISOString().slice(11, 16)}`;
  return { kind: 'date', day, text: formatDay(day) + clock };
}

/** The cell of a date written out in ISO form, with or without a time of day. */
export function isoDateCell(text: string): Cell {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?/.exec(text.trim()) ?? [];
  if (day === undefined || !isRealDay(day)) return text;
  const time = clock === undefined || clock === '00:00' ? '' : ` ${clock}`;
  return { kind: 'date', day, text: formatDay(day) + time };
}

function isRealDay(day: Day): boolean {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

type Token = { readonly place: '0' | '#' } | { readonly literal: string };

/**
 * The digits of a whole number in a mask such as `0000 000 000` or `"0"#########`; null when the format is no such
 * mask. This is how people keep the zero in front of a phone number.
 */
function shapeDigits(value: number, format: string): string | null {
  if (!Number.isSafeInteger(value) || value < 0 || format.length > longestFormat) return null;
  const tokens = maskOf(sectionFor(value, format));
  if (tokens === null) return null;
  const places = tokens.filter(token => 'place' in token).length;
  if (places < 2) return null;
  const digits = value.toString();
  let text = '';
  let left = places;
  for (const token of tokens) {
    if ('literal' in token) {
      text += token.literal;
      continue;
    }
    if (left === places && digits.length > places) text += digits.slice(0, digits.length - places);
    const digit = digits.at(-left);
    text += digit ?? (token.place === '0' ? '0' : '');
    left -= 1;
  }
  return text.trim();
}

/** The part of the format for a number that is not negative; conditions such as `[<=9999999]` are honoured. */
function sectionFor(value: number, format: string): string {
  const sections = format.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? [];
  for (const section of sections.slice(0, 2)) {
    const [, sign, bound] = /\[(<=|>=|<|>|=)(\d+)\]/.exec(section) ?? [];
    if (sign === undefined) return section;
    if (holds(value, sign, Number(bound))) return section;
  }
  return sections.at(-1) ?? '';
}

function holds(value: number, sign: string, bound: number): boolean {
  if (sign === '<') return value < bound;
  if (sign === '>') return value > bound;
  if (sign === '=') return value === bound;
  return sign === '<=' ? value <= bound : value >= bound;
}

/** A section as places and literals; null when it computes (decimals, thousands, percent, exponents). */
function maskOf(section: string): Token[] | null {
  const tokens: Token[] = [];
  for (const [part] of section.replace(/\[[^\]]*\]/g, '').matchAll(/"[^"]*"|\\.|[_*].|./gu)) {
    if (part === '0' || part === '#' || part === '?') tokens.push({ place: part === '0' ? '0' : '#' });
    else if (part.startsWith('"')) tokens.push({ literal: part.slice(1, -1) });
    else if (part.startsWith('\\')) tokens.push({ literal: part.slice(1) });
    else if (/^[ ()+/-]$/.test(part)) tokens.push({ literal: part });
    else if (!/^[_*]/.test(part)) return null;
  }
  return tokens;
}
