import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useAppCommand } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';

const addableRoles = ['lead', 'editor', 'member', 'viewer'] as const;
type AddableRole = (typeof addableRoles)[number];

/** Names another person who works at this PC. */
export function AddPerson({ onClosed }: { readonly onClosed: () => void }) {
  const [isOpen, setOpen] = useState(false);
  // Opened after it was mounted: opening is when the focus to return to is noted.
  useEffect(() => setOpen(true), []);
  const close = () => setOpen(false);
  return (
    <Modal opened={isOpen} onClose={close} onExitTransitionEnd={onClosed} title={t('account.add')}>
      <PersonForm onDone={close} />
    </Modal>
  );
}

function PersonForm({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<AddableRole>('lead');
  const create = useAppCommand('account.create');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() !== '') create.mutate({ name, role }, { onSuccess: onDone });
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t('account.name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          data-autofocus
          required
        />
        <Select
          label={t('account.role')}
          data={addableRoles.map(value => ({ value, label: t(`role.${value}`) }))}
          value={role}
          onChange={value => setRole(addableRoles.find(known => known === value) ?? 'lead')}
          allowDeselect={false}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
