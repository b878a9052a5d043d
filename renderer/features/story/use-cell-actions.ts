import { useMemo } from 'react';
import type { CellActions } from '#renderer/features/story/story-columns.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t } from '#shared/i18n/t.ts';

/** Saves what is edited in the cells of the list, each as one step that can be taken back. */
export function useCellActions(onStep: CellActions['onStep']): CellActions {
  const { mutate: assign } = useAppCommand('story.assign');
  const { mutate: save } = useAppCommand('story.save');
  return useMemo(
    () => ({
      onStep,
      onAssign: (row, person) =>
        assign(
          { id: row.id, assigneeId: person?.id ?? null },
          {
            onSuccess: () =>
              void showUndoable(
                person === null
                  ? t('stories.unassigned', { title: row.title })
                  : t('stories.assigned', { title: row.title, person: person.name }),
              ),
          },
        ),
      onDay: (row, field, day) =>
        save(
          { id: row.id, patch: { [field]: day } },
          {
            onSuccess: () =>
              void showUndoable(
                t('stories.fieldSaved', { field: t(`field.story.${field}`), title: row.title }),
              ),
          },
        ),
    }),
    [onStep, assign, save],
  );
}
