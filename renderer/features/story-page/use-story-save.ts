import { useCallback } from 'react';
import { useAppCommand } from '#renderer/lib/client.ts';
import { refusalOf } from '#renderer/lib/refusal-of.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { InputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

type StoryPatchInput = InputOf<'story.save'>['patch'];

/** Saves fields of a story; the sentence of a refusal, or null when it is done. */
export type SaveStory = (patch: StoryPatchInput) => Promise<string | null>;

/** Saves fields of one story, each call one step of undo, and says so when the story had to go back to review. */
export function useStorySave(story: Pick<StoryRecord, 'id' | 'stage'>): SaveStory {
  const { id, stage } = story;
  const { mutateAsync } = useAppCommand('story.save', { quiet: true });
  return useCallback(
    patch =>
      refusalOf(async () => {
        const saved = await mutateAsync({ id, patch });
        if (saved.stage !== stage)
          await showUndoable(t('storyPage.backToReview', { stage: t(`story.stage.${saved.stage}`) }));
      }),
    [id, stage, mutateAsync],
  );
}
