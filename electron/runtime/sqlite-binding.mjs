import { copyFileSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PlainFailure, say } from './console.mjs';
import { fallbackFolder } from './fallback-runtime.mjs';
import { messages } from './messages.mjs';
import { inRoot } from './paths.mjs';
import { packageVersion } from './pinned-node.mjs';
import { isOnPath, output, runQuietly } from './processes.mjs';
import { providePackages } from './system-libraries.mjs';

/**
 * The shipped binary of better-sqlite3 asks for Node-API 10; the development runtime has 9 and lacks references to
 * strings there. The same source compiled with the experimental interface runs in it.
 */
const flags =
  '-UNAPI_VERSION -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/**
 * Compiles better-sqlite3 for the development runtime, once per version of it.
 * @returns {Promise<string>} path of the `.node` file
 */
export async function provideSqliteBinding() {
  const file = `${fallbackFolder}-better-sqlite3-${packageVersion('better-sqlite3')}.node`;
  if (existsSync(file)) return file;
  await providePackages(['python3', 'make', 'g++'].filter(name => !isOnPath(name)));
  say(messages.compiling);
  // The build rules break on a space in the path, and the repository may have one.
  const work = mkdtempSync(join(tmpdir(), 'sqlite-'));
  try {
    const source = join(work, 'node_modules', 'better-sqlite3');
    const isSource = (/** @type {string} */ path) => !/better-sqlite3[\\/](build|prebuilds)/.test(path);
    cpSync(inRoot('node_modules', 'better-sqlite3'), source, { recursive: true, filter: isSource });
    cpSync(inRoot('node_modules', 'node-addon-api'), join(dirname(source), 'node-addon-api'), {
      recursive: true,
    });
    const built = join(source, 'build', 'Release', 'better_sqlite3.node');
    if (!(await compile(source)) || !existsSync(built)) throw new PlainFailure(messages.compileFailed);
    copyFileSync(built, `${file}.part`);
    renameSync(`${file}.part`, file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return file;
}

/** @param {string} folder */
function compile(folder) {
  const headers = nodeHeaders();
  const gyp = inRoot('node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const args = [gyp, 'rebuild', '--release', '--force_build=1', '--loglevel=error'];
  return runQuietly(process.execPath, [...args, ...(headers === undefined ? [] : [`--nodedir=${headers}`])], {
    cwd: folder,
    env: { ...process.env, CXXFLAGS: flags },
  });
}

/** @returns {string | undefined} the prefix that holds `include/node`; without one the compiler's helper downloads the headers */
function nodeHeaders() {
  const configured = output('npm', ['config', 'get', 'nodedir'])?.trim();
  const machineNode = process.env.npm_node_execpath;
  const prefixes = [configured, machineNode && dirname(dirname(machineNode)), '/usr', '/usr/local'];
  return (
    prefixes.find(prefix => prefix && existsSync(join(prefix, 'include', 'node', 'node_api.h'))) || undefined
  );
}
