import { Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { RemoveButton } from '#renderer/components/RemoveButton.tsx';
import { type NamedPerson, PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import { UnitPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { Spokesperson } from '#shared/speaker.ts';
import type { Named } from '#shared/story-list.ts';

interface Draft {
  readonly kind: Spokesperson['kind'];
  readonly person: NamedPerson | null;
  readonly name: string;
  readonly position: string;
  readonly unit: Named | null;
  readonly organisation: string;
  readonly phone: string;
  readonly email: string;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly documentNumber: string;
  readonly announcedOn: Day | null;
  readonly note: string;
}

function draftOf(speaker: Spokesperson | null, isExternal: boolean): Draft {
  return {
    kind: speaker?.kind ?? (isExternal ? 'external' : 'regular'),
    person: speaker?.person ?? null,
    name: speaker && speaker.person === null ? speaker.name : '',
    position: speaker?.position ?? '',
    unit: speaker?.unit ?? null,
    organisation: speaker?.organisation ?? '',
    phone: speaker?.phone ?? '',
    email: speaker?.email ?? '',
    fromDay: speaker?.fromDay ?? null,
    toDay: speaker?.toDay ?? null,
    documentNumber: speaker?.documentNumber ?? '',
    announcedOn: speaker?.announcedOn ?? null,
    note: speaker?.note ?? '',
  };
}

/** A spokesperson: the head, the regular one, or one of a commune or another agency, as published in writing. */
export function SpeakerForm(props: {
  readonly speaker: Spokesperson | null;
  readonly isExternal: boolean;
  readonly onClose: () => void;
}) {
  const { speaker, isExternal, onClose } = props;
  const [draft, setDraft] = useState(() => draftOf(speaker, isExternal));
  const save = useAppCommand('speaker.save', { quiet: true });
  const remove = useAppCommand('speaker.remove');
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));

  function submit(): void {
    const { person, unit, ...fields } = draft;
    save.mutate(
      {
        ...(speaker ? { id: speaker.id } : {}),
        fields: {
          ...fields,
          personId: person?.id ?? null,
          unitId: unit?.id ?? null,
          name: person ? null : draft.name,
        },
      },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('record.saved', { name: person?.name ?? draft.name.trim() }));
        },
      },
    );
  }

  const text = (field: 'position' | 'organisation' | 'phone' | 'email' | 'documentNumber') => (
    <TextInput
      label={t(`field.spokesperson.${field}`)}
      value={draft[field]}
      onChange={event => change({ [field]: event.currentTarget.value })}
    />
  );
  const day = (field: 'fromDay' | 'toDay' | 'announcedOn') => (
    <DayField
      label={t(`field.spokesperson.${field}`)}
      value={draft[field]}
      today={today()}
      onChange={value => change({ [field]: value })}
    />
  );
  return (
    <FormDialog
      title={t(speaker ? 'speakers.edit' : isExternal ? 'speakers.add.external' : 'speakers.add.own')}
      size="42rem"
      error={save.error}
      isSaving={save.isPending}
      least="editor"
      onSubmit={submit}
      onClose={onClose}
      foot={
        speaker && (
          <RemoveButton
            onRemove={() =>
              remove.mutate(
                { id: speaker.id },
                {
                  onSuccess: () => {
                    onClose();
                    void showUndoable(t('record.removed', { name: speaker.name }));
                  },
                },
              )
            }
          />
        )
      }
      after={
        speaker && (
          <div>
            <Text fw={600} mb={4}>
              {t('history.title')}
            </Text>
            <HistoryList entity="spokesperson" id={speaker.id} />
          </div>
        )
      }
    >
      {!isExternal && (
        <Select
          label={t('field.spokesperson.kind')}
          data={(['head', 'regular'] as const).map(value => ({
            value,
            label: t(`speaker.kind.${value}`),
          }))}
          value={draft.kind}
          onChange={value => change({ kind: value === 'head' ? 'head' : 'regular' })}
          allowDeselect={false}
        />
      )}
      <Group grow gap="sm" align="flex-start">
        <PersonPicker
          label={t('field.spokesperson.personId')}
          value={draft.person}
          onChange={person => change({ person })}
          hasFocusAtFirst={speaker === null}
        />
        {draft.person === null && (
          <TextInput
            label={t('speakers.orName')}
            value={draft.name}
            onChange={event => change({ name: event.currentTarget.value })}
          />
        )}
        {text('position')}
      </Group>
      <Group grow gap="sm" align="flex-start">
        <UnitPicker
          label={t('field.spokesperson.unitId')}
          value={draft.unit}
          onChange={unit => change({ unit })}
        />
        {text('organisation')}
      </Group>
      <Group grow gap="sm" align="flex-start">
        {text('phone')}
        {text('email')}
      </Group>
      <Group grow gap="sm" align="flex-start">
        {day('fromDay')}
        {day('toDay')}
      </Group>
      <Group grow gap="sm" align="flex-start">
        {text('documentNumber')}
        {day('announcedOn')}
      </Group>
      <Textarea
        label={t('field.spokesperson.note')}
        value={draft.note}
        onChange={event => change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
