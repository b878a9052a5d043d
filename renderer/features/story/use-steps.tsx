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
import type { StoryRow } from '#shared/story-list.ts';
import type { MoveInfo } from '#shared/story-record.ts';

type Story = Pick<StoryRow, 'id' | 'title'>;

interface Asked {
  readonly story: Story;
  readonly move: MoveInfo;
}

/** What a step still needs is asked for here, or shown where it can be given. */
const givenOnPage: readonly MoveInfo['code'][] = ['story-outlet-missing', 'story-publication-missing'];

/**
 * Takes steps of stories in lists and on the board: at once where nothing is to be said, after a question where a reason
 * or somebody to assign is needed; a step that may not be taken says why.
 */
export function useSteps(): {
  /** Stays the same function. */
  readonly take: (story: Story, move: MoveInfo) => void;
  readonly dialog: ReactNode;
} {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { mutate } = useAppCommand('story.move');
  const openRecord = usePlaces(places => places.openRecord);

  const run = useCallback(
    ({ story, move }: Asked, reason?: string) => {
      setAsked(null);
      const what = { title: story.title, stage: t(`story.stage.${move.to}`) };
      mutate(
        { id: story.id, to: move.to, ...(reason ? { reason } : {}) },
        { onSuccess: () => void showUndoable(t('stories.moved', what)) },
      );
    },
    [mutate],
  );

  const take = useCallback(
    (story: Story, move: MoveInfo) => {
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

function StepDialog(props: {
  readonly asked: Asked | null;
  readonly onReason: (asked: Asked, reason: string) => void;
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
