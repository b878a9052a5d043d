/** One page of a list: its rows, and the number of rows of the whole list where it is known. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number | null;
}

export type FetchPage<Row> = (offset: number, limit: number) => Promise<Page<Row>>;

/** What of a list can be read while it is being fetched. */
export interface PageCache<Row> {
  readonly getRow: (index: number) => Row | undefined;
  readonly total: () => number | null;
  readonly error: () => unknown;
  readonly rowsAround: (index: number) => readonly Row[];
  readonly setRange: (first: number, last: number) => void;
  readonly retry: () => void;
  /** The cache whose rows are being shown: this one, or the one before it. */
  readonly settled: () => PageCache<Row>;
  /** Asks for nothing more; `setRange` wakes it again. */
  readonly stop: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Grows with every change that a reader could see. */
  readonly version: () => number;
}

export const pageSize = 100;

const mostPages = 40;
const mostAtOnce = 2;

/** Rows on either side of what is in sight that are fetched ahead. */
const ahead = 50;

function pageOf(index: number): number {
  return Math.floor(Math.max(index, 0) / pageSize);
}

/**
 * Rows of a long list in pages, the least recently seen dropped first.
 *
 * At most two pages are on their way at once and only pages still wanted are asked for, so that dragging the scroll
 * bar through 100,000 rows fetches where it comes to rest. Rows of `previous`, the same list before it was filtered
 * or changed, are shown until those in sight have all arrived.
 */
export function createPageCache<Row>(
  fetchPage: FetchPage<Row>,
  previous: PageCache<Row> | null,
): PageCache<Row> {
  const pages = new Map<number, readonly Row[]>();
  const onTheirWay = new Set<number>();
  const failed = new Set<number>();
  const listeners = new Set<() => void>();
  let inSight: readonly number[] = [];
  let wanted: readonly number[] = [];
  let total: number | null = null;
  let error: unknown = null;
  let shown = previous?.settled() ?? null;
  let version = 0;
  let isStopped = false;

  function announce(): void {
    version += 1;
    for (const listener of listeners) listener();
  }

  function isBeyondEnd(page: number): boolean {
    return total !== null && page > 0 && page * pageSize >= total;
  }

  function dropOldest(): void {
    for (const page of pages.keys()) {
      if (pages.size <= mostPages) return;
      if (!wanted.includes(page)) pages.delete(page);
    }
  }

  function keep(page: number, result: Page<Row>): void {
    pages.set(page, result.rows);
    dropOldest();
    if (result.total !== null) total = result.total;
    else if (result.rows.length < pageSize) total = page * pageSize + result.rows.length;
    if (inSight.every(each => pages.has(each) || isBeyondEnd(each))) shown = null;
  }

  async function load(page: number): Promise<void> {
    onTheirWay.add(page);
    try {
      keep(page, await fetchPage(page * pageSize, pageSize));
      error = null;
    } catch (problem) {
      failed.add(page);
      error = problem;
      shown = null;
    }
    onTheirWay.delete(page);
    if (isStopped) return;
    announce();
    fetchNext();
  }

  function fetchNext(): void {
    for (const page of wanted) {
      if (onTheirWay.size >= mostAtOnce) return;
      const isKnown = pages.has(page) || onTheirWay.has(page) || failed.has(page) || isBeyondEnd(page);
      if (!isKnown) void load(page);
    }
  }

  function ownTotal(): number | null {
    if (total !== null || pages.size === 0) return total;
    return Math.max(...[...pages].map(([page, rows]) => page * pageSize + rows.length));
  }

  function getRow(index: number): Row | undefined {
    return shown ? shown.getRow(index) : pages.get(pageOf(index))?.[index % pageSize];
  }

  const cache: PageCache<Row> = {
    getRow,
    settled: () => shown ?? cache,
    total: () => (shown ? shown.total() : ownTotal()),
    error: () => error,
    rowsAround: index => {
      let first = pageOf(index);
      let last = first;
      while (pages.has(first - 1)) first -= 1;
      while (pages.has(last + 1)) last += 1;
      return Array.from({ length: last - first + 1 }, (_, step) => pages.get(first + step) ?? []).flat();
    },
    setRange: (first, last) => {
      isStopped = false;
      const span = (from: number, to: number) =>
        Array.from({ length: pageOf(to) - pageOf(from) + 1 }, (_, step) => pageOf(from) + step);
      inSight = span(first, last);
      wanted = [...new Set([...inSight, pageOf(last + ahead), pageOf(first - ahead)])];
      for (const page of inSight) {
        const rows = pages.get(page);
        if (!rows) continue;
        pages.delete(page);
        pages.set(page, rows);
      }
      fetchNext();
    },
    retry: () => {
      failed.clear();
      error = null;
      announce();
      fetchNext();
    },
    stop: () => {
      isStopped = true;
      wanted = [];
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
  return cache;
}
