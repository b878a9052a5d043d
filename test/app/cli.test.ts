import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Arguments, readArguments } from '#electron/cli/arguments.ts';
import { runCommandLine } from '#electron/cli/run.ts';
import { terminalOs } from '#electron/cli/terminal-os.ts';
import { openDesk } from '#electron/desk.ts';
import type { Session } from '#electron/session.ts';
import { faultyRoster } from '#test/support/faulty-roster.ts';
import { fixturePath } from '#test/support/import.ts';

const roster = fixturePath('danh-sach-can-bo-truyen-thong-2017.xlsx');
const stories = fixturePath('tin-bai-2017-2018.csv');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function openFor({ words }: Arguments, session: Session) {
  const file = words[2] ?? null;
  return openDesk({
    dataFolder: join(folder, 'data'),
    configFolder: join(folder, 'config'),
    os: terminalOs({ open: file === null ? [] : [file], save: file }),
    session: () => session,
  });
}

/** One command line as the program runs it, in this process. */
async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const printer = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await runCommandLine(args, openFor, printer);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

interface Told {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

async function facts(...args: readonly string[]) {
  const { code, out } = await run(...args, '--json');
  return { code, ...(JSON.parse(out) as Record<string, unknown> & { problems: Told[]; notes: Told[] }) };
}

describe('the command line', () => {
  it('brings in the roster, reports the repeated rows and says how complete it is', async () => {
    const imported = await facts('import', 'roster', roster);
    expect(imported).toMatchObject({ code: 1, rows: 660, created: 654, updated: 0 });
    const repeats = imported.problems.filter(({ code }) => code === 'duplicate');
    expect(repeats.map(({ row, column }) => [row, column])).toEqual(
      [372, 415, 417, 487, 534, 651].map(row => [row, 'Đơn vị']),
    );
    expect(repeats[0]?.message).toContain('dòng 371');
    expect(await facts('check', 'roster')).toMatchObject({
      code: 1,
      units: 654,
      complete: 555,
      percent: 84.9,
    });
    expect(await facts('import', 'roster', roster)).toMatchObject({ created: 0, updated: 0, same: 654 });
  });

  it('brings in the stories and counts them', async () => {
    expect(await facts('import', 'stories', stories)).toMatchObject({
      code: 0,
      rows: 420,
      created: 420,
      problems: [],
    });
    expect(await facts('stats')).toMatchObject({
      code: 0,
      stories: 420,
      stages: { published: 236, idea: 49 },
    });
  });

  it('only tries when it is told to', async () => {
    expect(await facts('import', 'roster', roster, '--dry-run')).toMatchObject({
      created: 654,
      dryRun: true,
    });
    expect(await facts('stats')).toMatchObject({ units: 0 });
  });

  it('names the faulty rows of a file, and makes the areas it is told to make', async () => {
    const file = join(folder, 'danh-ba.xlsx');
    writeFileSync(file, await faultyRoster());
    const imported = await facts('import', 'roster', file);
    expect(imported.problems.map(({ row, code }) => [row, code])).toEqual([
      [51, 'impossible-date'],
      [151, 'missing-name'],
      [201, 'double-code'],
    ]);
    expect(imported.notes.map(({ row, code }) => [row, code])).toEqual([[251, 'leading-zero-restored']]);
    const areas = join(folder, 'them.csv');
    writeFileSync(areas, 'Đơn vị;Địa bàn\nTrường MN Mới;Xã Mới\n');
    expect(await facts('import', 'roster', areas)).toMatchObject({
      created: 0,
      problems: [{ row: 2, code: 'unknown-area' }],
    });
    expect(await facts('import', 'roster', areas, '--accept-names')).toMatchObject({ code: 0, created: 1 });
  });

  it('writes the lists to files that it reads again', async () => {
    await facts('import', 'roster', roster);
    await facts('import', 'stories', stories);
    const rosterOut = join(folder, 'danh-ba.xlsx');
    const storiesOut = join(folder, 'tin-bai.csv');
    expect(await facts('export', 'roster', rosterOut)).toMatchObject({
      code: 0,
      rows: 654,
      file: 'danh-ba.xlsx',
    });
    expect(await facts('export', 'stories', storiesOut)).toMatchObject({ code: 0, rows: 420 });
    expect(await facts('export', 'roster', join(folder, 'danh-ba.vcf'))).toMatchObject({
      code: 0,
      rows: 1203,
    });
    expect(await facts('import', 'roster', rosterOut)).toMatchObject({
      rows: 654,
      created: 0,
      updated: 0,
      same: 654,
    });
    expect(await facts('import', 'stories', storiesOut, '--dry-run')).toMatchObject({
      rows: 420,
      created: 0,
    });
    expect((await run('export', 'stories', join(folder, 'a.vcf'))).code).toBe(2);
  });

  it('finds, and makes an office to try with', async () => {
    expect(await facts('demo', 'office')).toMatchObject({ code: 0 });
    expect((await run('search', 'truong')).code).toBe(0);
    expect(await facts('demo', 'office')).toMatchObject({ code: 1, error: { code: 'demo-not-empty' } });
  });

  it('writes changes under the name it is given, otherwise under the system’s', async () => {
    await facts('import', 'stories', stories);
    const desk = openFor(readArguments([]), { userOf: () => null, choose: () => false });
    const users = desk
      .store()
      ?.sqlite.prepare("SELECT DISTINCT user_id FROM sync_op WHERE user_id <> 'seed'")
      .pluck()
      .all();
    desk.close();
    expect(users).toEqual(['system']);
    expect(await run('stats', '--user', 'Không Ai')).toMatchObject({ code: 2 });
  });

  it('reads days as the office writes them', async () => {
    expect(await facts('check', 'roster', '--at', '1/9/2025')).toMatchObject({ onDay: '2025-09-01' });
  });

  it('says in words what is wrong with a command, and how it is used', async () => {
    for (const args of [
      [],
      ['import', 'roster'],
      ['import', 'everything', 'a.xlsx'],
      ['check', 'roster', '--at', '31/02/2025'],
      ['stats', '--loud'],
      ['constructor'],
    ]) {
      const { code, out, err } = await run(...args);
      expect([args, code]).toEqual([args, 2]);
      expect(out + err).toContain('Cách dùng');
    }
    expect((await run('--help')).code).toBe(0);
  });

  it('says in a sentence why a file cannot be read', async () => {
    const { code, err } = await run('import', 'roster', fixturePath('README.md'));
    expect([code, err]).toEqual([1, expect.stringContaining('không phải bảng tính')]);
    const headless = join(folder, 'a.csv');
    writeFileSync(headless, '1;2\n3;4\n');
    expect(await facts('import', 'roster', headless)).toMatchObject({
      code: 1,
      error: { code: 'import-no-header' },
    });
  });

  it('says that the app holds the data folder', async () => {
    const app = openFor(readArguments([]), { userOf: () => null, choose: () => false });
    const held = await facts('stats');
    app.close();
    expect(held).toMatchObject({ code: 1, error: { code: 'data-in-use' } });
    expect((await facts('stats')).code).toBe(0);
  });

  it('runs as a program of its own', () => {
    const cli = new URL('../../electron/cli.ts', import.meta.url).pathname;
    const started = (args: readonly string[]) =>
      spawnSync(process.execPath, [cli, ...args, '--data', join(folder, 'data')], {
        encoding: 'utf8',
        env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') },
      });
    const { status, stdout } = started(['import', 'stories', stories, '--json']);
    expect([status, (JSON.parse(stdout) as { created: number }).created]).toEqual([0, 420]);
    expect(started(['nonsense']).status).toBe(2);
  });
});
