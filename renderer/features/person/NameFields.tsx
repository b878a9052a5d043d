import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type NameDraft, nameTyped } from '#renderer/features/person/name-draft.ts';
import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

/** The name in one field, and how it is split, which can be put right for names of other peoples. */
export function NameFields(props: {
  readonly value: NameDraft;
  readonly onChange: (draft: NameDraft) => void;
  readonly error?: string | undefined;
  readonly hasFocusAtFirst?: boolean;
  /** The split as one line of text until somebody wants to change it. */
  readonly isShort?: boolean;
}) {
  const { value, onChange } = props;
  const [isSplitOpen, setSplitOpen] = useState(!props.isShort);
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
      {isSplitOpen ? (
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
      ) : (
        <Group gap="xs" mt={-6}>
          <span className={classes.aside}>
            {t('person.split', {
              family: value.familyName || t('common.none'),
              given: value.givenName || t('common.none'),
            })}
          </span>
          <Button variant="subtle" size="compact-sm" onClick={() => setSplitOpen(true)}>
            {t('person.split.change')}
          </Button>
        </Group>
      )}
    </>
  );
}
