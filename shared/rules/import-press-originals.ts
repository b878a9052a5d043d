import { groupBy } from './import-known.ts';
import type { PressDraft } from './import-press.ts';
import type { KnownPressItem } from './import-press-known.ts';
import { sureOriginal, titleKey } from './press-title.ts';

/** Which row, or which item that is there, a repost of a list repeats: by title and the outlet it names (decision 31). */

/** A row with the outlet it is of. */
export interface OutletRow {
  readonly draft: PressDraft;
  /** Id of a known outlet, `outlet:…` of one of the plan, null where none is named. */
  readonly outletRef: string | null;
}

export type OriginalFound =
  | { readonly kind: 'row'; readonly row: OutletRow; readonly others: number }
  | { readonly kind: 'item'; readonly item: KnownPressItem }
  | { readonly kind: 'none' | 'several' };

export interface OriginalFinder {
  find(repost: OutletRow, sourceRefs: readonly string[]): OriginalFound;
}

export function originalFinder(rows: readonly OutletRow[], items: readonly KnownPressItem[]): OriginalFinder {
  const rowsByTitle = groupBy(rows, ({ draft }) => [titleKey(draft.title)]);
  const itemsByTitle = groupBy(items, ({ title }) => [titleKey(title)]);
  return {
    find(repost, sourceRefs) {
      const key = titleKey(repost.draft.title);
      const inFile = (rowsByTitle.get(key) ?? []).filter(
        ({ draft, outletRef }) =>
          draft !== repost.draft &&
          draft.source === '' &&
          outletRef !== null &&
          sourceRefs.includes(outletRef),
      );
      const nearest = nearestTo(repost.draft.row, inFile);
      if (nearest !== null) return { kind: 'row', row: nearest, others: inFile.length - 1 };
      const candidates = (itemsByTitle.get(key) ?? []).map(item => ({
        ...item,
        item,
        isRepost: item.originalId !== null || item.sourceName !== null,
      }));
      const found = sureOriginal(repost.draft.title, sourceRefs, candidates);
      return typeof found === 'object' ? { kind: 'item', item: found.item } : { kind: found };
    },
  };
}

/** A list puts a repost beneath what it repeats: the closest row above, else the closest below. */
function nearestTo(row: number, rows: readonly OutletRow[]): OutletRow | null {
  const above = rows.filter(({ draft }) => draft.row < row);
  return above.at(-1) ?? rows[0] ?? null;
}
