import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '#shared/i18n/t.ts';

/** What went wrong, in place of what should stand here; stays until it is solved. */
export function ErrorNote(props: { readonly message: ReactNode; readonly onRetry?: () => void }) {
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      <Group justify="space-between" gap="md">
        <span>{props.message}</span>
        {props.onRetry && (
          <Button variant="default" onClick={props.onRetry}>
            {t('action.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
