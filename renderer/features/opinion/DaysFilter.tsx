import { Button, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { DayRange, rangeWords } from '#renderer/components/DayRange.tsx';
import type { OpinionsLook } from '#renderer/features/opinion/opinions-state.ts';
import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

/** The filter by one stretch of days. */
export function DaysFilter(props: {
  readonly label: string;
  readonly look: Pick<OpinionsLook, 'from' | 'to'>;
  readonly onChange: (days: Pick<OpinionsLook, 'from' | 'to'>) => void;
}) {
  const { label, look, onChange } = props;
  const words = rangeWords(label, look.from, look.to);
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          className={classes.chip}
          variant={words === null ? 'default' : 'light'}
          rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
        >
          {words ?? label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.chipMenu} aria-label={label}>
        <DayRange
          label={label}
          from={look.from}
          to={look.to}
          onChange={(from, to) => onChange({ from, to })}
        />
        {words !== null && (
          <Button variant="subtle" fullWidth mt={4} onClick={() => onChange({ from: null, to: null })}>
            {t('table.filterAny', { filter: label })}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
