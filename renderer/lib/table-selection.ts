import type { Selection } from '#renderer/components/data-table.ts';

/** Whether a row is chosen. */
export function isSelected(selection: Selection, id: string): boolean {
  return (selection.kind === 'some') === selection.ids.has(id);
}

/** How many rows are chosen; null where the length of the list is not known yet. */
export function selectedCount(selection: Selection, total: number | null): number | null {
  if (selection.kind === 'some') return selection.ids.size;
  return total === null ? null : Math.max(total - selection.ids.size, 0);
}

/** The selection with the given rows chosen, or not chosen. */
export function withRows(selection: Selection, ids: readonly string[], shouldSelect: boolean): Selection {
  const named = new Set(selection.ids);
  for (const id of ids) {
    if ((selection.kind === 'some') === shouldSelect) named.add(id);
    else named.delete(id);
  }
  return { kind: selection.kind, ids: named };
}

/** The selection with one row turned over. */
export function toggledRow(selection: Selection, id: string): Selection {
  return withRows(selection, [id], !isSelected(selection, id));
}

/** Every row of the list, also those not loaded. */
export const everythingSelected: Selection = { kind: 'all-but', ids: new Set() };
