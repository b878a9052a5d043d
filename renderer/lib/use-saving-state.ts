import { type QueryClient, useIsMutating } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Whether everything done so far is on the disk. */
export function useSavingState(client: QueryClient): 'saved' | 'saving' | 'failed' {
  const running = useIsMutating();
  const [hasFailed, setFailed] = useState(false);
  useEffect(
    () =>
      client.getMutationCache().subscribe(event => {
        if (event.type === 'updated' && event.action.type === 'success') setFailed(false);
        if (event.type === 'updated' && event.action.type === 'error') setFailed(isLoss(event.action.error));
      }),
    [client],
  );
  if (running > 0) return 'saving';
  return hasFailed ? 'failed' : 'saved';
}

/** A refusal by a rule is an answer; a full disk or a lost store is not. */
function isLoss(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return (
    code === 'disk-full' ||
    code === 'store-unavailable' ||
    code === 'data-folder-read-only' ||
    code === 'unexpected'
  );
}
