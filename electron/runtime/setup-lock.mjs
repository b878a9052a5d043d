import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './console.mjs';
import { messages } from './messages.mjs';
import { cache, inCache } from './paths.mjs';

const file = inCache('setup.lock');

/**
 * Runs the body while no other script of this repository sets things up; a lock left by a dead process is taken over.
 * @template T
 * @param {() => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function alone(body) {
  mkdirSync(cache, { recursive: true });
  let told = false;
  while (!take()) {
    if (!told) say(messages.waiting);
    told = true;
    await wait(200);
  }
  try {
    return await body();
  } finally {
    rmSync(file, { force: true });
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHeld()) rmSync(file, { force: true });
    return false;
  }
}

function isHeld() {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // Between its creation and the write of the number the file is empty: somebody is just taking it.
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
