import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

/** One line that says what was done, for 8 s, with the way back where there is one. */
export function showDone(message: string, undo?: () => void): void {
  showChoices(message, undo ? [{ label: t('action.undo'), run: undo }] : []);
}

/** One line that says what was done, for 8 s, with what can be done next. */
export function showChoices(
  message: string,
  choices: readonly { readonly label: string; readonly run: () => void }[],
): void {
  const id = notifications.show({
    message: (
      <span className={classes.toast}>
        <span className={classes.toastText}>{message}</span>
        {choices.map(({ label, run }) => (
          <Button
            key={label}
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              notifications.hide(id);
              run();
            }}
          >
            {label}
          </Button>
        ))}
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
