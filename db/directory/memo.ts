import { personSortKey, type SortedName } from '#shared/core/names.ts';
import { sortKey } from '#shared/core/text.ts';
import { type Matchable, matchable } from '#shared/rules/list-match.ts';

/** Keys of names and texts, computed once each: they depend on nothing but the text. */

/** More than an office has; then all are forgotten and made again as they are needed. */
const mostKept = 40_000;

function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= mostKept) known.clear();
    const made = compute(text);
    known.set(text, made);
    return made;
  };
}

export const sortKeyOf = remember(sortKey);
export const matchableOf: (text: string) => Matchable = remember(matchable);

const personKeyOf = remember(joined => {
  const [familyName = '', givenName = ''] = joined.split('\n');
  return personSortKey({ familyName, givenName });
});

/** `personSortKey`, kept. */
export function personKey({
  familyName,
  givenName,
  sortGiven,
}: Partial<Record<keyof SortedName, string | null>>): string {
  return personKeyOf(`${familyName ?? ''}\n${sortGiven || givenName || ''}`);
}
