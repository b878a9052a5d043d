import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import {
  type ContactDraft,
  ContactFields,
  contactInputs,
  draftsOf,
} from '#renderer/features/person/ContactFields.tsx';
import { NameFields } from '#renderer/features/person/NameFields.tsx';
import { type NameDraft, nameTyped, noName } from '#renderer/features/person/name-draft.ts';
import { PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import type { InputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';

/** Who is named: somebody of the directory, or a person entered in the same step. */
export interface Appointee {
  readonly personId: string | null;
  readonly name: string;
  readonly newPerson: {
    readonly name: NameDraft;
    readonly position: string;
    readonly contacts: readonly ContactDraft[];
  } | null;
}

export const nobody: Appointee = { personId: null, name: '', newPerson: null };

/** What the store is told; null while nobody is named. */
export function appointeeInput(
  appointee: Appointee,
): Pick<InputOf<'roster.appoint'>, 'personId'> | Pick<InputOf<'roster.appoint'>, 'newPerson'> | null {
  const { personId, newPerson } = appointee;
  if (personId !== null) return { personId };
  if (!newPerson || newPerson.name.givenName.trim() === '') return null;
  const { name, position, contacts } = newPerson;
  return {
    newPerson: {
      familyName: name.familyName || null,
      givenName: name.givenName,
      ...(name.title === '' ? {} : { title: name.title }),
      ...(position.trim() === '' ? {} : { position }),
      contacts: contactInputs(contacts),
    },
  };
}

/** Looks for the person while the name is typed; a name that is not there becomes a new person. */
export function AppointeeFields(props: {
  readonly value: Appointee;
  readonly onChange: (appointee: Appointee) => void;
  readonly unitId: string;
  readonly error?: string | undefined;
}) {
  const { value, onChange } = props;
  const { newPerson } = value;
  if (newPerson === null)
    return (
      <PersonPicker
        label={t('roster.appoint.person')}
        value={value.personId === null ? null : { id: value.personId, name: value.name }}
        onChange={person => onChange(person ? { ...nobody, personId: person.id, name: person.name } : nobody)}
        onNew={name =>
          onChange({
            ...nobody,
            name,
            newPerson: {
              name: nameTyped(noName, name),
              position: '',
              contacts: draftsOf([
                { kind: 'phone', value: '' },
                { kind: 'email', value: '' },
              ]),
            },
          })
        }
        unitId={props.unitId}
        isRequired
        hasFocusAtFirst
        error={props.error}
      />
    );
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fw={600}>{t('roster.appoint.newPerson')}</Text>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(nobody)}>
          {t('roster.appoint.choose')}
        </Button>
      </Group>
      <NameFields
        value={newPerson.name}
        onChange={name => onChange({ ...value, name: name.fullName, newPerson: { ...newPerson, name } })}
        error={props.error}
        isShort
      />
      <TextInput
        label={t('roster.position')}
        // The field that was typed in is gone; the next one takes over.
        autoFocus
        value={newPerson.position}
        onChange={event =>
          onChange({ ...value, newPerson: { ...newPerson, position: event.currentTarget.value } })
        }
      />
      <ContactFields
        value={newPerson.contacts}
        onChange={contacts => onChange({ ...value, newPerson: { ...newPerson, contacts } })}
      />
    </Stack>
  );
}
