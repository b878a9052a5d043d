import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { DuplicateWarning } from '#renderer/features/duplicate/DuplicateWarning.tsx';
import { ContactFields } from '#renderer/features/person/ContactFields.tsx';
import { NameFields } from '#renderer/features/person/NameFields.tsx';
import { type PersonDraft, personDraftOf, personInput } from '#renderer/features/person/person-draft.ts';
import classes from '#renderer/features/roster/record.module.css';
import { UnitPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import { t, tError } from '#shared/i18n/t.ts';
import { type PersonDetail, personKinds } from '#shared/person.ts';

/** Makes a person or changes one. */
export function PersonForm(props: {
  /** Null for somebody new. */
  readonly person: PersonDetail | null;
  readonly onClose: () => void;
  readonly onCreated?: (id: string) => void;
}) {
  const { person, onClose } = props;
  const [draft, setDraft] = useState<PersonDraft>(() => personDraftOf(person));
  const [isTried, setTried] = useState(false);
  const create = useAppCommand('person.create', { quiet: true });
  const save = useAppCommand('person.save', { quiet: true });
  const problem = create.error ?? save.error;
  const isNameless = draft.name.givenName.trim() === '';
  const change = (patch: Partial<PersonDraft>) => setDraft({ ...draft, ...patch });

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (isNameless) return;
    const input = personInput(draft, !person?.areContactsHidden);
    const name = draft.name.fullName;
    if (person === null)
      create.mutate(input, {
        onSuccess: id => {
          onClose();
          props.onCreated?.(id);
          void showUndoable(t('person.created', { name }));
        },
      });
    else
      save.mutate(
        { id: person.id, ...input },
        {
          onSuccess: () => {
            onClose();
            void showUndoable(t('person.saved', { name }));
          },
        },
      );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t(person === null ? 'person.new.title' : 'person.edit.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      size="lg"
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {problem && <ErrorNote message={tError(problem)} />}
          <NameFields
            value={draft.name}
            onChange={name => change({ name })}
            error={isTried && isNameless ? t('rule.required') : undefined}
            hasFocusAtFirst
          />
          <LikePerson draft={draft} exceptId={person?.id} />
          <Group gap="sm" grow align="flex-start">
            <UnitPicker
              label={t('person.field.unit')}
              value={draft.unit}
              onChange={unit => change({ unit })}
            />
            <TextInput
              label={t('person.field.position')}
              value={draft.position}
              onChange={event => change({ position: event.currentTarget.value })}
            />
          </Group>
          {!person?.areContactsHidden && (
            <ContactFields value={draft.contacts} onChange={contacts => change({ contacts })} />
          )}
          <Group gap="sm" grow align="flex-start">
            <Select
              label={t('person.field.kind')}
              data={personKinds.map(kind => ({ value: kind, label: t(`person.kind.${kind}`) }))}
              value={draft.kind}
              allowDeselect={false}
              onChange={value => change({ kind: personKinds.find(kind => kind === value) ?? 'staff' })}
            />
            <TextInput
              label={t('person.field.sortGiven')}
              description={t('person.field.sortGiven.hint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={draft.sortGiven}
              onChange={event => change({ sortGiven: event.currentTarget.value })}
            />
          </Group>
          <Group gap="sm" grow align="flex-start">
            <TextInput
              label={t('person.field.sourceDocument')}
              value={draft.sourceDocument}
              onChange={event => change({ sourceDocument: event.currentTarget.value })}
            />
            <DayField
              label={t('person.column.confirmedOn')}
              value={draft.confirmedOn}
              onChange={confirmedOn => change({ confirmedOn })}
              today={today()}
            />
          </Group>
          <Textarea
            label={t('person.field.note')}
            value={draft.note}
            onChange={event => change({ note: event.currentTarget.value })}
          />
          <div className={classes.formActions}>
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={create.isPending || save.isPending}>
              {t('person.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}

/** Somebody who might be the person being entered. */
function LikePerson({
  draft,
  exceptId,
}: {
  readonly draft: PersonDraft;
  readonly exceptId: string | undefined;
}) {
  const name = draft.name.fullName.trim();
  const contacts = draft.contacts.map(({ value }) => value.trim()).filter(value => value !== '');
  const { data } = useAppQuery(
    'duplicate.likePerson',
    { name, unitId: draft.unit?.id ?? null, contacts, ...(exceptId === undefined ? {} : { exceptId }) },
    { enabled: name !== '' },
  );
  return <DuplicateWarning entity="person" candidates={data ?? []} />;
}
