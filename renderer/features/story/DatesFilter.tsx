import { Button, Checkbox, Group, Popover, Stack, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { DayField } from '#renderer/components/DayField.tsx';
import own from '#renderer/features/story/stories.module.css';
import { noDates, type StoryDates } from '#renderer/features/story/stories-state.ts';
import { today } from '#renderer/lib/today.ts';
import classes from '#renderer/styles/parts.module.css';
import { addDays, type Day, formatDay, monthRange, partsOf, startOfWeek } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** The filter by days: late ones, and stretches of both days of a story. */
export function DatesFilter(props: {
  readonly value: StoryDates;
  readonly onChange: (dates: StoryDates) => void;
}) {
  const { value, onChange } = props;
  const words = wordsOf(value);
  const change = (part: Partial<StoryDates>) => onChange({ ...value, ...part });
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          className={classes.chip}
          variant={words === null ? 'default' : 'light'}
          rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
        >
          {words ?? t('stories.dates')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.chipMenu} aria-label={t('stories.dates')}>
        <Stack gap="xs">
          <Checkbox
            label={t('stories.dates.overdue')}
            checked={value.isOverdue}
            onChange={event => change({ isOverdue: event.currentTarget.checked })}
          />
          <Range
            label={t('stories.dates.due')}
            from={value.dueFrom}
            to={value.dueTo}
            onChange={(dueFrom, dueTo) => change({ dueFrom, dueTo })}
          />
          <Range
            label={t('stories.dates.publish')}
            from={value.publishFrom}
            to={value.publishTo}
            onChange={(publishFrom, publishTo) => change({ publishFrom, publishTo })}
          />
          {words !== null && (
            <Button variant="subtle" fullWidth onClick={() => onChange(noDates)}>
              {t('table.filterAny', { filter: t('stories.dates') })}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Range(props: {
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
    <fieldset className={own.range}>
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

function wordsOf(dates: StoryDates): string | null {
  const parts = [
    dates.isOverdue ? t('stories.dates.overdue') : null,
    stretch(t('stories.dates.due'), dates.dueFrom, dates.dueTo),
    stretch(t('stories.dates.publish'), dates.publishFrom, dates.publishTo),
  ].filter(part => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

function stretch(label: string, from: Day | null, to: Day | null): string | null {
  if (from === null && to === null) return null;
  return `${label} ${from === null ? '…' : formatDay(from)} – ${to === null ? '…' : formatDay(to)}`;
}
