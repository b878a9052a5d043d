import { exactText } from '../core/text.ts';

/** Units that a title names in full, letter for letter; a name that several units bear names none of them. */

export interface NamedUnit {
  readonly id: string;
  /** Of today and before, aliases. */
  readonly names: readonly string[];
}

/** Names shorter than this stand in too many sentences («Văn phòng»). */
const fewestWords = 3;

interface Word {
  readonly text: string;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...exactText(text).matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .map(found => ({ text: found[0], end: found.index + found[0].length }))
    .filter(({ text: word }) => word !== 'và');
}

/** Made once for many texts; the ids of the units each names, in the order of the text. */
export function unitNamesFinder(units: readonly NamedUnit[]): (text: string) => readonly string[] {
  const known = new Map<string, Set<string>>();
  let longest = 0;
  const note = (words: readonly string[], id: string): void => {
    if (words.length < fewestWords) return;
    longest = Math.max(longest, words.length);
    const key = words.join(' ');
    known.set(key, (known.get(key) ?? new Set()).add(id));
  };
  for (const { id, names } of units)
    for (const name of names) {
      const words = wordsOf(name).map(({ text }) => text);
      note(words, id);
      // «THCS Sơn Lang» is what people say of «Trường THCS Sơn Lang».
      if (words[0] === 'trường') note(words.slice(1), id);
    }
  return text => {
    const found = new Set<string>();
    const words = wordsOf(text);
    const plain = exactText(text);
    for (let from = 0; from < words.length; from += 1) {
      const to = endOfName(known, longest, words, from);
      if (to === null) continue;
      const ids = known.get(keyOf(words, from, to));
      const [only, another] = ids ?? [];
      if (only !== undefined && another === undefined && !goesOn(plain, words, to)) found.add(only);
      from = to - 1;
    }
    return [...found];
  };
}

function keyOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

/** Where the longest name that begins here ends; null where none begins. */
function endOfName(
  known: ReadonlyMap<string, unknown>,
  longest: number,
  words: readonly Word[],
  from: number,
): number | null {
  for (let to = Math.min(words.length, from + longest); to >= from + fewestWords; to -= 1)
    if (known.has(keyOf(words, from, to))) return to;
  return null;
}

/** A number or a bracket right behind makes it the name of another unit: «Trường MN Hoa Sen 2», «… (Ia Pa)». */
function goesOn(plain: string, words: readonly Word[], to: number): boolean {
  const end = words[to - 1]?.end ?? 0;
  return /^\s*(?:\(|\d)/.test(plain.slice(end));
}
