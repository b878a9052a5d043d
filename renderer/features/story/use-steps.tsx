import { Modal } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { AssignForm } from '#renderer/features/story/AssignForm.tsx';
import { ReasonForm } from '#renderer/features/story-page/ReasonForm.tsx';
import { moveWord, refusalText } from '#renderer/features/story-page/refusal-text.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { t } from '#shared/i18n/t.ts';
import type { StoryRow, StoryStage } from '#shared/story-list.ts';
import type { MoveInfo } from '#shared/story-record.ts';

type Story = Pick<StoryRow, 'id' | 'title'>;

interface Asked<S extends Story> {
  readonly story: S;
  readonly move: MoveInfo;
}

/** Hears of steps as they are taken, before and after the store has answered. Functions that stay the same. */
interface Watch<S extends Story> {
  readonly begun: (story: S, to: StoryStage) => void;
  readonly ended: (story: S, isStored: boolean) => void;
}

/** What a step still needs is asked for here, or shown where it can be given. */
const givenOnPage: readonly MoveInfo['code'][] = ['story-outlet-missing', 'story-publication-missing'];

/**
 * Takes steps of stories in lists and on the board: at once where nothing is to be said, after a question where a reason
 * or somebody to assign is needed; a step that may not be taken says why.
 */
export function useSteps<S extends Story>(
  watch?: Watch<S>,
): {
  /** Stays the same function. */
  readonly take: (story: S, move: MoveInfo) => void;
  readonly dialog: ReactNode;
} {
  const [asked, setAsked] = useState<Asked<S> | null>(null);
  const { mutateAsync } = useAppCommand('story.move');
  const begun = watch?.begun;
  const ended = watch?.ended;
  const openRecord = usePlaces(places => places.openRecord);

  const run = useCallback(
    ({ story, move }: Asked<S>, reason?: string) => {
      setAsked(null);
      begun?.(story, move.to);
      const what = { title: story.title, stage: t(`story.stage.${move.to}`) };
      mutateAsync({ id: story.id, to: move.to, ...(reason ? { reason } : {}) }).then(
        () => {
          ended?.(story, true);
          void showUndoable(t('stories.moved', what));
        },
        // Told by the command already.
        () => ended?.(story, false),
      );
    },
    [mutateAsync, begun, ended],
  );

  const take = useCallback(
    (story: S, move: MoveInfo) => {
      const refusal = refusalText(move);
      if (move.code === 'story-assignee-missing' || (refusal === null && move.reason !== 'none'))
        setAsked({ story, move });
      else if (refusal === null) run({ story, move });
      else {
        showProblem(refusal);
        if (givenOnPage.includes(move.code)) openRecord({ entity: 'story', id: story.id });
      }
    },
    [run, openRecord],
  );

  return { take, dialog: <StepDialog asked={asked} onReason={run} onClose={() => setAsked(null)} /> };
}

function StepDialog<S extends Story>(props: {
  readonly asked: Asked<S> | null;
  readonly onReason: (asked: Asked<S>, reason: string) => void;
  readonly onClose: () => void;
}) {
  const { asked, onClose } = props;
  return (
    <Modal
      size="sm"
      opened={asked !== null}
      onClose={onClose}
      title={asked && `${moveWord(asked.move)}: ${asked.story.title}`}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {asked &&
        (asked.move.code === 'story-assignee-missing' ? (
          <AssignForm storyId={asked.story.id} title={asked.story.title} onDone={onClose} />
        ) : (
          <ReasonForm
            word={moveWord(asked.move)}
            isRequired={asked.move.reason === 'required'}
            onReason={reason => props.onReason(asked, reason)}
            onCancel={onClose}
          />
        ))}
    </Modal>
  );
}
