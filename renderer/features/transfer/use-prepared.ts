import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '#renderer/lib/client.ts';
import type { InputOf, OutputOf } from '#shared/contract.ts';
import type { AppError } from '#shared/core/errors.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How far the import is that runs now; null while none tells. */
export function useImportProgress(): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(
    () =>
      window.app.onEvent(event => {
        if (event.kind === 'progress' && event.task === 'import')
          setProgress(event.done >= event.total ? null : { done: event.done, total: event.total });
      }),
    [],
  );
  return progress;
}

/** Has the rows read and compared once for these choices, so that every page of the preview is there at once. */
export function usePrepared(input: InputOf<'transfer.prepare'>) {
  return useQuery<OutputOf<'transfer.prepare'>, AppError>({
    queryKey: ['transfer.prepare', input],
    queryFn: () => call('transfer.prepare', input),
    // Another choice cancels the reading that is under way; what comes of it is of no use.
    retry: (failures, error) => error.code === 'cancelled' && failures < 2,
    retryDelay: 0,
    gcTime: 0,
  });
}
