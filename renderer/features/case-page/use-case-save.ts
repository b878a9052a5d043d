import { useCallback } from 'react';
import { type ActName, useAppCommand } from '#renderer/lib/client.ts';
import { refusalOf } from '#renderer/lib/refusal-of.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { InputOf, OutputOf } from '#shared/contract.ts';

/** Saves fields of a case; the sentence of a refusal, or null when it is done. */
export type SaveCase = (patch: InputOf<'case.save'>['patch']) => Promise<string | null>;

/** Saves fields of one case, each call one step of undo. */
export function useCaseSave(id: string): SaveCase {
  const { mutateAsync } = useAppCommand('case.save', { quiet: true });
  return useCallback(patch => refusalOf(() => mutateAsync({ id, patch })), [id, mutateAsync]);
}

/** Runs a command, tells in a toast that it is done, with the way back, and a refusal in another. */
export function useDone<N extends ActName>(
  name: N,
): (input: InputOf<N>, message: string, after?: (output: OutputOf<N>) => void) => void {
  const { mutate } = useAppCommand(name);
  return useCallback(
    (input, message, after) =>
      mutate(input, {
        onSuccess: output => {
          after?.(output);
          void showUndoable(message);
        },
      }),
    [mutate],
  );
}
