import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, expect, test } from '@playwright/test';
import { waitForFirstScreen } from '#electron/runtime/first-screen.mjs';
import { packageApp } from '#electron/runtime/package-app.mjs';
import { writeUserSwitch } from '#electron/runtime/staged-app.mjs';
import { environment, newFolder, tested } from '#test/support/electron.ts';

const wanted = new Map([
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
]);

test('the packaged app opens its window, and runs nothing but itself', async () => {
  test.skip(process.platform !== 'linux', 'installers of other systems have a checklist of their own');
  test.setTimeout(240_000);
  const unpacked = join(await packageApp(newFolder('package')), 'linux-unpacked');
  const program = join(unpacked, 'truyen-thong-gddt');

  const fuses = await getCurrentFuseWire(program);
  for (const [fuse, state] of wanted) expect(fuses[fuse], FuseV1Options[fuse]).toBe(state);
  expect(existsSync(join(unpacked, 'resources', 'app.asar'))).toBe(true);
  expect(existsSync(join(unpacked, 'resources', 'app'))).toBe(false);

  const child = start(program);
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    const context = browser.contexts()[0];
    expect(context).toBeDefined();
    const window = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    expect(window).toBeDefined();
    if (window !== undefined) {
      await waitForFirstScreen(window);
      await expect(window).toHaveTitle(/Truyền thông GD&ĐT/);
    }
    await browser.close();
  } finally {
    child.kill('SIGKILL');
  }
});

/** The inspector is switched off in the package, so the window is reached through Chromium's own debugging port. */
function start(program: string): ChildProcess {
  const switches = ['--remote-debugging-port=0', ...(tested.isSandboxed ? [] : ['--no-sandbox'])];
  const { TRUYENTHONG_SQLITE_BINDING: _, ...env } = environment(newFolder('data'));
  return spawn(asTestedUser(program), switches, { env, stdio: ['ignore', 'ignore', 'pipe'] });
}

function asTestedUser(program: string): string {
  if (tested.user === undefined) return program;
  const starter = join(newFolder('starter'), 'start');
  writeUserSwitch(program, tested.user, starter);
  return starter;
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', part => {
      text += part;
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', code => reject(new Error(`The packaged app ended with ${code}:\n${text}`)));
  });
}
