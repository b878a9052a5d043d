import { fold, repeatKey, stripInvisible, words } from '../core/text.ts';

/** Comparing titles: reposts are matched by title and by the outlet they name, never by date (decision 31). */

/** Letter for letter, but for case, spaces, Unicode form, quotes and the dot at the end. */
export function titleKey(title: string): string {
  return repeatKey(stripInvisible(title))
    .replace(/["“”„«»‘’']/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.…!?:;,-]+$/, '')
    .trim();
}

/** The words of a title without their accents. */
export function titleWords(title: string): readonly string[] {
  return words(fold(title));
}

/** How alike two titles are by their folded words, 0 to 1; the order of the words does not count. */
export function titleSimilarity(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}

/** From how much likeness on a title is offered as the original of another. */
export const likelySimilarity = 0.6;

/** An item that could be the original of another. `outletIds`: what its outlet may be told by. */
export interface OriginalCandidate {
  readonly id: string;
  readonly title: string;
  readonly outletId: string | null;
  readonly isRepost: boolean;
}

export interface RankedOriginal<T extends OriginalCandidate> {
  readonly candidate: T;
  readonly similarity: number;
  readonly isNamedSource: boolean;
}

/**
 * The items one may repeat, the likeliest first: those of the outlet it names, then by likeness, originals before
 * reposts.
 *
 * @param sourceIds outlets that the name of the source may mean; empty where none is named
 */
export function rankOriginals<T extends OriginalCandidate>(
  title: string,
  sourceIds: readonly string[],
  candidates: Iterable<T>,
): readonly RankedOriginal<T>[] {
  const sought = titleWords(title);
  const key = titleKey(title);
  const ranked: RankedOriginal<T>[] = [];
  for (const candidate of candidates) {
    const similarity =
      titleKey(candidate.title) === key
        ? 1
        : Math.min(titleSimilarity(sought, titleWords(candidate.title)), 0.99);
    if (similarity < likelySimilarity) continue;
    const isNamedSource = candidate.outletId !== null && sourceIds.includes(candidate.outletId);
    ranked.push({ candidate, similarity, isNamedSource });
  }
  const weight = ({ candidate, similarity, isNamedSource }: RankedOriginal<T>): number =>
    similarity + (isNamedSource ? 1 : 0) - (candidate.isRepost ? 0.5 : 0);
  return ranked.sort((left, right) => weight(right) - weight(left));
}

/**
 * The item that one surely repeats: an original of the outlet named, with the same title. `several` where more than
 * one answers: a person then says which.
 */
export function sureOriginal<T extends OriginalCandidate>(
  title: string,
  sourceIds: readonly string[],
  candidates: Iterable<T>,
): T | 'none' | 'several' {
  const key = titleKey(title);
  const folded = titleWords(title).join(' ');
  const all = [...candidates].filter(
    ({ outletId, isRepost }) => !isRepost && outletId !== null && sourceIds.includes(outletId),
  );
  const exact = all.filter(candidate => titleKey(candidate.title) === key);
  const found =
    exact.length > 0 ? exact : all.filter(({ title: other }) => titleWords(other).join(' ') === folded);
  const [first, second] = found;
  if (first === undefined) return 'none';
  return second === undefined ? first : 'several';
}
