import { Button, Group, Text } from '@mantine/core';
import { DayField } from '#renderer/components/DayField.tsx';
import { today } from '#renderer/lib/today.ts';
import classes from '#renderer/styles/parts.module.css';
import { addDays, type Day, formatDay, monthRange, partsOf, startOfWeek } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** A stretch of days that a list is narrowed to; either end may stay open. */
export function DayRange(props: {
  readonly label: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly onChange: (from: Day | null, to: Day | null) => void;
}) {
  const { label, from, to, onChange } = props;
  const day = today();
  const { year, month } = partsOf(day);
  const week = startOfWeek(day);
  const thisMonth = monthRange(year, month);
  return (
    <fieldset className={classes.range}>
      <Text component="legend" size="sm" fw={600}>
        {label}
      </Text>
      <Group gap={4} wrap="nowrap">
        <DayField
          ariaLabel={t('stories.dates.from', { what: label })}
          value={from}
          today={day}
          onChange={next => onChange(next, to)}
        />
        <span aria-hidden>–</span>
        <DayField
          ariaLabel={t('stories.dates.to', { what: label })}
          value={to}
          today={day}
          onChange={next => onChange(from, next)}
        />
      </Group>
      <Group gap={4} mt={4}>
        <Button variant="default" size="compact-xs" onClick={() => onChange(week, addDays(week, 6))}>
          {t('stories.dates.week')}
        </Button>
        <Button variant="default" size="compact-xs" onClick={() => onChange(thisMonth.from, thisMonth.to)}>
          {t('stories.dates.month')}
        </Button>
      </Group>
    </fieldset>
  );
}

/** A stretch of days in words; null where neither end is set. */
export function rangeWords(label: string, from: Day | null, to: Day | null): string | null {
  if (from === null && to === null) return null;
  return `${label} ${from === null ? '…' : formatDay(from)} – ${to === null ? '…' : formatDay(to)}`;
}
