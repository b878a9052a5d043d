import { useCallback } from 'react';
import { useAppCommand } from '#renderer/lib/client.ts';
import type { InputOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { tError } from '#shared/i18n/t.ts';

/** Saves fields of a press item; the sentence of a refusal, or null when it is done. */
export type SavePress = (patch: InputOf<'press.save'>['patch']) => Promise<string | null>;

/** Saves fields of one item, each call one step of undo. */
export function usePressSave(id: string): SavePress {
  const { mutateAsync } = useAppCommand('press.save', { quiet: true });
  return useCallback(
    async patch => {
      try {
        await mutateAsync({ id, patch });
        return null;
      } catch (error) {
        if (error instanceof AppError) return tError(error);
        throw error;
      }
    },
    [id, mutateAsync],
  );
}
