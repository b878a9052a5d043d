import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/calendar/calendar.module.css';
import type { CalendarItem, CalendarItems } from '#renderer/features/calendar/calendar-items.ts';
import { EntrySign } from '#renderer/features/calendar/EntrySign.tsx';
import {
  dayMark,
  entryWords,
  keyOfEntry,
  lunarWord,
  standingWords,
  urgencyOf,
} from '#renderer/features/calendar/entry-words.ts';
import { dayArrows } from '#renderer/features/calendar/period.ts';
import type { EntryActions } from '#renderer/features/calendar/use-entry-actions.ts';
import { addDays, type Day, formatDayLong } from '#shared/core/dates.ts';
import { currentLanguage, t } from '#shared/i18n/t.ts';
import type { HolidayDay } from '#shared/rules/holiday-days.ts';

/** The same entries as a list of days: read from top to bottom, worked by Tab and Enter. */
export function AgendaList(props: {
  readonly days: readonly CalendarItems[];
  readonly holidays: readonly HolidayDay[];
  readonly today: Day;
  readonly actions: EntryActions;
  /** Asks for the rest of a day of which only the first entries are there. */
  readonly onMore: (day: Day) => void;
}) {
  const { days, holidays, today, actions } = props;
  return (
    <div className={classes.agenda}>
      {days.map(({ day, total, entries }) => {
        const mark = dayMark(holidays.find(holiday => holiday.day === day));
        return (
          <section key={day} aria-labelledby={`agenda-${day}`}>
            <h3 id={`agenda-${day}`} className={classes.agendaDay} data-today={day === today || undefined}>
              {formatDayLong(day, currentLanguage())}
              {mark !== null && <span className={classes.agendaMark}>{mark}</span>}
              <span className={classes.lunarNote}>{t('calendar.lunar', { day: lunarWord(day) })}</span>
            </h3>
            <ul className={classes.agendaList}>
              {entries.map(entry => (
                <AgendaLine key={keyOfEntry(entry)} entry={entry} today={today} actions={actions} />
              ))}
            </ul>
            {total > entries.length && (
              <Button variant="subtle" onClick={() => props.onMore(day)}>
                {t('calendar.showMore', { count: total - entries.length })}
              </Button>
            )}
          </section>
        );
      })}
    </div>
  );
}

function AgendaLine(props: {
  readonly entry: CalendarItem;
  readonly today: Day;
  readonly actions: EntryActions;
}) {
  const { entry, today, actions } = props;
  const urgency = urgencyOf(entry, today);

  function press(event: KeyboardEvent): void {
    const step = dayArrows[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    actions.move(entry, addDays(entry.day, step));
  }

  return (
    <li className={classes.agendaLine}>
      <span className={classes.agendaKind}>
        <EntrySign kind={entry.kind} />
        {t(`calendar.kind.${entry.kind}`)}
      </span>
      <button
        type="button"
        className={classes.agendaTitle}
        aria-label={entryWords(entry, today)}
        onClick={() => actions.open(entry)}
        onKeyDown={press}
      >
        {entry.title}
      </button>
      <span className={classes.agendaAside}>{[entry.unit, entry.person].filter(Boolean).join(' · ')}</span>
      <StateBadge state={entry.state} word={urgency ?? standingWords(entry)} isQuiet={urgency === null} />
      <Tooltip label={entry.moveRefusal ? t(`calendar.refused.${entry.moveRefusal}`) : t('calendar.move')}>
        <ActionIcon
          aria-label={t('calendar.moveOf', { title: entry.title })}
          aria-disabled={entry.moveRefusal !== null}
          {...(entry.moveRefusal === null ? {} : { 'data-disabled': true })}
          onClick={() => {
            if (entry.moveRefusal === null) actions.askDay(entry);
          }}
        >
          <IconCalendarShare className={classes.sign} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
