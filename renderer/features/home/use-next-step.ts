import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { TodoGroup, TodoItem } from '#shared/home.ts';
import { t, textOf } from '#shared/i18n/t.ts';

/** Steps taken without looking at the story first; every other one opens it. */
const takenAtOnce = ['draft', 'redraft', 'submit', 'resubmit'];

interface NextStep {
  readonly label: string;
  readonly isRunning: boolean;
  readonly run: () => void;
}

/** The one button of a line. */
export function useNextStep(group: TodoGroup, item: TodoItem, open: () => void): NextStep {
  const move = useAppCommand('story.move');
  const answer = useAppCommand('story.answer');
  const { storyId, title, next } = item;
  if (group === 'answer')
    return {
      label: t('home.step.accept'),
      isRunning: answer.isPending,
      run: () =>
        answer.mutate(
          { id: storyId, answer: 'accepted' },
          { onSuccess: () => void showUndoable(t('home.accepted', { title })) },
        ),
    };
  const isForMyApproval = group === 'approval' || (group === 'lateMine' && item.stage === 'review');
  if (isForMyApproval && !item.isMine) return { label: t('home.step.review'), isRunning: false, run: open };
  if (!next) return { label: t('home.step.open'), isRunning: false, run: open };
  if (!takenAtOnce.includes(next.action)) {
    const label = textOf(`story.action.${next.action}`) ?? t('home.step.open');
    return { label, isRunning: false, run: open };
  }
  return {
    label: textOf(`story.action.${next.action}`) ?? t('home.step.open'),
    isRunning: move.isPending,
    run: () =>
      move.mutate(
        { id: storyId, to: next.to },
        {
          onSuccess: () =>
            void showUndoable(t('home.stepDone', { title, stage: t(`story.stage.${next.to}`) })),
        },
      ),
  };
}
