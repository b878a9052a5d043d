import { parseDay } from '../core/dates.ts';
import { normaliseLine } from '../core/text.ts';
import {
  asOutlet,
  type Draft,
  newDraft,
  type PasteContext,
  type PasteLine,
  takeDay,
  takeLinks,
} from './press-paste-draft.ts';
import { readNeedsReply, readSource, readTone } from './press-words.ts';

/** Rows copied from a sheet or from a table of a document: cells stand apart by tabs or bars. */

/** The cells of a line; one where it is no row of a table. */
export function cellsOf(text: string): readonly string[] {
  const sign = text.includes('\t') ? '\t' : '|';
  const cells = text.split(sign).map(normaliseLine);
  while (cells[0] === '' && sign === '|') cells.shift();
  while (cells.at(-1) === '' && sign === '|') cells.pop();
  return cells;
}

export function isTable(lines: readonly PasteLine[]): boolean {
  const wide = lines.filter(({ text }) => cellsOf(text).length >= 3).length;
  return wide >= 1 && wide * 2 > lines.length;
}

const headings: readonly (readonly [RegExp, string])[] = [
  [/^(?:stt|tt|số tt|số thứ tự)$/iu, 'index'],
  [/^(?:ngày|ngày đăng|ngày đăng, phát|thời gian|ngày phát)$/iu, 'day'],
  [/^(?:báo|cơ quan báo chí|tên báo|nơi đăng|cơ quan|kênh|báo, đài|báo đài)$/iu, 'outlet'],
  [/^(?:tiêu đề|tên bài|tin, bài|tin bài|tựa đề|tên tin, bài|bài viết)$/iu, 'title'],
  [/^(?:đường dẫn|link|liên kết|url|địa chỉ)$/iu, 'link'],
  [/^(?:chủ đề|lĩnh vực|nhóm|chuyên đề)$/iu, 'theme'],
  [/^(?:tính chất|sắc thái|đánh giá|chiều hướng)$/iu, 'tone'],
  [/^(?:cần trả lời|cần phản hồi|trả lời)$/iu, 'reply'],
  [/^(?:tác giả|phóng viên|pv)$/iu, 'author'],
  [/^(?:tóm tắt|nội dung|ghi chú|nội dung chính)$/iu, 'summary'],
];

/** What each column holds, where the line is the head of a table. */
export function columnsOf(text: string): readonly string[] | null {
  const found = cellsOf(text).map(cell => headings.find(([words]) => words.test(cell))?.[1] ?? '');
  return found.filter(name => name !== '').length >= 2 ? found : null;
}

export function readTableRow(
  line: PasteLine,
  columns: readonly string[] | null,
  context: PasteContext,
): Draft {
  const draft = newDraft(line.number);
  const cells = cellsOf(line.text);
  const left: string[] = [];
  for (const [at, cell] of cells.entries()) {
    if (cell === '') continue;
    const isTaken =
      columns === null
        ? takeCell(draft, cell, at, context)
        : takeNamed(draft, columns[at] ?? '', cell, context);
    if (!isTaken) left.push(cell);
  }
  if (draft.title === '') {
    const longest = left.reduce((best, cell) => (cell.length > best.length ? cell : best), '');
    draft.title = longest;
    left.splice(left.indexOf(longest), longest === '' ? 0 : 1);
  }
  draft.summary.push(...left);
  return draft;
}

function takeNamed(draft: Draft, column: string, cell: string, context: PasteContext): boolean {
  switch (column) {
    case 'index':
      return true;
    case 'title':
      draft.title = cell;
      return true;
    case 'outlet':
      draft.outletName = cell;
      return true;
    case 'author':
      draft.authorName = cell;
      return true;
    case 'day':
      return takeDayCell(draft, cell, context);
    case 'link':
      return takeLinkCell(draft, cell);
    case 'tone':
      return takeToneCell(draft, cell);
    case 'reply':
      return takeReplyCell(draft, cell);
    default:
      return takeSourceCell(draft, cell);
  }
}

function takeCell(draft: Draft, cell: string, at: number, context: PasteContext): boolean {
  if (at === 0 && /^\d{1,4}[.)]?$/.test(cell)) return true;
  if (takeLinkCell(draft, cell) || takeDayCell(draft, cell, context) || takeSourceCell(draft, cell))
    return true;
  const tone = readTone(cell);
  if ('meaning' in tone && draft.tone === null) return takeToneCell(draft, cell);
  if (/^[xX✓✔v]$/.test(cell)) return takeReplyCell(draft, cell);
  const outlet = draft.outletName === null ? asOutlet(cell, context) : null;
  if (outlet === null) return false;
  draft.outletName = outlet;
  return true;
}

function takeLinkCell(draft: Draft, cell: string): boolean {
  return /^\S+$/.test(cell) && /[./]/.test(cell) && takeLinks(draft, cell) === '';
}

function takeDayCell(draft: Draft, cell: string, context: PasteContext): boolean {
  if (takeDay(draft, cell, context, null)) return true;
  if (!/^\d{5}$/.test(cell)) return false;
  const parsed = parseDay(cell);
  if (!('day' in parsed)) return false;
  draft.publishedOn ??= parsed.day;
  return true;
}

function takeToneCell(draft: Draft, cell: string): boolean {
  const read = readTone(cell);
  if ('meaning' in read) draft.tone = read.meaning;
  else draft.questions.push({ code: 'tone-unknown', value: read.unknown });
  return true;
}

function takeReplyCell(draft: Draft, cell: string): boolean {
  const read = readNeedsReply(cell);
  if (!('meaning' in read)) return false;
  draft.needsReply = read.meaning ?? false;
  return true;
}

function takeSourceCell(draft: Draft, cell: string): boolean {
  const source = readSource(cell);
  if (source === null) return false;
  draft.sourceName = source;
  return true;
}
