import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './report.ts';
import { benchFolder, ended, environment, readRuntime } from './runtime.ts';
import { figureOf } from './timing.ts';

/** From the start of the process to a first screen that can be worked with, against a window with one page. */

const starts = 5;
const ratioLimit = 1.4;

export async function measureStart(folder: string, data: string): Promise<readonly Outcome[]> {
  const { args } = readRuntime();
  const switches = args.slice(0, -1);
  const [app = ''] = args.slice(-1);
  const env = environment(folder, data);
  const ours: number[] = [];
  const bare: number[] = [];
  // The first start of each only fills the caches of the disk and of Chromium.
  for (let turn = 0; turn <= starts; turn += 1) {
    const bareMs = await startOnce(folder, [...switches, join(benchFolder, 'bare')], env);
    const oursMs = await startOnce(folder, [...switches, app], env);
    if (turn === 0) continue;
    bare.push(bareMs);
    ours.push(oursMs);
  }
  const figure = figureOf(ours);
  const floor = { name: 'bare window', figure: figureOf(bare) };
  const ratio = figure.median / floor.figure.median;
  const target = { text: `median ≤ ${ratioLimit} ×`, isMet: ratio <= ratioLimit };
  return [{ subject: 'start to a usable first screen, large', unit: 'ms', figure, floor, ratio, target }];
}

async function startOnce(
  folder: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<number> {
  const { electron } = readRuntime();
  const readyFile = join(folder, 'ready');
  rmSync(readyFile, { force: true });
  const startedMs = performance.timeOrigin + performance.now();
  const child = spawn(electron, ['-r', join(benchFolder, 'children', 'first-screen.cjs'), ...args], {
    env: { ...env, BENCH_READY_FILE: readyFile },
    stdio: 'ignore',
  });
  await ended(child);
  return Number(readFileSync(readyFile, 'utf8')) - startedMs;
}
