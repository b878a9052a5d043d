import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PlainFailure, say } from './console.mjs';
import { messages } from './messages.mjs';
import { inRoot } from './paths.mjs';
import { become, npm } from './processes.mjs';
import { alone } from './setup-lock.mjs';
import { hashOf, readStamp, writeStamp } from './stamps.mjs';

const node = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Installs the packages when they are missing or not those of the lock file, then goes on in the project's own Node.
 * This runs on whatever Node the machine has: it and what it imports use nothing but Node 20 itself.
 * @param {string} script the calling script's `import.meta.url`
 * @param {() => Promise<number | void>} body runs in the project's Node
 * @returns {Promise<number | void>} exit code
 */
export async function onPinnedNode(script, body) {
  if (!isInstalled()) await alone(async () => isInstalled() || (await install()));
  if (!existsSync(node)) throw new PlainFailure(messages.nodeMissing);
  if (process.version === pinnedVersion()) return body();
  return become(node, [fileURLToPath(script), ...process.argv.slice(2)], {
    ...process.env,
    PATH: `${inRoot('node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  });
}

function pinnedVersion() {
  return `v${packageVersion('node')}`;
}

/** @param {string} name */
export function packageVersion(name) {
  const manifest = JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8'));
  return String(manifest.version);
}

function isInstalled() {
  return existsSync(node) && arePackagesInstalled();
}

function arePackagesInstalled() {
  const wanted = hashOf([inRoot('package-lock.json')]);
  if (readStamp('installed') === wanted) return existsSync(inRoot('node_modules'));
  if (!holdsWhatTheLockSays()) return false;
  writeStamp('installed', wanted);
  return true;
}

/** npm keeps a lock file of what it really installed; packages for other systems are absent from it. */
function holdsWhatTheLockSays() {
  const installed = lockedVersions(inRoot('node_modules', '.package-lock.json'));
  const wanted = lockedVersions(inRoot('package-lock.json'));
  return [...wanted].every(
    ([path, entry]) =>
      path === '' ||
      (installed.get(path)?.version ?? (entry.optional ? entry.version : '')) === entry.version,
  );
}

/**
 * @param {string} file
 * @returns {Map<string, { version: string, optional?: boolean }>}
 */
function lockedVersions(file) {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages));
  } catch {
    return new Map();
  }
}

/**
 * Only the package `node` needs its install script, which fetches the binary for this machine; others would look for
 * compilers that the person may not have.
 * @returns {Promise<true>}
 */
async function install() {
  say(messages.installing);
  if (!arePackagesInstalled()) {
    // Windows cannot replace a running node.exe, which `npm ci` would try to delete first.
    const command = process.platform === 'win32' && existsSync(node) ? 'install' : 'ci';
    await succeed(npm([command, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']));
    writeStamp('installed', hashOf([inRoot('package-lock.json')]));
  }
  if (!existsSync(node))
    await succeed(npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']));
  return true;
}

/** @param {Promise<boolean>} step */
async function succeed(step) {
  if (!(await step)) throw new PlainFailure(messages.installFailed);
}
