import { runScript } from './console.mjs';
import { onPinnedNode } from './pinned-node.mjs';

await runScript(() =>
  onPinnedNode(import.meta.url, async () => {
    const { runCheckSteps } = await import('./check-steps.mjs');
    return (await runCheckSteps()).failed > 0 ? 1 : 0;
  }),
);
