import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureClocks } from './clocks.ts';
import { measureImport } from './import.ts';
import { dropOldOffices, officeIn, openOffice } from './office.ts';
import { keep, machineOf, type Outcome, tableOf } from './report.ts';
import { readRuntime } from './runtime.ts';
import { measureSaves } from './saves.ts';
import { measureSearch, measureSearchGrowth } from './search.ts';
import { measureStart } from './start.ts';
import { measureGrowth, measureLists } from './store.ts';
import { measureWindow } from './window.ts';

/**
 * Measures the program against its floors and prints what was found, targets missed included.
 * `npm run bench [-- SUBJECT …]` measures only the subjects named.
 */

const subjects = ['start', 'window', 'import', 'lists', 'search', 'growth', 'saves', 'clocks'] as const;
type Subject = (typeof subjects)[number];

const folder = mkdtempSync(join(tmpdir(), 'truyen-thong-bench-'));
const outcomes: Outcome[] = [];
const say = (line: string): void => void process.stderr.write(`${line}\n`);

function chosen(): readonly Subject[] {
  const named = subjects.filter(subject => process.argv.includes(subject));
  return named.length > 0 ? named : subjects;
}

async function attempt(subject: Subject, measure: () => Promise<readonly Outcome[]>): Promise<void> {
  if (!chosen().includes(subject)) return;
  say(`Đo ${subject}…`);
  try {
    outcomes.push(...(await measure()));
  } catch (error) {
    process.exitCode = 1;
    outcomes.push({ subject, reason: reasonOf(error) });
  }
}

/** The rest of a long message is for the log. */
function reasonOf(error: unknown): string {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

try {
  dropOldOffices();
  const largeFolder = join(folder, 'large');
  await officeIn(largeFolder, 'large', say);
  await attempt('start', () => measureStart(folder, largeFolder));
  await attempt('window', () => measureWindow(folder, largeFolder));
  await attempt('import', measureImport);
  const large = openOffice(largeFolder);
  await attempt('lists', () => measureLists(large));
  await attempt('search', () => measureSearch(large));
  await attempt('growth', async () => {
    const halfFolder = join(folder, 'half');
    await officeIn(halfFolder, 'half', say);
    const half = openOffice(halfFolder);
    const found = [...(await measureGrowth(half, large)), ...(await measureSearchGrowth(half, large))];
    half.desk.close();
    return found;
  });
  await attempt('saves', () => measureSaves(large, folder));
  await attempt('clocks', () => measureClocks(large));
  large.desk.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
// The load is told as it was at the end, with all that was measured behind it.
const machine = machineOf(readRuntime().version);
console.log(tableOf(outcomes, machine));
say(keep(outcomes, machine));
