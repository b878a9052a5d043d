import { useState } from 'react';
import { z } from 'zod';
import { type ColumnState, untouchedColumns } from '#renderer/components/data-table.ts';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';

const StoredColumns = z.object({
  order: z.array(z.string()),
  widths: z.record(z.string(), z.number()),
  turned: z.array(z.string()),
});

/** The columns of a list as this person left them, and how to change them; kept for each person and list. */
export function useColumnState(list: string): readonly [ColumnState, (state: ColumnState) => void] {
  const key = `columns.${list}`;
  const preferences = useAppQuery('preference.get', {});
  const save = useAppCommand('preference.save');
  const [changed, setChanged] = useState<ColumnState | null>(null);
  const stored = StoredColumns.safeParse(preferences.data?.[key]);
  return [
    changed ?? (stored.success ? stored.data : untouchedColumns),
    state => {
      setChanged(state);
      const { order, widths, turned } = state;
      save.mutate({ key, value: { order: [...order], widths: { ...widths }, turned: [...turned] } });
    },
  ];
}
