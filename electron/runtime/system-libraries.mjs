import { PlainFailure, say } from './console.mjs';
import { messages } from './messages.mjs';
import { isOnPath, output, runQuietly } from './processes.mjs';

/** Debian's names; later releases append `t64` to some of them. */
const packages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatspi2.0-0',
  'libdrm2',
  'libxshmfence1',
];
const displayPackages = ['xvfb', 'xauth'];

/**
 * Makes sure that the system libraries Electron needs are there, and Xvfb where there is no display.
 * @param {string} electron the executable
 * @param {boolean} needsVirtualDisplay
 */
export async function provideSystemLibraries(electron, needsVirtualDisplay) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(electron);
  const lacksXvfb = needsVirtualDisplay && !isOnPath('Xvfb');
  if (missing.length === 0 && !lacksXvfb) return;
  await providePackages([...(missing.length > 0 ? packages : []), ...(lacksXvfb ? displayPackages : [])]);
  const left = missingLibraries(electron);
  if (left.length > 0) throw new PlainFailure(messages.librariesUnknown(left.join(' ')));
}

/**
 * Installs what is absent of Debian's packages where this user may; otherwise names the one command to run.
 * @param {readonly string[]} wanted
 */
export async function providePackages(wanted) {
  const absent = wanted.filter(name => !isInstalled(name));
  if (absent.length === 0) return;
  if (!isOnPath('apt-get')) throw new PlainFailure(messages.librariesUnknown(absent.join(' ')));
  if (process.getuid?.() !== 0) {
    throw new PlainFailure(messages.librariesMissing(`sudo apt-get install -y ${absent.join(' ')}`));
  }
  await install(absent);
}

/** @param {readonly string[]} absent */
async function install(absent) {
  say(messages.librariesInstalling(absent.join(' ')));
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update', '-qq'], { env });
  const names = absent.map(availableName);
  if (
    !(await runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env }))
  ) {
    throw new PlainFailure(messages.librariesFailed);
  }
  say(messages.librariesInstalled(names.join(' ')));
}

/** @param {string} electron */
function missingLibraries(electron) {
  const lines = (output('ldd', [electron]) ?? '').split('\n');
  return lines.filter(line => line.includes('not found')).map(line => line.trim().split(' ')[0] ?? line);
}

/** @param {string} name */
function isInstalled(name) {
  return [name, `${name}t64`].some(candidate =>
    output('dpkg', ['-s', candidate])?.includes('Status: install ok installed'),
  );
}

/** @param {string} name */
function availableName(name) {
  return [`${name}t64`, name].find(candidate => output('apt-cache', ['show', candidate])) ?? name;
}
