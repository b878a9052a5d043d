import { Text } from '@mantine/core';
import { useState } from 'react';
import { BulkBar } from '#renderer/components/BulkBar.tsx';
import { ConfirmChoice } from '#renderer/components/ConfirmChoice.tsx';
import type { Selection } from '#renderer/components/data-table.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { UnitBulkForm } from '#renderer/features/unit/UnitBulkForm.tsx';
import { chosenIds } from '#renderer/lib/chosen-ids.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { selectedCount } from '#renderer/lib/table-selection.ts';
import { t } from '#shared/i18n/t.ts';

/** What can be done with the chosen units, each as one step. */
export function UnitBulkBar(props: {
  readonly selection: Selection;
  readonly total: number | null;
  readonly listIds: () => Promise<readonly string[]>;
  readonly onClear: () => void;
}) {
  const { selection, total, listIds, onClear } = props;
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const [ids, setIds] = useState<string[]>([]);
  const remove = useAppCommand('unit.remove');

  async function ask(what: 'edit' | 'remove'): Promise<void> {
    setIds(await chosenIds(selection, listIds));
    setOpen(what);
  }

  function finish(sentence: string): void {
    setOpen(null);
    onClear();
    void showUndoable(sentence);
  }

  return (
    <>
      <BulkBar count={selectedCount(selection, total)} onClear={onClear}>
        <RoleButton least="editor" variant="default" onClick={() => void ask('edit')}>
          {t('unit.bulk.edit')}
        </RoleButton>
        <RoleButton least="lead" variant="default" onClick={() => void ask('remove')}>
          {t('unit.bulk.remove')}
        </RoleButton>
      </BulkBar>
      {open === 'edit' && (
        <UnitBulkForm
          ids={ids}
          onClose={() => setOpen(null)}
          onDone={changed => finish(t('unit.bulk.done', { count: changed }))}
        />
      )}
      <ConfirmChoice
        isOpen={open === 'remove'}
        title={t('unit.remove.title', { count: ids.length })}
        message={<Text>{t('unit.remove.text')}</Text>}
        choices={[
          {
            label: t('unit.remove.confirm'),
            isDangerous: true,
            run: () =>
              remove.mutate(
                { ids },
                { onSuccess: () => finish(t('unit.remove.done', { count: ids.length })) },
              ),
          },
        ]}
        onCancel={() => setOpen(null)}
      />
    </>
  );
}
