import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** Asks what a saved view is to be called. */
export function ViewNameForm(props: {
  readonly title: string;
  readonly name: string;
  readonly error: AppError | null;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(props.name);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() !== '') props.onName(name.trim());
  }

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            label={t('stories.view.name')}
            description={t('stories.view.note')}
            required
            data-autofocus
            value={name}
            error={props.error && tError(props.error)}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={name.trim() === ''}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
