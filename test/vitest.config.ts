import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** One project per layer: rules are pure, app runs the real store in plain Node, ui renders on it in jsdom. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      { test: { name: 'rules', include: ['test/rules/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'app', include: ['test/app/**/*.test.ts'], environment: 'node', testTimeout: 30_000 } },
      {
        test: {
          name: 'ui',
          include: ['test/ui/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['test/support/jsdom.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
