import { runScript } from './console.mjs';
import { onPinnedNode } from './pinned-node.mjs';

await runScript(() =>
  onPinnedNode(import.meta.url, async () => {
    const { packageApp } = await import('./package-app.mjs');
    await packageApp();
  }),
);
