import classes from '#renderer/features/clock/clock.module.css';
import { countedMarks, reasonWords, shortReason } from '#renderer/features/clock/clock-words.ts';
import type { ClockStep, ClockWhy } from '#shared/clock.ts';
import {
  addDays,
  type Day,
  daysBetween,
  formatDay,
  formatDayLong,
  partsOf,
  startOfWeek,
} from '#shared/core/dates.ts';
import { currentLanguage, t } from '#shared/i18n/t.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The days of a limit week by week: counted ones with their number, the others struck out with the reason. */
export function WhyCalendar({ why }: { readonly why: ClockWhy }) {
  const first = why.steps[0]?.day;
  if (first === undefined) return null;
  const last = why.steps.at(-1)?.day ?? first;
  const steps = new Map(why.steps.map(step => [step.day, step]));
  const marks = countedMarks(why);
  return (
    <table
      className={classes.calendar}
      aria-label={t('why.calendar', { from: formatDay(first), to: formatDay(last) })}
    >
      <thead>
        <tr>
          {weekdays.map(number => (
            <th key={number} scope="col">
              {t(`calendar.weekday.${number}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first, last).map(week => (
          <tr key={week[0]}>
            {week.map(day => (
              <Cell
                key={day}
                day={day}
                step={steps.get(day)}
                mark={marks.get(day) ?? null}
                isDue={day === why.dueDay}
                isFirst={day === first}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function weeksOf(first: Day, last: Day): readonly (readonly Day[])[] {
  const from = startOfWeek(first);
  const count = Math.floor(daysBetween(from, last) / 7) + 1;
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => addDays(from, week * 7 + at)),
  );
}

function Cell(props: {
  readonly day: Day;
  readonly step: ClockStep | undefined;
  readonly mark: string | null;
  readonly isDue: boolean;
  readonly isFirst: boolean;
}) {
  const { day, step, mark, isDue } = props;
  const { dayOfMonth, month } = partsOf(day);
  const number = dayOfMonth === 1 || props.isFirst ? `${dayOfMonth}/${month}` : String(dayOfMonth);
  if (!step)
    return (
      <td className={classes.outside} aria-label={formatDayLong(day, currentLanguage())}>
        {number}
      </td>
    );
  const words = isDue ? t('why.due') : step.counted ? null : shortReason(step);
  return (
    <td
      className={classes.day}
      data-counted={step.counted || undefined}
      data-due={isDue || undefined}
      aria-label={`${formatDayLong(day, currentLanguage())}: ${reasonWords(step)}`}
      title={reasonWords(step)}
    >
      <span className={classes.dayHead}>
        {step.counted ? <span>{number}</span> : <s>{number}</s>}
        {mark !== null && <b className={classes.mark}>{mark}</b>}
      </span>
      {words !== null && <span className={classes.dayReason}>{words}</span>}
    </td>
  );
}
