/**
 * What is looked up: the words a record is indexed under, and the ways a typed text is tried on them, best first.
 *
 * A word lies in the index several times. Plain as `duong`, folded; as it is written where that differs (`đường`), and
 * as `=ia` where it is written without any mark, so that typed accents can be told from missing ones; each again with
 * `#` in front when it stands in the title. Digits of phones and parts of e-mail addresses carry `@` and are found
 * only by those who may see them. Codes and numbers are too many to be looked through when half-typed, so all their
 * beginnings lie in the index too, with `^`: `^tb0`, `^tb00`.
 */
import { formatPhone } from '../core/phones.ts';
import { exactText, fold, hasDiacritics, indexText, searchText, words } from '../core/text.ts';

export const titleMark = '#';
export const contactMark = '@';
export const beginningMark = '^';
const plainMark = '=';

/** The texts of a record by where they stand. */
export interface IndexedTexts {
  readonly title: readonly string[];
  readonly text: readonly string[];
  /** Digits of phones, e-mail addresses. */
  readonly contacts: readonly string[];
}

/** One way to try a typed text. */
export interface SearchTier {
  /** `exact`: every accent as typed, missing ones too; `accents`: the typed ones only; `folded`: none. */
  readonly exactness: 'exact' | 'accents' | 'folded';
  /** Words as they lie in the index, without marks of place. */
  readonly words: readonly string[];
  /** Which of them may be the beginning of a longer word. */
  readonly prefixes: 'none' | 'last' | 'all';
}

const APOSTROPHES = /['’‘ʼ`´′]/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u;
/** Pieces between spaces and the usual punctuation; signs inside a name («GD&ĐT», «H'Blơi») stay with it. */
const PIECE = /[^\s,.;:!?()"“”…]+/g;
const longestWord = 64;
/** Of a code or number: longer ones are found whole only. */
const longestBeginning = 12;
const mostWords = 12;
const SECTOR = ['giao', 'duc', 'va', 'dao', 'tao', 'gddt'] as const;

interface PieceWords {
  readonly tokens: readonly string[];
  /** The same with the mark of the title. */
  readonly marked: readonly string[];
  /** The folded words in their order, for names of several words. */
  readonly sequence: readonly string[];
}

const mostPieces = 50_000;
const knownPieces = new Map<string, PieceWords>();

/** Vietnamese has few words: nearly every piece of a long text has been seen before. */
function wordsOfPiece(piece: string): PieceWords {
  const known = knownPieces.get(piece);
  if (known) return known;
  if (knownPieces.size >= mostPieces) knownPieces.clear();
  const made = readPiece(piece);
  knownPieces.set(piece, made);
  return made;
}

function readPiece(piece: string): PieceWords {
  const tokens = new Set<string>(words(indexText(piece)).map(cut));
  const sequence: string[] = [];
  for (const word of exactWords(piece)) {
    const folded = words(fold(word)).map(cut);
    for (const each of folded) tokens.add(each);
    tokens.add(asExact(word));
    sequence.push(...folded);
  }
  if (piece.includes('&')) tokens.add('va');
  for (const word of [...tokens]) for (const beginning of beginningsOf(word)) tokens.add(beginning);
  return { tokens: [...tokens], marked: [...tokens].map(inTitle), sequence };
}

function exactWords(text: string): string[] {
  return exactText(text)
    .replace(APOSTROPHES, '')
    .split(BETWEEN_WORDS)
    .filter(word => fold(word) !== '')
    .map(cut);
}

function asExact(word: string): string {
  return hasDiacritics(word) || hasDigit(word) ? word : plainMark + word;
}

/** Codes and numbers are written in one way only and are looked up by their beginnings. */
export function hasDigit(word: string): boolean {
  return /[0-9]/.test(word);
}

function beginningsOf(word: string): readonly string[] {
  if (!hasDigit(word)) return [];
  const longest = Math.min(word.length - 1, longestBeginning);
  return Array.from(
    { length: Math.max(longest - 1, 0) },
    (_, at) => beginningMark + word.slice(0, at + 2).toWellFormed(),
  );
}

function cut(word: string): string {
  return word.length > longestWord ? word.slice(0, longestWord).toWellFormed() : word;
}

function inTitle(token: string): string {
  return titleMark + token;
}

function addWords(tokens: Set<string>, text: string, isTitle = false): void {
  const pieces = text.match(PIECE) ?? [];
  for (const piece of new Set(pieces)) {
    const found = wordsOfPiece(piece);
    for (const token of found.tokens) tokens.add(token);
    if (isTitle) for (const token of found.marked) tokens.add(token);
  }
  const mayNameSector = (tokens.has('dt') && tokens.has('gd')) || (tokens.has('dao') && tokens.has('duc'));
  const isKnown = tokens.has(isTitle ? inTitle('gddt') : 'gddt');
  if (isKnown || !mayNameSector || !namesSector(pieces)) return;
  for (const token of SECTOR) tokens.add(token);
  if (isTitle) for (const token of SECTOR) tokens.add(inTitle(token));
}

/** Whether «giáo dục (và) đào tạo» or «GD (&) ĐT» stands there in several pieces; in one piece it is known already. */
function namesSector(pieces: readonly string[]): boolean {
  const text = pieces
    .flatMap(piece => wordsOfPiece(piece).sequence)
    .filter(word => word !== 'va')
    .join(' ');
  return /(?:^| )(?:gd dt|giao duc dao tao)(?: |$)/.test(text);
}

/** All words a record is found by, each once. */
export function indexedWords(texts: IndexedTexts): readonly string[] {
  const tokens = new Set<string>();
  for (const text of texts.title) addWords(tokens, text, true);
  for (const text of texts.text) addWords(tokens, text);
  for (const text of texts.contacts)
    for (const word of contactWords(text))
      for (const token of [word, ...beginningsOf(word)]) tokens.add(contactMark + token);
  return [...tokens];
}

/** Parts of an e-mail address; of a phone its digits, with and without the first 0, and in groups as it is shown. */
function contactWords(text: string): readonly string[] {
  const digits = text.replace(/\D/g, '');
  if (!isPhone(text)) return words(fold(text)).map(cut);
  return [digits, digits.replace(/^0/, ''), ...formatPhone(digits).split(' ')];
}

function isPhone(text: string): boolean {
  return /^[\d\s.+()-]{3,}$/.test(text);
}

/**
 * The ways to look a typed text up, the best first; every later one also finds what the earlier ones found. None for
 * a text without letters or digits. Nothing typed has a special meaning: «AND», quotes and stars are text.
 */
export function searchTiers(typed: string): readonly SearchTier[] {
  const folded = words(searchText(typed)).slice(0, mostWords).map(cut);
  if (folded.length === 0) return [];
  const written = exactWords(typed).slice(0, mostWords);
  const exact = written.map(asExact);
  const accents = written.map(word => (hasDiacritics(word) ? word : fold(word)));
  const isMixed = hasDiacritics(typed) && accents.join(' ') !== exact.join(' ');
  return [
    ...wholeThenPrefix('exact', exact),
    ...(isMixed ? wholeThenPrefix('accents', accents) : []),
    ...wholeThenPrefix('folded', folded),
    ...(folded.length > 1 ? [{ exactness: 'folded', words: folded, prefixes: 'all' } as const] : []),
    ...phoneTier(typed, folded.length),
  ];
}

function wholeThenPrefix(exactness: SearchTier['exactness'], tierWords: readonly string[]): SearchTier[] {
  return [
    { exactness, words: tierWords, prefixes: 'none' },
    { exactness, words: tierWords, prefixes: 'last' },
  ];
}

/** «0912 345» and «+84 912 345» are the beginning of one number, however it is grouped. */
function phoneTier(typed: string, wordCount: number): SearchTier[] {
  if (!isPhone(typed) || (wordCount < 2 && !typed.includes('+'))) return [];
  const digits = typed.replace(/\D/g, '').replace(/^84(?=\d{3})/, '0');
  return [{ exactness: 'folded', words: [digits], prefixes: 'last' }];
}
