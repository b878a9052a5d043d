import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '#renderer/features/system/system.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import type { OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';

/** Before the desk: the first person names herself, later ones choose their name. */
export function FirstPerson({ session }: { readonly session: OutputOf<'session.get'> }) {
  const [name, setName] = useState('');
  const create = useAppCommand('account.create');
  const choose = useAppCommand('session.choose');
  const people = session.accounts.filter(account => account.isActive);
  const isFirst = people.length === 0;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') return;
    create.mutate({ name }, { onSuccess: id => choose.mutate({ id }) });
  }

  return (
    <main className={classes.page}>
      <Stack className={classes.sheet} gap="md">
        <Text c="dimmed" size="sm">
          {t('app.name')}
        </Text>
        <Title order={1} size="h3">
          {isFirst ? t('account.first.title') : t('account.choose')}
        </Title>
        {isFirst ? (
          <form onSubmit={submit}>
            <Stack gap="md">
              <Text>{t('account.first.text')}</Text>
              <TextInput
                label={t('account.name')}
                value={name}
                onChange={event => setName(event.currentTarget.value)}
                autoFocus
                required
              />
              <Button type="submit" loading={create.isPending}>
                {t('account.first.save')}
              </Button>
            </Stack>
          </form>
        ) : (
          people.map(account => (
            <Button key={account.id} variant="default" onClick={() => choose.mutate({ id: account.id })}>
              {account.name}
            </Button>
          ))
        )}
      </Stack>
    </main>
  );
}
