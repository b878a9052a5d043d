import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { DayRange, rangeWords } from '#renderer/components/DayRange.tsx';
import { noDates, type StoryDates } from '#renderer/features/story/stories-state.ts';
import classes from '#renderer/styles/parts.module.css';
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
          <DayRange
            label={t('stories.dates.due')}
            from={value.dueFrom}
            to={value.dueTo}
            onChange={(dueFrom, dueTo) => change({ dueFrom, dueTo })}
          />
          <DayRange
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

function wordsOf(dates: StoryDates): string | null {
  const parts = [
    dates.isOverdue ? t('stories.dates.overdue') : null,
    rangeWords(t('stories.dates.due'), dates.dueFrom, dates.dueTo),
    rangeWords(t('stories.dates.publish'), dates.publishFrom, dates.publishTo),
  ].filter(part => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}
