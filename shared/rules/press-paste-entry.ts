import { normaliseLine } from '../core/text.ts';
import {
  type Around,
  asOutlet,
  type Draft,
  dayWritten,
  newDraft,
  type PasteContext,
  type PasteLine,
  takeDay,
  takeLinks,
  takePiece,
} from './press-paste-draft.ts';
import { readNeedsReply, readTone } from './press-words.ts';

/** One entry of a digest, in any of the layouts that reach the office. */

/** Reads the lines of one entry; the first has its number or bullet taken off. */
export function readEntry(lines: readonly PasteLine[], around: Around, context: PasteContext): Draft {
  const draft = newDraft(lines[0]?.number ?? 1);
  for (const { text, number } of lines) {
    draft.toLine = number;
    readLine(draft, normaliseLine(text), around, context);
  }
  settleSource(draft, around, context);
  return draft;
}

/** «Nguồn: …» names the outlet where nothing else does, else the source that was copied. */
function settleSource(draft: Draft, around: Around, context: PasteContext): void {
  const { sourceName, isCopy, outletName, link, publishedOn } = draft;
  if (sourceName === null || isCopy || outletName !== null || around.outletName !== null) return;
  const byLink = link === null ? 'none' : context.outlets.byLink(link, publishedOn);
  const named = context.outlets.byName(sourceName, publishedOn);
  const isSame =
    byLink !== 'none' && named !== 'none' && 'id' in byLink && 'id' in named && byLink.id === named.id;
  if (byLink !== 'none' && !isSame) return;
  draft.outletName = sourceName;
  draft.sourceName = null;
}

function readLine(draft: Draft, line: string, around: Around, context: PasteContext): void {
  const plain = line.replace(/^[\s•*+▪►➢–—-]+(?=\S)/u, '');
  const rest = takeLinks(draft, plain);
  if (rest === '' || takeLabelled(draft, rest, around, context)) return;
  if (draft.title === '') readHead(draft, rest, around, context);
  else if (!takePieces(draft, rest, around, context)) draft.summary.push(rest);
}

type Label = (draft: Draft, value: string, around: Around, context: PasteContext) => void;

/** Fills a field that nothing has filled yet. */
function fill(field: 'title' | 'outletName' | 'authorName' | 'section' | 'issueNumber'): Label {
  return (draft, value) => {
    if (!draft[field]) draft[field] = value;
  };
}

const labels: readonly (readonly [words: RegExp, take: Label])[] = [
  [/^(?:tiêu đề|tên bài|tựa đề|tít|đầu đề)$/iu, fill('title')],
  [/^(?:báo|cơ quan báo chí|nơi đăng|tên báo|đơn vị đăng|kênh)$/iu, fill('outletName')],
  [
    /^(?:ngày|ngày đăng|ngày phát|thời gian|đăng ngày|ngày đăng, phát)$/iu,
    (draft, value, around, context) => {
      if (!takeDay(draft, value, context, around.day))
        draft.questions.push({ code: 'date-impossible', value });
    },
  ],
  [/^(?:tác giả|tg|phóng viên|pv|người viết)$/iu, fill('authorName')],
  [/^(?:trang|chuyên mục|mục)$/iu, fill('section')],
  [/^(?:số báo|số)$/iu, fill('issueNumber')],
  [
    /^(?:tóm tắt|nội dung|nội dung chính|nội dung tóm tắt|trích yếu|ghi chú)$/iu,
    (draft, value) => void draft.summary.push(value),
  ],
  [/^(?:tính chất|sắc thái|đánh giá|chiều hướng|nhận định)$/iu, takeTone],
  [
    /^(?:cần trả lời|cần phản hồi|trả lời)$/iu,
    (draft, value) => {
      const read = readNeedsReply(value);
      if ('meaning' in read) draft.needsReply = read.meaning ?? draft.needsReply;
      else draft.summary.push(`Cần trả lời: ${value}`);
    },
  ],
  [/^(?:nguồn|nguồn tin)$/iu, (draft, value) => takeSource(draft, value, false)],
  [/^(?:theo|dẫn theo|đăng lại từ|đăng lại)$/iu, (draft, value) => takeSource(draft, value, true)],
  [
    /^(?:link|đường dẫn|đường link|url|liên kết|địa chỉ)$/iu,
    (draft, value) => void draft.questions.push({ code: 'link-wrong', value }),
  ],
];

function takeLabelled(draft: Draft, line: string, around: Around, context: PasteContext): boolean {
  const [, label = '', value = ''] = /^(.{2,24}?)\s*[:：]\s*(.*)$/u.exec(line) ?? [];
  const found = labels.find(([words]) => words.test(label.trim()));
  if (found === undefined || (value === '' && label !== '')) return found !== undefined;
  found[1](draft, value.trim(), around, context);
  return true;
}

function takeTone(draft: Draft, value: string): void {
  const read = readTone(value);
  if ('meaning' in read) draft.tone ??= read.meaning;
  else draft.questions.push({ code: 'tone-unknown', value: read.unknown });
}

function takeSource(draft: Draft, value: string, isCopy: boolean): void {
  draft.sourceName ??= value.replace(/[.;,]+$/, '');
  draft.isCopy ||= isCopy;
}

/** A line that holds nothing but pieces; none is taken unless all are. */
function takePieces(draft: Draft, line: string, around: Around, context: PasteContext): boolean {
  if (line.length > 160) return false;
  const trial: Draft = { ...draft, summary: [...draft.summary], questions: [...draft.questions] };
  const inner = line.replace(/^[([]\s*(.*?)\s*[)\]]\.?$/u, '$1');
  if (!piecesOf(inner).every(piece => takePiece(trial, piece, context, around.day))) return false;
  Object.assign(draft, trial);
  return true;
}

function piecesOf(text: string): readonly string[] {
  return text.split(/\s*[,;|]\s*|\s+[-–—]\s+/u).filter(piece => piece !== '');
}

const said = String.raw`(?:(?:có|đăng|đưa|phát|đăng tải)\s+(?:bài|tin|phóng sự|bài viết|bài báo|phóng sự ảnh)|đưa tin|phản ánh|đăng tải|thông tin|cho biết|viết)(?:\s+(?:với tiêu đề|nhan đề|viết về|về|viết|của tác giả [^:"“«]{3,40}))?`;

const quoted = new RegExp(
  `^(.{2,70}?)(?:[,\\s]+(?:số )?(?:ra )?\\(?(${dayWritten})\\)?)?[,\\s]+${said}\\s*[:：,]?\\s*["“«](.+?)["”»](.*)$`,
  'iu',
);
const withBrackets = /^(.{2,80}?)\s*[([]([^()[\]]*\d[^()[\]]*)[)\]]\s*[:：–—-]+\s*(.+)$/u;
const withDay = new RegExp(
  `^(.{2,70}?)[,\\s]+(?:số )?(?:ra )?(${dayWritten})\\s*(?:[:：–—,|-]|${said}\\s*[:：]?)\\s*(.+)$`,
  'iu',
);
const withSign = /^(.{2,70}?)\s*(?:[:：|]|\s[–—-])\s*(.+)$/u;
const dayFirst = new RegExp(`^[([]?(${dayWritten})[)\\]]?\\s*[,:：|–—-]*\\s+(.+)$`, 'iu');

/** The first words of an entry: the title, with what stands before and behind it. */
function readHead(draft: Draft, line: string, around: Around, context: PasteContext): void {
  const rest = takeBefore(draft, line, around, context);
  if (rest === '') return;
  if (draft.outletName === null && takePieces(draft, rest, around, context)) return;
  draft.title = takeBehind(draft, rest, around, context);
}

function takeBefore(draft: Draft, line: string, around: Around, context: PasteContext): string {
  const [, day, afterDay] = dayFirst.exec(line) ?? [];
  if (day !== undefined && afterDay !== undefined && takeDay(draft, day, context, around.day))
    return takeBefore(draft, afterDay, around, context);
  const [, marked, afterMark] = /^[[(【]([^\])】]{2,60})[\])】]\s*[:–—-]?\s*(.+)$/u.exec(line) ?? [];
  if (marked !== undefined && afterMark !== undefined && takePieces(draft, marked, around, context))
    return takeBefore(draft, afterMark, around, context);
  const [, teller, tellerDay, title, more = ''] = quoted.exec(line) ?? [];
  const told = teller === undefined ? null : asOutlet(teller, context);
  if (told !== null && title !== undefined) {
    draft.outletName = told;
    if (tellerDay !== undefined) takeDay(draft, tellerDay, context, around.day);
    const left = more.replace(/^[\s.,;:–—-]+/u, '');
    if (left !== '' && !takePieces(draft, left, around, context)) draft.summary.push(left);
    return title;
  }
  const [, named, inside, after] = withBrackets.exec(line) ?? [];
  const name = named === undefined ? null : asOutlet(named, context);
  if (
    name !== null &&
    inside !== undefined &&
    after !== undefined &&
    takePieces(draft, inside, around, context)
  ) {
    draft.outletName = name;
    return after;
  }
  const [, beforeDay, itsDay, behindDay] = withDay.exec(line) ?? [];
  const dated = beforeDay === undefined ? null : asOutlet(beforeDay, context);
  if (dated !== null && itsDay !== undefined && behindDay !== undefined) {
    takeDay(draft, itsDay, context, around.day);
    draft.outletName = dated;
    return behindDay;
  }
  const [, beforeSign, behindSign] = withSign.exec(line) ?? [];
  const signed = beforeSign === undefined ? null : asOutlet(beforeSign, context);
  if (signed === null || behindSign === undefined) return line;
  const [, channel = signed, programme] = /^(.+?)\s*\(([^()]+)\)$/u.exec(signed) ?? [];
  draft.outletName = channel;
  if (programme !== undefined) draft.section ??= programme;
  return behindSign;
}

/** Takes what stands behind a title, in brackets or after a dash; brackets that belong to the title stay. */
function takeBehind(draft: Draft, line: string, around: Around, context: PasteContext): string {
  const [, before, inside] = /^(.+?)\s*[([]([^()[\]]+)[)\]]\s*[.;,]?$/u.exec(line) ?? [];
  if (before !== undefined && inside !== undefined && takePieces(draft, inside, around, context))
    return takeBehind(draft, before, around, context);
  const at = Math.max(
    line.lastIndexOf(' - '),
    line.lastIndexOf(' – '),
    line.lastIndexOf(' — '),
    line.lastIndexOf(' | '),
  );
  if (at > 0) {
    const behind = line.slice(at + 3);
    if (takePieces(draft, behind, around, context))
      return takeBehind(draft, line.slice(0, at), around, context);
  }
  return line;
}
