import { statfs } from 'node:fs/promises';
import { newestClockMs, quickCheck } from '#db/health.ts';
import type { Store } from '#db/open.ts';
import type { OutputOf } from '#shared/contract.ts';

type Warnings = OutputOf<'health.check'>;

/** Below this much free space a person is told. Parameters of the machine, not of the office. */
const leastFreeMb = 500;
const mostMinutesBehind = 10;

/** Free space, and the clock against the newest entry of the journal. */
export async function checkMachine(store: Store, dataFolder: string, nowMs: number): Promise<Warnings> {
  const warnings: Warnings = [];
  const freeMb = await freeSpaceMb(dataFolder);
  if (freeMb !== null && freeMb < leastFreeMb) warnings.push({ code: 'disk-low', freeMb });
  const minutes = Math.floor((newestClockMs(store) - nowMs) / 60_000);
  if (minutes > mostMinutesBehind) warnings.push({ code: 'clock-behind', minutes });
  return warnings;
}

/** A look through the whole database: some seconds at 100,000 stories, in which other calls wait. */
export function checkDatabase(store: Store): Warnings {
  const detail = quickCheck(store);
  return detail === null ? [] : [{ code: 'database-suspect', detail }];
}

async function freeSpaceMb(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return Math.floor((bavail * bsize) / (1024 * 1024));
  } catch {
    return null;
  }
}
