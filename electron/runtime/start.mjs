import { stripVTControlCharacters } from 'node:util';
import { readArguments } from './arguments.mjs';
import { PlainFailure, runScript, say } from './console.mjs';
import { messages } from './messages.mjs';
import { inCache } from './paths.mjs';
import { onPinnedNode } from './pinned-node.mjs';

await runScript(() => onPinnedNode(import.meta.url, start));

async function start() {
  const { provideRuntime } = await import('./setup.mjs');
  const { buildIfStale } = await import('./build.mjs');
  const { hasDisplay, startVirtualDisplay } = await import('./display.mjs');
  const runtime = await provideRuntime();
  await buildIfStale();

  const { isOnce, forApp } = readArguments(process.argv.slice(2));
  const args = [...runtime.args, ...forApp];
  const env = { ...process.env, ...runtime.env };
  say(messages.opening);
  if (hasDisplay()) {
    if (isOnce) return showFirstScreen(runtime.electron, args, env, true);
    const { become } = await import('./processes.mjs');
    return become(runtime.electron, args, env);
  }
  say(messages.noDisplay);
  const display = await startVirtualDisplay();
  try {
    return await showFirstScreen(runtime.electron, args, { ...env, DISPLAY: display.name }, isOnce);
  } finally {
    display.stop();
  }
}

/**
 * Opens the app, leaves a picture of its first screen, and stays until the app ends unless told otherwise.
 * @param {string} executablePath
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isOnce
 */
async function showFirstScreen(executablePath, args, env, isOnce) {
  const { _electron } = await import('@playwright/test');
  const { waitForFirstScreen } = await import('./first-screen.mjs');
  const picture = inCache('first-screen.png');
  const app = await opened(
    _electron.launch({ executablePath, args, env: definedOnly(env), chromiumSandbox: true }),
  );
  const ended = new Promise(resolve => app.process().once('exit', resolve));
  try {
    const window = await opened(app.firstWindow());
    // What stands there instead of the first screen is worth a look too.
    await opened(waitForFirstScreen(window).finally(() => window.screenshot({ path: picture })));
  } catch (error) {
    await app.close();
    throw error;
  }
  say(messages.screenshot(picture));
  if (isOnce) {
    await app.close();
  } else {
    say(messages.stillRunning);
    await ended;
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function definedOnly(env) {
  /** @type {Record<string, string>} */
  const defined = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) defined[name] = value;
  return defined;
}

/**
 * @template T
 * @param {Promise<T>} step of showing the first screen
 * @returns {Promise<T>}
 */
async function opened(step) {
  try {
    return await step;
  } catch (error) {
    const report = error instanceof Error ? error.message : String(error);
    // A second start on the same data folder wakes the first window and ends without one of its own.
    if (report.includes('exitCode=0')) throw new PlainFailure(messages.alreadyOpen);
    throw new PlainFailure([messages.firstScreenFailed, ...readable(report)].join('\n'));
  }
}

/**
 * What failed and what the app itself said; the rest of the report is about how it was watched.
 * @param {string} report
 */
function readable(report) {
  const [first = '', ...lines] = stripVTControlCharacters(report).split('\n');
  const said = lines.flatMap(
    line => /\[(?:err|out)\] (?!\[\d+:|Debugger|For help|DevTools)(.*)/.exec(line)?.[1] ?? [],
  );
  return [first, ...new Set(said)];
}
