import { existsSync, readFileSync } from 'node:fs';
import { say } from './console.mjs';
import { fallbackElectron, fallbackVersion, provideFallbackElectron } from './fallback-runtime.mjs';
import { messages } from './messages.mjs';
import { inRoot } from './paths.mjs';
import { packageVersion } from './pinned-node.mjs';
import { run } from './processes.mjs';

const probeLimitMs = 10_000;
const downloadLimitMs = 10 * 60_000;

/**
 * @typedef {object} ElectronBinary
 * @property {string} path the executable
 * @property {string} version
 * @property {boolean} isOfficial false for the development runtime, which lacks Node-API 10
 */

/**
 * The Electron to run: the official one where it is or can be downloaded, else the development runtime.
 * @returns {Promise<ElectronBinary>}
 */
export async function provideElectron() {
  const present = officialElectron() ?? presentFallback();
  if (present !== undefined) return present;
  if (await downloadOfficial()) {
    const official = officialElectron();
    if (official !== undefined) return official;
  }
  say(messages.electronUnreachable);
  return { path: await provideFallbackElectron(), version: fallbackVersion, isOfficial: false };
}

/** @returns {ElectronBinary | undefined} */
function presentFallback() {
  const path = fallbackElectron();
  return path === undefined ? undefined : { path, version: fallbackVersion, isOfficial: false };
}

/** @returns {ElectronBinary | undefined} */
function officialElectron() {
  const folder = inRoot('node_modules', 'electron');
  const version = packageVersion('electron');
  try {
    const downloaded = readFileSync(`${folder}/dist/version`, 'utf8').trim().replace(/^v/, '');
    const path = `${folder}/dist/${readFileSync(`${folder}/path.txt`, 'utf8')}`;
    return downloaded === version && existsSync(path) ? { path, version, isOfficial: true } : undefined;
  } catch {
    return undefined;
  }
}

async function downloadOfficial() {
  if (!(await isReleaseSiteReachable())) return false;
  say(messages.electronDownloading(packageVersion('electron')));
  return run(process.execPath, [inRoot('node_modules', 'electron', 'install.js')], {
    timeoutMs: downloadLimitMs,
  });
}

/** Asked first because a blocked network may swallow a download's packets for minutes before it gives up. */
async function isReleaseSiteReachable() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  const isBehindProxy = ['HTTPS_PROXY', 'https_proxy'].some(name => process.env[name] !== undefined);
  // fetch does not use a proxy; the installer does, so only it can tell.
  if (isBehindProxy) return true;
  try {
    await fetch(mirror ?? 'https://github.com/electron/electron', {
      method: 'HEAD',
      signal: AbortSignal.timeout(probeLimitMs),
    });
    return true;
  } catch {
    return false;
  }
}
