import { type ReactNode, Suspense, useEffect, useState } from 'react';

/** Milliseconds after the first picture. */
const laterMs = 200;

/** What the first picture does without: loaded and shown soon after it, or at once where it is called for. */
export function Later(props: {
  readonly isCalled?: boolean;
  /** Keeps the room until then. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}) {
  const { isCalled = false, fallback = null, children } = props;
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), laterMs);
    return () => clearTimeout(timer);
  }, []);
  return isLater || isCalled ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
