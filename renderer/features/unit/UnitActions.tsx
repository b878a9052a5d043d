import { Text } from '@mantine/core';
import { useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { ConfirmChoice } from '#renderer/components/ConfirmChoice.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { UnitForm } from '#renderer/features/unit/UnitForm.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t } from '#shared/i18n/t.ts';

/** What can be done with a unit as a whole. The form shows it as it is today, whatever day is looked at. */
export function UnitActions(props: { readonly id: string; readonly onRemoved: () => void }) {
  const { id, onRemoved } = props;
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const unit = useAppQuery('unit.get', { id });
  const remove = useAppCommand('unit.remove');
  return (
    <>
      <OfferActions
        actions={[
          {
            name: 'unit.edit',
            label: t('unit.edit.title'),
            group: 'record',
            shortcuts: ['E'],
            role: 'editor',
            perform: open === null ? () => setOpen('edit') : null,
          },
        ]}
      />
      <RoleButton least="editor" variant="default" onClick={() => setOpen('edit')}>
        {t('unit.edit')}
      </RoleButton>
      <RoleButton least="lead" variant="default" onClick={() => setOpen('remove')}>
        {t('unit.bulk.remove')}
      </RoleButton>
      {open === 'edit' && unit.data && <UnitForm unit={unit.data} onClose={() => setOpen(null)} />}
      <ConfirmChoice
        isOpen={open === 'remove'}
        title={t('unit.remove.title', { count: 1 })}
        message={<Text>{t('unit.remove.text')}</Text>}
        choices={[
          {
            label: t('unit.remove.confirm'),
            isDangerous: true,
            run: () =>
              remove.mutate(
                { ids: [id] },
                {
                  onSuccess: () => {
                    setOpen(null);
                    onRemoved();
                    void showUndoable(t('unit.remove.done', { count: 1 }));
                  },
                },
              ),
          },
        ]}
        onCancel={() => setOpen(null)}
      />
    </>
  );
}
