import type { SearchSourceKind } from '#shared/search.ts';
import type { Store } from './open.ts';

/** What the texts of every kind of record are put together with. */

export interface SearchSource {
  readonly kind: SearchSourceKind;
  readonly text: string;
}

export interface SearchTexts {
  readonly rid: number;
  readonly title: readonly string[];
  readonly sources: readonly SearchSource[];
  readonly contacts: readonly string[];
}

export type Cell = string | null;

export interface Life {
  readonly rid: number;
  readonly deleted: number;
  readonly merged_into?: Cell;
}

export function knownNames(store: Store, entity: 'unit' | 'person' | 'outlet', id: Cell): Cell {
  if (id === null) return null;
  const names = store
    .prepare('SELECT names FROM search_name WHERE entity = ? AND id = ?')
    .pluck()
    .get(entity, id);
  return typeof names === 'string' ? names : null;
}

/** Texts with their kinds; empty ones and repetitions are left out. */
export function sourcesOf(
  ...pairs: readonly (readonly [SearchSourceKind, readonly Cell[]])[]
): readonly SearchSource[] {
  const seen = new Set<string>();
  return pairs.flatMap(([kind, texts]) =>
    texts.flatMap(text => {
      if (!text || seen.has(text)) return [];
      seen.add(text);
      return [{ kind, text }];
    }),
  );
}

export function filled(...texts: readonly Cell[]): readonly string[] {
  return texts.flatMap(text => text || []);
}

export function isListed(row: Life | undefined): row is Life {
  return row !== undefined && row.deleted === 0 && !row.merged_into;
}
