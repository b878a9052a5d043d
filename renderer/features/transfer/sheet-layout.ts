import type { ImportLayout } from '#shared/transfer.ts';

/** The last row of the header; the row before the table where there is none. */
export function headerLast({ headerRow, headerRows }: ImportLayout): number {
  return headerRow + headerRows - 1;
}

const mostHeaderRows = 20;

/** The layout with its header in these rows, both counted from 1 and inclusive. */
export function withHeader(layout: ImportLayout, first: number, last: number): ImportLayout {
  const headerRow = Math.max(first, 1);
  const headerRows = Math.min(Math.max(last - headerRow + 1, 1), mostHeaderRows);
  // Rows that were said to be data or not keep their kind only below the header.
  const rowKinds = layout.rowKinds.filter(({ row }) => row > headerRow + headerRows - 1);
  return { ...layout, headerRow, headerRows, rowKinds };
}

export type GivenKind = ImportLayout['rowKinds'][number]['kind'];

/** The layout with one row taken for what somebody says it is. */
export function withRowKind(layout: ImportLayout, row: number, kind: GivenKind): ImportLayout {
  const others = layout.rowKinds.filter(each => each.row !== row);
  return { ...layout, rowKinds: [...others, { row, kind }] };
}
