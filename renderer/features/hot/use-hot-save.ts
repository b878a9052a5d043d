import { useCallback } from 'react';
import { useAppCommand } from '#renderer/lib/client.ts';
import { refusalOf } from '#renderer/lib/refusal-of.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import type { InputOf } from '#shared/contract.ts';

/** Saves fields; the sentence of a refusal, or null when it is done. */
export type Save<Patch> = (patch: Patch) => Promise<string | null>;

/** Tells of a refusal where no field stands to show it. */
export async function told(saved: Promise<string | null>): Promise<void> {
  const refusal = await saved;
  if (refusal !== null) showProblem(refusal);
}

/** Saves fields of one issue, each call one step of undo. */
export function useHotSave(id: string): Save<InputOf<'hot.save'>['patch']> {
  const { mutateAsync } = useAppCommand('hot.save', { quiet: true });
  return useCallback(patch => refusalOf(() => mutateAsync({ id, patch })), [id, mutateAsync]);
}

/** Saves fields of one window. */
export function useWindowSave(id: string): Save<InputOf<'forecast.save'>['patch']> {
  const { mutateAsync } = useAppCommand('forecast.save', { quiet: true });
  return useCallback(patch => refusalOf(() => mutateAsync({ id, patch })), [id, mutateAsync]);
}

/** Saves fields of one plan. */
export function usePlanSave(id: string): Save<InputOf<'response.save'>['patch']> {
  const { mutateAsync } = useAppCommand('response.save', { quiet: true });
  return useCallback(patch => refusalOf(() => mutateAsync({ id, patch })), [id, mutateAsync]);
}
