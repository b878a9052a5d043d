import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconKeyboard, IconPrinter } from '@tabler/icons-react';
import classes from '#renderer/features/calendar/calendar.module.css';
import { useCalendar } from '#renderer/features/calendar/calendar-state.ts';
import { calendarModes, stepOf, stepped, titleOf } from '#renderer/features/calendar/period.ts';
import { today } from '#renderer/lib/today.ts';
import { t } from '#shared/i18n/t.ts';

/** Which days, and how they are laid out. */
export function CalendarBar() {
  const { mode, day, set } = useCalendar();
  const step = stepOf(mode);
  return (
    <div className={classes.bar}>
      <Tooltip label={t(`calendar.earlier.${step}`)}>
        <ActionIcon
          aria-label={t(`calendar.earlier.${step}`)}
          onClick={() => set({ day: stepped(mode, day, -1) })}
        >
          <IconChevronLeft className={classes.sign} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Button variant="default" onClick={() => set({ day: today() })}>
        {t('calendar.today')}
      </Button>
      <Tooltip label={t(`calendar.later.${step}`)}>
        <ActionIcon
          aria-label={t(`calendar.later.${step}`)}
          onClick={() => set({ day: stepped(mode, day, 1) })}
        >
          <IconChevronRight className={classes.sign} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <h2 className={classes.title} aria-live="polite">
        {titleOf(mode, day)}
      </h2>
      <SegmentedControl
        aria-label={t('calendar.view')}
        value={mode}
        data={calendarModes.map(value => ({ value, label: t(`calendar.view.${value}`) }))}
        onChange={value => {
          const chosen = calendarModes.find(known => known === value);
          if (chosen) set({ mode: chosen });
        }}
      />
      {(mode === 'month' || mode === 'week') && (
        <Tooltip label={t('calendar.keys')} multiline w={320}>
          <ActionIcon aria-label={t('calendar.keysLabel')} aria-description={t('calendar.keys')}>
            <IconKeyboard className={classes.sign} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={t('calendar.print')}>
        <ActionIcon aria-label={t('calendar.print')} onClick={() => window.print()}>
          <IconPrinter className={classes.sign} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
