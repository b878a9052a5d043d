import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
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
  const labelId = useId();
  const value = children ?? <span className={classes.nothing}>{t('common.none')}</span>;
  return (
    <div className={classes.field}>
      <div className={classes.fieldLabel} id={labelId}>
        {label}
      </div>
      {isEditing && edit ? (
        <div className={classes.fieldEdit}>{edit(() => setIsEditing(false))}</div>
      ) : (
        <div className={classes.fieldValue}>
          {edit ? (
            <UnstyledButton
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
