import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository; every other path follows from it. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What the scripts may delete and make again; git ignores it. */
export const cache = join(root, '.cache');

/**
 * @param {...string} parts
 * @returns {string} a path inside the repository
 */
export function inRoot(...parts) {
  return join(root, ...parts);
}

/**
 * @param {...string} parts
 * @returns {string} a path inside the cache folder
 */
export function inCache(...parts) {
  return join(cache, ...parts);
}
