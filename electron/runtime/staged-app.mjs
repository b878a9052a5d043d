import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';

/**
 * Root's own folders may be closed to the user that the tests run Electron as: what that user needs is put where it
 * can read. The built app is copied, so that a build during the run does not change what is tested.
 * @param {import('./setup.mjs').Runtime} runtime
 * @param {string} folder existing and readable by everybody
 * @returns {import('./setup.mjs').Runtime}
 */
export function stageApp(runtime, folder) {
  const electron = join(folder, 'electron');
  linkTree(dirname(runtime.electron), electron);
  const app = join(folder, 'app');
  cpSync(inRoot('out'), join(app, 'out'), { recursive: true });
  cpSync(inRoot('package.json'), join(app, 'package.json'));
  for (const name of shippedPackages(inRoot('package.json'))) {
    linkTree(inRoot('node_modules', name), join(app, 'node_modules', name));
  }
  cpSync(inRoot('electron', 'runtime', 'probe'), join(folder, 'probe'), { recursive: true });
  const binding = runtime.env.TRUYENTHONG_SQLITE_BINDING;
  if (binding !== undefined) linkFile(binding, join(folder, basename(binding)));
  return {
    ...runtime,
    electron: join(electron, basename(runtime.electron)),
    args: [app],
    env: binding === undefined ? {} : { TRUYENTHONG_SQLITE_BINDING: join(folder, basename(binding)) },
  };
}

/**
 * The packages a program runs with, and those that they run with.
 * @param {string} manifest
 * @param {Set<string>} [known]
 * @returns {Set<string>}
 */
function shippedPackages(manifest, known = new Set()) {
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const own = inRoot('node_modules', name, 'package.json');
    // A package that is not there beside the others lies within the one that wants it, or is not for this system.
    if (known.has(name) || !existsSync(own)) continue;
    shippedPackages(own, known.add(name));
  }
  return known;
}

/**
 * A script that starts a program as another user, for tools that can only be told one executable.
 * @param {string} program
 * @param {{ uid: number, gid: number }} user
 * @param {string} file
 */
export function writeUserSwitch(program, user, file) {
  const drop = `setpriv --reuid=${user.uid} --regid=${user.gid} --clear-groups --no-new-privs`;
  writeFileSync(file, `#!/bin/sh\nexec ${drop} -- '${program}' "$@"\n`);
  chmodSync(file, 0o755);
}

/**
 * Repeats a folder by hard links, or copies where the file systems differ.
 * @param {string} from
 * @param {string} to
 */
export function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) linkTree(join(from, entry.name), join(to, entry.name));
    else if (entry.isFile()) linkFile(join(from, entry.name), join(to, entry.name));
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function linkFile(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
