import { createHash } from 'node:crypto';
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catchUpTurn } from '#db/catch-up.ts';
import { write } from '#db/write.ts';
import { type Desk, openDesk } from '#electron/desk.ts';
import type { DeskOs } from '#electron/os.ts';
import { fillOffice } from '#electron/tasks/demo.ts';
import type { InputOf, OpName, OutputOf } from '#shared/contract.ts';
import { dayInVietnam } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { demoCounts } from '#shared/rules/demo-office.ts';

/** The offices that are measured: made once a day, kept until what they are made with changes. */

export const officeNames = ['large', 'half'] as const;
export type OfficeName = (typeof officeNames)[number];

/** `half` is `large` with half of the stories. */
const storiesOf: Readonly<Record<OfficeName, number>> = {
  large: demoCounts.large.stories,
  half: demoCounts.large.stories / 2,
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const cacheFolder = join(root, '.cache', 'bench');

/** Everything the content and the structure of an office follow from. */
const madeFrom = [
  'db',
  'shared/core',
  'shared/entities',
  'shared/rules',
  'shared/reference-data.ts',
  'electron/tasks/demo.ts',
];

export interface OpenOffice {
  readonly desk: Desk;
  readonly call: <N extends OpName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
}

/** A copy of an office in `folder`, for measurements to write in. */
export async function officeIn(folder: string, name: OfficeName, say: (line: string) => void): Promise<void> {
  const kept = join(cacheFolder, stamp(), name);
  if (!existsSync(kept)) await make(kept, name, say);
  cpSync(kept, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

/** Offices of another day or of other sources go. */
export function dropOldOffices(): void {
  if (!existsSync(cacheFolder)) return;
  const current = stamp();
  for (const entry of readdirSync(cacheFolder))
    if (entry !== current) rmSync(join(cacheFolder, entry), { recursive: true, force: true });
}

/** Today is part of it: what is late and what comes next is told from the clock. */
function stamp(): string {
  const hash = createHash('sha256').update(dayInVietnam(Date.now()));
  for (const part of madeFrom) for (const file of filesOf(join(root, part))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function filesOf(path: string): readonly string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .sort()
    .map(file => join(path, file));
}

async function make(kept: string, name: OfficeName, say: (line: string) => void): Promise<void> {
  const begun = `${kept}.part`;
  rmSync(begun, { recursive: true, force: true });
  mkdirSync(begun, { recursive: true });
  const stories = storiesOf[name];
  say(`Dựng cơ quan mẫu ${stories.toLocaleString('vi')} tin (chỉ lần đầu trong ngày)…`);
  const { desk, call } = openOffice(begun);
  const id = await call('account.create', { name: 'Người đo', role: 'admin' });
  await call('session.choose', { id });
  const store = desk.store();
  if (!store) throw new Error('the store did not open');
  await fillOffice(
    {
      store,
      today: dayInVietnam(Date.now()),
      write: (info, body) => write(store, { userId: id, step: 'do', ...info }, body),
      progress: () => undefined,
    },
    { units: demoCounts.large.units, stories, isLarge: true },
  );
  // What a fill puts off is no part of what is measured in the office.
  while (catchUpTurn(store));
  desk.close();
  renameSync(begun, kept);
}

/** Opens a folder as the store's process does, without a window. */
export function openOffice(folder: string, os: Partial<DeskOs> = {}): OpenOffice {
  const desk = openDesk({ dataFolder: folder, configFolder: join(folder, '..', 'config'), os: deskOs(os) });
  const failure = desk.failure();
  if (failure) throw failure;
  return {
    desk,
    async call(name, input) {
      const reply = await desk.dispatch('bench', name, input);
      if (!reply.ok) throw AppError.fromWire(reply.error);
      // Parsed by the same contract on the other side.
      return reply.value as OutputOf<typeof name>;
    },
  };
}

function deskOs(parts: Partial<DeskOs>): DeskOs {
  const refuse = () => Promise.reject(new Error('nothing is asked of the operating system here'));
  return {
    chooseFiles: refuse,
    chooseSavePath: refuse,
    chooseFolder: refuse,
    openAddress: refuse,
    openFile: refuse,
    showInFolder: refuse,
    restartWith: refuse,
    printPage: refuse,
    pageAsPdf: refuse,
    forkParser: {
      spawn() {
        throw new Error('no file is read here');
      },
    },
    ...parts,
  };
}
