import type { Store } from '#db/open.ts';
import { type Desk, openDesk } from '#electron/desk.ts';
import type { DeskOs } from '#electron/os.ts';
import type { InputOf, OpName, OutputOf } from '#shared/contract.ts';
import { type AppEvent, type Bridge, writeReply } from '#shared/core/bridge.ts';
import { AppError } from '#shared/core/errors.ts';
import { randomFrom } from './random.ts';

export interface TestApp {
  readonly store: Store;
  /** Calls an operation as the person signed in; a refusal is thrown as an AppError. */
  call<N extends OpName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Adds a person who works here and makes her the one signed in; her id. */
  signIn(name: string, role?: 'viewer' | 'member' | 'editor' | 'lead' | 'admin'): Promise<string>;
  /** Lets somebody already added work. */
  switchTo(id: string): Promise<void>;
  /** Sets the clock of the program. */
  setNow(ms: number): void;
  /** What the page gets as `window.app`. */
  readonly bridge: Bridge;
  readonly desk: Desk;
  close(): void;
}

export interface TestAppOptions {
  readonly now?: number;
  readonly dataFolder?: string;
  readonly configFolder?: string;
  readonly os?: Partial<DeskOs>;
  /** Of everything random; another one makes another PC. */
  readonly seed?: number;
}

/** 9:00 on Monday 2 March 2026 in Vietnam. */
export const defaultNowMs = Date.UTC(2026, 2, 2, 2, 0);

/** The real program without a window: real steps of structure, real SQLite in memory, real dispatch. */
export function openTestApp(options: TestAppOptions = {}): TestApp {
  let now = options.now ?? defaultNowMs;
  const listeners = new Set<(event: AppEvent) => void>();
  const random = randomFrom(options.seed ?? 1);
  const desk = openDesk({
    dataFolder: options.dataFolder ?? ':memory:',
    configFolder: options.configFolder ?? '',
    os: testOs(options.os),
    now: () => now,
    randomBytes: count => Uint8Array.from({ length: count }, () => random.below(256)),
    emit: event => {
      for (const listen of listeners) listen(event);
    },
  });
  const store = desk.store();
  if (!store) throw desk.failure() ?? new Error('the store did not open');
  const call = async <N extends OpName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const reply = await desk.dispatch('test', name, input);
    if (!reply.ok) throw AppError.fromWire(reply.error);
    return reply.value as OutputOf<N>;
  };
  return {
    store,
    desk,
    call,
    async signIn(name, role) {
      const isFirst = (await call('session.get', {})).accounts.length === 0;
      const id = await call('account.create', { name, role: role ?? (isFirst ? 'admin' : 'lead') });
      await call('session.choose', { id });
      return id;
    },
    async switchTo(id) {
      await call('session.choose', { id });
    },
    setNow(ms) {
      now = ms;
    },
    bridge: {
      call: async (name, input) => writeReply(await desk.dispatch('test', name, structuredClone(input))),
      onEvent(listen) {
        listeners.add(listen);
        return () => listeners.delete(listen);
      },
    },
    close: () => desk.close(),
  };
}

function testOs(parts: Partial<DeskOs> = {}): DeskOs {
  const refuse = () => Promise.reject(new Error('this test did not expect a call to the operating system'));
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
        throw new Error('this test did not expect a file to be parsed');
      },
    },
    ...parts,
  };
}
