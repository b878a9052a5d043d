import { useCallback } from 'react';
import { useAppCommand } from '#renderer/lib/client.ts';
import type { InputOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { tError } from '#shared/i18n/t.ts';

/** Saves fields of an opinion; the sentence of a refusal, or null when it is done. */
export type SaveOpinion = (patch: InputOf<'opinion.save'>['patch']) => Promise<string | null>;

/** Saves fields of one opinion, each call one step of undo. */
export function useOpinionSave(id: string): SaveOpinion {
  const { mutateAsync } = useAppCommand('opinion.save', { quiet: true });
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
