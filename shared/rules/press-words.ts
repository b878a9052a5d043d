import { fold, normaliseLine, stripInvisible, words } from '../core/text.ts';
import type { Tone } from '../press-list.ts';

/** Words of offices for the tone of an item, for «needs a reply», and for what it was taken from. */

/** What a cell says: a meaning, nothing, or a word nobody knows, which is then asked about. */
export type WordRead<Meaning> = { readonly meaning: Meaning | null } | { readonly unknown: string };

const tonePhrases: Readonly<Record<Tone, readonly string[]>> = {
  positive: [
    'tich cuc',
    'tot',
    'khen',
    'khen ngoi',
    'bieu duong',
    'ung ho',
    'thuan',
    'thuan chieu',
    'positive',
    'good',
  ],
  neutral: [
    'trung lap',
    'trung tinh',
    'trung hoa',
    'binh thuong',
    'khach quan',
    'thong tin',
    'tl',
    'neutral',
    'bt',
  ],
  critical: [
    'phe binh',
    'tieu cuc',
    'xau',
    'khong tot',
    'chua tot',
    'phe phan',
    'chi trich',
    'phan anh tieu cuc',
    'trai chieu',
    'bat loi',
    'che',
    'pb',
    'negative',
    'critical',
    'bad',
  ],
};

const toneByPhrase = new Map(
  Object.entries(tonePhrases).flatMap(([tone, phrases]) =>
    phrases.map(phrase => [phrase, tone as Tone] as const),
  ),
);

/**
 * The tone a word stands for. «TC» is a word nobody can know: it begins both «tích cực» and «tiêu cực».
 */
export function readTone(text: string): WordRead<Tone> {
  const plain = normaliseLine(stripInvisible(text));
  if (plain === '') return { meaning: null };
  const bare = plain.replace(/[\s()[\]«»"“”'.]/g, '');
  if (/^\++$/.test(bare)) return { meaning: 'positive' };
  if (/^[-–—−‑]+$/.test(bare)) return { meaning: 'critical' };
  if (/^(?:0|=|\+\/?-|±|\+\/?−)$/.test(bare)) return { meaning: 'neutral' };
  const phrase = words(fold(plain)).join(' ');
  const tone =
    toneByPhrase.get(phrase) ??
    toneByPhrase.get(phrase.replace(/^(?:tin |bai |tinh chat )?(?:mang tinh )?/, ''));
  return tone === undefined ? { unknown: plain } : { meaning: tone };
}

const yes = new Set([
  'x',
  'v',
  'co',
  '1',
  'yes',
  'y',
  'can',
  'true',
  'dung',
  'phai',
  'can tra loi',
  'phai tra loi',
  'can phan hoi',
  'xx',
]);
const no = new Set([
  'khong',
  'ko',
  'k',
  '0',
  'no',
  'n',
  'false',
  'khong can',
  'chua can',
  'khong phai',
  'kg',
  'hong',
]);

/** Whether a mark says that an item needs a reply. */
export function readNeedsReply(text: string): WordRead<boolean> {
  const plain = normaliseLine(stripInvisible(text));
  if (plain === '' || /^[-–—−.]+$/.test(plain)) return { meaning: null };
  if (/^[✓✔☑✗✘×]+$/u.test(plain)) return { meaning: true };
  if (/^[☐□]+$/u.test(plain)) return { meaning: false };
  const phrase = words(fold(plain)).join(' ');
  if (yes.has(phrase)) return { meaning: true };
  return no.has(phrase) ? { meaning: false } : { unknown: plain };
}

const taken =
  /^(?:(?:bài|tin|tin, bài) (?:này )?)?(?:được )?(?:đăng lại|dẫn lại|trích lại|lấy lại|sao lại|trích đăng|trích dẫn|copy)(?: bài| tin)?(?: (?:từ|theo|của|nguồn|trên))*\s*:?\s+(.+)$/iu;
const source = /^(?:(?:dẫn |trích |theo )?nguồn(?: tin| bài| dẫn)?|(?:dẫn )?theo)\s*:?\s+(.+)$/iu;

/** Whom a note or a line says an item was taken from («đăng lại từ Báo Lao Động», «Nguồn GDTĐ»); null when it says nothing of it. */
export function readSource(text: string): string | null {
  const line = normaliseLine(stripInvisible(text)).replace(/^[\s(*–—-]+|[\s).;*]+$/g, '');
  const [, name = ''] = taken.exec(line) ?? source.exec(line) ?? [];
  const plain = name.replace(/^(?:từ|theo|của)\s+/iu, '').trim();
  return plain === '' || plain.length > 80 ? null : plain;
}
