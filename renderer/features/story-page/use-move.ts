import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t } from '#shared/i18n/t.ts';
import type { MoveInfo } from '#shared/story-record.ts';

/** Takes a step of the workflow and says so, with the way back. */
export function useMove(id: string): (move: MoveInfo, reason?: string) => void {
  const step = useAppCommand('story.move');
  return (move, reason) =>
    step.mutate(
      { id, to: move.to, ...(reason ? { reason } : {}) },
      {
        onSuccess: () => void showUndoable(t('storyPage.moved', { stage: t(`story.stage.${move.to}`) })),
      },
    );
}
