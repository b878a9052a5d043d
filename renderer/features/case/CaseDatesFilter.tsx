import { Button, Popover, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { DayRange, rangeWords } from '#renderer/components/DayRange.tsx';
import { type CaseDates, noCaseDates } from '#renderer/features/case/cases-state.ts';
import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

/** The filter by days: when a case was received, and when its limit ends. */
export function CaseDatesFilter(props: {
  readonly value: CaseDates;
  readonly onChange: (dates: CaseDates) => void;
}) {
  const { value, onChange } = props;
  const parts = [
    rangeWords(t('cases.dates.received'), value.receivedFrom, value.receivedTo),
    rangeWords(t('cases.dates.due'), value.dueFrom, value.dueTo),
  ].filter(part => part !== null);
  const change = (part: Partial<CaseDates>) => onChange({ ...value, ...part });
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          className={classes.chip}
          variant={parts.length === 0 ? 'default' : 'light'}
          rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
        >
          {parts.length === 0 ? t('stories.dates') : parts.join(' · ')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.chipMenu} aria-label={t('stories.dates')}>
        <Stack gap="xs">
          <DayRange
            label={t('cases.dates.received')}
            from={value.receivedFrom}
            to={value.receivedTo}
            onChange={(receivedFrom, receivedTo) => change({ receivedFrom, receivedTo })}
          />
          <DayRange
            label={t('cases.dates.due')}
            from={value.dueFrom}
            to={value.dueTo}
            onChange={(dueFrom, dueTo) => change({ dueFrom, dueTo })}
          />
          {parts.length > 0 && (
            <Button variant="subtle" fullWidth onClick={() => onChange(noCaseDates)}>
              {t('table.filterAny', { filter: t('stories.dates') })}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
