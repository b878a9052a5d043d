import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Column } from '#renderer/components/data-table.ts';
import { t } from '#shared/i18n/t.ts';

/** What a cell shows that has nothing to show. */
export function nothingHere(): ReactNode {
  return (
    <Text span inherit c="dimmed">
      {t('common.none')}
    </Text>
  );
}

/** Makes columns of one line of text each; those named in `sortValues` can be sorted by. */
export function textColumnsOf<Row>(sortValues: object) {
  return (key: string, label: string, width: number, text: (row: Row) => string | null): Column<Row> => ({
    key,
    label,
    width,
    sortable: key in sortValues,
    render: row => text(row) || nothingHere(),
    text: row => text(row) ?? '',
  });
}
