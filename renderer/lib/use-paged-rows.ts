import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { createPageCache, type FetchPage, type PageCache } from '#renderer/lib/page-cache.ts';

export interface PagedRows<Row> {
  readonly total: number | null;
  readonly getRow: (index: number) => Row | undefined;
  readonly onRange: (first: number, last: number) => void;
  /** Loaded rows around an index without a gap, for walking along the list from an open record. */
  readonly rowsAround: (index: number) => readonly Row[];
  /** The failure of the last attempt, or null; `retry` fetches again what is in sight. */
  readonly error: unknown;
  readonly retry: () => void;
}

/** What a table asks for before it has been measured. */
const firstSight = { first: 0, last: 40 };

/**
 * The rows of a long list, fetched in pages as they come into sight.
 *
 * A new key (other filter, other order, or changed data) fetches again with the `fetchPage` of that moment; until
 * the rows in sight have arrived the old ones stay, so that nothing flickers.
 */
export function usePagedRows<Row>(fetchPage: FetchPage<Row>, key: string): PagedRows<Row> {
  const range = useRef(firstSight);
  const previous = useRef<PageCache<Row> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when fetchPage asks for something else
  const cache = useMemo(() => createPageCache(fetchPage, previous.current), [key]);
  useEffect(() => {
    previous.current = cache;
    cache.setRange(range.current.first, range.current.last);
    return cache.stop;
  }, [cache]);
  useSyncExternalStore(cache.subscribe, cache.version);
  const onRange = useCallback(
    (first: number, last: number) => {
      range.current = { first, last };
      cache.setRange(first, last);
    },
    [cache],
  );
  return {
    total: cache.total(),
    getRow: cache.getRow,
    onRange,
    rowsAround: cache.rowsAround,
    error: cache.error(),
    retry: cache.retry,
  };
}
