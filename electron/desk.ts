import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenOptions, openStore, type Store } from '#db/open.ts';
import { projections } from '#db/projections.ts';
import { seedReferenceData } from '#db/seed.ts';
import type { AppEvent } from '#shared/core/bridge.ts';
import { AppError } from '#shared/core/errors.ts';
import { createDispatch, type Dispatch, type Host } from './dispatch.ts';
import { machineTag } from './files/machine-tag.ts';
import { createLog } from './log.ts';
import type { DeskOs } from './os.ts';
import { createSession, type Session } from './session.ts';
import { createUpkeep } from './upkeep.ts';

export interface DeskOptions {
  /** Holds the database, the blobs and the log; `:memory:` keeps nothing. */
  readonly dataFolder: string;
  /** Machine-wide folder for what must not travel with the data. */
  readonly configFolder: string;
  readonly os: DeskOs;
  readonly emit?: (event: AppEvent) => void;
  readonly nativeBinding?: string | undefined;
  readonly now?: () => number;
  readonly randomBytes?: (count: number) => Uint8Array;
  /** Who works here; chosen from the menu unless told otherwise. */
  readonly session?: (store: () => Store | null) => Session;
}

/** The program without a window: the store, its operations, and a way out when the store cannot be opened. */
export interface Desk {
  readonly dispatch: Dispatch;
  readonly store: () => Store | null;
  readonly failure: () => AppError | null;
  close(): void;
}

export const databaseName = 'truyen-thong.db';

/** Opens the data folder; a failure is kept and told by `start.state` instead of thrown. */
export function openDesk(options: DeskOptions): Desk {
  const now = options.now ?? Date.now;
  let store: Store | null = null;
  let failure: AppError | null = null;
  const isInMemory = options.dataFolder === ':memory:';
  const log = createLog(isInMemory ? null : join(options.dataFolder, 'log', 'desk.log'), now);
  const upkeep = createUpkeep(
    () => store,
    error => log.write('upkeep', { stack: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
  const emit = (event: AppEvent): void => {
    options.emit?.(event);
    if (event.kind === 'changed') upkeep.wake();
  };

  const open = (): void => {
    try {
      store = openFolder(options, now);
      failure = null;
    } catch (error) {
      failure =
        error instanceof AppError ? error : new AppError('store-unavailable', { reason: String(error) });
    }
    emit({ kind: 'store', state: failure ? 'failed' : 'ready' });
  };
  const host: Host = {
    store: () => store,
    dataFolder: options.dataFolder,
    session: (options.session ?? createSession)(() => store),
    os: options.os,
    log,
    emit,
    randomBytes: options.randomBytes ?? randomBytes,
    lifecycle: {
      failure: () => failure,
      retry: open,
      setAside() {
        const folder = setAside(options.dataFolder, now());
        open();
        return folder;
      },
    },
  };
  open();
  return {
    dispatch: createDispatch(host),
    store: () => store,
    failure: () => failure,
    close() {
      upkeep.stop();
      store?.close();
      store = null;
    },
  };
}

function openFolder(options: DeskOptions, now: () => number): Store {
  const { dataFolder } = options;
  const isInMemory = dataFolder === ':memory:';
  if (!isInMemory) prepareFolder(dataFolder);
  const openOptions: OpenOptions = {
    file: isInMemory ? ':memory:' : join(dataFolder, databaseName),
    machineTag: isInMemory ? 'memory' : machineTag(options.configFolder, dataFolder),
    projections,
    now,
    ...(options.randomBytes ? { randomBytes: options.randomBytes } : {}),
    ...(options.nativeBinding ? { nativeBinding: options.nativeBinding } : {}),
  };
  const store = openStore(openOptions);
  seedReferenceData(store);
  return store;
}

/** A folder on a drive that is not there is told apart from a folder that is simply new. */
function prepareFolder(folder: string): void {
  if (!existsSync(folder)) {
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      const isDenied =
        error instanceof Error &&
        'code' in error &&
        (error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM');
      throw new AppError(isDenied ? 'data-folder-read-only' : 'data-folder-missing', { folder });
    }
  }
  try {
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch {
    throw new AppError('data-folder-read-only', { folder });
  }
}

/** Moves the database and its companions together into `safety/<time>/`; nothing is deleted. */
function setAside(dataFolder: string, nowMs: number): string {
  const folder = join(dataFolder, 'safety', new Date(nowMs).toISOString().replaceAll(':', '-').slice(0, 19));
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(dataFolder))
    if (name.startsWith(databaseName)) renameSync(join(dataFolder, name), join(folder, name));
  return folder;
}
