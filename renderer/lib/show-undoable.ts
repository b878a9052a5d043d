import { call } from '#renderer/lib/client.ts';
import { showDone, showProblem } from '#renderer/lib/toasts.tsx';
import { AppError } from '#shared/core/errors.ts';
import { tError } from '#shared/i18n/t.ts';

/** Says what was just done, with the way back to exactly that action, whatever is done in the meantime. */
export async function showUndoable(message: string): Promise<void> {
  const { undo } = await call('session.get', {});
  showDone(message, undo ? () => void takeBack(undo.actionId) : undefined);
}

async function takeBack(actionId: string): Promise<void> {
  try {
    await call('undo.action', { actionId });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    showProblem(tError(error));
  }
}
