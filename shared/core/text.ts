/**
 * Vietnamese text: one stored form, one folded form for search, one key for sorting.
 *
 * Stored text is always NFC (`normalise`), so lengths and comparisons mean something. Everything that searches
 * goes through `fold`, everything that sorts through `sortKey` or `compareVietnamese`, which agree.
 */

const LONE_SURROGATES = /\p{Cs}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const SPACES = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const INVISIBLES = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Words of composed Latin letters with single spaces between them: most texts by far, and nothing to do for them. */
const PLAIN = /^[!-~\u00a1-\u024f\u1e00-\u1eff]+(?: [!-~\u00a1-\u024f\u1e00-\u1eff]+)*$/;
const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’‘ʼ`´′]/g;

/**
 * Text as it is stored: NFC, each run of spaces (no-break ones too) one space, none at the ends of lines, no NUL,
 * no other control characters, no lone surrogates. Line breaks stay, as `\n`.
 *
 * The soft hyphen stays as well: in a TCVN3 file it is the letter ư. `stripInvisible` is for text known to be Unicode.
 */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(LONE_SURROGATES, '')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** `normalise` for fields of one line: line breaks become spaces. */
export function normaliseLine(text: string): string {
  return normalise(text).replace(/\n+/g, ' ');
}

/** Removes soft hyphens, zero-width characters, direction marks and byte order marks; only for text known to be Unicode. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLES, '');
}

/**
 * Text as search sees it: no tone or letter marks, đ→d, ƀ→b, no apostrophes, lower case, single spaces.
 * «Rah Lan H'Blơi» becomes `rah lan hbloi`.
 */
export function fold(text: string): string {
  return stripInvisible(text)
    .replace(LONE_SURROGATES, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/đ/g, 'd')
    .replace(/ƀ/g, 'b')
    .replace(APOSTROPHES, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a folded text, in order, without punctuation; none for an empty text. */
export function words(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
}

/** Whether somebody took the trouble to type a Vietnamese mark or letter, so that exact matches should come first. */
export function hasDiacritics(text: string): boolean {
  return /[\p{M}đĐƀɃ]/u.test(text.normalize('NFD'));
}

const SECTOR_NAME =
  /(?<![\p{L}\p{N}])(?:gd ?(?:&|va|[-–—/.,])? ?dt|giao duc ?(?:&|va|[-–—/.,])? ?dao tao)(?![\p{L}\p{N}])/gu;

const OFFICE_NAME = /(?<![\p{L}\p{N}])([spb])(?=gd ?(?:&|-)? ?dt(?![\p{L}\p{N}]))/gu;
const OFFICES = new Map([
  ['s', 'so '],
  ['p', 'phong '],
  ['b', 'bo '],
]);

/** Folded text with the sector's name, also in SGDĐT, PGDĐT, BGDĐT, written as `name`. */
function nameSector(folded: string, name: string): string {
  return folded.replace(OFFICE_NAME, letter => OFFICES.get(letter) ?? letter).replace(SECTOR_NAME, name);
}

function joinWithVa(folded: string): string {
  return folded.replace(/(?<=[\p{L}\p{N})]) ?& ?(?=[\p{L}\p{N}(])/gu, ' va ');
}

/**
 * What a person typed, ready to be looked up: folded, «&» between words read as «và», and every way of writing
 * «Giáo dục và Đào tạo» (GD&ĐT, GDĐT, GD-ĐT, in full) as the one word `gddt`; SGDĐT is `so gddt`.
 */
export function searchText(text: string): string {
  return joinWithVa(nameSector(fold(text), 'gddt'));
}

/**
 * What is indexed for a stored text so that `searchText` of any of its spellings, half-typed ones included, finds it:
 * the folded text with the sector's name in full, then the words it could also be looked up by (`gddt`; lí for lý).
 */
export function indexText(text: string): string {
  const full = joinWithVa(nameSector(fold(text), 'giao duc va dao tao'));
  const also = new Set<string>();
  if (full.includes('giao duc va dao tao')) also.add('gddt');
  for (const word of words(full)) {
    const [, start, end] = /^(h|k|l|m|s|t|v|qu)([iy])$/.exec(word) ?? [];
    if (start !== undefined) also.add(start + (end === 'i' ? 'y' : 'i'));
  }
  return also.size === 0 ? full : `${full} ${[...also].join(' ')}`;
}

const OLD_PLACEMENT: readonly (readonly [after: string, before: string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
];
const PLACED = new Map(OLD_PLACEMENT);

/**
 * Text for comparing with its accents: NFC, lower case, and one place for the tone of open oa, oe, uy
 * (hoà→hòa, thuỷ→thủy, uý→úy; quý stays, its u belongs to the consonant).
 */
export function exactText(text: string): string {
  return normalise(stripInvisible(text))
    .toLowerCase()
    .replace(/(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu, found => PLACED.get(found) ?? found);
}

/**
 * Equal for two names that a person would call the same but for case, spaces, Unicode form, place of the tone,
 * apostrophe and «&» for «và»; other letters or tones keep names apart («Ia Bang», «Ia Băng»).
 *
 * @source decision 25
 */
export function repeatKey(text: string): string {
  return exactText(text).replace(APOSTROPHES, "'").replace(/ ?& ?/g, ' và ').replace(/\s+/g, ' ').trim();
}

const collator = new Intl.Collator('vi');

/** Compares as a Vietnamese dictionary does: a ă â … d đ … u ư, then ngang, huyền, hỏi, ngã, sắc, nặng, then case. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Stands for every symbol that has no weight of its own: after punctuation, before money and digits. */
const ANY_SYMBOL = '\ufffd';
/**
 * Primary weights in collation order: spaces and punctuation, symbols, digits, letters. One printable ASCII
 * character stands for each, so that UTF-16 order, UTF-8 order and SQLite's BINARY are all the same order.
 */
const PRIMARY_ORDER = ` _-–—,;:!?.·'"«»()[]{}@*/\\&#%\`´^¨°+×<=>|~${ANY_SYMBOL}$0123456789aăâbƀcdđeêfghijklmnoôơpqrstuưvwxyz`;
const FIRST_WEIGHT = 0x21;
const AFTER_LETTERS = '\u007f';
const LEVEL_END = ' ';
const NO_MARK = 'a';
/** Tones in dictionary order, then the marks of minority and foreign names. */
const MARK_ORDER =
  '\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0327\u0328\u0304';
const LOWER = 'a';
const UPPER = 'b';

const primaryWeights = new Map(
  [...PRIMARY_ORDER].map((character, index) => [character, String.fromCharCode(FIRST_WEIGHT + index)]),
);
/** Look-alikes that differ from their plain form only when all else is equal. */
const plainForms = new Map([
  ['‘', "'"],
  ['’', "'"],
  ['“', '"'],
  ['”', '"'],
  ['‐', '-'],
  ['‑', '-'],
  ['\t', ' '],
  ['\n', ' '],
]);

interface Weights {
  readonly primary: string;
  readonly secondary: string;
  readonly tertiary: string;
}

function markWeight(mark: string): string {
  const index = MARK_ORDER.indexOf(mark);
  return String.fromCharCode(NO_MARK.charCodeAt(0) + 1 + (index < 0 ? MARK_ORDER.length : index));
}

function unlistedWeight(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0');
  const group = /[\p{P}\p{S}]/u.test(character) ? primaryWeights.get(ANY_SYMBOL) : AFTER_LETTERS;
  return group + code;
}

/** Weights of one character of an NFC text; a compatibility form (², …, №) weighs as the characters it stands for. */
function weigh(character: string): Weights {
  const plain = plainForms.get(character);
  if (plain !== undefined) return { ...weigh(plain), tertiary: UPPER };
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(character)) return { primary: '', secondary: '', tertiary: '' };
  if (/\p{M}/u.test(character)) return { primary: '', secondary: markWeight(character), tertiary: '' };
  const lower = character.toLowerCase();
  const tertiary = lower === character ? LOWER : UPPER;
  const listed = primaryWeights.get(lower);
  if (listed !== undefined) return { primary: listed, secondary: NO_MARK, tertiary };
  const [base = '', ...marks] = lower.normalize('NFD');
  if (marks.length > 0) {
    const letterMark = marks.find(mark => primaryWeights.has((base + mark).normalize('NFC')));
    const letter = (base + (letterMark ?? '')).normalize('NFC');
    const tones = marks.filter(mark => mark !== letterMark).map(markWeight);
    return {
      primary: primaryWeights.get(letter) ?? unlistedWeight(letter),
      secondary: NO_MARK + tones.join(''),
      tertiary,
    };
  }
  const compatible = character.normalize('NFKD');
  if (compatible !== character) {
    const parts = [...compatible].map(weigh);
    return {
      primary: parts.map(part => part.primary).join(''),
      secondary: parts.map(part => part.secondary).join(''),
      tertiary: UPPER.repeat(parts.length),
    };
  }
  return { primary: unlistedWeight(lower), secondary: NO_MARK, tertiary };
}

const weighed = new Map<string, Weights>();

function weightsOf(character: string): Weights {
  const known = weighed.get(character);
  if (known !== undefined) return known;
  const weights = weigh(character);
  weighed.set(character, weights);
  return weights;
}

/**
 * A string whose plain binary order is the Vietnamese order of the texts, in NFC and NFD alike; for a column that
 * SQLite sorts. Whole texts are compared by letters first, then by tones, then by case.
 */
export function sortKey(text: string): string {
  let primary = '';
  let secondary = '';
  let tertiary = '';
  for (const character of text.normalize('NFC')) {
    const weights = weightsOf(character);
    primary += weights.primary;
    secondary += weights.secondary;
    tertiary += weights.tertiary;
  }
  // Trailing lowest weights never decide: whatever would follow them is compared earlier, on the level before.
  return `${primary}${LEVEL_END}${secondary.replace(/a+$/, '')}${LEVEL_END}${tertiary.replace(/a+$/, '')}`;
}

/** `sortKey` with the numbers inside compared by value (TB2 before TB10), for codes and numbered titles. */
export function naturalSortKey(text: string): string {
  return sortKey(text.replace(/\d+/g, digits => digits.replace(/^0+(?=\d)/, '').padStart(12, '0')));
}
