import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import classes from '#renderer/features/settings/settings.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showDone } from '#renderer/lib/toasts.tsx';
import { useTaskProgress } from '#renderer/lib/use-task-progress.ts';
import { t } from '#shared/i18n/t.ts';

/** Where the data lie, and a made-up office for those who want to try first. */
export function DataSettings() {
  const showFolder = useAppCommand('start.showFolder');
  const chooseFolder = useAppCommand('start.chooseFolder');
  const fill = useAppCommand('demo.fill');
  const percent = useTaskProgress('demo.fill', fill.isPending);
  return (
    <Stack gap="md">
      <p className={classes.effect}>{t('settings.data.folder')}</p>
      <Group gap="xs">
        <Button variant="default" onClick={() => showFolder.mutate({})}>
          {t('settings.data.show')}
        </Button>
        <Button variant="default" onClick={() => chooseFolder.mutate({})}>
          {t('settings.data.choose')}
        </Button>
      </Group>
      <Title order={2} size="h4">
        {t('demo.title')}
      </Title>
      <p className={classes.effect}>{t('demo.text')}</p>
      <Group gap="xs">
        {(['office', 'large'] as const).map(size => (
          <Button
            key={size}
            variant="default"
            disabled={fill.isPending}
            onClick={() => fill.mutate({ size }, { onSuccess: made => showDone(t('demo.done', made)) })}
          >
            {t(`demo.${size}`)}
          </Button>
        ))}
      </Group>
      {fill.isPending && (
        <div className={classes.narrow} role="status">
          <Text>{t('demo.progress', { percent })}</Text>
          <Progress value={percent} aria-label={t('demo.title')} />
        </div>
      )}
    </Stack>
  );
}
