import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The Electron that the run prepared: see `Runtime` in electron/runtime/setup.mjs. */
interface Runtime {
  readonly electron: string;
  readonly version: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export function readRuntime(): Runtime {
  const told = process.env.TRUYENTHONG_RUNTIME;
  if (told === undefined) throw new Error('Run the measurements with: npm run bench');
  return JSON.parse(told);
}

export const benchFolder = fileURLToPath(new URL('.', import.meta.url));

/** What a measured program finds around it: the given data, and a home of its own. */
export function environment(folder: string, data: string): Record<string, string> {
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const inherited = [
    'PATH',
    'DISPLAY',
    'XAUTHORITY',
    'WAYLAND_DISPLAY',
    'LANG',
    'SystemRoot',
    'TEMP',
    'TMP',
  ].flatMap(name => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(inherited),
    ...readRuntime().env,
    HOME: home,
    USERPROFILE: home,
    PROGRAMDATA: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    TRUYENTHONG_DATA: data,
  };
}

/** Runs a program to its end; what it printed. */
export async function outputOf(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString('utf8');
  });
  await ended(child);
  return text;
}

const limitMs = 120_000;

export function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('the measured program did not end'));
    }, limitMs);
    child.once('error', reject);
    child.once('close', code => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`the measured program ended with ${code}`));
    });
  });
}
