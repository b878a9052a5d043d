import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { progressDescriptor } from './console.mjs';
import { cache, inCache, root } from './paths.mjs';

const isWindows = process.platform === 'win32';

/**
 * Runs a program to its end, its output shown as progress.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, timeoutMs?: number, shell?: boolean }} [options]
 * @returns {Promise<boolean>} whether it ended with code 0
 */
export function run(command, args, options = {}) {
  const out = progressDescriptor();
  return new Promise(resolve => {
    const child = spawn(command, [...args], {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: ['ignore', out, 2],
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    });
    child.on('error', () => resolve(false));
    child.on('close', code => resolve(code === 0));
  });
}

/**
 * Runs a program whose output matters only when it fails; then all of it is shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<boolean>} whether it ended with code 0
 */
export async function runQuietly(command, args, options = {}) {
  mkdirSync(cache, { recursive: true });
  const file = inCache('last-command.log');
  const log = openSync(file, 'w');
  const code = await new Promise(resolve => {
    const child = spawn(command, [...args], {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', log, log],
    });
    child.on('error', resolve);
    child.on('close', resolve);
  });
  closeSync(log);
  if (code !== 0) process.stderr.write(readFileSync(file));
  return code === 0;
}

/**
 * Runs npm; on Windows npm is a command file, which only a shell can start.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function npm(args, options = {}) {
  return run('npm', args, { ...options, shell: isWindows });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string | undefined} what the program printed, or undefined where it is missing or failed
 */
export function output(command, args) {
  const result = spawnSync(command, [...args], {
    cwd: root,
    encoding: 'utf8',
    shell: isWindows && command === 'npm',
  });
  return result.status === 0 ? result.stdout : undefined;
}

/**
 * @param {string} program
 * @returns {boolean} whether a Unix shell would find it
 */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(':').some(folder => existsSync(`${folder}/${program}`));
}

/**
 * Runs a program in this one's place: same input and output, signals passed on.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function become(command, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd: process.cwd(), env, stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 1));
  });
}
