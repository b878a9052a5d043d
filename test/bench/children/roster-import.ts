import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openOffice } from '#test/bench/office.ts';
import { osChoosing } from '#test/support/import.ts';

/**
 * Imports the roster file named on the command line into a new office, all proposals taken; prints the milliseconds from
 * the choice of the file to the end of the write. The choice itself takes a quick person's second.
 */

const [path = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'truyen-thong-import-'));
let chosenMs = 0;
const { desk, call } = openOffice(join(folder, 'data'), {
  ...osChoosing([]),
  async chooseFiles() {
    await setTimeout(1000);
    chosenMs = performance.now();
    return [path];
  },
});
const id = await call('account.create', { name: 'Người đo', role: 'admin' });
await call('session.choose', { id });

const kind = 'roster' as const;
const file = await call('transfer.chooseFile', { kind });
if (file === null) throw new Error('no file was chosen');
const { token, layout } = file;
const { choices } = await call('transfer.columns', { token, kind, layout });
const place = { token, kind, layout, choices };
await call('transfer.prepare', place);
const { created } = await call('transfer.commit', place);
const tookMs = performance.now() - chosenMs;

if (created === 0) throw new Error('nothing was imported');
desk.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(String(tookMs));
