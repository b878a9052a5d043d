import { Button, Group, Stack, Text, Title } from '@mantine/core';
import classes from '#renderer/features/system/system.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showDone } from '#renderer/lib/toasts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { t, textOf } from '#shared/i18n/t.ts';

/** Instead of the desk while the data cannot be opened: what happened, what is safe, what to do now. */
export function StartProblem({ state }: { readonly state: OutputOf<'start.state'> }) {
  const retry = useAppCommand('start.retry');
  const setAside = useAppCommand('start.setAside');
  const chooseFolder = useAppCommand('start.chooseFolder');
  const showFolder = useAppCommand('start.showFolder');
  const error = state.error ?? { code: 'store-unavailable', params: { reason: '' } };
  return (
    <main className={classes.page}>
      <Stack className={classes.sheet} role="alert" gap="md">
        <Title order={1} size="h3">
          {t('start.problem.title')}
        </Title>
        <Text>{textOf(`error.${error.code}`, error.params) ?? error.code}</Text>
        <Group gap="xs">
          <Button onClick={() => retry.mutate({})}>{t('start.problem.retry')}</Button>
          {state.canSetAside && (
            <Button
              variant="default"
              onClick={() =>
                setAside.mutate(
                  {},
                  { onSuccess: ({ folder }) => showDone(t('start.problem.asideDone', { folder })) },
                )
              }
            >
              {t('start.problem.aside')}
            </Button>
          )}
          <Button variant="default" onClick={() => chooseFolder.mutate({})}>
            {t('start.problem.folder')}
          </Button>
          <Button variant="subtle" onClick={() => showFolder.mutate({})}>
            {t('start.problem.show')}
          </Button>
        </Group>
      </Stack>
    </main>
  );
}
