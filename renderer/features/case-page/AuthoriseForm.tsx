import { Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { type NamedPerson, PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** A written authorisation to speak on this one case, with a term; it cannot be passed on. */
export function AuthoriseForm(props: { readonly record: CaseRecord; readonly onClose: () => void }) {
  const { record, onClose } = props;
  const heads = record.speakers.filter(({ kind }) => kind === 'head');
  const [person, setPerson] = useState<NamedPerson | null>(null);
  const [headId, setHeadId] = useState<string | null>(heads.find(({ maySpeak }) => maySpeak)?.id ?? null);
  const [documentNumber, setDocumentNumber] = useState('');
  const [days, setDays] = useState<{ issuedOn: Day | null; fromDay: Day | null; toDay: Day | null }>({
    issuedOn: today(),
    fromDay: today(),
    toDay: null,
  });
  const authorise = useAppCommand('speaker.authorise', { quiet: true });

  function submit(): void {
    authorise.mutate(
      {
        fields: {
          caseId: record.id,
          ...(person === null ? {} : { personId: person.id }),
          ...(headId === null ? {} : { authorisedById: headId }),
          documentNumber: documentNumber.trim() || null,
          ...days,
        },
      },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('casePage.authorised', { name: person?.name ?? '' }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('op.speaker.authorise')}
      error={authorise.error}
      isSaving={authorise.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonPicker
        label={t('field.authorisation.personId')}
        value={person}
        onChange={setPerson}
        isRequired
        hasFocusAtFirst
      />
      <Select
        label={t('field.authorisation.authorisedById')}
        required
        data={heads.map(({ id, name }) => ({ value: id, label: name }))}
        value={headId}
        onChange={setHeadId}
        placeholder={heads.length === 0 ? t('casePage.authorise.noHead') : ''}
      />
      <TextInput
        label={t('field.authorisation.documentNumber')}
        required
        value={documentNumber}
        onChange={event => setDocumentNumber(event.currentTarget.value)}
      />
      <div className={classes.three}>
        {(['issuedOn', 'fromDay', 'toDay'] as const).map(field => (
          <DayField
            key={field}
            label={t(`field.authorisation.${field}`)}
            isRequired={field === 'toDay'}
            value={days[field]}
            today={today()}
            onChange={day => setDays(before => ({ ...before, [field]: day }))}
          />
        ))}
      </div>
      <Text size="xs" c="dimmed">
        {t('casePage.authorise.note')}
      </Text>
    </FormDialog>
  );
}
