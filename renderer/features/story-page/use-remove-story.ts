import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** Moves a story to the bin and leaves it, with the way back in a toast. */
export function useRemoveStory(story: Pick<StoryRecord, 'id' | 'title'>, onRemoved: () => void): () => void {
  const remove = useAppCommand('story.remove');
  return () =>
    remove.mutate(
      { id: story.id },
      {
        onSuccess: () => {
          onRemoved();
          void showUndoable(t('storyPage.binned', { title: story.title }));
        },
      },
    );
}
