import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the development runtime's own loader out of the copy: the packaged app must be the only one in it.
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterExtract(context) {
  rmSync(join(context.appOutDir, 'resources', 'app'), { recursive: true, force: true });
}

/**
 * Packaged with the development runtime, the app needs the SQLite that was compiled for it: a packaged app takes no
 * path from the environment.
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack(context) {
  const binding = process.env.TRUYENTHONG_SQLITE_BINDING;
  if (binding === undefined) return;
  const unpacked = join(
    context.appOutDir,
    'resources',
    'app.asar.unpacked',
    'node_modules',
    'better-sqlite3',
  );
  copyFileSync(binding, join(unpacked, 'prebuilds', `${process.platform}-${process.arch}.node`));
}
