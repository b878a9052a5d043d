import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

/** One fact of a record: its name at the left, its value at the right, edited in place where it may be. */
export function FieldRow(props: {
  readonly label: string;
  /** The value as it is read; left out or null shows a dash. */
  readonly children?: ReactNode;
  /** Drawn instead of the value while editing, until `finish` is called; left out where it may not be edited. */
  readonly edit?: (finish: () => void) => ReactNode;
}) {
  const { label, children, edit } = props;
  const [isEditing, setIsEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const labelId = useId();
  const value = children ?? <span className={classes.aside}>{t('common.none')}</span>;

  useLayoutEffect(() => {
    // The field that had the focus is gone; unless the person has moved on, it goes back to the value.
    if (wasEditing.current && !isEditing && document.activeElement === document.body) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  function leave(event: KeyboardEvent<HTMLDivElement>): void {
    const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || !isOwn || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setIsEditing(false);
  }

  return (
    <div className={classes.field}>
      <div className={classes.fieldLabel} id={labelId}>
        {label}
      </div>
      {isEditing && edit ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: hears what bubbles up from the field within
        <div className={classes.fieldEdit} onKeyDown={leave}>
          {edit(() => setIsEditing(false))}
        </div>
      ) : (
        <div className={classes.fieldValue}>
          {edit ? (
            <UnstyledButton
              ref={button}
              className={classes.fieldButton}
              aria-label={t('action.editField', { field: label })}
              aria-describedby={labelId}
              onClick={() => setIsEditing(true)}
            >
              {value}
            </UnstyledButton>
          ) : (
            value
          )}
        </div>
      )}
    </div>
  );
}
