import { ActionIcon, Button, Group, Table } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { AddHoliday } from '#renderer/features/calendar/AddHoliday.tsx';
import classes from '#renderer/features/calendar/calendar.module.css';
import { holidayName } from '#renderer/features/calendar/entry-words.ts';
import { HolidayFileButtons } from '#renderer/features/clock/HolidayFileButtons.tsx';
import { MovedClocks } from '#renderer/features/clock/MovedClocks.tsx';
import { useMovedReport } from '#renderer/features/clock/use-moved-report.ts';
import settings from '#renderer/features/settings/settings.module.css';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { today } from '#renderer/lib/today.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { InputOf } from '#shared/contract.ts';
import { formatDay, partsOf, weekday } from '#shared/core/dates.ts';
import { t, tError, textOf } from '#shared/i18n/t.ts';
import type { HolidayDay } from '#shared/rules/holiday-days.ts';

/** A day off where the office works: asked about before it is put there all the same. */
interface Asked {
  readonly input: InputOf<'calendar.saveHoliday'>;
  readonly sentence: string;
  readonly why: string;
}

/** Days off of a year: as the law lays them, with what the office confirmed, added or took away. */
export function HolidaySettings() {
  const [year, setYear] = useState(() => partsOf(today()).year);
  const holidays = useAppQuery('calendar.holidays', { from: `${year}-01-01`, to: `${year}-12-31` });
  const save = useAppCommand('calendar.saveHoliday', { quiet: true });
  const moved = useMovedReport();
  const [asked, setAsked] = useState<Asked | null>(null);
  const whyNot = useWhyNot('lead');
  const pending = holidays.data?.filter(holiday => !holiday.isConfirmed) ?? [];

  function change(input: InputOf<'calendar.saveHoliday'>, sentence: string): void {
    save.mutate(input, {
      onSuccess: outcome => {
        setAsked(null);
        moved.tell(sentence, outcome.moved);
      },
      onError: error => {
        if (error.code === 'holiday-on-working-day') setAsked({ input, sentence, why: tError(error) });
        else showProblem(tError(error));
      },
    });
  }

  return (
    <>
      <p className={settings.effect}>{t('calendar.holidays.effect')}</p>
      {whyNot && <p className={settings.effect}>{whyNot}</p>}
      {asked && (
        <div className={settings.narrow}>
          <ErrorNote message={asked.why} />
          <Group gap="xs" mt={6}>
            <Button
              variant="default"
              onClick={() => change({ ...asked.input, replace: true }, asked.sentence)}
            >
              {t('holidays.askReplace')}
            </Button>
            <Button variant="subtle" onClick={() => setAsked(null)}>
              {t('action.cancel')}
            </Button>
          </Group>
        </div>
      )}
      <Group gap="xs">
        <ActionIcon aria-label={t('calendar.holidays.earlier')} onClick={() => setYear(year - 1)}>
          <IconChevronLeft className={classes.sign} aria-hidden />
        </ActionIcon>
        <strong aria-live="polite">{t('calendar.holidays.of', { year })}</strong>
        <ActionIcon aria-label={t('calendar.holidays.later')} onClick={() => setYear(year + 1)}>
          <IconChevronRight className={classes.sign} aria-hidden />
        </ActionIcon>
        {!whyNot && pending.length > 0 && (
          <Button
            variant="default"
            onClick={() =>
              change(
                { days: pending.map(({ day }) => day), kind: 'off' },
                t('calendar.holidays.savedYear', { count: pending.length, year }),
              )
            }
          >
            {t('calendar.holidays.confirmAll', { count: pending.length })}
          </Button>
        )}
        <HolidayFileButtons year={year} canImport={!whyNot} onSaved={moved.tell} />
      </Group>
      <Table className={settings.table} verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('field.holiday.day')}</Table.Th>
            <Table.Th>{t('calendar.holidays.weekday')}</Table.Th>
            <Table.Th>{t('field.holiday.name')}</Table.Th>
            <Table.Th>{t('field.holiday.kind')}</Table.Th>
            <Table.Th>{t('calendar.holidays.state')}</Table.Th>
            {!whyNot && <Table.Th>{t('calendar.holidays.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {holidays.data?.map(holiday => (
            <HolidayLine key={holiday.day} holiday={holiday} onChange={whyNot ? null : change} />
          ))}
        </Table.Tbody>
      </Table>
      {!whyNot && <AddHoliday year={year} onAdd={change} />}
      {moved.report && <MovedClocks report={moved.report} onClose={moved.close} />}
    </>
  );
}

function HolidayLine(props: {
  readonly holiday: HolidayDay;
  /** Null for those who may only read. */
  readonly onChange: ((input: InputOf<'calendar.saveHoliday'>, sentence: string) => void) | null;
}) {
  const { holiday, onChange } = props;
  const day = formatDay(holiday.day);
  const saved = t('calendar.holidays.saved', { day });
  const put = (kind: 'off' | 'working' | null) =>
    onChange?.({ days: [holiday.day], kind, name: holiday.name, basis: holiday.basis }, saved);
  return (
    <Table.Tr>
      <Table.Td>{day}</Table.Td>
      <Table.Td>{textOf(`calendar.weekday.${weekday(holiday.day)}`)}</Table.Td>
      <Table.Td>
        {holidayName(holiday)}
        {holiday.basis && <span className={classes.lunarNote}> {holiday.basis}</span>}
      </Table.Td>
      <Table.Td>{t(holiday.kind === 'off' ? 'calendar.holidays.off' : 'calendar.holidays.worked')}</Table.Td>
      <Table.Td>
        <StateBadge
          state={holiday.isConfirmed ? 'on-time' : 'due-soon'}
          word={t(holiday.isConfirmed ? 'calendar.holidays.confirmed' : 'calendar.unconfirmed')}
          isQuiet
        />
      </Table.Td>
      {onChange && (
        <Table.Td>
          <Group gap={4} wrap="nowrap">
            {!holiday.isConfirmed && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('calendar.holidays.confirmDay', { day })}
                onClick={() => put(holiday.kind)}
              >
                {t('calendar.holidays.confirm')}
              </Button>
            )}
            {holiday.isEntered ? (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('calendar.holidays.resetDay', { day })}
                onClick={() => put(null)}
              >
                {t('calendar.holidays.reset')}
              </Button>
            ) : (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('calendar.holidays.workDay', { day })}
                onClick={() => put('working')}
              >
                {t('calendar.holidays.work')}
              </Button>
            )}
          </Group>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
