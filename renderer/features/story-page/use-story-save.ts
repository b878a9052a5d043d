import { useCallback } from 'react';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { InputOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';
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

/** Runs something that may be refused; the sentence of the refusal, or null. */
async function refusalOf(run: () => Promise<unknown>): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    if (error instanceof AppError) return tError(error);
    throw error;
  }
}
