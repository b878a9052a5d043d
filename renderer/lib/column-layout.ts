import type { Column, ColumnState } from '#renderer/components/data-table.ts';

const narrowest = 48;
const widest = 900;

/** The columns in the order chosen; those the state does not name keep their place after the one they follow. */
export function orderedColumns<Row>(
  columns: readonly Column<Row>[],
  state: ColumnState,
): readonly Column<Row>[] {
  const place = new Map(state.order.map((key, index) => [key, index]));
  let last = -1;
  return columns
    .map((column, index) => {
      last = place.get(column.key) ?? last;
      return { column, index, place: last };
    })
    .sort((left, right) => left.place - right.place || left.index - right.index)
    .map(({ column }) => column);
}

/** Whether a column is shown. */
export function isShown<Row>(column: Column<Row>, state: ColumnState): boolean {
  if (column.isFixed) return true;
  const isTurned = state.turned.includes(column.key);
  return column.isHiddenAtFirst ? isTurned : !isTurned;
}

/** The columns to draw, in order and with the widths chosen. */
export function visibleColumns<Row>(
  columns: readonly Column<Row>[],
  state: ColumnState,
): readonly Column<Row>[] {
  return orderedColumns(columns, state)
    .filter(column => isShown(column, state))
    .map(column => ({ ...column, width: state.widths[column.key] ?? column.width }));
}

/** The state with a column shown where it was hidden, and the other way round. */
export function withColumnTurned(state: ColumnState, key: string): ColumnState {
  const turned = state.turned.includes(key)
    ? state.turned.filter(other => other !== key)
    : [...state.turned, key];
  return { ...state, turned };
}

/** The state with a column of the given width, kept within what can be read. */
export function withWidth(state: ColumnState, key: string, width: number): ColumnState {
  const kept = Math.round(Math.min(Math.max(width, narrowest), widest));
  return { ...state, widths: { ...state.widths, [key]: kept } };
}

/** The state with one column put before another, or at the end (`before` null). */
export function withColumnMoved<Row>(
  columns: readonly Column<Row>[],
  state: ColumnState,
  key: string,
  before: string | null,
): ColumnState {
  const others = orderedColumns(columns, state)
    .map(column => column.key)
    .filter(other => other !== key);
  const found = before === null ? -1 : others.indexOf(before);
  const index = found < 0 ? others.length : found;
  return { ...state, order: [...others.slice(0, index), key, ...others.slice(index)] };
}

/** The state with a column moved one place among the shown ones. */
export function withColumnShifted<Row>(
  columns: readonly Column<Row>[],
  state: ColumnState,
  key: string,
  step: 1 | -1,
): ColumnState {
  const shown = visibleColumns(columns, state).map(column => column.key);
  const index = shown.indexOf(key);
  if (index < 0 || shown[index + step] === undefined) return state;
  const before = step < 0 ? shown[index - 1] : shown[index + 2];
  return withColumnMoved(columns, state, key, before ?? null);
}
