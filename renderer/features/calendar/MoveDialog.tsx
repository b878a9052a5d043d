import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import type { CalendarItem } from '#renderer/features/calendar/calendar-items.ts';
import { EntrySign } from '#renderer/features/calendar/EntrySign.tsx';
import type { EntryActions } from '#renderer/features/calendar/use-entry-actions.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** «Dời sang ngày…»: the way to another day for those who do not drag, and to days that are not on the screen. */
export function MoveDialog(props: {
  readonly entry: CalendarItem | null;
  readonly actions: EntryActions;
  readonly onClose: () => void;
}) {
  const { entry, actions, onClose } = props;
  return (
    <Modal
      opened={entry !== null}
      onClose={onClose}
      title={t('calendar.moveTitle')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {entry && (
        <MoveForm
          entry={entry}
          onClose={onClose}
          onSave={day => {
            actions.move(entry, day);
            onClose();
          }}
        />
      )}
    </Modal>
  );
}

function MoveForm(props: {
  readonly entry: CalendarItem;
  readonly onSave: (day: Day) => void;
  readonly onClose: () => void;
}) {
  const { entry } = props;
  const [day, setDay] = useState<Day | null>(entry.day);
  // Enter takes over what was typed and sends the form in one breath, before anything is drawn anew.
  const latest = useRef(day);

  function save(event: FormEvent): void {
    event.preventDefault();
    if (latest.current !== null) props.onSave(latest.current);
  }

  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <Text component="div">
          <EntrySign kind={entry.kind} />{' '}
          {t('calendar.entry', { kind: t(`calendar.kind.${entry.kind}`), title: entry.title })}
        </Text>
        <DayField
          label={t('calendar.moveTo')}
          value={day}
          onChange={next => {
            latest.current = next;
            setDay(next);
          }}
          today={entry.day}
          hasFocusAtFirst
          isRequired
        />
        <Group gap="xs" justify="flex-end">
          <Button variant="subtle" color="gray" onClick={props.onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={day === null}>
            {t('calendar.moveSave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
