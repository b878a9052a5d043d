import { useEffect, useRef, useSyncExternalStore } from 'react';

export const minuteMs = 60_000;

const listeners = new Set<() => void>();
let timer = 0;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === 0)
    timer = window.setInterval(() => {
      for (const listen of listeners) listen();
    }, minuteMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = 0;
  };
}

/** Whole minutes since 1970. */
export function presentMinute(): number {
  return Math.floor(Date.now() / minuteMs);
}

/** The minute it is: what tells how long a clock still has is asked anew with it. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, presentMinute);
}

/** Asks anew with each minute: clocks run without anybody touching a record. */
export function useEachMinute(refetch: () => unknown): void {
  const minute = useMinute();
  const asked = useRef(minute);
  useEffect(() => {
    if (asked.current === minute) return;
    asked.current = minute;
    refetch();
  }, [minute, refetch]);
}
