import { useAppCommand } from '#renderer/lib/client.ts';
import { showDone, showProblem } from '#renderer/lib/toasts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { t, textOf } from '#shared/i18n/t.ts';

type Session = OutputOf<'session.get'>;
type Outcome = OutputOf<'undo.step'>;

interface Step {
  readonly action: string;
  readonly run: () => void;
}

/** What an action is called in history, tooltips and toasts. */
export function actionLabel(name: string): string {
  return textOf(`op.${name}`) ?? name;
}

/** The two buttons and keys of undo and redo, named by what they would take back or repeat. */
export function useUndo(session: Session): { readonly undo: Step | null; readonly redo: Step | null } {
  const undoStep = useAppCommand('undo.step');
  const redoStep = useAppCommand('redo.step');
  return {
    undo: session.undo && {
      action: actionLabel(session.undo.name),
      run: () =>
        undoStep.mutate(
          {},
          { onSuccess: outcome => tell(outcome, t('undo.done', { what: actionLabel(outcome.name) })) },
        ),
    },
    redo: session.redo && {
      action: actionLabel(session.redo.name),
      run: () =>
        redoStep.mutate(
          {},
          { onSuccess: outcome => tell(outcome, t('redo.done', { what: actionLabel(outcome.name) })) },
        ),
    },
  };
}

function tell(outcome: Outcome, sentence: string): void {
  showDone(sentence);
  if (outcome.left > 0) showProblem(t('undo.left', { count: outcome.left }));
}
