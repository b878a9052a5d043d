import { runScript } from './console.mjs';
import { inRoot } from './paths.mjs';
import { onPinnedNode } from './pinned-node.mjs';

await runScript(() => onPinnedNode(import.meta.url, bench));

/** The measurements find what they start, as JSON of `Runtime`, in TRUYENTHONG_RUNTIME. */
async function bench() {
  const { provideRuntime } = await import('./setup.mjs');
  const { buildIfStale } = await import('./build.mjs');
  const { hasDisplay, startVirtualDisplay } = await import('./display.mjs');
  const { become } = await import('./processes.mjs');
  const runtime = await provideRuntime();
  await buildIfStale();
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  try {
    return await become(process.execPath, [inRoot('test', 'bench', 'run.ts'), ...process.argv.slice(2)], {
      ...process.env,
      ...runtime.env,
      ...(display === undefined ? {} : { DISPLAY: display.name }),
      TRUYENTHONG_RUNTIME: JSON.stringify(runtime),
    });
  } finally {
    display?.stop();
  }
}
