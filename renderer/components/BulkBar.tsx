import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

/** Below a table while rows are chosen: how many, and what can be done with them. */
export function BulkBar(props: {
  /** Null while the length of the list is not known. */
  readonly count: number | null;
  readonly onClear: () => void;
  readonly children: ReactNode;
}) {
  if (props.count === 0) return null;
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('table.bulkActions')}>
      <span role="status">{t('table.selected', { count: props.count?.toLocaleString('vi') ?? '…' })}</span>
      {props.children}
      <Button className={classes.bulkClear} variant="subtle" onClick={props.onClear}>
        {t('table.clearSelection')}
      </Button>
    </div>
  );
}
