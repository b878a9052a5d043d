import { DayField } from '#renderer/components/DayField.tsx';
import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { type Day, formatDay, relativeDays } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import { deadlineState } from '#shared/rules/story-deadline.ts';
import type { StoryStage } from '#shared/story-list.ts';

/** A day of the story; the one that is awaited next also says how far away it is, and how urgent. */
export function DayFact(props: {
  readonly label: string;
  readonly value: Day | null;
  readonly today: Day;
  readonly canEdit: boolean;
  /** The stage of the story where this is the day that counts; left out for other days. */
  readonly awaitedAt?: StoryStage;
  readonly onSave: (day: Day | null) => Promise<string | null>;
}) {
  const { label, value, today, canEdit, awaitedAt, onSave } = props;

  async function save(day: Day | null): Promise<void> {
    const refusal = await onSave(day);
    if (refusal !== null) showProblem(refusal);
  }

  return (
    <FieldRow
      label={label}
      {...(canEdit
        ? {
            edit: finish => (
              <DayField
                ariaLabel={label}
                value={value}
                today={today}
                onChange={day => void save(day)}
                onFinish={finish}
                hasFocusAtFirst
              />
            ),
          }
        : {})}
    >
      {value === null ? null : (
        <span className={classes.dayValue}>
          {formatDay(value)}
          {awaitedAt && (
            <StateBadge
              state={deadlineState(awaitedAt, value, today)}
              word={distanceInWords(today, value)}
              isQuiet
            />
          )}
        </span>
      )}
    </FieldRow>
  );
}

function distanceInWords(today: Day, day: Day): string {
  const { kind, days } = relativeDays(today, day);
  return kind === 'today' ? t('storyPage.deadline.today') : t(`storyPage.deadline.${kind}`, { count: days });
}
