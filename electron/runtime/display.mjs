import { spawn } from 'node:child_process';
import { PlainFailure } from './console.mjs';
import { messages } from './messages.mjs';

const startLimitMs = 10_000;

/** Whether windows can be shown; only Linux can lack it. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts a virtual display of 1366 × 768 on a free number.
 * @param {{ isOpenToOtherUsers?: boolean }} [options]
 * @returns {Promise<{ name: string, stop: () => void }>} `name` is the value for DISPLAY
 */
export function startVirtualDisplay(options = {}) {
  const access = options.isOpenToOtherUsers ? ['-ac'] : [];
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset', ...access],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const stop = () => server.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    const fail = () => reject(new PlainFailure(messages.displayFailed));
    const limit = setTimeout(fail, startLimitMs);
    server.once('error', fail);
    server.once('exit', fail);
    server.stdio[3]?.once('data', number => {
      clearTimeout(limit);
      server.off('exit', fail);
      resolve({ name: `:${String(number).trim()}`, stop });
    });
  });
}
