import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where things lie on this machine, the same for the app and the command line. */

const name = 'truyen-thong-gddt';

/** The data folder of the office: `--data`, TRUYENTHONG_DATA, or the machine's usual place. */
export function dataFolderFrom(args: readonly string[], env: NodeJS.ProcessEnv): string {
  const inline = args.find(arg => arg.startsWith('--data='))?.slice('--data='.length);
  const flag = args.indexOf('--data');
  const chosen = inline ?? (flag >= 0 ? args[flag + 1] : undefined) ?? env['TRUYENTHONG_DATA'];
  if (chosen) return chosen;
  if (process.platform === 'win32')
    return join(env['ProgramData'] ?? 'C:\\ProgramData', 'TruyenThongGDDT', 'data');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), name);
}

/** Machine-wide folder for the machine's tag; on Windows shared by its accounts. */
export function configFolderFrom(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32')
    return join(env['ProgramData'] ?? 'C:\\ProgramData', 'TruyenThongGDDT', 'machine');
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), name);
}
