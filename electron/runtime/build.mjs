import { existsSync } from 'node:fs';
import { PlainFailure, say } from './console.mjs';
import { messages } from './messages.mjs';
import { inRoot } from './paths.mjs';
import { runQuietly } from './processes.mjs';
import { alone } from './setup-lock.mjs';
import { hashOf, readStamp, removeStamp, writeStamp } from './stamps.mjs';

const sources = [
  'shared',
  'db',
  'electron',
  'renderer',
  'assets',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const launcher = inRoot('electron', 'runtime');

/** Builds the app into `out/` when a source has changed since the last build. */
export function buildIfStale() {
  return alone(async () => {
    const wanted = hashOf(
      sources.map(name => inRoot(name)),
      path => path !== launcher,
    );
    if (readStamp('built') === wanted && existsSync(inRoot('out', 'main', 'main.js'))) return;
    say(messages.building);
    forgetBuild();
    const vite = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    if (!(await runQuietly(process.execPath, [vite, 'build', '--logLevel', 'warn'])))
      throw new PlainFailure(messages.buildFailed);
    writeStamp('built', wanted);
  });
}

/** What lies in `out/` is not, or soon will not be, a build of the sources for use. */
export function forgetBuild() {
  removeStamp('built');
}
