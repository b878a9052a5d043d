import classes from '#renderer/features/case-page/case-page.module.css';
import { endText, momentText } from '#renderer/features/clock/clock-words.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { dayInVietnam, formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import { type CaseEvent, caseTimeline } from '#shared/rules/case-timeline.ts';

/** The course of the case in the order of time; limits that still run stand where they end. */
export function Timeline({ record }: { readonly record: CaseRecord }) {
  const events = caseTimeline(record, dayInVietnam);
  if (events.length === 0) return <p className={classes.quiet}>{t('casePage.timeline.none')}</p>;
  return (
    <ol className={classes.timeline}>
      {events.map(event => (
        <li key={event.id} data-kind={event.kind} data-ahead={event.isAhead || undefined}>
          <span className={classes.eventWhen}>{whenOf(event, record)}</span>
          <span className={classes.eventWhat}>
            {eventWords(event)}
            {event.by !== null && <span className={classes.quiet}>{` · ${event.by}`}</span>}
            {event.note !== null && <span className={classes.eventNote}>{event.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function whenOf({ at, kind, id }: CaseEvent, record: CaseRecord): string {
  if ('day' in at) return formatDay(at.day);
  const clock = kind === 'due' ? record.clocks.find(each => id === `due ${each.id}`) : undefined;
  return clock ? endText(at.ms, clock.endsWithDay) : momentText(at.ms);
}

function eventWords({ kind, what, status }: CaseEvent): string {
  if (kind === 'step') return status === null ? '' : t(`case.status.${status}`);
  const word = t(`casePage.event.${kind}`);
  return what === null ? word : `${word}: ${what}`;
}
