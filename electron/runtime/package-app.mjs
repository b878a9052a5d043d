import { dirname } from 'node:path';
import { buildIfStale } from './build.mjs';
import { PlainFailure, say } from './console.mjs';
import { messages } from './messages.mjs';
import { inRoot } from './paths.mjs';
import { runQuietly } from './processes.mjs';
import { provideRuntime } from './setup.mjs';

/**
 * Packages the built app as a folder that runs on this machine, from the Electron that is already here.
 * @param {string} [output] where the folder is made
 * @returns {Promise<string>} `output`
 */
export async function packageApp(output = inRoot('dist')) {
  const runtime = await provideRuntime();
  await buildIfStale();
  say(messages.packaging);
  const builder = inRoot('node_modules', 'electron-builder', 'cli.js');
  const done = await runQuietly(
    process.execPath,
    [
      builder,
      '--dir',
      '--publish=never',
      `-c.directories.output=${output}`,
      `-c.electronVersion=${runtime.version}`,
      ...(runtime.isOfficial && process.platform === 'darwin'
        ? []
        : [`-c.electronDist=${dirname(runtime.electron)}`]),
    ],
    { env: { ...process.env, ...runtime.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } },
  );
  if (!done) throw new PlainFailure(messages.packageFailed);
  say(messages.packaged(output));
  return output;
}
