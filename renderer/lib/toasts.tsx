import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

/** One line that says what was done, for 8 s, with the way back where there is one. */
export function showDone(message: string, undo?: () => void): void {
  const id = notifications.show({
    message: (
      <span className={classes.toast}>
        <span className={classes.toastText}>{message}</span>
        {undo && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            {t('action.undo')}
          </Button>
        )}
      </span>
    ),
    role: 'status',
    closeButtonProps: { 'aria-label': t('action.close') },
  });
}

/** One sentence about something that failed; it stays until it is closed. */
export function showProblem(message: string): void {
  notifications.show({
    message,
    color: 'red',
    role: 'alert',
    autoClose: false,
    closeButtonProps: { 'aria-label': t('action.close') },
  });
}
