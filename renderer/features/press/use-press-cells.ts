import { useMemo } from 'react';
import type { PressCellActions } from '#renderer/features/press/press-columns.tsx';
import { usePress } from '#renderer/features/press/press-state.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { t } from '#shared/i18n/t.ts';

/** Saves what is edited in the cells of the list, each as one step that can be taken back. */
export function usePressCells(): PressCellActions {
  const { mutate: save } = useAppCommand('press.save');
  const turn = usePress(look => look.turn);
  const mayEdit = useWhyNot('member') === null;
  return useMemo(
    () => ({
      mayEdit,
      onTurn: turn,
      onTone: (row, tone) =>
        save(
          { id: row.id, patch: { tone } },
          {
            onSuccess: () =>
              void showUndoable(
                t('pressList.toneSaved', { tone: t(`press.tone.${tone ?? 'none'}`), title: row.title }),
              ),
          },
        ),
      onThemes: (row, themeIds) =>
        save(
          { id: row.id, patch: { themeIds: [...themeIds] } },
          { onSuccess: () => void showUndoable(t('pressList.themesSaved', { title: row.title })) },
        ),
    }),
    [save, turn, mayEdit],
  );
}
