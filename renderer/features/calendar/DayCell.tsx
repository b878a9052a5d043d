// biome-ignore-all lint/a11y/useSemanticElements: cells as high as the window allows cannot be a <table>
import { type DragEvent, useState } from 'react';
import classes from '#renderer/features/calendar/calendar.module.css';
import type { CalendarItems } from '#renderer/features/calendar/calendar-items.ts';
import { EntryChip, type EntryDrag } from '#renderer/features/calendar/EntryChip.tsx';
import { dayMark, dayWord, keyOfEntry, lunarWord } from '#renderer/features/calendar/entry-words.ts';
import type { EntryActions } from '#renderer/features/calendar/use-entry-actions.ts';
import { type Day, formatDayLong, weekday } from '#shared/core/dates.ts';
import { lunarOf } from '#shared/core/lunar.ts';
import { currentLanguage, t } from '#shared/i18n/t.ts';
import type { HolidayDay } from '#shared/rules/holiday-days.ts';

interface DayCellProps {
  readonly day: Day;
  readonly today: Day;
  readonly isOutside: boolean;
  readonly isSelected: boolean;
  readonly content: CalendarItems | undefined;
  readonly holiday: HolidayDay | undefined;
  /** Lines there is room for, the one that says how many more there are included. */
  readonly lines: number;
  readonly isRoomy: boolean;
  readonly actions: EntryActions;
  readonly drag: EntryDrag;
  /** Takes what is dragged; false where nothing of ours is. */
  readonly canDrop: () => boolean;
  readonly onDrop: () => void;
  readonly onSelect: () => void;
  readonly onOpenDay: () => void;
}

/** One day of the grid: date, lunar day, holiday, and what stands on it. */
export function DayCell(props: DayCellProps) {
  const { day, content, holiday, lines, canDrop } = props;
  const [isTarget, setIsTarget] = useState(false);
  const total = content?.total ?? 0;
  const fits = total <= lines ? total : Math.max(lines - 1, 0);
  const shown = content?.entries.slice(0, fits) ?? [];
  const isOff = holiday ? holiday.kind === 'off' : weekday(day) > 5;
  const mark = dayMark(holiday);

  function over(event: DragEvent): void {
    if (!canDrop()) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setIsTarget(true);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsTarget(false);
    props.onDrop();
  }

  return (
    <div
      role="gridcell"
      className={classes.cell}
      tabIndex={props.isSelected ? 0 : -1}
      aria-label={labelOf(props)}
      aria-selected={props.isSelected}
      data-day={day}
      data-off={isOff || undefined}
      data-holiday={holiday?.kind === 'off' || undefined}
      data-outside={props.isOutside || undefined}
      data-today={day === props.today || undefined}
      data-target={isTarget || undefined}
      onPointerDown={props.onSelect}
      onDragOver={over}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsTarget(false);
      }}
      onDrop={drop}
    >
      <div className={classes.cellHead}>
        <button
          type="button"
          tabIndex={-1}
          className={classes.date}
          aria-label={formatDayLong(day, currentLanguage())}
          onClick={props.onOpenDay}
        >
          {dayWord(day)}
        </button>
        {mark !== null && (
          <span className={classes.mark} data-kind={holiday?.kind} title={mark}>
            {mark}
          </span>
        )}
        <span className={classes.lunar} aria-hidden>
          {lunarWord(day)}
        </span>
      </div>
      <div className={classes.entries} data-roomy={props.isRoomy || undefined}>
        {shown.map(entry => (
          <EntryChip
            key={keyOfEntry(entry)}
            entry={entry}
            today={props.today}
            isRoomy={props.isRoomy}
            actions={props.actions}
            drag={props.drag}
          />
        ))}
        {total > shown.length && (
          <button
            type="button"
            tabIndex={-1}
            className={classes.more}
            data-entry="more"
            aria-label={t('calendar.moreOn', { count: total, day: formatDayLong(day, currentLanguage()) })}
            onClick={props.onOpenDay}
          >
            {t('calendar.more', { count: total - shown.length })}
          </button>
        )}
      </div>
    </div>
  );
}

function labelOf({ day, content, holiday }: DayCellProps): string {
  const { dayOfMonth, month } = lunarOf(day);
  const words = [
    t('calendar.dayEntries', { day: formatDayLong(day, currentLanguage()), count: content?.total ?? 0 }),
    dayMark(holiday),
    t('calendar.lunar', { day: `${dayOfMonth}/${month}` }),
  ];
  return words.filter(word => word !== null).join(', ');
}
