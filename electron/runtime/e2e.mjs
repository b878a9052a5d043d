import { runScript } from './console.mjs';
import { onPinnedNode } from './pinned-node.mjs';

await runScript(() =>
  onPinnedNode(import.meta.url, async () => {
    const { runEndToEnd } = await import('./end-to-end.mjs');
    return runEndToEnd(process.argv.slice(2));
  }),
);
