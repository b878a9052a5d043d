import type { DeskOs, OpenRequest, PrintOutcome, SaveRequest } from '../os.ts';
import type { FromStore, OsCall, ParserToStore, ToStore } from '../store-messages.ts';
import type { ParserExit, ParserProcess } from './parse-client.ts';

/** The operating system as the store's process sees it: every wish goes to main and its answer comes back. */
export function remoteOs(post: (message: FromStore) => void): {
  readonly os: DeskOs;
  receive(message: Extract<ToStore, { kind: 'os-reply' }> | ParserToStore): void;
} {
  const waiting = new Map<number, (value: unknown) => void>();
  const parsers = new Map<number, ParserListeners>();
  let lastId = 0;

  const ask = (call: OsCall): Promise<unknown> =>
    new Promise(resolve => {
      lastId += 1;
      waiting.set(lastId, resolve);
      post({ kind: 'os-call', id: lastId, call });
    });
  const os: DeskOs = {
    // Main answers each call with the value its name promises.
    chooseFiles: async (request: OpenRequest) =>
      (await ask({ name: 'chooseFiles', request })) as readonly string[],
    chooseSavePath: async (request: SaveRequest) =>
      (await ask({ name: 'chooseSavePath', request })) as string | null,
    chooseFolder: async () => (await ask({ name: 'chooseFolder' })) as string | null,
    openAddress: async address => void (await ask({ name: 'openAddress', address })),
    openFile: async path => void (await ask({ name: 'openFile', path })),
    showInFolder: async path => void (await ask({ name: 'showInFolder', path })),
    restartWith: async dataFolder => void (await ask({ name: 'restartWith', dataFolder })),
    // Null is what main says of a call that it could not answer.
    printPage: async request =>
      ((await ask({ name: 'printPage', request })) as PrintOutcome | null) ?? 'failed',
    pageAsPdf: async request => (await ask({ name: 'pageAsPdf', request })) as Uint8Array | null,
    forkParser: {
      spawn: () => {
        lastId += 1;
        return remoteParser(lastId, parsers, post);
      },
    },
  };
  return {
    os,
    receive(message) {
      if (message.kind === 'os-reply') {
        waiting.get(message.id)?.(message.value);
        waiting.delete(message.id);
        return;
      }
      const listeners = parsers.get(message.parserId);
      if ('exit' in message.news) {
        parsers.delete(message.parserId);
        listeners?.exit(message.news.exit);
      } else listeners?.message(message.news.message);
    },
  };
}

interface ParserListeners {
  message: (message: unknown) => void;
  exit: (exit: ParserExit) => void;
}

function remoteParser(
  parserId: number,
  parsers: Map<number, ParserListeners>,
  post: (message: FromStore) => void,
): ParserProcess {
  const listeners: ParserListeners = { message: () => undefined, exit: () => undefined };
  parsers.set(parserId, listeners);
  post({ kind: 'parser-start', parserId });
  return {
    post: message => post({ kind: 'parser-post', parserId, message }),
    onMessage: listen => {
      listeners.message = listen;
    },
    onExit: listen => {
      listeners.exit = listen;
    },
    kill: () => post({ kind: 'parser-kill', parserId }),
  };
}
