import { useRef } from 'react';
import type { DataTableProps, Selection } from '#renderer/components/data-table.ts';
import { everythingSelected, selectedCount, toggledRow, withRows } from '#renderer/lib/table-selection.ts';

type Input<Row> = Pick<
  DataTableProps<Row>,
  'selection' | 'onSelect' | 'getRow' | 'rowId' | 'getIds' | 'total' | 'band'
>;

/** Where extending began, and what was chosen then. */
interface Anchor {
  readonly row: number;
  readonly base: Selection;
}

export interface GridSelection {
  readonly isPossible: boolean;
  readonly toggle: (row: number) => void;
  readonly toggleAll: () => void;
  readonly selectAll: () => void;
  /** Chooses from where extending began (`from`, the first time) up to a row. */
  readonly extend: (from: number, to: number) => void;
  /** The next extending begins anew. */
  readonly settle: () => void;
}

/** Choosing rows one by one, as a stretch, or all of them. */
export function useGridSelection<Row>(input: Input<Row>): GridSelection {
  const { selection, onSelect, getRow, rowId, getIds, total } = input;
  const anchor = useRef<Anchor | null>(null);
  const latest = useRef(0);

  /** Ids from one row towards another, up to the first that is not loaded, and how many lines that is. */
  function loadedIds(from: number, to: number) {
    const stretch = { ids: [] as string[], length: 0 };
    const step = from <= to ? 1 : -1;
    for (let index = from; index !== to + step; index += step) {
      const row = getRow(index);
      if (row === undefined) break;
      stretch.length += 1;
      if ((input.band?.(row) ?? null) === null) stretch.ids.push(rowId(row));
    }
    return stretch;
  }

  function extend(from: number, to: number): void {
    if (!selection || !onSelect) return;
    const start = anchor.current ?? { row: from, base: selection };
    anchor.current = start;
    latest.current += 1;
    const attempt = latest.current;
    const { ids, length } = loadedIds(start.row, to);
    onSelect(withRows(start.base, ids, true));
    if (!getIds || length > Math.abs(to - start.row)) return;
    void getIds(Math.min(start.row, to), Math.max(start.row, to)).then(all => {
      if (latest.current === attempt) onSelect(withRows(start.base, all, true));
    });
  }

  return {
    isPossible: selection !== undefined && onSelect !== undefined,
    toggle: index => {
      const row = getRow(index);
      latest.current += 1;
      if (selection && onSelect && row !== undefined) onSelect(toggledRow(selection, rowId(row)));
    },
    toggleAll: () => {
      if (!selection || !onSelect) return;
      const isAll = selection.kind === 'all-but' || selectedCount(selection, total) === total;
      onSelect(isAll ? { kind: 'some', ids: new Set() } : everythingSelected);
    },
    selectAll: () => onSelect?.(everythingSelected),
    extend,
    settle: () => {
      anchor.current = null;
      latest.current += 1;
    },
  };
}
