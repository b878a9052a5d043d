import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconColumns3 } from '@tabler/icons-react';
import type { Column, ColumnState } from '#renderer/components/data-table.ts';
import { untouchedColumns } from '#renderer/components/data-table.ts';
import { isShown, orderedColumns, withColumnMoved, withColumnTurned } from '#renderer/lib/column-layout.ts';
import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

/** The columns of a table: which are shown, and in which order. */
export function ColumnMenu<Row>(props: {
  readonly columns: readonly Column<Row>[];
  readonly columnState: ColumnState;
  readonly onColumnState: (state: ColumnState) => void;
}) {
  const { columns, columnState, onColumnState } = props;
  const ordered = orderedColumns(columns, columnState);

  function move(index: number, step: 1 | -1): void {
    const column = ordered[index];
    const before = ordered[step < 0 ? index - 1 : index + 2];
    if (column) onColumnState(withColumnMoved(columns, columnState, column.key, before?.key ?? null));
  }

  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 className={classes.smallIcon} aria-hidden />}>
          {t('table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.columnMenu} aria-label={t('table.columns')}>
        {ordered.map((column, index) => (
          <div key={column.key} className={classes.columnLine}>
            <Checkbox
              label={column.label}
              checked={isShown(column, columnState)}
              disabled={column.isFixed ?? false}
              onChange={() => onColumnState(withColumnTurned(columnState, column.key))}
            />
            <ActionIcon
              size="sm"
              aria-label={t('table.columnEarlier', { column: column.label })}
              disabled={index === 0}
              onClick={() => move(index, -1)}
            >
              <IconChevronUp className={classes.smallIcon} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size="sm"
              aria-label={t('table.columnLater', { column: column.label })}
              disabled={index === ordered.length - 1}
              onClick={() => move(index, 1)}
            >
              <IconChevronDown className={classes.smallIcon} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Button variant="subtle" fullWidth mt={4} onClick={() => onColumnState(untouchedColumns)}>
          {t('table.columnsReset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
