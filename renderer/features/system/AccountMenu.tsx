import { Button, Group, Menu, Modal, Select, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useAppCommand } from '#renderer/lib/client.ts';
import type { OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';

const addableRoles = ['lead', 'editor', 'member', 'viewer'] as const;
type AddableRole = (typeof addableRoles)[number];

/** Who is working, and the menu to change to another person of this office. */
export function AccountMenu({ session }: { readonly session: OutputOf<'session.get'> }) {
  const [isAdding, setAdding] = useState(false);
  const choose = useAppCommand('session.choose');
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="subtle" color="gray" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {session.user?.name ?? t('account.choose')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('account.choose')}</Menu.Label>
          {session.accounts
            .filter(account => account.isActive)
            .map(account => (
              <Menu.Item
                key={account.id}
                leftSection={account.id === session.user?.id ? <IconCheck size={14} aria-hidden /> : <span />}
                onClick={() => choose.mutate({ id: account.id })}
              >
                {account.name}
              </Menu.Item>
            ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setAdding(true)}>{t('account.add')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isAdding} onClose={() => setAdding(false)} title={t('account.add')}>
        <AddPerson onDone={() => setAdding(false)} />
      </Modal>
    </>
  );
}

function AddPerson({ onDone }: { readonly onDone: () => void }) {
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
