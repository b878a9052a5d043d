import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Arguments, readArguments } from '#electron/cli/arguments.ts';
import { runCommandLine } from '#electron/cli/run.ts';
import { terminalOs } from '#electron/cli/terminal-os.ts';
import { openDesk } from '#electron/desk.ts';
import type { Session } from '#electron/session.ts';
import { fixturePath } from '#test/support/import.ts';

const clippings = fixturePath('diem-bao-hk1-2017-2018.xlsx');
const expected = JSON.parse(readFileSync(fixturePath('clippings-expected.json'), 'utf8'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-press-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** One command line as the program runs it, in this process; its answer as JSON. */
async function facts(name: string, ...args: readonly string[]) {
  const out: string[] = [];
  const openFor = ({ words }: Arguments, session: Session) =>
    openDesk({
      dataFolder: join(folder, name),
      configFolder: join(folder, 'config'),
      os: terminalOs({ open: words[2] === undefined ? [] : [words[2]], save: words[2] ?? null }),
      session: () => session,
    });
  const printer = { out: (line: string) => out.push(line), err: (line: string) => out.push(line) };
  const code = await runCommandLine([...args, '--json'], openFor, printer);
  const told = JSON.parse(out.join('\n')) as Record<string, unknown> & { problems?: unknown };
  return { code, ...told };
}

it('clippings are counted exactly, tried out first, brought in, and counted again', async () => {
  const tried = await facts('a', 'import', 'press', clippings, '--dry-run');
  expect(tried).toMatchObject({ ...expected, dryRun: true, created: expected.rows });
  expect(tried.problems).toMatchObject(
    [110, 129, 135, 167].map(row => ({ row, code: 'impossible-date', column: 'Ngày' })),
  );
  expect(await facts('a', 'stats')).toMatchObject({ pressItems: 0 });
  // A script is told that there is something to look at.
  expect(await facts('a', 'import', 'press', clippings)).toMatchObject({
    ...expected,
    code: 1,
    created: expected.rows,
  });
  expect(await facts('a', 'stats')).toMatchObject({
    pressItems: expected.rows,
    reposts: expected.reposts,
    tones: { critical: expected.negative },
  });
});

it('what was written out comes in again in another office, tones, days, outlets and reposts with it', async () => {
  await facts('a', 'import', 'press', clippings, '--open-cases');
  const file = join(folder, 'diem-bao.csv');
  expect(await facts('a', 'export', 'press', file)).toMatchObject({ code: 0, rows: expected.rows });
  expect(await facts('b', 'import', 'press', file)).toMatchObject({
    ...expected,
    badDates: 0,
    created: expected.rows,
    problems: [],
  });
  expect(await facts('b', 'stats')).toMatchObject({ pressItems: expected.rows, reposts: expected.reposts });
});

it('knows the option that opens cases', () => {
  expect(readArguments(['import', 'press', 'a.xlsx', '--open-cases'])).toMatchObject({ openCases: true });
});
