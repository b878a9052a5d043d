import { Text } from '@mantine/core';
import { useState } from 'react';
import { BulkBar } from '#renderer/components/BulkBar.tsx';
import { ConfirmChoice } from '#renderer/components/ConfirmChoice.tsx';
import type { Selection } from '#renderer/components/data-table.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { chosenIds } from '#renderer/lib/chosen-ids.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { selectedCount } from '#renderer/lib/table-selection.ts';
import { t } from '#shared/i18n/t.ts';

/** What can be done with the chosen people, each as one step. */
export function PersonBulkBar(props: {
  readonly selection: Selection;
  readonly total: number | null;
  readonly listIds: () => Promise<readonly string[]>;
  readonly onClear: () => void;
}) {
  const { selection, total, listIds, onClear } = props;
  const [removing, setRemoving] = useState<string[] | null>(null);
  const confirm = useAppCommand('person.confirm');
  const remove = useAppCommand('person.remove');

  function finish(sentence: string): void {
    setRemoving(null);
    onClear();
    void showUndoable(sentence);
  }

  async function confirmAll(): Promise<void> {
    const ids = await chosenIds(selection, listIds);
    confirm.mutate({ ids }, { onSuccess: () => finish(t('person.confirmedMany', { count: ids.length })) });
  }

  return (
    <>
      <BulkBar count={selectedCount(selection, total)} onClear={onClear}>
        <RoleButton least="editor" variant="default" onClick={() => void confirmAll()}>
          {t('person.confirm')}
        </RoleButton>
        <RoleButton
          least="lead"
          variant="default"
          onClick={async () => setRemoving(await chosenIds(selection, listIds))}
        >
          {t('person.bulk.remove')}
        </RoleButton>
      </BulkBar>
      <ConfirmChoice
        isOpen={removing !== null}
        title={t('person.remove.title', { count: removing?.length ?? 0 })}
        message={<Text>{t('person.remove.text')}</Text>}
        choices={[
          {
            label: t('person.remove.confirm'),
            isDangerous: true,
            run: () =>
              removing &&
              remove.mutate(
                { ids: removing },
                { onSuccess: () => finish(t('person.remove.done', { count: removing.length })) },
              ),
          },
        ]}
        onCancel={() => setRemoving(null)}
      />
    </>
  );
}
