/**
 * Old Vietnamese encodings: TCVN3 (ABC, the fonts .VnTime) and VNI (VNI-Times), whose letters arrive disguised as
 * Western ones, and files of bytes without a label.
 *
 * The text handed in must still be raw. In TCVN3 the soft hyphen U+00AD is the letter ư: whoever strips it as
 * invisible turns «Trường» into «Trờng».
 */
import { isSyllable } from '#shared/core/syllable.ts';

/** How the letters of a text are to be understood. */
export type LetterEncoding = 'unicode' | 'tcvn3' | 'vni';

/** What a column is written in; `score` is the share (0 to 1) of its marked words that then read as Vietnamese. */
export interface DetectedEncoding {
  readonly encoding: LetterEncoding;
  readonly score: number;
}

/** TCVN 5712-1 from 0xA1 to 0xFF; what 0xB0 to 0xB4 mean there (bare tones) nobody typed, so they stay. */
const TCVN3 =
  'ĂÂÊÔƠƯĐăâêôơưđẰ°±²³´àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

/** Letters that only Unicode has: a text with one of them is not an old encoding. */
const UNICODE_LETTER = /[\u0102-\u01b0\u1ea0-\u1ef9]|\p{M}/u;

/** Text in TCVN3, seen through Windows-1252 or Latin-1, as Unicode (NFC). */
export function decodeTcvn3(text: string): string {
  if (UNICODE_LETTER.test(text)) return text;
  return mendCapitals(
    text.replace(/[\u00a1-\u00ff]/g, letter => TCVN3[letter.charCodeAt(0) - 0xa1] ?? letter),
  );
}

const WORDS_WRITTEN_SMALL = /^(?:ở|ấy|à|ạ|ừ)$/;

/**
 * TCVN3 has no capitals with tones, so «NGUYỄN» arrives as «NGUYễN» and «Mỹ Ánh» as «Mỹ ánh». A text otherwise in
 * capitals gets them all; a name whose two or more other words begin with a capital gets the one that is missing.
 */
function mendCapitals(text: string): string {
  if (!/[a-z]/.test(text) && /\p{L}\p{Lu}/u.test(text)) return text.toUpperCase();
  const words = text.split(' ');
  const small = words.filter(word => /^(?![đăâêôơư])[à-ỹ]/u.test(word) && !WORDS_WRITTEN_SMALL.test(word));
  const capital = words.filter(word => /^[^\p{L}]*\p{Lu}/u.test(word));
  if (small.length === 0 || capital.length < 2 || small.length + capital.length < words.length) return text;
  return words
    .map(word => (small.includes(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    .join(' ');
}

const VNI_LETTERS = new Map([
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]);

/** The mark that follows a vowel in VNI, as combining marks: letter mark first, then the tone. */
const VNI_MARKS = new Map([
  ['ø', '\u0300'],
  ['ù', '\u0301'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['à', '\u0302\u0300'],
  ['á', '\u0302\u0301'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['è', '\u0306\u0300'],
  ['é', '\u0306\u0301'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]);

/** Text in VNI, seen through Windows-1252 or Latin-1, as Unicode (NFC). */
export function decodeVni(text: string): string {
  if (UNICODE_LETTER.test(text)) return text;
  return text.replace(
    /([aAeEoOuUyYôÔöÖ])([øùûõïâàáåãäêèéúüë])?|[ñæóòî]/giu,
    (found: string, vowel?: string, mark?: string) => {
      const letter = vniLetter(vowel ?? found);
      const joined = (letter + (VNI_MARKS.get(mark?.toLowerCase() ?? '') ?? '')).normalize('NFC');
      return joined.length === 1 ? joined : letter + mark;
    },
  );
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const decoded = VNI_LETTERS.get(small) ?? small;
  return small === letter ? decoded : decoded.toUpperCase();
}

/** Text in the encoding found for its column, as Unicode; a text that already is stays as it is. */
export function decodeLetters(text: string, encoding: LetterEncoding): string {
  if (encoding === 'unicode') return text;
  return encoding === 'tcvn3' ? decodeTcvn3(text) : decodeVni(text);
}

/**
 * Tells by the letters what a column is written in. An old encoding is named only when more words read as Vietnamese
 * with it than without; to be confirmed in a preview, never applied silently.
 *
 * @param samples raw cells of one column
 * @source decision 28; domain rules 7.4
 */
export function detectEncoding(samples: readonly string[]): DetectedEncoding {
  const marked = markedWords(samples);
  const unicode = { encoding: 'unicode', score: shareOf(marked, readsAsUnicode) } as const;
  const tcvn3 = { encoding: 'tcvn3', score: shareOf(marked, word => readsAsOld(word, decodeTcvn3)) } as const;
  const vni = { encoding: 'vni', score: shareOf(marked, word => readsAsOld(word, decodeVni)) } as const;
  const old = tcvn3.score >= vni.score ? tcvn3 : vni;
  return old.score > unicode.score && old.score >= 0.5 ? old : unicode;
}

function markedWords(samples: readonly string[]): string[] {
  return samples.flatMap(sample => sample.split(/[\s\d!-/:-@[-`{-~]+/)).filter(isMarked);
}

function isMarked(word: string): boolean {
  return /[^ -~]/.test(word);
}

function shareOf(words: readonly string[], holds: (word: string) => boolean): number {
  return words.length === 0 ? 1 : words.filter(holds).length / words.length;
}

function readsAsOld(word: string, decode: (text: string) => string): boolean {
  return !UNICODE_LETTER.test(word) && isSyllable(decode(word));
}

function readsAsUnicode(word: string): boolean {
  // A soft hyphen inside a word is TCVN3's ư far more often than a soft hyphen.
  const bare = word.replace(/[«»“”„‘’…–—·•°]/g, '');
  return UNICODE_LETTER.test(bare) || bare === '' || (!isMarked(bare) && bare.length > 1) || isSyllable(bare);
}

/** Bytes 0x80 to 0x9F of the Windows code pages; the undefined ones keep their number. */
const WINDOWS_80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const ONLY_1252 = new Set('ŠŽšž');

/** Where windows-1258 differs from Latin-1: Vietnamese letters, and tones that follow their letter. */
const WINDOWS_1258 = new Map([
  [0xc3, 'Ă'],
  [0xcc, '\u0300'],
  [0xd0, 'Đ'],
  [0xd2, '\u0309'],
  [0xd5, 'Ơ'],
  [0xdd, 'Ư'],
  [0xde, '\u0303'],
  [0xe3, 'ă'],
  [0xec, '\u0301'],
  [0xf0, 'đ'],
  [0xf2, '\u0323'],
  [0xf5, 'ơ'],
  [0xfd, 'ư'],
  [0xfe, '₫'],
]);

function textOf(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += 8192) {
    pieces.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  }
  return pieces.join('');
}

function decodeBytes(bytes: Uint8Array, letterOf: (byte: number) => string): string {
  const table = Array.from({ length: 256 }, (_, byte) => letterOf(byte).charCodeAt(0));
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) units[at] = table[bytes[at] ?? 0] ?? 0;
  return textOf(units);
}

function windows1252Letter(byte: number): string {
  return WINDOWS_80[byte - 0x80] ?? String.fromCharCode(byte);
}

function decodeWindows1252(bytes: Uint8Array): string {
  return decodeBytes(bytes, windows1252Letter);
}

/** Bytes in windows-1258, the code page of Vietnamese Windows, as Unicode (NFC). */
export function decodeWindows1258(bytes: Uint8Array): string {
  const letterOf = (byte: number) => {
    const letter = WINDOWS_1258.get(byte) ?? windows1252Letter(byte);
    return ONLY_1252.has(letter) ? String.fromCharCode(byte) : letter;
  };
  return decodeBytes(bytes, letterOf).normalize('NFC');
}

/** Text as it was in the bytes of a file, and how it was found there. */
export interface DecodedText {
  /** Without a byte order mark. With `windows-1252` it may be TCVN3 or VNI still, see `detectEncoding`. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';
}

/** Bytes of a file that are enough to tell how it was written. */
const SAMPLE = 65_536;

/** Reads the bytes of a text file by its byte order mark, or by what reads as Vietnamese. Never fails. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Order(bytes);
  if (utf16 !== undefined)
    return { text: decodeUtf16(bytes, utf16 === 'utf-16le').replace(/^\ufeff/, ''), encoding: utf16 };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8.replace(/^\ufeff/, ''), encoding: 'utf-8' };
  const head = bytes.subarray(0, SAMPLE);
  const old = detectEncoding([decodeWindows1252(head)]);
  const syllables = shareOf(markedWords([decodeWindows1258(head)]), isSyllable);
  return old.encoding !== 'unicode' && old.score > syllables
    ? { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
    : { text: decodeWindows1258(bytes), encoding: 'windows-1258' };
}

/** The byte order of UTF-16: by its mark, or because every other byte of Western text and line ends is zero. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 6 < head.length || head.length < 4) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decodeUtf16(bytes: Uint8Array, isLittle: boolean): string {
  const units = new Uint16Array(bytes.length >> 1);
  for (let at = 0; at < units.length; at += 1) {
    const [first = 0, second = 0] = [bytes[2 * at], bytes[2 * at + 1]];
    units[at] = isLittle ? first | (second << 8) : (first << 8) | second;
  }
  return textOf(units);
}

/** Text of well-formed UTF-8; nothing when the bytes are not. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  const units = new Uint16Array(bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length =
      first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0) return undefined;
    let code = length === 1 ? first : first & (0x7f >> length);
    for (let next = 1; next < length; next += 1) {
      const byte = bytes[at + next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (byte & 0x3f);
    }
    const isTooLong = (length === 3 && code < 0x800) || (length === 4 && code < 0x10000);
    if (isTooLong || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    if (code > 0xffff) units[count++] = 0xd7c0 + (code >> 10);
    units[count++] = code > 0xffff ? 0xdc00 | (code & 0x3ff) : code;
    at += length;
  }
  return textOf(units.subarray(0, count));
}

const BYTE_OF_1252 = new Map([...WINDOWS_80].map((letter, at) => [letter, 0x80 + at]));

/** What UTF-8 had been before it was read as Windows-1252 («Nguyá»…n» → «Nguyễn»); other text stays as it is. */
export function mendMojibake(text: string): string {
  if (!/[\u0080-\uffff]/.test(text)) return text;
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = BYTE_OF_1252.get(letter) ?? letter.codePointAt(0) ?? 0;
    if (byte > 0xff) return text;
    bytes.push(byte);
  }
  return decodeUtf8(Uint8Array.from(bytes)) ?? text;
}

/** Whether most of the texts that are not plain ASCII are UTF-8 read as Windows-1252. */
export function detectMojibake(samples: readonly string[]): boolean {
  const marked = samples.filter(isMarked);
  return marked.length > 0 && shareOf(marked, text => mendMojibake(text) !== text) > 0.5;
}
