import { parseDay } from '../core/dates.ts';
import { fold, normaliseLine } from '../core/text.ts';
import type { PasteRest } from '../press-paste.ts';
import {
  type Around,
  asOutlet,
  dayWritten,
  newDraft,
  type PasteContext,
  type PasteLine,
  takeDay,
} from './press-paste-draft.ts';
import { readEntry } from './press-paste-entry.ts';
import { readTone } from './press-words.ts';

/** Where the entries of a digest begin and end, and what the headings above them say. */

export interface DigestEntry {
  readonly lines: readonly PasteLine[];
  readonly around: Around;
}

export interface SplitDigest {
  readonly entries: readonly DigestEntry[];
  readonly rest: readonly PasteRest[];
  /** Entries were numbered or had bullets. */
  readonly isListed: boolean;
}

const numbered =
  /^\s*(?:\((?=\d{1,3}\)))?(?:(?:bài|tin)\s+(?:số\s+)?)?\d{1,3}(?:\.\d{1,2})*\s*[.):/-]\s*(?!\d)(?=\S)/iu;
const subNumbered = /^\s*\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\p{L})/u;
const bullet = /^\s*[-–—•●▪▫*+○■□►➢✓♦▸·]+\s+(?=\S)/u;
const signature =
  /^(?:trân trọng|kính (?:gửi|chuyển|báo|trình|thưa)|nơi nhận|người (?:tổng hợp|lập|điểm báo|biên tập)|t\/?m\b|tl\.|xin (?:cảm ơn|gửi|trân trọng)|lưu ý:|best regards|[-_=*]{3,}$)/iu;
const title =
  /^(?:bản |bảng )?(?:điểm (?:báo|tin)|tổng hợp (?:tin|báo|thông tin|dư luận)|tin (?:tức )?báo chí|thông tin báo chí|bản tin|tin tức (?:về|trong|trên|gia lai|giáo dục|báo chí))(?![\p{L}])/iu;

type Mode = 'numbered' | 'bulleted' | 'free';

function modeOf(lines: readonly PasteLine[]): Mode {
  const first = lines.filter(({ text }) => numbered.test(text) || subNumbered.test(text)).length;
  const bullets = lines.filter(({ text }) => bullet.test(text)).length;
  if (first >= 2 || (first === 1 && bullets < 2)) return first >= 1 ? 'numbered' : 'free';
  return bullets >= 2 ? 'bulleted' : 'free';
}

interface Splitting {
  readonly context: PasteContext;
  readonly mode: Mode;
  readonly entries: DigestEntry[];
  readonly rest: PasteLine[];
  around: Around;
  current: PasteLine[];
}

/** Splits a digest line by line; what stands before, behind and between the entries and says nothing known is the rest. */
export function splitDigest(lines: readonly PasteLine[], context: PasteContext): SplitDigest {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const splitting: Splitting = {
    context,
    mode: modeOf(filled),
    entries: [],
    rest: [],
    around: { day: null, outletName: null, tone: null },
    current: [],
  };
  let isAfterBlank = false;
  for (const [at, line] of lines.entries()) {
    if (line.text.trim() === '') {
      isAfterBlank = true;
      continue;
    }
    const next = lines.slice(at + 1).find(({ text }) => text.trim() !== '');
    takeLine(splitting, line, next, isAfterBlank);
    isAfterBlank = false;
  }
  endEntry(splitting);
  return { entries: splitting.entries, rest: joined(splitting.rest), isListed: splitting.mode !== 'free' };
}

function takeLine(
  splitting: Splitting,
  line: PasteLine,
  next: PasteLine | undefined,
  isAfterBlank: boolean,
): void {
  const { current, rest, mode } = splitting;
  const text = normaliseLine(line.text);
  if (signature.test(text.replace(bullet, ''))) {
    endEntry(splitting);
    rest.push(line);
    return;
  }
  const heading = headingOf(splitting, line, next);
  if (heading !== null) {
    endEntry(splitting);
    splitting.around = heading;
    return;
  }
  const start = startOf(splitting, line, isAfterBlank);
  if (start !== null) {
    endEntry(splitting);
    splitting.current = [start];
    return;
  }
  if (current.length === 0 || (mode !== 'free' && isAfterBlank && isLoose(splitting, text))) {
    endEntry(splitting);
    rest.push(line);
  } else current.push(line);
}

/** A line apart from the entry above it that tells nothing an entry tells: a closing sentence, a name. */
function isLoose({ context, around }: Splitting, text: string): boolean {
  if (text.length > 60 || /https?:\/\/|www\./i.test(text) || /^.{2,24}:/u.test(text)) return false;
  const trial = readEntry(
    [
      { text: 'x', number: 1 },
      { text, number: 2 },
    ],
    around,
    context,
  );
  return trial.summary.length > 0;
}

function endEntry(splitting: Splitting): void {
  const { current, around, entries } = splitting;
  if (current.length > 0) entries.push({ lines: current, around });
  splitting.current = [];
}

function bareLine(text: string): string {
  return normaliseLine(text)
    .replace(numbered, '')
    .replace(subNumbered, '')
    .replace(bullet, '')
    .replace(/^[IVX]{1,5}\s*[.)]\s+/u, '')
    .trim();
}

/** What a heading says of the entries beneath it; null for a line that is none. */
function headingOf(
  { context, around, mode }: Splitting,
  line: PasteLine,
  next: PasteLine | undefined,
): Around | null {
  const bare = bareLine(line.text);
  const plain = bare
    .replace(/[:：.]\s*$/u, '')
    .replace(/^\(([^()]+)\)$/u, '$1')
    .trim();
  if (plain.length > 140 || /https?:\/\//i.test(plain)) return null;
  if (title.test(plain) && !hasTitleBehind(plain)) return { ...around, day: firstDay(plain) ?? around.day };
  const day = newDraft(0);
  if (
    takeDay(day, plain, context, around.day) &&
    day.publishedOn !== null &&
    !/^\d{1,2}[./]\d{1,2}$/.test(plain)
  )
    return { day: day.publishedOn, outletName: null, tone: around.tone };
  const tone = toneOf(plain);
  if (tone !== null) return { ...around, outletName: null, tone };
  return outletHeading(context, around, mode, line, next, bare);
}

/** «Điểm báo: Phụ huynh …» is an entry, «Điểm báo ngày 5/11/2017 (từ 8h …)» a heading. */
function hasTitleBehind(plain: string): boolean {
  const [, behind = ''] = /^[^:：]{5,40}[:：]\s*(.+)$/u.exec(plain) ?? [];
  return behind.length > 25 && !/\d{1,2}[/.-]\d{1,2}/.test(behind);
}

function firstDay(text: string): string | null {
  const [found] = text.match(new RegExp(dayWritten, 'iu')) ?? [];
  const parsed = found === undefined ? null : parseDay(found);
  return parsed !== null && 'day' in parsed ? parsed.day : null;
}

const aboutTone =
  /^(?:(?:các|những|nhóm|số)\s+)?(?:tin,? bài|tin|bài(?: viết)?|thông tin|nội dung)(?:\s+(?:có|mang))?(?:\s+(?:tính chất|tính|nội dung|chiều hướng))?\s+/iu;

function toneOf(plain: string): Around['tone'] {
  if (plain.length > 60 || !aboutTone.test(plain)) return null;
  const read = readTone(plain.replace(aboutTone, ''));
  return 'meaning' in read ? read.meaning : null;
}

/** An outlet by itself above its items: it ends with a colon, stands in capitals, or bullets follow it. */
function outletHeading(
  context: PasteContext,
  around: Around,
  mode: Mode,
  line: PasteLine,
  next: PasteLine | undefined,
  bare: string,
): Around | null {
  const [, before = bare, day] =
    new RegExp(`^(.+?)[,\\s]*\\(?(${dayWritten})\\)?[:：.]?$`, 'iu').exec(bare) ?? [];
  const name = asOutlet(before.replace(/[:：]\s*$/u, ''), context);
  if (name === null || next === undefined) return null;
  const isStart = numbered.test(line.text) || bullet.test(line.text) || subNumbered.test(line.text);
  const isMarked =
    /[:：]\s*$/u.test(bare) ||
    (name === name.toUpperCase() && /\p{Lu}{3}/u.test(name)) ||
    (bullet.test(next.text) && !bullet.test(line.text)) ||
    subNumbered.test(next.text) ||
    // Numbers that begin anew beneath it are those of its own items.
    (!isStart && /^\s*\(?1\s*[.)/]\s*(?!\d)/.test(next.text));
  if (!isMarked || (mode === 'free' && !/[:：]\s*$/u.test(bare) && !isStart)) return null;
  const draft = newDraft(0);
  if (day !== undefined) takeDay(draft, day, context, around.day);
  return { day: draft.publishedOn ?? around.day, outletName: name, tone: around.tone };
}

/** The first line of an entry without its number; null for a line that goes on with the entry above. */
function startOf(splitting: Splitting, line: PasteLine, isAfterBlank: boolean): PasteLine | null {
  const { mode, around } = splitting;
  const without = (pattern: RegExp): PasteLine => ({ ...line, text: line.text.replace(pattern, '') });
  if (mode === 'free') return startsFreely(splitting, line, isAfterBlank) ? line : null;
  if (subNumbered.test(line.text)) return without(subNumbered);
  if (numbered.test(line.text)) return without(numbered);
  // Beneath a numbered outlet its items have bullets; beneath a numbered title bullets tell more of it.
  const isItem =
    mode === 'bulleted' || (around.outletName !== null && !isLabelled(line.text.replace(bullet, '')));
  return bullet.test(line.text) && isItem && !isLabelled(line.text.replace(bullet, ''))
    ? without(bullet)
    : null;
}

function isLabelled(text: string): boolean {
  const [, label = ''] = /^\s*(.{2,24}?)\s*[:：]/u.exec(text) ?? [];
  return /^(?:link|duong dan|duong link|url|nguon|tac gia|tom tat|noi dung|ngay|trang|so|tinh chat|sac thai|can tra loi|ghi chu|pv|tieu de)$/.test(
    fold(label),
  );
}

const linkOnly =
  /^\s*(?:(?:link|đường dẫn|nguồn|url|xem(?: thêm)?(?: tại)?)\s*[:：]?\s*)?(?:https?:\/\/|www\.)\S+\s*$/iu;

/** Without numbers and bullets an entry begins where the one above is complete and another title or outlet stands. */
function startsFreely(
  { current, context, around }: Splitting,
  line: PasteLine,
  isAfterBlank: boolean,
): boolean {
  if (current.length === 0) return true;
  if (isLabelled(line.text)) return false;
  const above = readEntry(current, around, context);
  if (linkOnly.test(line.text)) return above.link !== null;
  const alone = readEntry([line], around, context);
  if (alone.title === '') return false;
  if (above.title === '') return false;
  if (alone.outletName !== null) return true;
  // Beneath «Tên báo: tiêu đề» another line of the same cut is another item, be its paper known or not.
  if (
    current.length === 1 &&
    above.outletName !== null &&
    /^[\p{Lu}\d][^:.]{1,30}:\s\S/u.test(line.text.trim())
  )
    return true;
  if (isAfterBlank || above.link !== null)
    return above.link !== null || above.outletName !== null || isAfterBlank;
  // Short lines without a full stop, one below the other, are titles; a sentence tells more of the title above.
  return above.outletName === null && line.text.trim().length <= 200 && !/[.…]\s*$/.test(line.text);
}

function joined(lines: readonly PasteLine[]): readonly PasteRest[] {
  const rest: PasteRest[] = [];
  for (const { text, number } of lines) {
    const last = rest.at(-1);
    if (last !== undefined && last.toLine + 1 === number)
      rest[rest.length - 1] = {
        text: `${last.text}\n${text.trim()}`,
        fromLine: last.fromLine,
        toLine: number,
      };
    else rest.push({ text: text.trim(), fromLine: number, toLine: number });
  }
  return rest;
}
