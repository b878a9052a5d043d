import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, type Selection, untouchedColumns } from '#renderer/components/data-table.ts';
import {
  visibleColumns,
  withColumnMoved,
  withColumnShifted,
  withColumnTurned,
  withWidth,
} from '#renderer/lib/column-layout.ts';
import {
  everythingSelected,
  isSelected,
  selectedCount,
  toggledRow,
  withRows,
} from '#renderer/lib/table-selection.ts';

const column = (key: string, more: Partial<Column<string>> = {}): Column<string> => ({
  key,
  label: key,
  width: 100,
  render: row => row,
  ...more,
});
const columns = [
  column('a', { isFixed: true }),
  column('b'),
  column('c'),
  column('d', { isHiddenAtFirst: true }),
];
const keys = (state = untouchedColumns) => visibleColumns(columns, state).map(each => each.key);

describe('columns of a table', () => {
  it('stand as given until a person moves, hides or shows them', () => {
    expect(keys()).toEqual(['a', 'b', 'c']);
    expect(keys(withColumnTurned(withColumnTurned(untouchedColumns, 'b'), 'd'))).toEqual(['a', 'c', 'd']);
    expect(keys(withColumnTurned(withColumnTurned(untouchedColumns, 'b'), 'b'))).toEqual(['a', 'b', 'c']);
    expect(keys(withColumnMoved(columns, untouchedColumns, 'c', 'a'))).toEqual(['c', 'a', 'b']);
    expect(keys(withColumnMoved(columns, untouchedColumns, 'a', null))).toEqual(['b', 'c', 'a']);
  });

  it('that may not be hidden stay', () => {
    expect(keys(withColumnTurned(untouchedColumns, 'a'))).toEqual(['a', 'b', 'c']);
  });

  it('move one place among those that are shown, past the hidden ones', () => {
    const hidden = withColumnTurned(untouchedColumns, 'b');
    expect(keys(withColumnShifted(columns, hidden, 'a', 1))).toEqual(['c', 'a']);
    expect(withColumnShifted(columns, hidden, 'a', -1)).toBe(hidden);
  });

  it('that a later version adds stand behind the column they follow', () => {
    const saved = { ...untouchedColumns, order: ['c', 'a', 'b'] };
    const more = [column('a'), column('new'), column('b'), column('c')];
    expect(visibleColumns(more, saved).map(each => each.key)).toEqual(['c', 'a', 'new', 'b']);
  });

  it('cannot be made too narrow to be found again', () => {
    const narrow = visibleColumns(columns, withWidth(untouchedColumns, 'b', -50));
    expect(narrow.map(each => each.width)).toEqual([100, 48, 100]);
  });
});

describe('chosen rows', () => {
  const id: fc.Arbitrary<string> = fc.constantFrom('1', '2', '3', '4', '5');
  const selection: fc.Arbitrary<Selection> = fc.record({
    kind: fc.constantFrom('some', 'all-but'),
    ids: fc.uniqueArray(id).map(ids => new Set(ids)),
  });

  it('are turned over one by one, and twice leaves all as it was', () => {
    fc.assert(
      fc.property(selection, id, (before, row) => {
        const after = toggledRow(before, row);
        expect(isSelected(after, row)).toBe(!isSelected(before, row));
        expect(toggledRow(after, row)).toEqual(before);
      }),
    );
  });

  it('include every row that was added and none that was taken away, loaded or not', () => {
    fc.assert(
      fc.property(selection, fc.uniqueArray(id), fc.boolean(), (before, rows, shouldSelect) => {
        const after = withRows(before, rows, shouldSelect);
        for (const row of ['1', '2', '3', '4', '5'])
          expect(isSelected(after, row)).toBe(rows.includes(row) ? shouldSelect : isSelected(before, row));
      }),
    );
  });

  it('are counted also where the list is not loaded', () => {
    expect(selectedCount(everythingSelected, 100_000)).toBe(100_000);
    expect(selectedCount(toggledRow(everythingSelected, '7'), 100_000)).toBe(99_999);
    expect(selectedCount(everythingSelected, null)).toBeNull();
    expect(selectedCount({ kind: 'some', ids: new Set(['1']) }, null)).toBe(1);
  });
});
