import { runScript, say } from './console.mjs';
import { messages } from './messages.mjs';
import { inRoot } from './paths.mjs';
import { onPinnedNode } from './pinned-node.mjs';

await runScript(() => onPinnedNode(import.meta.url, develop));

async function develop() {
  const { isRoot, provideRuntime } = await import('./setup.mjs');
  const { hasDisplay, startVirtualDisplay } = await import('./display.mjs');
  const { forgetBuild } = await import('./build.mjs');
  const { become } = await import('./processes.mjs');
  const runtime = await provideRuntime();
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  if (display !== undefined) say(messages.noDisplay);
  forgetBuild();
  const vite = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const forApp = process.argv.slice(2);
  return become(
    process.execPath,
    [
      vite,
      'dev',
      '--watch',
      ...(isRoot() ? ['--noSandbox'] : []),
      ...(forApp.length > 0 ? ['--', ...forApp] : []),
    ],
    {
      ...process.env,
      ...runtime.env,
      ...(display === undefined ? {} : { DISPLAY: display.name }),
      ELECTRON_EXEC_PATH: runtime.electron,
    },
  );
}
