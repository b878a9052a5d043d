import { Button, Checkbox, Group, Modal, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { RowState } from '#renderer/components/data-table.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/clock/clock.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import type { MovedClock } from '#shared/clock.ts';
import { formatDay } from '#shared/core/dates.ts';
import type { HolidayFile } from '#shared/holiday.ts';
import { t, tError } from '#shared/i18n/t.ts';

const states: Readonly<Record<HolidayFile['rows'][number]['state'], RowState>> = {
  new: 'on-time',
  changed: 'due-soon',
  same: 'closed',
  conflict: 'overdue',
};

/** What a file of days would do, row by row, before anything is stored. */
export function HolidayFilePreview(props: {
  readonly file: HolidayFile;
  readonly onClose: () => void;
  readonly onSaved: (sentence: string, moved: readonly MovedClock[]) => void;
}) {
  const { file, onClose, onSaved } = props;
  const [replace, setReplace] = useState(false);
  const save = useAppCommand('holiday.saveAll', { quiet: true });
  const hasConflict = file.rows.some(({ state }) => state === 'conflict');
  const days = file.rows.filter(({ state }) => state !== 'same' && (replace || state !== 'conflict'));

  function run(): void {
    save.mutate(
      {
        days: days.map(({ day, kind, name, isConfirmed, basis }) => ({
          day,
          kind,
          name,
          isConfirmed,
          basis,
        })),
        replace,
      },
      { onSuccess: ({ saved, moved }) => onSaved(t('holidays.saved', { count: saved }), moved) },
    );
  }

  return (
    <Modal
      opened
      size={820}
      onClose={onClose}
      title={t('holidays.preview', { name: file.name })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {save.error && <ErrorNote message={tError(save.error)} />}
      {file.problems.length > 0 && (
        <div className={classes.faults} role="alert">
          <b>{t('holidays.problems', { count: file.problems.length })}</b>
          <ul>
            {file.problems.map(({ row, code, value }) => (
              <li key={`${row} ${code}`}>
                {t('holidays.problem', { row, value, reason: t(`holiday.problem.${code}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Table className={classes.steps} verticalSpacing={3} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('holidays.column.row')}</Table.Th>
            <Table.Th>{t('field.holiday.day')}</Table.Th>
            <Table.Th>{t('field.holiday.kind')}</Table.Th>
            <Table.Th>{t('field.holiday.name')}</Table.Th>
            <Table.Th>{t('calendar.holidays.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {file.rows.map(({ row, day, kind, name, state }) => (
            <Table.Tr key={row} data-counted={state !== 'same' || undefined}>
              <Table.Td>{row}</Table.Td>
              <Table.Td className={classes.stepDay}>{formatDay(day)}</Table.Td>
              <Table.Td>{t(`holiday.kind.${kind}`)}</Table.Td>
              <Table.Td>{name}</Table.Td>
              <Table.Td>
                <StateBadge state={states[state]} word={t(`holidays.state.${state}`)} isQuiet />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hasConflict && (
        <Checkbox
          mt="sm"
          label={t('holidays.replace')}
          checked={replace}
          onChange={event => setReplace(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end" gap="xs" mt="sm">
        {days.length === 0 && <Text c="dimmed">{t('holidays.nothing')}</Text>}
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button disabled={days.length === 0} loading={save.isPending} onClick={run}>
          {t('holidays.save', { count: days.length })}
        </Button>
      </Group>
    </Modal>
  );
}
