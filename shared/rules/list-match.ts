import { exactText, hasDiacritics, indexText, searchText, words } from '../core/text.ts';

/** Filtering a list that lies in memory by what a person types: every typed word begins a word of the row. */

/** A text ready to be looked through. */
export interface Matchable {
  readonly exact: string;
  readonly folded: string;
}

/** What was typed. */
export interface Sought {
  /** Words with their accents; none where no accent was typed. */
  readonly exact: readonly string[];
  readonly folded: readonly string[];
}

export function matchable(text: string): Matchable {
  return { exact: spaced(words(exactText(text))), folded: spaced(words(indexText(text))) };
}

function spaced(list: readonly string[]): string {
  return ` ${list.join(' ')} `;
}

/** Null when nothing to look for was typed. */
export function soughtFor(text: string): Sought | null {
  const folded = words(searchText(text));
  if (folded.length === 0) return null;
  return { exact: hasDiacritics(text) ? words(exactText(text)) : [], folded };
}

/**
 * How well a text answers: 0 exactly these words, 1 words that begin with them, 2 the same without accents; null not
 * at all. Without accents typed every answer is 0.
 */
export function matchRank({ exact, folded }: Matchable, sought: Sought): 0 | 1 | 2 | null {
  if (!sought.folded.every(word => folded.includes(` ${word}`))) return null;
  if (sought.exact.length === 0 || sought.exact.every(word => exact.includes(` ${word} `))) return 0;
  return sought.exact.every(word => exact.includes(` ${word}`)) ? 1 : 2;
}
