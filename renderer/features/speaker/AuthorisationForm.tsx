import { Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { RemoveButton } from '#renderer/components/RemoveButton.tsx';
import { type NamedPerson, PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { CasePicker } from '#renderer/features/speaker/CasePicker.tsx';
import { maySpeak, stateWords } from '#renderer/features/speaker/speaker-words.ts';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { Authorisation, Spokesperson } from '#shared/speaker.ts';
import type { Named } from '#shared/story-list.ts';

interface Draft {
  readonly person: NamedPerson | null;
  readonly headId: string | null;
  readonly about: Named | null;
  readonly matter: string;
  readonly documentNumber: string;
  readonly issuedOn: Day | null;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly note: string;
}

function draftOf(authorisation: Authorisation | null, heads: readonly Spokesperson[]): Draft {
  const caseId = authorisation?.caseId ?? null;
  return {
    person: authorisation?.person ?? null,
    headId: authorisation ? (authorisation.authorisedBy?.id ?? null) : (heads.find(maySpeak)?.id ?? null),
    about: caseId === null ? null : { id: caseId, name: authorisation?.caseTitle ?? '' },
    matter: authorisation?.matter ?? '',
    documentNumber: authorisation?.documentNumber ?? '',
    issuedOn: authorisation ? authorisation.issuedOn : today(),
    fromDay: authorisation ? authorisation.fromDay : today(),
    toDay: authorisation?.toDay ?? null,
    note: authorisation?.note ?? '',
  };
}

/** A written authorisation to speak: one matter, one term, not to be passed on. */
export function AuthorisationForm(props: {
  readonly authorisation: Authorisation | null;
  readonly heads: readonly Spokesperson[];
  readonly onClose: () => void;
}) {
  const { authorisation, heads, onClose } = props;
  const [draft, setDraft] = useState(() => draftOf(authorisation, heads));
  const save = useAppCommand('speaker.authorise', { quiet: true });
  const remove = useAppCommand('speaker.removeAuthorisation');
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));

  function submit(): void {
    const { person, headId, about, ...fields } = draft;
    save.mutate(
      {
        ...(authorisation ? { id: authorisation.id } : {}),
        fields: {
          ...fields,
          caseId: about?.id ?? null,
          ...(person ? { personId: person.id } : {}),
          ...(headId === null ? {} : { authorisedById: headId }),
        },
      },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('speakers.authorised', { name: person?.name ?? '' }));
        },
      },
    );
  }

  const day = (field: 'issuedOn' | 'fromDay' | 'toDay') => (
    <DayField
      label={t(`field.authorisation.${field}`)}
      value={draft[field]}
      today={today()}
      isRequired={field !== 'issuedOn'}
      onChange={value => change({ [field]: value })}
    />
  );
  return (
    <FormDialog
      title={t(authorisation ? 'speakers.editAuthorisation' : 'speakers.add.authorisations')}
      size="42rem"
      error={save.error}
      isSaving={save.isPending}
      least="editor"
      onSubmit={submit}
      onClose={onClose}
      foot={
        authorisation && (
          <RemoveButton
            onRemove={() =>
              remove.mutate(
                { id: authorisation.id },
                {
                  onSuccess: () => {
                    onClose();
                    void showUndoable(t('record.removed', { name: authorisation.person?.name ?? '' }));
                  },
                },
              )
            }
          />
        )
      }
      after={
        authorisation && (
          <div>
            <Text fw={600} mb={4}>
              {t('history.title')}
            </Text>
            <HistoryList entity="authorisation" id={authorisation.id} />
          </div>
        )
      }
    >
      <Group grow gap="sm" align="flex-start">
        <PersonPicker
          label={t('field.authorisation.personId')}
          value={draft.person}
          onChange={person => change({ person })}
          isRequired
          hasFocusAtFirst={authorisation === null}
        />
        <Select
          label={t('field.authorisation.authorisedById')}
          required
          data={heads.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.headId}
          onChange={headId => change({ headId })}
          placeholder={heads.length === 0 ? t('speakers.noHead') : ''}
        />
      </Group>
      <CasePicker
        label={t('field.authorisation.caseId')}
        value={draft.about}
        onChange={about => change({ about })}
      />
      <TextInput
        label={t('speakers.orMatter')}
        value={draft.matter}
        onChange={event => change({ matter: event.currentTarget.value })}
      />
      <Group grow gap="sm" align="flex-start">
        <TextInput
          label={t('field.authorisation.documentNumber')}
          required
          value={draft.documentNumber}
          onChange={event => change({ documentNumber: event.currentTarget.value })}
        />
        {day('issuedOn')}
      </Group>
      <Group grow gap="sm" align="flex-start">
        {day('fromDay')}
        {day('toDay')}
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {draft.toDay === null ? t('speakers.oneMatter') : stateWords(draft)}
      </Text>
      <Textarea
        label={t('field.authorisation.note')}
        value={draft.note}
        onChange={event => change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
