import { catchUpTurn } from '#db/catch-up.ts';
import { checkpoint, type Store } from '#db/open.ts';

/** Long enough for the answer to a save and what the window asks next to go first. */
const restMs = 40;
/** Between two turns, so that whoever calls meanwhile waits for one of them at most. */
const betweenMs = 5;

/** Does what was put off, in turns while nobody asks anything. */
export interface Upkeep {
  /** Says that there may be something to do. */
  wake(): void;
  stop(): void;
}

export function createUpkeep(storeNow: () => Store | null, failed: (error: unknown) => void): Upkeep {
  let timer: NodeJS.Timeout | null = null;

  const wait = (ms: number): void => {
    timer = setTimeout(turn, ms);
    // Whatever is left at the end is done after the next start.
    timer.unref();
  };
  const turn = (): void => {
    timer = null;
    const store = storeNow();
    if (!store) return;
    try {
      if (catchUpTurn(store)) wait(betweenMs);
      else checkpoint(store);
    } catch (error) {
      // It stays on the list; whoever asks for it meets the same error and is told.
      failed(error);
    }
  };
  return {
    wake() {
      if (timer === null) wait(restMs);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
