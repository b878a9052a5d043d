import { Group, TextInput } from '@mantine/core';
import { type NameDraft, nameTyped } from '#renderer/features/person/name-draft.ts';
import { t } from '#shared/i18n/t.ts';

/** The name in one field, and beside it how it is split, which can be put right for names of other peoples. */
export function NameFields(props: {
  readonly value: NameDraft;
  readonly onChange: (draft: NameDraft) => void;
  readonly error?: string | undefined;
  readonly hasFocusAtFirst?: boolean;
}) {
  const { value, onChange } = props;
  return (
    <>
      <TextInput
        label={t('person.field.fullName')}
        required
        error={props.error}
        data-autofocus={props.hasFocusAtFirst || undefined}
        value={value.fullName}
        onChange={event => onChange(nameTyped(value, event.currentTarget.value))}
      />
      <Group gap="sm" grow align="flex-start">
        <TextInput
          label={t('person.field.title')}
          value={value.title}
          onChange={event => onChange({ ...value, title: event.currentTarget.value })}
        />
        <TextInput
          label={t('person.field.familyName')}
          value={value.familyName}
          onChange={event => onChange({ ...value, familyName: event.currentTarget.value })}
        />
        <TextInput
          label={t('person.field.givenName')}
          value={value.givenName}
          onChange={event => onChange({ ...value, givenName: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
