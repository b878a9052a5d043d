/**
 * Stands in for Electron's own default app in the development runtime, which comes without one: loads the app whose
 * folder is the first plain argument, after any `-r module`.
 *
 * The import below must be awaited at the top level: otherwise Electron reports `ready` before the app's first lines
 * have run, and what must precede `ready` (custom schemes, the sandbox) comes too late.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const preloads = [];
let folder;
for (let index = 1; index < process.argv.length && folder === undefined; index += 1) {
  const argument = process.argv[index];
  if (argument === '-r' || argument === '--require') {
    index += 1;
    preloads.push(process.argv[index]);
  } else if (argument !== undefined && !argument.startsWith('-')) {
    folder = resolve(argument);
  }
}

const require = createRequire(import.meta.url);
for (const module of preloads) if (module !== undefined) require(resolve(module));

if (folder === undefined) {
  app.exit(2);
} else {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Electron's own default app uses these two; its public types leave them out.
  const loader = /** @type {typeof app & Record<'setAppPath' | 'setVersion', (value: string) => void>} */ (
    app
  );
  loader.setAppPath(folder);
  app.setName(manifest.productName ?? manifest.name);
  loader.setVersion(manifest.version);
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  await import(pathToFileURL(join(folder, manifest.main)).href);
}
