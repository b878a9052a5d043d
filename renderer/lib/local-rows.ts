import type { Sort } from '#renderer/components/data-table.ts';

/** What a row is sorted by in one column; null stands last in both directions. */
export type SortValues<Row> = Readonly<Record<string, (row: Row) => string | number | null>>;

/** Rows of a short list, which lies here whole, in the order a person chose; as they came where nobody chose one. */
export function sortedRows<Row>(
  rows: readonly Row[],
  sort: Sort | null,
  values: SortValues<Row>,
): readonly Row[] {
  const read = sort ? values[sort.key] : undefined;
  if (!sort || !read) return rows;
  const turn = sort.direction === 'ascending' ? 1 : -1;
  return rows
    .map((row, place) => ({ row, place, value: read(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null) || a.place - b.place;
      if (a.value === b.value) return a.place - b.place;
      return (a.value < b.value ? -1 : 1) * turn;
    })
    .map(({ row }) => row);
}
