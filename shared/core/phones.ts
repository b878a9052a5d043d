/**
 * Telephone numbers as they stand in the office's lists: several in a cell, zeros lost by the spreadsheet, mobile
 * prefixes from before September 2018, area codes from before July 2017.
 *
 * A number is stored as its digits with the leading 0. What is certain is mended and said so; what could be read in
 * two ways is flagged and left as it is.
 */
import { saysNobody } from './names.ts';

/** What was mended in a number (the first two), or why it cannot be trusted (the others). */
export type PhoneProblem =
  /** An 11-digit mobile number was given its prefix of today; `from` is the old number. */
  | { readonly code: 'old-prefix-converted'; readonly from: string }
  /** The spreadsheet had dropped the leading 0. */
  | { readonly code: 'leading-zero-restored' }
  /** A mobile number of today, or a landline with the area code of before 2017: then it would be `suggested`. */
  | { readonly code: 'suspect-old-landline'; readonly suggested: string }
  /** A landline as dialled inside the province. */
  | { readonly code: 'area-code-missing' }
  /** As many digits as a number has, but no network or area begins like this. */
  | { readonly code: 'unknown-prefix' }
  | { readonly code: 'wrong-length' }
  | { readonly code: 'not-a-phone' };

/** One number of a cell. */
export interface ParsedPhone {
  /** Digits with the leading 0; of an untrusted number the digits there are, none for `not-a-phone`. */
  readonly number: string;
  /** For the screen: `0912 345 678`, `0269 3824 123`; the text as written when it is no whole number. */
  readonly display: string;
  readonly kind: 'mobile' | 'landline' | 'unknown';
  readonly problems: readonly PhoneProblem[];
}

/** Old and new prefix of the mobile numbers that lost a digit on 15/09/2018. @source domain rules 7.5 */
const NEW_PREFIXES = new Map([
  ['0162', '032'],
  ['0163', '033'],
  ['0164', '034'],
  ['0165', '035'],
  ['0166', '036'],
  ['0167', '037'],
  ['0168', '038'],
  ['0169', '039'],
  ['0120', '070'],
  ['0121', '079'],
  ['0122', '077'],
  ['0126', '076'],
  ['0128', '078'],
  ['0123', '083'],
  ['0124', '084'],
  ['0125', '085'],
  ['0127', '081'],
  ['0129', '082'],
  ['0186', '056'],
  ['0188', '058'],
  ['0199', '059'],
]);

/** Area codes of before June 2017 that look like mobile prefixes today: Gia Lai and Bình Định. */
const OLD_AREA_CODES = new Map([
  ['059', '0269'],
  ['056', '0256'],
]);

const BETWEEN_NUMBERS = /[/;,|\n&+]|(?<!\p{L})(?:hoặc|và|or)(?!\p{L})/iu;
/** +84, or 0084 where a whole number follows: `0084` may also be a group in the middle of one, as in 0200.0084.000. */
const ABROAD = /(?:\+ ?84|(?<!\d)0084(?=[ .-]?(?:\(0\))?(?:[ .-]?\d){8}))[ .-]?(?:\(0\))?[ .-]?0?/g;
const EXTENSION = /(?:máy lẻ|số lẻ|nhánh|ext)[ .:]*\d+/giu;

/**
 * Reads the numbers of a cell, in order, each once. An empty cell and one that says «không có» have none.
 *
 * @source domain rules 7.5
 */
export function parsePhones(cell: string | number): ParsedPhone[] {
  const text = plainText(cell);
  if (saysNobody(text)) return [];
  const pieces = text.split(BETWEEN_NUMBERS).filter(piece => /\d/.test(piece));
  if (pieces.length === 0)
    return [{ number: '', display: text, kind: 'unknown', problems: [{ code: 'not-a-phone' }] }];
  const numbers = pieces.map(readNumber);
  const read = numbers.every(isWhole) ? numbers : (cutIntoNumbers(text.match(/\d+/g) ?? []) ?? numbers);
  return read.filter((phone, at) => read.findIndex(other => other.number === phone.number) === at);
}

/** A stored number as it is shown: `0912 345 678`, `0269 3824 123`, `024 3824 1234`; others unchanged. */
export function formatPhone(number: string): string {
  if (/^0[13-9]\d{8}$/.test(number)) return group(number, 4, 3);
  if (/^02[48]\d{8}$/.test(number)) return group(number, 3, 4);
  if (/^02\d{9}$/.test(number)) return group(number, 4, 4);
  if (/^1[89]00\d{4,6}$/.test(number)) return group(number, 4, 4);
  return number;
}

function group(number: string, first: number, second: number): string {
  return [number.slice(0, first), number.slice(first, first + second), number.slice(first + second)]
    .join(' ')
    .trim();
}

/** The cell as text: floats of a spreadsheet as whole numbers, +84 and 0084 as 0, the letter O before digits as zero. */
function plainText(cell: string | number): string {
  const text = String(cell)
    .normalize('NFKC')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  if (/^\d\.\d{7,}e\+?\d+$/i.test(text)) return String(Number(text));
  return text
    .replace(/^(\d+)[.,]0+$/, '$1')
    .replace(EXTENSION, '')
    .replace(/(?<![\p{L}\d])o(?=\d)/giu, '0')
    .replace(ABROAD, ' 0');
}

/** Cuts groups of digits into whole numbers; nothing when some digits would be left over. */
function cutIntoNumbers(groups: readonly string[]): ParsedPhone[] | undefined {
  for (let size = groups.length; size > 0; size -= 1) {
    const first = readNumber(groups.slice(0, size).join(' '));
    if (!isWhole(first)) continue;
    if (size === groups.length) return [first];
    const others = cutIntoNumbers(groups.slice(size));
    if (others !== undefined) return [first, ...others];
  }
  return undefined;
}

function isWhole(phone: ParsedPhone): boolean {
  return phone.problems.every(
    ({ code }) =>
      code === 'old-prefix-converted' || code === 'leading-zero-restored' || code === 'suspect-old-landline',
  );
}

function readNumber(written: string): ParsedPhone {
  const digits = written.replace(/\D/g, '');
  if (/^84(?:[35789]\d{8}|[12]\d{9})$/.test(digits)) return readDigits(`0${digits.slice(2)}`, written);
  if (!/^(?:[35789]\d{8}|1[2-9]\d{8}|2\d{9})$/.test(digits)) return readDigits(digits, written);
  const restored = readDigits(`0${digits}`, written);
  if (!isWhole(restored)) return readDigits(digits, written);
  return { ...restored, problems: [{ code: 'leading-zero-restored' }, ...restored.problems] };
}

function readDigits(digits: string, written: string): ParsedPhone {
  const newPrefix = digits.length === 11 ? NEW_PREFIXES.get(digits.slice(0, 4)) : undefined;
  if (newPrefix !== undefined) {
    const number = newPrefix + digits.slice(4);
    return phone(number, 'mobile', [{ code: 'old-prefix-converted', from: digits }]);
  }
  const newArea = digits.length === 10 ? OLD_AREA_CODES.get(digits.slice(0, 3)) : undefined;
  if (newArea !== undefined) {
    return phone(digits, 'unknown', [{ code: 'suspect-old-landline', suggested: newArea + digits.slice(3) }]);
  }
  if (/^0[35789]\d{8}$/.test(digits)) return phone(digits, 'mobile', []);
  if (/^02\d{9}$/.test(digits)) return phone(digits, 'landline', []);
  if (/^1[89]00\d{4,6}$/.test(digits)) return phone(digits, 'unknown', []);
  return { number: digits, display: written.trim(), kind: 'unknown', problems: [{ code: whyNot(digits) }] };
}

function phone(number: string, kind: ParsedPhone['kind'], problems: readonly PhoneProblem[]): ParsedPhone {
  return { number, display: formatPhone(number), kind, problems };
}

function whyNot(digits: string): 'area-code-missing' | 'unknown-prefix' | 'wrong-length' | 'not-a-phone' {
  if (/^[2-8]\d{6}$/.test(digits)) return 'area-code-missing';
  if (/^0(?:[146]\d{8}|1\d{9})$/.test(digits)) return 'unknown-prefix';
  return digits.length < 6 ? 'not-a-phone' : 'wrong-length';
}
