import { addDays, addMonths, type Day, monthRange, parseDay, partsOf, weekday } from '../core/dates.ts';
import { fold, normaliseLine } from '../core/text.ts';

/**
 * One line that makes a story: «tiêu đề @đơn vị #chủ đề !hạn», in any order, each mark at the start of a word.
 *
 * A unit or theme reaches to the next mark or the end of the line, unless it stands in quotes; a deadline takes as many
 * words as make a day. What is left is the title.
 */

export type QuickKind = 'unit' | 'theme' | 'due';

/** A marked part of the line; `from` is the place of its mark, `to` the place after its last character. */
export interface QuickToken {
  readonly kind: QuickKind;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface QuickEntry {
  readonly title: string;
  /** The last unit named, or null. */
  readonly unit: string | null;
  readonly themes: readonly string[];
  /** The last deadline named; `day` is null where it is no day. */
  readonly due: { readonly text: string; readonly day: Day | null } | null;
  readonly tokens: readonly QuickToken[];
}

const kinds: Readonly<Record<string, QuickKind>> = { '@': 'unit', '#': 'theme', '!': 'due' };
const marks: Readonly<Record<QuickKind, string>> = { unit: '@', theme: '#', due: '!' };
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '[': ']' };

/** Reads a quick line; `today` gives a day without a year its year. */
export function parseQuickEntry(line: string, today: Day): QuickEntry {
  const tokens: QuickToken[] = [];
  let title = '';
  let place = 0;
  for (const mark of line.matchAll(/(?<=^|\s)[@#!](?=\S|$)/gu)) {
    if (mark.index < place) continue;
    title += ` ${line.slice(place, mark.index)}`;
    const token = readToken(line, mark.index, today);
    place = token.to;
    tokens.push(token);
  }
  title += ` ${line.slice(place)}`;
  const named = tokens.filter(token => token.text !== '');
  const due = named.findLast(token => token.kind === 'due');
  return {
    title: normaliseLine(title),
    unit: named.findLast(token => token.kind === 'unit')?.text ?? null,
    themes: named.filter(token => token.kind === 'theme').map(token => token.text),
    due: due ? { text: due.text, day: readQuickDay(due.text, today) } : null,
    tokens,
  };
}

/** The marked part that the caret is in or right behind, or undefined. */
export function tokenAt(entry: QuickEntry, caret: number): QuickToken | undefined {
  return entry.tokens.find(token => token.from < caret && caret <= token.to);
}

/** The line with the part at the caret replaced by a chosen value, and where the caret then stands. */
export function completeToken(
  line: string,
  token: QuickToken,
  caret: number,
  value: string,
): { readonly line: string; readonly caret: number } {
  const rest = line.slice(Math.max(caret, token.from)).replace(/^\s+/, '');
  // Text behind an unquoted name would be read as part of it.
  const isOpen = token.kind !== 'due' && rest !== '' && !/^[@#!]/.test(rest);
  const text = isOpen ? `"${value}"` : value;
  const head = `${line.slice(0, token.from)}${marks[token.kind]}${text} `;
  return { line: head + rest, caret: head.length };
}

function readToken(line: string, from: number, today: Day): QuickToken {
  const kind = kinds[line[from] ?? ''] ?? 'unit';
  const start = from + 1;
  const close = quotes[line[start] ?? ''];
  const end = close === undefined ? -1 : line.indexOf(close, start + 1);
  if (end > 0) return { kind, text: normaliseLine(line.slice(start + 1, end)), from, to: end + 1 };
  const next = line.slice(start).search(/\s[@#!](?=\S|$)/u);
  const stretch = next < 0 ? line.slice(start) : line.slice(start, start + next);
  if (kind === 'due') return { kind, ...readDue(stretch, from, today) };
  return { kind, text: normaliseLine(stretch), from, to: start + stretch.trimEnd().length };
}

/** As many words as make a day, at most five; else the first word, which is then no day. */
function readDue(stretch: string, from: number, today: Day): Omit<QuickToken, 'kind'> {
  const ends = Array.from(stretch.matchAll(/\S+/gu), word => word.index + word[0].length).slice(0, 5);
  const whole = ends.findLast(end => readQuickDay(stretch.slice(0, end), today) !== null) ?? ends[0] ?? 0;
  return { text: normaliseLine(stretch.slice(0, whole)), from, to: from + 1 + whole };
}

const weekdays = ['chu nhat', 'thu hai', 'thu ba', 'thu tu', 'thu nam', 'thu sau', 'thu bay'];

/**
 * A day as a hurried person writes it: `10/3`, `10-3-2026`, «mai», «thứ sáu», `t6`, «3 ngày», `+3`, «cuối tháng»; null
 * for anything else. A weekday is the next one to come; a day without a year that has long passed is next year's.
 */
export function readQuickDay(text: string, today: Day): Day | null {
  const folded = fold(text);
  if (/^(hom )?nay$/.test(folded)) return today;
  if (/^(ngay )?mai$/.test(folded)) return addDays(today, 1);
  if (/^(ngay )?(kia|mot)$/.test(folded)) return addDays(today, 2);
  if (folded === 'cuoi thang') return lastOfMonth(today);
  const [, count, unit] = /^\+?(\d{1,3}) ?(ngay|tuan)?$/.exec(folded) ?? [];
  if (count !== undefined && (unit !== undefined || folded.startsWith('+')))
    return addDays(today, Number(count) * (unit === 'tuan' ? 7 : 1));
  return readWeekday(folded, today) ?? readWrittenDay(text, today);
}

function readWeekday(folded: string, today: Day): Day | null {
  const [, number] = /^(?:t|thu ?)([2-7])$/.exec(folded) ?? [];
  const wanted = number !== undefined ? Number(number) - 1 : folded === 'cn' ? 0 : weekdays.indexOf(folded);
  if (wanted < 0) return null;
  return addDays(today, ((wanted - (weekday(today) % 7) + 6) % 7) + 1);
}

/** `10/3`, `10.03.2026`, `2026-03-10`, eight digits, «10 tháng 3», «ngày 10 tháng 3 năm 2026»; nothing beside it. */
const WRITTEN_DAY =
  /^(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|\d{8}|(?:ngay )?\d{1,2} thang \d{1,2}(?: nam \d{4})?)$/;

function readWrittenDay(text: string, today: Day): Day | null {
  if (!WRITTEN_DAY.test(fold(text))) return null;
  const parsed = parseDay(text, { near: today });
  if (!('day' in parsed)) return null;
  const hasYear = /\d{4}|[-/.]\d{1,2}[-/.]\d{2}$/.test(text);
  return hasYear || parsed.day >= addDays(today, -31) ? parsed.day : addMonths(parsed.day, 12);
}

function lastOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return monthRange(year, month).to;
}
