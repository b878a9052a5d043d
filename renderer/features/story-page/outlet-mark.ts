import type { RowState } from '#renderer/components/data-table.ts';
import type { OutletState } from '#shared/story-list.ts';

const marks: Readonly<Record<OutletState, RowState>> = {
  planned: 'closed',
  sent: 'due-soon',
  published: 'on-time',
  corrected: 'on-time',
  refused: 'overdue',
  removed: 'overdue',
};

/** The dot before the word of an outlet's state. */
export function outletMark(state: OutletState): RowState {
  return marks[state];
}
