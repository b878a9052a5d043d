/**
 * Stands in for Electron's own default app in the development runtime, which comes without one: loads the app whose
 * folder is the first plain argument, after any `-r module`.
 *
 * The load below must be awaited at the top level: otherwise Electron reports `ready` before the app's first lines
 * have run, and what must precede `ready` (custom schemes, the sandbox) comes too late.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

try {
  const { preloads, folder } = readArguments(process.argv.slice(1));
  const require = createRequire(import.meta.url);
  for (const module of preloads) require(module);
  await load(folder);
} catch (error) {
  console.error(error);
  app.exit(1);
}

/**
 * @param {readonly string[]} args
 * @returns {{ preloads: string[], folder: string }}
 */
function readArguments(args) {
  const preloads = [];
  const left = [...args];
  for (let argument = left.shift(); argument !== undefined; argument = left.shift()) {
    if (argument === '-r' || argument === '--require') preloads.push(resolve(left.shift() ?? ''));
    else if (!argument.startsWith('-')) return { preloads, folder: resolve(argument) };
  }
  throw new Error('No app folder was given.');
}

/** @param {string} folder */
async function load(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Electron's own default app uses these two; its public types leave them out.
  const loader = /** @type {typeof app & Record<'setAppPath' | 'setVersion', (value: string) => void>} */ (
    app
  );
  loader.setAppPath(folder);
  loader.setVersion(manifest.version ?? '0.0.0');
  app.setName(manifest.productName ?? manifest.name);
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  await import(pathToFileURL(join(folder, manifest.main)).href);
}
