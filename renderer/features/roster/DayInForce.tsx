import { Button } from '@mantine/core';
import { DayField } from '#renderer/components/DayField.tsx';
import classes from '#renderer/features/roster/directory.module.css';
import { useDirectory } from '#renderer/features/roster/directory-state.ts';
import { today } from '#renderer/lib/today.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** The date box that turns the whole screen back in time; empty is today. */
export function DayInForce() {
  const { onDay, setOnDay } = useDirectory();
  return (
    <div className={classes.day}>
      <span className={classes.count} aria-hidden>
        {t('unit.onDay')}
      </span>
      <div className={classes.dayField}>
        <DayField ariaLabel={t('unit.onDay')} value={onDay} onChange={setOnDay} today={today()} />
      </div>
    </div>
  );
}

/** Says that the directory of another day is being looked at, and leads back. */
export function PastNote() {
  const { onDay, setOnDay } = useDirectory();
  if (onDay === null) return null;
  return (
    <div className={classes.past} role="status">
      {t('unit.onDay.past', { day: formatDay(onDay) })}
      <Button variant="default" size="compact-sm" onClick={() => setOnDay(null)}>
        {t('unit.onDay.back')}
      </Button>
    </div>
  );
}
