import { describe, expect, it } from 'vitest';
import { sortedRows } from '#renderer/lib/local-rows.ts';

const rows = [
  { name: 'b', count: 2 },
  { name: 'a', count: null },
  { name: 'c', count: 1 },
];
const values = {
  name: (row: (typeof rows)[number]) => row.name,
  count: (row: (typeof rows)[number]) => row.count,
};
const names = (sort: Parameters<typeof sortedRows>[1]) => sortedRows(rows, sort, values).map(row => row.name);

describe('rows of a short list', () => {
  it('come as they are until a column is chosen, empty ones last in both directions', () => {
    expect(names(null)).toEqual(['b', 'a', 'c']);
    expect(names({ key: 'name', direction: 'ascending' })).toEqual(['a', 'b', 'c']);
    expect(names({ key: 'count', direction: 'ascending' })).toEqual(['c', 'b', 'a']);
    expect(names({ key: 'count', direction: 'descending' })).toEqual(['b', 'c', 'a']);
    expect(names({ key: 'unknown', direction: 'descending' })).toEqual(['b', 'a', 'c']);
  });
});
