import type { RowState } from '#renderer/components/data-table.ts';
import type { UnitRow } from '#shared/unit-list.ts';

/** Colour of the state. */
export function stateColour({ check, isClosed }: Pick<UnitRow, 'check' | 'isClosed'>): RowState {
  if (isClosed) return 'closed';
  switch (check.state) {
    case 'complete':
      return 'on-time';
    case 'missing':
      return 'overdue';
    case 'surplus':
    case 'same-person':
    case 'unreachable':
    case 'unconfirmed':
      return 'due-soon';
    case 'not-required':
      return 'closed';
  }
}
