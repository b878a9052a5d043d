import { Text } from '@mantine/core';
import { useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { ConfirmChoice } from '#renderer/components/ConfirmChoice.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { PersonForm } from '#renderer/features/person/PersonForm.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t } from '#shared/i18n/t.ts';
import type { PersonDetail } from '#shared/person.ts';

/** What can be done with a person as a whole. */
export function PersonActions(props: { readonly person: PersonDetail; readonly onRemoved: () => void }) {
  const { person, onRemoved } = props;
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const confirm = useAppCommand('person.confirm');
  const remove = useAppCommand('person.remove');
  return (
    <>
      <OfferActions
        actions={[
          {
            name: 'person.edit',
            label: t('person.edit.title'),
            group: 'record',
            shortcuts: ['E'],
            role: 'editor',
            perform: open === null ? () => setOpen('edit') : null,
          },
        ]}
      />
      <RoleButton
        least="editor"
        variant="default"
        onClick={() =>
          confirm.mutate(
            { ids: [person.id] },
            { onSuccess: () => void showUndoable(t('person.confirmed', { name: person.name })) },
          )
        }
      >
        {t('person.confirm')}
      </RoleButton>
      <RoleButton least="editor" variant="default" onClick={() => setOpen('edit')}>
        {t('action.edit')}
      </RoleButton>
      <RoleButton least="lead" variant="default" onClick={() => setOpen('remove')}>
        {t('person.bulk.remove')}
      </RoleButton>
      {open === 'edit' && <PersonForm person={person} onClose={() => setOpen(null)} />}
      <ConfirmChoice
        isOpen={open === 'remove'}
        title={t('person.remove.title', { count: 1 })}
        message={<Text>{t('person.remove.text')}</Text>}
        choices={[
          {
            label: t('person.remove.confirm'),
            isDangerous: true,
            run: () =>
              remove.mutate(
                { ids: [person.id] },
                {
                  onSuccess: () => {
                    setOpen(null);
                    onRemoved();
                    void showUndoable(t('person.remove.done', { count: 1 }));
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
