import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cache, inCache, root } from './paths.mjs';

/**
 * The content of files and folders as one hash; names and bytes count, dates do not.
 * @param {readonly string[]} paths absolute; missing ones count as empty
 * @param {(path: string) => boolean} [keep] which files below a folder count
 * @returns {string}
 */
export function hashOf(paths, keep = () => true) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path, keep);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 * @param {(path: string) => boolean} keep
 */
function addTo(hash, path, keep) {
  if (!keep(path) || !existsSync(path)) return;
  const children = childrenOf(path);
  if (children === undefined) {
    hash.update(`${relative(root, path)}\0`).update(readFileSync(path));
    return;
  }
  for (const name of children) addTo(hash, join(path, name), keep);
}

/**
 * @param {string} path
 * @returns {string[] | undefined} sorted names, or undefined where the path is a file
 */
function childrenOf(path) {
  try {
    return readdirSync(path).sort();
  } catch {
    return undefined;
  }
}

/**
 * @param {string} name
 * @returns {string | undefined}
 */
export function readStamp(name) {
  try {
    return readFileSync(inCache(`${name}.stamp`), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function writeStamp(name, value) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(inCache(`${name}.stamp`), value);
}

/** @param {string} name */
export function removeStamp(name) {
  rmSync(inCache(`${name}.stamp`), { force: true });
}
