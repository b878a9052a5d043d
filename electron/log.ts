import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** One JSON line an event, rotated at 2 MB; names of operations only, never names of people or texts. */
export interface Log {
  write(kind: string, facts: Readonly<Record<string, unknown>>): void;
}

const rotateAboveBytes = 2 * 1024 * 1024;

export function createLog(file: string | null, now: () => number): Log {
  if (file === null) return { write: () => undefined };
  return {
    write(kind, facts) {
      try {
        mkdirSync(dirname(file), { recursive: true });
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > rotateAboveBytes)
          renameSync(file, `${file}.1`);
        appendFileSync(file, `${JSON.stringify({ at: new Date(now()).toISOString(), kind, ...facts })}\n`);
      } catch {
        // A full or read-only disk must not stop the work for the sake of its log.
      }
    },
  };
}
