import { Button, Checkbox, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import classes from '#renderer/features/roster/record.module.css';
import { EventUnits } from '#renderer/features/unit/EventUnits.tsx';
import { eventDraftOf, eventInput } from '#renderer/features/unit/event-draft.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import { formatDay } from '#shared/core/dates.ts';
import { unitEventKinds } from '#shared/entities/directory.ts';
import { t, tError } from '#shared/i18n/t.ts';
import { eventShapes, lastDayBefore } from '#shared/rules/unit-facts.ts';

/** Records what happened to a unit: renamed, merged, divided, dissolved, under another manager. */
export function UnitEventForm(props: {
  readonly unit: { readonly id: string; readonly name: string; readonly typeId: string | null };
  readonly onClose: () => void;
}) {
  const { unit, onClose } = props;
  const [draft, setDraft] = useState(() => eventDraftOf(unit, unit.typeId, 'renamed'));
  const [isTried, setTried] = useState(false);
  const add = useAppCommand('unit.addEvent', { quiet: true });
  const input = eventInput(draft);
  const shape = eventShapes[draft.kind];

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (input === null) return;
    add.mutate(input, {
      onSuccess: () => {
        onClose();
        void showUndoable(t('unit.event.saved'));
      },
    });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('unit.event.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      size="lg"
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {add.error && <ErrorNote message={tError(add.error)} />}
          {isTried && input === null && <ErrorNote message={t('error.event-units')} />}
          <Select
            label={t('unit.event.kind')}
            data={unitEventKinds.map(kind => ({ value: kind, label: t(`unit.event.${kind}`) }))}
            value={draft.kind}
            allowDeselect={false}
            data-autofocus
            onChange={value => {
              const kind = unitEventKinds.find(each => each === value) ?? 'renamed';
              const { onDay, decisionNumber, note } = draft;
              setDraft({ ...eventDraftOf(unit, unit.typeId, kind), onDay, decisionNumber, note });
            }}
          />
          <Group gap="sm" grow align="flex-start">
            <DayField
              label={t('unit.event.onDay')}
              value={draft.onDay}
              onChange={onDay => setDraft({ ...draft, onDay })}
              today={today()}
              isRequired
              error={isTried && draft.onDay === null ? t('rule.required') : undefined}
            />
            <TextInput
              label={t('unit.decision')}
              value={draft.decisionNumber}
              onChange={event => setDraft({ ...draft, decisionNumber: event.currentTarget.value })}
            />
          </Group>
          <EventUnits value={draft} onChange={setDraft} />
          {shape.endsPredecessors && draft.onDay !== null && (
            <Text c="dimmed">{t('unit.event.ends', { day: formatDay(lastDayBefore(draft.onDay)) })}</Text>
          )}
          {shape.carriesPosts && (
            <Checkbox
              label={t('unit.event.keepsPosts')}
              checked={draft.keepsPosts}
              onChange={event => setDraft({ ...draft, keepsPosts: event.currentTarget.checked })}
            />
          )}
          <Textarea
            label={t('unit.event.note')}
            value={draft.note}
            onChange={event => setDraft({ ...draft, note: event.currentTarget.value })}
          />
          <div className={classes.formActions}>
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('unit.event.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}
