import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { DragEvent, MouseEvent } from 'react';
import classes from '#renderer/features/calendar/calendar.module.css';
import type { CalendarItem } from '#renderer/features/calendar/calendar-items.ts';
import { EntrySign } from '#renderer/features/calendar/EntrySign.tsx';
import { entryWords, keyOfEntry, urgencyOf } from '#renderer/features/calendar/entry-words.ts';
import type { EntryActions } from '#renderer/features/calendar/use-entry-actions.ts';
import type { Day } from '#shared/core/dates.ts';

export interface EntryDrag {
  readonly onStart: (entry: CalendarItem) => void;
  readonly onEnd: () => void;
}

/** An entry in a cell: one line, in the week two; dragged to another day, opened by a click. */
export function EntryChip(props: {
  readonly entry: CalendarItem;
  readonly today: Day;
  readonly isRoomy: boolean;
  readonly actions: EntryActions;
  readonly drag: EntryDrag;
}) {
  const { entry, today, actions, drag } = props;
  const urgency = urgencyOf(entry, today);
  const isLate = entry.state === 'overdue' || entry.state === 'long-overdue';
  const words = entryWords(entry, today);

  function showMenu(event: MouseEvent<HTMLElement>): void {
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    // The Menu key gives no place of the pointer.
    const isByPointer = event.clientX !== 0 || event.clientY !== 0;
    actions.showMenu(
      entry,
      isByPointer ? { x: event.clientX, y: event.clientY } : { x: box.left, y: box.bottom },
    );
  }

  function start(event: DragEvent<HTMLElement>): void {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', entry.title);
    drag.onStart(entry);
  }

  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.entry}
      data-entry={keyOfEntry(entry)}
      data-state={entry.state}
      data-roomy={props.isRoomy || undefined}
      draggable={entry.moveRefusal === null}
      aria-label={words}
      title={words}
      onClick={() => actions.open(entry)}
      onContextMenu={showMenu}
      onDragStart={start}
      onDragEnd={drag.onEnd}
    >
      <EntrySign kind={entry.kind} />
      <span className={classes.entryText}>
        <span className={classes.entryTitle}>{entry.title}</span>
        {props.isRoomy && (entry.unit || urgency) && (
          <span className={classes.entryAside}>{[urgency, entry.unit].filter(Boolean).join(' · ')}</span>
        )}
      </span>
      {isLate && <IconAlertTriangleFilled className={classes.late} aria-hidden />}
    </button>
  );
}
