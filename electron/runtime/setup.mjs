import { hasDisplay } from './display.mjs';
import { provideElectron } from './electron-binary.mjs';
import { root } from './paths.mjs';
import { alone } from './setup-lock.mjs';
import { provideSqliteBinding } from './sqlite-binding.mjs';
import { provideSystemLibraries } from './system-libraries.mjs';

/**
 * @typedef {object} Runtime what a program needs to start the built app
 * @property {string} electron the executable
 * @property {string} version Electron's
 * @property {string[]} args come before the person's own arguments
 * @property {Record<string, string>} env to be added to the environment
 * @property {boolean} isOfficial false for the development runtime
 */

/**
 * Provides Electron and all it needs on this machine; does nothing where all is there.
 * @param {{ needsVirtualDisplay?: boolean }} [options]
 * @returns {Promise<Runtime>}
 */
export function provideRuntime(options = {}) {
  return alone(async () => {
    const electron = await provideElectron();
    await provideSystemLibraries(electron.path, options.needsVirtualDisplay ?? !hasDisplay());
    return {
      electron: electron.path,
      version: electron.version,
      args: [...(isRoot() ? ['--no-sandbox'] : []), root],
      env: await bindingEnvironment(electron.isOfficial),
      isOfficial: electron.isOfficial,
    };
  });
}

/**
 * @param {boolean} isOfficial
 * @returns {Promise<Record<string, string>>}
 */
async function bindingEnvironment(isOfficial) {
  return isOfficial ? {} : { TRUYENTHONG_SQLITE_BINDING: await provideSqliteBinding() };
}

/** Chromium's sandbox refuses root; only the launchers of development ever say so to it. */
export function isRoot() {
  return process.getuid?.() === 0;
}
