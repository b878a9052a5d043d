import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useAppCommand } from '#renderer/lib/client.ts';
import type { OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';

const AddPerson = lazy(async () => ({
  default: (await import('#renderer/features/system/AddPerson.tsx')).AddPerson,
}));

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
      {isAdding && (
        <Suspense fallback={null}>
          <AddPerson onClosed={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  );
}
