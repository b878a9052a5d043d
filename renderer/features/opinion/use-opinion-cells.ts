import { useMemo } from 'react';
import type { OpinionCellActions } from '#renderer/features/opinion/opinion-columns.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { t } from '#shared/i18n/t.ts';

/** Saves what is edited in the cells of the list, each as one step that can be taken back. */
export function useOpinionCells(): OpinionCellActions {
  const { mutate: save } = useAppCommand('opinion.save');
  const mayEdit = useWhyNot('member') === null;
  return useMemo(() => {
    const saved = (field: 'ownerId' | 'dueOn', title: string) => ({
      onSuccess: () =>
        void showUndoable(t('stories.fieldSaved', { field: t(`field.opinion.${field}`), title })),
    });
    return {
      mayEdit,
      onOwner: (row, person) =>
        save({ id: row.id, patch: { ownerId: person?.id ?? null } }, saved('ownerId', row.subject)),
      onDue: (row, dueOn) => save({ id: row.id, patch: { dueOn } }, saved('dueOn', row.subject)),
    };
  }, [mayEdit, save]);
}
