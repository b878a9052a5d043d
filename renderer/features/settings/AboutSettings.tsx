import { Stack, Text } from '@mantine/core';
import { t } from '#shared/i18n/t.ts';
import { version } from '../../../package.json' with { type: 'json' };

/** What this program is. */
export function AboutSettings() {
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('app.name')}</Text>
      <Text>{t('settings.about.version', { version })}</Text>
      <Text>{t('settings.about.text')}</Text>
      <Text c="dimmed">{t('settings.about.font')}</Text>
    </Stack>
  );
}
