import { keepStdoutForData, runScript } from './console.mjs';
import { inRoot } from './paths.mjs';
import { onPinnedNode } from './pinned-node.mjs';

keepStdoutForData();
await runScript(() =>
  onPinnedNode(import.meta.url, async () => {
    const { become } = await import('./processes.mjs');
    return become(process.execPath, [inRoot('electron', 'cli.ts'), ...process.argv.slice(2)]);
  }),
);
