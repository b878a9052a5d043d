import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The random value that says «this folder on this machine», kept outside the data folder and keyed by its
 * real path: a copied or moved folder finds no tag of its own, and its database takes a new node id.
 *
 * @source decision 15
 */
export function machineTag(configFolder: string, dataFolder: string): string {
  const key = createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 32);
  const file = join(configFolder, 'machine', `${key}.tag`);
  if (existsSync(file)) {
    const known = readFileSync(file, 'utf8').trim();
    if (/^[0-9a-f]{32}$/.test(known)) return known;
  }
  const tag = randomBytes(16).toString('hex');
  mkdirSync(join(configFolder, 'machine'), { recursive: true });
  writeFileSync(file, `${tag}\n`);
  return tag;
}
