// biome-ignore-all lint/a11y/useSemanticElements: cells as high as the window allows cannot be a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells take the focus, one at a time
import { useMemo, useRef } from 'react';
import classes from '#renderer/features/calendar/calendar.module.css';
import type { CalendarItem, CalendarItems } from '#renderer/features/calendar/calendar-items.ts';
import { useCalendar } from '#renderer/features/calendar/calendar-state.ts';
import { DayCell } from '#renderer/features/calendar/DayCell.tsx';
import { keyOfEntry } from '#renderer/features/calendar/entry-words.ts';
import type { EntryActions } from '#renderer/features/calendar/use-entry-actions.ts';
import { useGridKeys } from '#renderer/features/calendar/use-grid-keys.ts';
import { useLines } from '#renderer/features/calendar/use-lines.ts';
import { type Day, partsOf } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { HolidayDay } from '#shared/rules/holiday-days.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Weeks beneath one another, Mondays first. */
export function DayGrid(props: {
  readonly title: string;
  readonly weeks: readonly (readonly Day[])[];
  readonly today: Day;
  readonly days: readonly CalendarItems[];
  readonly holidays: readonly HolidayDay[];
  readonly actions: EntryActions;
}) {
  const { weeks, actions, today } = props;
  const { day: selected, set } = useCalendar();
  const grid = useRef<HTMLDivElement>(null);
  const dragged = useRef<CalendarItem | null>(null);
  const isRoomy = weeks.length === 1;
  const lines = useLines(grid, weeks.length, isRoomy);
  const content = useMemo(() => new Map(props.days.map(day => [day.day, day])), [props.days]);
  const holidays = useMemo(() => new Map(props.holidays.map(each => [each.day, each])), [props.holidays]);
  const press = useGridKeys(
    grid,
    (key, day) => content.get(day)?.entries.find(entry => keyOfEntry(entry) === key),
    actions,
  );
  const { month } = partsOf(selected);

  return (
    <div ref={grid} role="grid" className={classes.grid} aria-label={props.title} onKeyDown={press}>
      <div role="row" className={classes.weekdays}>
        {weekdays.map(number => (
          <div role="columnheader" key={number} className={classes.weekday}>
            {t(`calendar.weekday.${number}`)}
          </div>
        ))}
      </div>
      {weeks.map(week => (
        <div role="row" key={week[0]} className={classes.week}>
          {week.map(day => (
            <DayCell
              key={day}
              day={day}
              today={today}
              isOutside={!isRoomy && partsOf(day).month !== month}
              isSelected={day === selected}
              content={content.get(day)}
              holiday={holidays.get(day)}
              lines={lines}
              isRoomy={isRoomy}
              actions={actions}
              drag={{
                onStart: entry => {
                  dragged.current = entry;
                },
                onEnd: () => {
                  dragged.current = null;
                },
              }}
              canDrop={() => dragged.current !== null && dragged.current.day !== day}
              onDrop={() => {
                if (dragged.current) actions.move(dragged.current, day);
                dragged.current = null;
              }}
              onSelect={() => {
                // Choosing a day of another month must not turn the page beneath the pointer.
                if (isRoomy || partsOf(day).month === month) set({ day });
              }}
              onOpenDay={() => set({ mode: 'day', day })}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
