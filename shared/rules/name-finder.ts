import { repeatKey } from '../core/text.ts';

/** Finds records by any of their names; made once for a whole file. */
export interface NameFinder<T> {
  readonly all: readonly T[];
  /** The one record so called, or why there is not one. */
  find(name: string): T | 'none' | 'several';
}

/** Names are the same but for case, spaces, Unicode form and «&» for «và» (decision 25); «Báo» in front may be left out. */
export function nameFinder<T extends { readonly names: readonly string[] }>(
  records: readonly T[],
): NameFinder<T> {
  const whole = new Map<string, Set<T>>();
  const short = new Map<string, Set<T>>();
  for (const record of records) {
    for (const name of record.names) {
      put(whole, repeatKey(name), record);
      put(short, shortKey(name), record);
    }
  }
  return {
    all: records,
    find(name) {
      const found = whole.get(repeatKey(name)) ?? short.get(shortKey(name));
      const [first, second] = found ?? [];
      if (first === undefined) return 'none';
      return second === undefined ? first : 'several';
    },
  };
}

function put<T>(map: Map<string, Set<T>>, key: string, record: T): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, new Set([record]));
  else found.add(record);
}

function shortKey(name: string): string {
  return repeatKey(name).replace(/^báo (?:điện tử )?/u, '');
}
