import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { say } from './console.mjs';
import { startVirtualDisplay } from './display.mjs';
import { messages } from './messages.mjs';
import { inRoot } from './paths.mjs';
import { become } from './processes.mjs';
import { isRoot, provideRuntime } from './setup.mjs';
import { stageApp, writeUserSwitch } from './staged-app.mjs';

const nobody = { uid: 65534, gid: 65534 };
const probeLimitMs = 30_000;

/**
 * @typedef {object} TestedApp what the tests are told, as JSON in TRUYENTHONG_E2E
 * @property {string} executable starts Electron, as another user where `user` is given
 * @property {string[]} args
 * @property {Record<string, string>} env
 * @property {boolean} isSandboxed
 * @property {string} folder everything the tests write lies below it
 * @property {{ uid: number, gid: number }} [user] who must be able to write the data folders
 */

/**
 * Plays the end-to-end tests in the real Electron with its sandbox on.
 * @param {readonly string[]} args for the test runner
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} exit code
 */
export async function runEndToEnd(args, env = process.env) {
  const isLinux = process.platform === 'linux';
  const runtime = await provideRuntime({ needsVirtualDisplay: isLinux });
  await buildIfStale();
  const folder = mkdtempSync(join(tmpdir(), 'truyen-thong-'));
  const display = isLinux ? await startVirtualDisplay({ isOpenToOtherUsers: isRoot() }) : undefined;
  try {
    const testEnv = { ...env, ...(display === undefined ? {} : { DISPLAY: display.name }) };
    const tested = prepare(runtime, folder, testEnv);
    const runner = inRoot('node_modules', '@playwright', 'test', 'cli.js');
    const config = inRoot('test', 'playwright.config.ts');
    return await become(process.execPath, [runner, 'test', '--config', config, ...args], {
      ...testEnv,
      TRUYENTHONG_E2E: JSON.stringify(tested),
    });
  } finally {
    display?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {import('./setup.mjs').Runtime} runtime
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {TestedApp}
 */
function prepare(runtime, folder, env) {
  if (!isRoot()) {
    const isSandboxed = canSandbox(runtime.electron, inRoot('electron', 'runtime', 'probe'), env);
    if (!isSandboxed) say(messages.unsandboxed);
    const args = [...(isSandboxed ? [] : ['--no-sandbox']), ...runtime.args];
    return { executable: runtime.electron, args, env: runtime.env, isSandboxed, folder };
  }
  chmodSync(folder, 0o755);
  const staged = stageApp(runtime, folder);
  const executable = join(folder, 'electron-as-nobody');
  writeUserSwitch(staged.electron, nobody, executable);
  const home = join(folder, 'probe-home');
  mkdirSync(home, { mode: 0o777 });
  chmodSync(home, 0o777);
  if (canSandbox(executable, join(folder, 'probe'), { ...env, HOME: home })) {
    say(messages.sandboxed('nobody'));
    return { executable, args: staged.args, env: staged.env, isSandboxed: true, folder, user: nobody };
  }
  say(messages.unsandboxed);
  return { executable: runtime.electron, args: runtime.args, env: runtime.env, isSandboxed: false, folder };
}

/**
 * @param {string} executable
 * @param {string} probe folder of an app that opens one sandboxed window and ends
 * @param {NodeJS.ProcessEnv} env
 */
function canSandbox(executable, probe, env) {
  if (process.platform !== 'linux') return true;
  const result = spawnSync(executable, [probe], {
    env,
    stdio: 'ignore',
    timeout: probeLimitMs,
    killSignal: 'SIGKILL',
  });
  return result.status === 0;
}
