import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

/** What went wrong, in place of what should stand here; stays until it is solved. */
export function ErrorNote(props: { readonly message: ReactNode; readonly onRetry?: () => void }) {
  return (
    <div className={classes.error} role="alert">
      <IconAlertTriangle className={classes.smallIcon} aria-hidden />
      <span className={classes.errorText}>{props.message}</span>
      {props.onRetry && (
        <Button variant="default" onClick={props.onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  );
}
