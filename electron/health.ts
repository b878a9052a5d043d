import { statfs } from 'node:fs/promises';
import { newestClockMs, quickCheck } from '#db/health.ts';
import type { Store } from '#db/open.ts';
import type { OutputOf } from '#shared/contract.ts';

type Warnings = OutputOf<'health.check'>;

/** Below this much free space a person is told. Parameters of the machine, not of the office. */
const leastFreeMb = 500;
const mostMinutesBehind = 10;

/** Free space, the clock against the newest entry of the journal, and a quick look through the database. */
export async function checkHealth(store: Store, dataFolder: string, nowMs: number): Promise<Warnings> {
  const warnings: Warnings = [];
  const freeMb = await freeSpaceMb(dataFolder);
  if (freeMb !== null && freeMb < leastFreeMb) warnings.push({ code: 'disk-low', freeMb });
  const minutes = Math.floor((newestClockMs(store) - nowMs) / 60_000);
  if (minutes > mostMinutesBehind) warnings.push({ code: 'clock-behind', minutes });
  const detail = quickCheck(store);
  if (detail !== null) warnings.push({ code: 'database-suspect', detail });
  return warnings;
}

async function freeSpaceMb(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return Math.floor((bavail * bsize) / (1024 * 1024));
  } catch {
    return null;
  }
}
