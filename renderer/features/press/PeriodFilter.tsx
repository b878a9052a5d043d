import { Button, Group, Popover, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { DayRange, rangeWords } from '#renderer/components/DayRange.tsx';
import { usePress } from '#renderer/features/press/press-state.ts';
import { today } from '#renderer/lib/today.ts';
import classes from '#renderer/styles/parts.module.css';
import { addDays, type Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** The filter by day of publication: some usual stretches, or any. */
export function PeriodFilter() {
  const { from, to, set } = usePress();
  const words = periodWords(from, to);
  const day = today();
  const usual = [
    { label: t('pressList.period.today'), from: day, to: day },
    { label: t('pressList.period.yesterday'), from: addDays(day, -1), to: addDays(day, -1) },
    { label: t('pressList.period.seven'), from: addDays(day, -6), to: day },
  ];
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          className={classes.chip}
          variant={words === null ? 'default' : 'light'}
          rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
        >
          {words ?? t('pressList.period')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.chipMenu} aria-label={t('pressList.period')}>
        <Stack gap="xs">
          <Group gap={4}>
            {usual.map(({ label, ...days }) => (
              <Button key={label} variant="default" size="compact-xs" onClick={() => set(days)}>
                {label}
              </Button>
            ))}
          </Group>
          <DayRange
            label={t('field.pressItem.publishedOn')}
            from={from}
            to={to}
            onChange={(first, last) => set({ from: first, to: last })}
          />
          {words !== null && (
            <Button variant="subtle" fullWidth onClick={() => set({ from: null, to: null })}>
              {t('table.filterAny', { filter: t('pressList.period') })}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function periodWords(from: Day | null, to: Day | null): string | null {
  const day = today();
  if (from !== null && from === to) {
    if (from === day) return t('pressList.period.today');
    if (from === addDays(day, -1)) return t('pressList.period.yesterday');
  }
  if (to === day && from === addDays(day, -6)) return t('pressList.period.seven');
  return rangeWords(t('pressList.period'), from, to);
}
