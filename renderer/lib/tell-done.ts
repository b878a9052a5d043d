import { call } from '#renderer/lib/client.ts';
import { showDone, showProblem } from '#renderer/lib/toasts.tsx';
import { AppError } from '#shared/core/errors.ts';
import { tError } from '#shared/i18n/t.ts';

/** Says what the command just run has done, with «Hoàn tác» for that very step, whatever is done after it. */
export async function tellDone(sentence: string): Promise<void> {
  const { undo } = await call('session.get', {});
  showDone(sentence, undo ? () => void takeBack(undo.actionId) : undefined);
}

async function takeBack(actionId: string): Promise<void> {
  try {
    await call('undo.action', { actionId });
  } catch (problem) {
    if (problem instanceof AppError) showProblem(tError(problem));
    else throw problem;
  }
}
