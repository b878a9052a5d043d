import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import {
  type CalendarItem,
  type HotItem,
  isHot,
  isOpinion,
  type OpinionItem,
} from '#renderer/features/calendar/calendar-items.ts';
import { useCalendar } from '#renderer/features/calendar/calendar-state.ts';
import { useOpenWindow } from '#renderer/features/hot/open-window.ts';
import { useOpenEntry } from '#renderer/features/opinion/opinions-state.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { type Day, formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

export interface EntryActions {
  readonly open: (entry: CalendarItem) => void;
  /** Puts the entry on another day, without asking; the other date of the story stays. */
  readonly move: (entry: CalendarItem, to: Day) => void;
  readonly askDay: (entry: CalendarItem) => void;
  readonly showMenu: (entry: CalendarItem, at: { readonly x: number; readonly y: number }) => void;
}

/** What can be done with an entry, and which of its menu and its question is open. */
export function useEntryActions() {
  const { openRecord, go } = usePlaces();
  const showWindow = useOpenWindow(open => open.show);
  const showEntry = useOpenEntry(entry => entry.show);
  const setCalendar = useCalendar(state => state.set);
  const save = useAppCommand('story.save');
  const [asked, setAsked] = useState<CalendarItem | null>(null);
  const [menu, setMenu] = useState<{ entry: CalendarItem; x: number; y: number } | null>(null);

  function move(entry: CalendarItem, to: Day): void {
    if (entry.moveRefusal) {
      showProblem(t(`calendar.refused.${entry.moveRefusal}`));
      return;
    }
    if (to === entry.day || entry.kind === 'published') return;
    const { kind, title } = entry;
    save.mutate(
      { id: entry.storyId, patch: kind === 'due' ? { dueOn: to } : { publishOn: to } },
      {
        onSuccess: () => {
          setCalendar({ day: to });
          void showUndoable(t(`calendar.moved.${kind}`, { title, day: formatDay(to) }));
        },
      },
    );
  }

  /** An issue beside the calendar; a window on the forecast, where it has its place. */
  function openHot({ record: { entity, id } }: HotItem): void {
    if (entity === 'hotIssue') {
      openRecord({ entity, id });
      return;
    }
    showWindow(id);
    go({ at: 'hot', view: 'forecast' });
  }

  /** An opinion beside the calendar; an entry of the log where the log is. */
  function openOpinion({ kind, id }: OpinionItem): void {
    if (kind === 'answer') {
      openRecord({ entity: 'opinion', id });
      return;
    }
    showEntry({ id });
    go({ at: 'opinions', view: 'coordination' });
  }

  const actions: EntryActions = {
    open: entry => {
      if (isHot(entry)) openHot(entry);
      else if (isOpinion(entry)) openOpinion(entry);
      else
        openRecord(
          entry.kind === 'case'
            ? { entity: 'pressCase', id: entry.caseId }
            : { entity: 'story', id: entry.storyId },
        );
    },
    move,
    askDay: setAsked,
    showMenu: (entry, at) => setMenu({ entry, ...at }),
  };
  return { actions, asked, closeAsked: () => setAsked(null), menu, closeMenu: () => setMenu(null) };
}
