import { chmodSync, cpSync, lchownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { waitForFirstScreen } from '#electron/runtime/first-screen.mjs';

/** The app as the run prepared it: see `TestedApp` in electron/runtime/end-to-end.mjs. */
interface TestedApp {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly isSandboxed: boolean;
  readonly folder: string;
  readonly user?: { readonly uid: number; readonly gid: number };
}

const closeLimitMs = 10_000;

export const tested = readTested();

export interface OpenOptions {
  /** An existing data folder, to open it a second time; a new one when left out. */
  readonly data?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Takes the right to write in the data folder away until the app is closed. */
  readonly isDataReadOnly?: boolean;
  /** Returns as soon as there is a window, for screens that stand in the app's place. */
  readonly isFirstScreenAwaited?: boolean;
}

export interface OpenedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly dataFolder: string;
  /** Closes the app as a person would, and ends it where it does not follow. */
  close(): Promise<void>;
}

/** Opens the built app on a data folder of its own, with the sandbox on and a home of its own. */
export async function openApp(options: OpenOptions = {}): Promise<OpenedApp> {
  const dataFolder = options.data ?? newFolder('data');
  handOver(dataFolder);
  if (options.isDataReadOnly) setWritable(dataFolder, false);
  const app = await _electron.launch({
    executablePath: tested.executable,
    args: [...tested.args, ...(options.args ?? [])],
    env: { ...environment(dataFolder), ...options.env },
    chromiumSandbox: true,
    timeout: 30_000,
  });
  const window = await app.firstWindow();
  if (options.isFirstScreenAwaited !== false) await waitForFirstScreen(window);
  return {
    app,
    window,
    dataFolder,
    async close() {
      await close(app);
      if (options.isDataReadOnly) setWritable(dataFolder, true);
    },
  };
}

/** What the app finds around it: nothing of the person who runs the tests. */
export function environment(dataFolder: string): Record<string, string> {
  const home = join(tested.folder, `home-${basename(dataFolder)}`);
  mkdirSync(home, { recursive: true });
  handOver(home);
  const inherited = ['PATH', 'DISPLAY', 'WAYLAND_DISPLAY', 'LANG', 'SystemRoot', 'TEMP', 'TMP'].flatMap(
    name => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value] as const];
    },
  );
  return {
    ...Object.fromEntries(inherited),
    ...tested.env,
    HOME: home,
    USERPROFILE: home,
    PROGRAMDATA: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    TRUYENTHONG_DATA: dataFolder,
  };
}

/** A new, empty folder that goes away with the run; the app can reach it. */
export function newFolder(name: string): string {
  const folder = mkdtempSync(join(tested.folder, `${name}-`));
  handOver(folder);
  return folder;
}

/** A copy of a fixture in a place that the app may read. */
export function fixture(name: string): string {
  const copy = join(newFolder('fixture'), name);
  cpSync(new URL(`../fixtures/${name}`, import.meta.url), copy);
  handOver(copy);
  return copy;
}

/** Gives a file or a folder and all in it to the user that the app runs as. */
export function handOver(path: string): void {
  if (tested.user === undefined) return;
  const found = lstatSync(path, { throwIfNoEntry: false });
  // A running app makes and drops files of its own; a link is handed over itself, not what it points to.
  if (!found) return;
  lchownSync(path, tested.user.uid, tested.user.gid);
  if (!found.isDirectory()) return;
  for (const name of readdirSync(path)) handOver(join(path, name));
}

function setWritable(path: string, isWritable: boolean): void {
  const isFolder = lstatSync(path).isDirectory();
  chmodSync(path, (isFolder ? 0o555 : 0o444) | (isWritable ? 0o200 : 0));
  if (!isFolder) return;
  for (const name of readdirSync(path)) setWritable(join(path, name), isWritable);
}

/** Saves what the window shows, to be looked at, as `test-results/<name>.png`. */
export async function look(window: Page, name: string): Promise<void> {
  await window.screenshot({
    path: fileURLToPath(new URL(`../../test-results/${name}.png`, import.meta.url)),
  });
}

async function close(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const limit = setTimeout(() => child.kill('SIGKILL'), closeLimitMs);
  await app.close();
  clearTimeout(limit);
}

function readTested(): TestedApp {
  const told = process.env.TRUYENTHONG_E2E;
  if (told === undefined) throw new Error('Run the end-to-end tests with: npm run test:e2e');
  return JSON.parse(told);
}
