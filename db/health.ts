import { hlcMs } from '#shared/core/hlc.ts';
import type { Store } from './open.ts';
import { readSelf } from './self.ts';

/** The milliseconds in the newest clock this PC wrote; 0 before the first. */
export function newestClockMs(store: Store): number {
  return hlcMs(readSelf(store).hlc);
}

/** What SQLite's quick check complains of first, or null when it finds nothing. */
export function quickCheck(store: Store): string | null {
  const found = store.sqlite.pragma('quick_check(1)', { simple: true });
  return found === 'ok' ? null : String(found);
}
