import type { Cell, Merge, Sheet } from '#shared/rules/sheet.ts';

/** A sheet with the given rows; `merges` are written as in a spreadsheet, «A1:C1». */
export function aSheet(rows: readonly (readonly Cell[])[], merges: readonly string[] = []): Sheet {
  return {
    name: 'Sheet1',
    rows: rows.map(row => row.map(cell => (cell === '' ? null : cell))),
    merges: merges.map(mergeOf),
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map(row => row.length)),
    hidden: false,
  };
}

function mergeOf(range: string): Merge {
  const [, left = '', top, right = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  return {
    top: Number(top) - 1,
    left: left.charCodeAt(0) - 65,
    bottom: Number(bottom) - 1,
    right: right.charCodeAt(0) - 65,
  };
}
