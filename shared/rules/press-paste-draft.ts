import { type Day, parseDay } from '../core/dates.ts';
import { normaliseLine } from '../core/text.ts';
import type { Tone } from '../press-list.ts';
import type { PastedItem, PasteQuestion } from '../press-paste.ts';
import { bareAddress, looksLikeLink, readLink } from './press-link.ts';
import type { OutletFinder } from './press-outlet.ts';
import { readSource, readTone } from './press-words.ts';

/** The pieces a press item is put together from, whatever the layout they stand in. */

export interface PasteContext {
  readonly today: Day;
  readonly outlets: OutletFinder;
}

/** One line of a paste with its number. */
export interface PasteLine {
  readonly text: string;
  readonly number: number;
}

/** An item being read. */
export interface Draft {
  title: string;
  link: string | null;
  outletName: string | null;
  publishedOn: Day | null;
  publishedMinute: number | null;
  authorName: string | null;
  section: string | null;
  issueNumber: string | null;
  summary: string[];
  body: string[];
  sourceName: string | null;
  /** It says itself that it was copied; «Nguồn: …» alone may also name the outlet. */
  isCopy: boolean;
  tone: Tone | null;
  needsReply: boolean;
  questions: { code: PasteQuestion; value: string }[];
  fromLine: number;
  toLine: number;
}

/** What headings above an item say of all beneath them. */
export interface Around {
  readonly day: Day | null;
  readonly outletName: string | null;
  readonly tone: Tone | null;
}

export function newDraft(fromLine: number): Draft {
  return {
    title: '',
    link: null,
    outletName: null,
    publishedOn: null,
    publishedMinute: null,
    authorName: null,
    section: null,
    issueNumber: null,
    summary: [],
    body: [],
    sourceName: null,
    isCopy: false,
    tone: null,
    needsReply: false,
    questions: [],
    fromLine,
    toLine: fromLine,
  };
}

/** The item of a draft; what neither it nor the headings above it say is asked. */
export function finished(draft: Draft, around: Around, titleHint: string | null): PastedItem {
  const { summary, body, questions, isCopy: _isCopy, ...rest } = draft;
  const publishedOn = draft.publishedOn ?? around.day;
  const isDayAsked = questions.some(({ code }) => code.startsWith('date-'));
  const title = bareTitle(draft.title);
  return {
    ...rest,
    title,
    titleHint: title === '' ? titleHint : null,
    outletName: draft.outletName ?? around.outletName,
    publishedOn,
    tone: draft.tone ?? around.tone,
    summary: summary.join('\n') || null,
    body: body.join('\n\n') || null,
    questions: [
      ...(title === '' ? [{ code: 'title-missing' as const, value: '' }] : []),
      ...questions,
      ...(publishedOn === null && !isDayAsked ? [{ code: 'date-missing' as const, value: '' }] : []),
    ],
  };
}

/** A title without the quotes around it and the dash before it. */
export function bareTitle(text: string): string {
  const line = normaliseLine(text)
    .replace(/^[\s–—:|•*-]+/u, '')
    .replace(/(?:[\s–—:|,;]|\s-)+$/u, '');
  const [, inside] = /^["“„«]([^"“”„«»]+)["”»]\.?$/u.exec(line) ?? [];
  return (inside ?? line).trim();
}

const anyLink =
  /[a-z][a-z\d+.-]*:\/\/[^\s<>"“”«»]+|www\.[^\s<>"“”«»]+|(?<![\p{L}\p{N}@.])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|net|org|info|tv)\/[^\s<>"“”«»]+/giu;
const linkLabel =
  /(?:\b(?:link|url|đường dẫn|đường link|xem(?: thêm| chi tiết)?(?: tại)?|chi tiết|địa chỉ|nguồn|tại))\s*[:：]?\s*$/iu;

/** Takes the addresses out of a line; the first good one is the item's, a bad one is asked about. */
export function takeLinks(draft: Draft, line: string): string {
  return line
    .replace(anyLink, (found, at: number) => {
      const read = looksLikeLink(found) ? readLink(found) : null;
      if (read === null) draft.questions.push({ code: 'link-wrong', value: found });
      else if (draft.link === null) draft.link = read.link;
      else if (draft.link !== read.link) draft.summary.push(read.link);
      // What closes the bracket around an address is no part of it.
      const tail = found.slice(found.indexOf(bareAddress(found)) + bareAddress(found).length);
      return (linkLabel.test(line.slice(0, at)) ? '\ue000' : ' ') + tail;
    })
    .replace(
      /(?:(?:link|url|đường dẫn|đường link|xem(?: thêm| chi tiết)?(?: tại)?|chi tiết|địa chỉ|nguồn|tại)\s*[:：]?\s*)\ue000/giu,
      ' ',
    )
    .replaceAll('\ue000', ' ')
    .replace(/[([<]\s*[)\]>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export const dayWritten = String.raw`(?:(?:thứ [\p{L}]+|chủ nhật),?\s*)?(?:ngày\s*)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4}|\s?[/.-]\s?\d{2})?(?!\d)|(?:ngày\s*)?\d{1,2}\s*tháng\s*\d{1,2}(?:,?\s*năm\s*\d{4})?|\d{4}-\d{2}-\d{2}`;
const onlyDay = new RegExp(`^(?:(?:số )?ra |đăng |phát |lúc )?(?:${dayWritten})$`, 'iu');
const timeWritten = /(?<!\d)([01]?\d|2[0-3])\s?(?:[:hg]|giờ)\s?([0-5]\d)?(?!\d)/iu;

/** Reads a text as a day; false when it does not look like one. What looks like one and is none is asked about. */
export function takeDay(draft: Draft, text: string, context: PasteContext, near: Day | null): boolean {
  const time = timeWritten.exec(text);
  const bare = (time === null ? text : text.replace(time[0], ' '))
    .replace(/\bGMT[+-]\d+\b/i, ' ')
    .replace(/\b(?:cập nhật|lúc)\b/giu, ' ')
    .replace(/^[\s,;|–-]+|[\s,;|–-]+$/g, '')
    .replace(/\s+/g, ' ');
  if (!onlyDay.test(bare)) return false;
  const parsed = parseDay(bare.replace(/^(?:số )?ra |^đăng |^phát /iu, ''));
  if ('day' in parsed) draft.publishedOn ??= parsed.day;
  else if (parsed.problem === 'ambiguous-year') {
    const close = parseDay(bare, { near: near ?? context.today });
    if ('day' in close) draft.publishedOn ??= close.day;
    if (near === null) draft.questions.push({ code: 'date-year-missing', value: bare });
  } else draft.questions.push({ code: 'date-impossible', value: bare });
  if (time !== null) draft.publishedMinute ??= Number(time[1]) * 60 + Number(time[2] ?? 0);
  return true;
}

const outletWord =
  /^(?:báo|tạp chí|đài|cổng|trang|truyền hình|kênh|thông tấn xã|ttxvn|vtv\d*|vov\d*|htv\d*|thtt)(?![\p{L}\p{N}])/iu;
const agency =
  /^(?:ttxvn|vtv\d*|vov\d*|htv\d*|thvl\d*|antv|qpvn|vnexpress|zing|znews|soha|cafef|kenh14|vietnamnet)$/iu;
const bareHost = /^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|net|org|info|tv)$/i;

/**
 * The text as the name of an outlet, or null. A known name as it stands counts; in other spellings it must be marked as
 * one, because «Gia Lai: …» is a place before a title and no paper.
 */
export function asOutlet(text: string, context: PasteContext): string | null {
  const name = normaliseLine(text)
    .replace(/^(?:theo|trên)\s+(?=(?:báo|tạp chí|đài|trang|cổng)\s)/iu, '')
    .replace(/^[\s"“«(*–—-]+|[\s"”»:*,;.–—-]+$/gu, '')
    .replace(/^([^()]*)\)$/u, '$1');
  if (name === '' || name.length > 90 || /[?!]/.test(name)) return null;
  if (bareHost.test(name)) return name;
  if (context.outlets.isCalled(name)) return name;
  const count = name.split(' ').length;
  if (agency.test(name)) return name;
  if (outletWord.test(name)) return count >= 2 && count <= 12 ? name : null;
  const isMarked = /^[\p{Lu}&Đ-]{3,}$/u.test(name) || /(?:\bonline|điện tử|\.vn)$/iu.test(name);
  return isMarked && context.outlets.byName(name, null) !== 'none' ? name : null;
}

const page = /^(?:ở |tại )?(?:trang|tr)(?![\p{L}])\s*[:.]?\s*(?:số\s*)?\d[\d\s,–và-]*$/iu;
const column = /^(?:chuyên mục|mục|chuyên trang|chương trình|bản tin)\s*[:.]?\s*(.+)$/iu;
const issue = /^(?:số(?: báo| ra)?)\s*[:.]?\s*(\d[\d/()-]*)$/iu;
const author =
  /^(?:(?:tác giả|tg|pv|phóng viên|nhà báo|người viết|bài(?:, ảnh| và ảnh| viết)?|tin(?:, ảnh)?|thực hiện|ảnh)\s*[:.]|của (?:tác giả|pv|phóng viên|nhà báo))\s*(.+)$/iu;

/**
 * One piece beside a title: day, outlet, page, number, tone, source, author; false when it is none of these.
 *
 * @param isAlone the piece stands by itself and not between brackets in a title, so it may be the day alone
 */
export function takePiece(draft: Draft, piece: string, context: PasteContext, near: Day | null): boolean {
  const text = normaliseLine(piece).replace(/^[\s,;|–—-]+|[\s,;|–—.]+$/gu, '');
  if (text === '') return true;
  if (takeDay(draft, text, context, near)) return true;
  const [, number] = issue.exec(text) ?? [];
  if (number !== undefined) {
    draft.issueNumber ??= number;
    return true;
  }
  // Before there is a title «Chương trình sữa học đường …» may be one.
  if (page.test(text) || (draft.title !== '' && column.test(text) && text.length < 60)) {
    draft.section ??= text;
    return true;
  }
  const tone = readTone(text);
  if (/\p{L}/u.test(text) && 'meaning' in tone && tone.meaning !== null && text.length > 2) {
    draft.tone ??= tone.meaning;
    return true;
  }
  if (/^(?:cần|phải) (?:trả lời|phản hồi)$/iu.test(text)) {
    draft.needsReply = true;
    return true;
  }
  const [, writer] = author.exec(text) ?? [];
  if (writer !== undefined) {
    draft.authorName ??= writer.trim();
    return true;
  }
  const source = readSource(text);
  if (source !== null && asOutlet(source, context) !== null) {
    draft.sourceName ??= source;
    draft.isCopy ||= !/^[\s(]*nguồn/iu.test(text);
    return true;
  }
  return takeOutlet(draft, text, context, near);
}

/** An outlet, perhaps with its day: «Báo Gia Lai», «Báo Gia Lai ngày 5/11». */
function takeOutlet(draft: Draft, text: string, context: PasteContext, near: Day | null): boolean {
  const [, before = text, day] =
    new RegExp(`^(.+?)[,\\s]+(?:số )?(?:ra )?(${dayWritten})$`, 'iu').exec(text) ?? [];
  const name = asOutlet(before, context);
  if (name === null) return false;
  if (day !== undefined) takeDay(draft, day, context, near);
  if (draft.outletName === null) draft.outletName = name;
  else draft.sourceName ??= name;
  return true;
}
