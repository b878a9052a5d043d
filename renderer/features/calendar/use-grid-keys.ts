import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { CalendarItem } from '#renderer/features/calendar/calendar-items.ts';
import { useCalendar } from '#renderer/features/calendar/calendar-state.ts';
import { keyOfEntry } from '#renderer/features/calendar/entry-words.ts';
import { dayArrows } from '#renderer/features/calendar/period.ts';
import type { EntryActions } from '#renderer/features/calendar/use-entry-actions.ts';
import { addDays, addMonths, type Day, startOfWeek, weekday } from '#shared/core/dates.ts';

function entriesIn(cell: Element): readonly HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>('[data-entry]')];
}

function dayFor(key: string, day: Day): Day | null {
  const step = dayArrows[key];
  if (step !== undefined) return addDays(day, step);
  switch (key) {
    case 'Home':
      return startOfWeek(day);
    case 'End':
      return addDays(day, 7 - weekday(day));
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return null;
  }
}

/**
 * The grid by keyboard: arrows go from day to day, Enter into a day's entries, Escape out of them; Alt with an arrow
 * moves the entry that has the focus, which keeps it.
 */
export function useGridKeys(
  grid: RefObject<HTMLElement | null>,
  entryOf: (key: string, day: Day) => CalendarItem | undefined,
  actions: EntryActions,
): (event: KeyboardEvent<HTMLElement>) => void {
  const setCalendar = useCalendar(state => state.set);
  const wanted = useRef<{ readonly day: Day; readonly entry: string | null } | null>(null);

  // After each drawing: the day may only now be on the screen, the entry only now on its day.
  useEffect(() => {
    const goal = wanted.current;
    const cell = goal && grid.current?.querySelector<HTMLElement>(`[data-day="${goal.day}"]`);
    if (!goal || !cell) return;
    const entry = entriesIn(cell).find(each => each.dataset['entry'] === goal.entry);
    if (goal.entry === null || entry) wanted.current = null;
    (entry ?? cell).focus();
  });

  function goTo(day: Day): void {
    wanted.current = { day, entry: null };
    setCalendar({ day });
  }

  function pressOnEntry(event: KeyboardEvent<HTMLElement>, cell: HTMLElement, entry: HTMLElement): void {
    const day = cell.dataset['day'] ?? '';
    const key = entry.dataset['entry'] ?? '';
    const step = dayArrows[event.key];
    if (event.altKey && step !== undefined) {
      const moved = entryOf(key, day);
      event.preventDefault();
      if (!moved) return;
      if (moved.moveRefusal === null) wanted.current = { day: addDays(day, step), entry: keyOfEntry(moved) };
      actions.move(moved, addDays(day, step));
      return;
    }
    const entries = entriesIn(cell);
    const at = entries.indexOf(entry);
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const next = entries[at + (event.key === 'ArrowDown' ? 1 : -1)];
      (next ?? (event.key === 'ArrowUp' ? cell : entry)).focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      cell.focus();
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      goTo(addDays(day, step ?? 0));
    }
  }

  return event => {
    if (!(event.target instanceof HTMLElement)) return;
    const cell = event.target.closest<HTMLElement>('[data-day]');
    if (!cell || event.ctrlKey || event.metaKey) return;
    const entry = event.target.closest<HTMLElement>('[data-entry]');
    if (entry) {
      pressOnEntry(event, cell, entry);
      return;
    }
    if (event.altKey) return;
    if (event.key === 'Enter' && event.target === cell) {
      event.preventDefault();
      entriesIn(cell)[0]?.focus();
      return;
    }
    const next = dayFor(event.key, cell.dataset['day'] ?? '');
    if (next === null) return;
    event.preventDefault();
    goTo(next);
  };
}
