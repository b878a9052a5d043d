import { resolve } from 'node:path';
import type { Arguments } from './cli/arguments.ts';
import { runCommandLine } from './cli/run.ts';
import { terminalOs } from './cli/terminal-os.ts';
import { type Desk, openDesk } from './desk.ts';
import { configFolderFrom, dataFolderFrom } from './files/folders.ts';
import type { Session } from './session.ts';

/** The command line in plain Node: the same operations as the window, on the same data folder. */

function openFor({ words, data }: Arguments, session: Session): Desk {
  const file = words[2] === undefined ? null : resolve(words[2]);
  return openDesk({
    dataFolder: resolve(data ?? dataFolderFrom([], process.env)),
    configFolder: configFolderFrom(process.env),
    os: terminalOs({ open: file === null ? [] : [file], save: file }),
    session: () => session,
  });
}

// Whoever reads the answer may stop reading it («… | head»); that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), openFor, {
  out: line => process.stdout.write(`${line}\n`),
  err: line => process.stderr.write(`${line}\n`),
});
