import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { look, openApp, tested } from '#test/support/electron.ts';

test('the app opens its window on an empty data folder', async () => {
  const { app, window, close } = await openApp();
  try {
    await expect(window).toHaveTitle(/Truyền thông GD&ĐT/);
    expect(await app.evaluate(({ app: main }) => main.getName())).toBe('Truyền thông GD&ĐT');
    await look(window, 'first-screen');
  } finally {
    await close();
  }
});

test('the window runs in the sandbox', async () => {
  test.skip(!tested.isSandboxed, 'the run said that this machine does not allow the sandbox');
  const { app, window, close } = await openApp();
  try {
    const isSwitchedOff = await app.evaluate(({ app: main }) => main.commandLine.hasSwitch('no-sandbox'));
    expect(isSwitchedOff).toBe(false);
    const page = await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents()[0]?.getOSProcessId(),
    );
    // The kernel's word: 2 is a process that may only make the system calls its filter allows.
    if (process.platform === 'linux')
      expect(readFileSync(`/proc/${page}/status`, 'utf8')).toMatch(/^Seccomp:\s2$/m);
    expect(await window.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false);
  } finally {
    await close();
  }
});
