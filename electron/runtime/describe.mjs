import { keepStdoutForData, runScript } from './console.mjs';
import { onPinnedNode } from './pinned-node.mjs';

keepStdoutForData();
await runScript(() => onPinnedNode(import.meta.url, describe));

async function describe() {
  const { provideRuntime } = await import('./setup.mjs');
  const { buildIfStale } = await import('./build.mjs');
  const { electron, version, args, env } = await provideRuntime();
  await buildIfStale();
  process.stdout.write(`${JSON.stringify({ electron, version, args, env })}\n`);
}
