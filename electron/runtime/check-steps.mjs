import { spawn } from 'node:child_process';
import { say } from './console.mjs';
import { messages } from './messages.mjs';
import { inRoot, root } from './paths.mjs';

const workers = 2;
const bin = (/** @type {string[]} */ ...parts) => inRoot('node_modules', ...parts);
const typescript = bin('typescript', 'bin', 'tsc');

/** @type {readonly { name: string, args: string[] }[]} */
const steps = [
  {
    name: messages.step.format,
    args: [bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--error-on-warnings', '.'],
  },
  ...['shared', 'db', 'electron', 'renderer', 'test'].map(folder => ({
    name: messages.step.types(folder),
    args: [typescript, '-p', folder],
  })),
  { name: messages.step.unused, args: [bin('knip', 'bin', 'knip.js'), '--no-progress'] },
];

/**
 * Format, lint, types of every folder and unused code; the output of a step is shown only when it fails.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runCheckSteps() {
  const waiting = [...steps];
  const counts = { passed: 0, failed: 0 };
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      counts[(await runStep(step)) ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return counts;
}

/** @param {{ name: string, args: string[] }} step */
async function runStep(step) {
  const began = performance.now();
  const { isFine, text } = await capture(step.args);
  const verdict = isFine ? messages.passed : messages.failed;
  say(`${verdict.padEnd(10)} ${step.name} (${messages.seconds(performance.now() - began)})`);
  if (!isFine) say(text.trim());
  return isFine;
}

/**
 * @param {readonly string[]} args of the project's Node
 * @returns {Promise<{ isFine: boolean, text: string }>}
 */
function capture(args) {
  return new Promise(resolve => {
    let text = '';
    const child = spawn(process.execPath, [...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.setEncoding('utf8').on('data', part => (text += part));
    child.stderr.setEncoding('utf8').on('data', part => (text += part));
    child.on('error', error => resolve({ isFine: false, text: error.message }));
    child.on('close', code => resolve({ isFine: code === 0, text }));
  });
}
