import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlainFailure, say } from './console.mjs';
import { messages } from './messages.mjs';
import { inRoot } from './paths.mjs';
import { become } from './processes.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Runs every layer, also after one has failed.
 * @returns {Promise<Counts>}
 */
export async function runEveryLayer() {
  const scripts = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).scripts;
  const total = { passed: 0, failed: 0 };
  for (const [layer, run] of Object.entries(layers(scripts))) {
    const name = messages.layer[/** @type {keyof typeof messages.layer} */ (layer)];
    say(`\n── ${name}`);
    const began = performance.now();
    const { passed, failed } = await run();
    say(
      `── ${name}: ${passed} ${messages.passed}, ${failed} ${messages.failed} (${messages.seconds(performance.now() - began)})`,
    );
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/**
 * @param {Record<string, string>} scripts of package.json
 * @returns {Record<string, () => Promise<Counts>>}
 */
function layers(scripts) {
  return {
    check: async () => (await import('./check-steps.mjs')).runCheckSteps(),
    rules: () => runVitest('rules'),
    app: () => runVitest('app'),
    ui: () => runVitest('ui'),
    e2e: runBrowserTests,
    ...('test:reliability' in scripts ? { reliability: () => runVitest('reliability') } : {}),
  };
}

/** @param {string} project */
function runVitest(project) {
  return counted(async report => {
    const code = await become(process.execPath, [
      inRoot('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      `--config=${inRoot('test', 'vitest.config.ts')}`,
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    return {
      code,
      read: json => ({ passed: Number(json.numPassedTests), failed: Number(json.numFailedTests) }),
    };
  });
}

function runBrowserTests() {
  return counted(async report => {
    const { runEndToEnd } = await import('./end-to-end.mjs');
    const code = await runEndToEnd(['--reporter=list,json'], {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    return {
      code,
      read: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
    };
  });
}

/**
 * Counts a layer from the report its runner leaves; a runner that fails without naming a failed test counts as one.
 * @param {(report: string) => Promise<{ code: number, read: (json: any) => Counts }>} run
 * @returns {Promise<Counts>}
 */
async function counted(run) {
  const folder = mkdtempSync(join(tmpdir(), 'truyen-thong-report-'));
  const report = join(folder, 'report.json');
  try {
    const { code, read } = await run(report);
    const counts = readReport(report, read);
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    say(error instanceof PlainFailure ? error.message : String(error));
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {(json: any) => Counts} read
 * @returns {Counts}
 */
function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
