import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same one for those it is handed to, and always does what it was last said to do. */
export function useStable(run: () => void): () => void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback(() => latest.current(), []);
}
