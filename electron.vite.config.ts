import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Three builds: the processes without a window, the preload, and the window itself. */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: true,
      rollupOptions: {
        input: {
          main: 'electron/main.ts',
          'store-process': 'electron/store-process.ts',
          'parse-process': 'electron/files/parse-process.ts',
        },
        external: ['better-sqlite3'],
        output: { entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      rollupOptions: {
        input: fileURLToPath(new URL('renderer/index.html', import.meta.url)),
        // All that the first screen needs in one piece: every further file costs a turn through the main process.
        output: { codeSplitting: { groups: [{ name: 'desk', tags: ['$initial'] }] } },
      },
      assetsInlineLimit: 0,
      // Half of the time before the first screen goes into reading the page's own code.
      minify: true,
      cssMinify: true,
    },
  },
});
