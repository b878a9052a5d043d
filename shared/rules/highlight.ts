/** Where a typed text stands in the text it was found in, for the screen. */
import { fold, indexText, searchText, words } from '../core/text.ts';

/** From the first character of a match to the one after its last, in UTF-16 units. */
export type TextRange = readonly [from: number, to: number];

/** A piece of a text around its first match, with the matches in it. */
export interface Excerpt {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘ʼ`´′\u00ad]*/gu;

interface Place {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The word folded, and the other ways it is looked up by (lí for lý). */
  readonly forms: readonly string[];
}

interface Found {
  readonly query: string;
  readonly range: TextRange;
}

/** The matches of the typed words, in their order and apart from each other. */
export function matchRanges(text: string, typed: string): readonly TextRange[] {
  return joined(findWords(text, queryOf(typed)).map(found => found.range));
}

/** Which of the typed words stand in the text. */
export function matchedWords(text: string, typed: string): ReadonlySet<string> {
  return new Set(findWords(text, queryOf(typed)).map(found => found.query));
}

/** About `width` characters of the text, from a little before the first match on; line breaks are spaces. */
export function excerptOf(text: string, typed: string, width = 120): Excerpt {
  const line = text.replace(/\s/g, ' ');
  const first = matchRanges(line, typed)[0]?.[0] ?? 0;
  const from = first < width / 3 ? 0 : line.lastIndexOf(' ', first - width / 4) + 1;
  const end = line.length <= from + width ? line.length : wordEnd(line, from + width);
  const cut = `${from > 0 ? '…' : ''}${line.slice(from, end)}${end < line.length ? '…' : ''}`;
  return { text: cut, ranges: matchRanges(cut, typed) };
}

function wordEnd(line: string, near: number): number {
  const space = line.lastIndexOf(' ', near);
  return space > near - 20 ? space : near;
}

function queryOf(typed: string): readonly string[] {
  return words(searchText(typed));
}

/** Whole words; where a typed word stands nowhere whole, and for the last one, the words that begin with it. */
function findWords(text: string, query: readonly string[]): readonly Found[] {
  const places = placesOf(text, new Set(query.map(word => word.charAt(0))));
  return query.flatMap((wanted, index) => {
    if (wanted === 'gddt') return sectorNames(text, places);
    const whole = places.filter(place => place.forms.includes(wanted));
    const isOpen = whole.length === 0 || index === query.length - 1;
    const begun = isOpen
      ? places.filter(place => !whole.includes(place) && place.forms[0]?.startsWith(wanted))
      : [];
    return [
      ...whole.map(({ from, to }): Found => ({ query: wanted, range: [from, to] })),
      ...begun.map(
        (place): Found => ({ query: wanted, range: [place.from, place.from + lengthOf(place.text, wanted)] }),
      ),
    ];
  });
}

const foldedLetters = new Map<string, string>();

function foldedLetter(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const folded = fold(letter).charAt(0);
  foldedLetters.set(letter, folded);
  return folded;
}

/** The words that begin with one of the letters; folding every word of a long text would take too long. */
function placesOf(text: string, letters: ReadonlySet<string>): readonly Place[] {
  const places: Place[] = [];
  for (const { index, 0: word } of text.matchAll(WORD))
    if (letters.has(foldedLetter(word.charAt(0)))) {
      const folded = fold(word);
      const forms = /^..?[iy]$/.test(folded) ? words(indexText(word)) : [folded];
      places.push({ from: index, to: index + word.length, text: word, forms });
    }
  return places;
}

/** How much of a word folds to the beginning that was typed. */
function lengthOf(word: string, beginning: string): number {
  let length = 0;
  for (const character of word) {
    if (fold(word.slice(0, length)).length >= beginning.length && !/\p{M}/u.test(character)) break;
    length += character.length;
  }
  return length;
}

/** «GD&ĐT», «GDĐT», «Giáo dục và Đào tạo»: one to five words that are looked up as one. */
function sectorNames(text: string, places: readonly Place[]): readonly Found[] {
  return places.flatMap(({ from, forms }) => {
    if (!/^(?:gd|giao)/.test(forms[0] ?? '')) return [];
    const ends = [...text.slice(from, from + 40).matchAll(WORD)].map(
      ({ index, 0: word }) => from + index + word.length,
    );
    const to = ends.find(end => searchText(text.slice(from, end)) === 'gddt');
    return to === undefined ? [] : [{ query: 'gddt', range: [from, to] } satisfies Found];
  });
}

function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((left, right) => left[0] - right[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
