import { type AppEvent, type ReplyText, writeReply } from '#shared/core/bridge.ts';
import type { OpenRequest, PrintOutcome, PrintRequest, SaveRequest } from './os.ts';
import type { FromStore, OsCall, ToStore } from './store-messages.ts';

/** Main's end of the line to the store's process: forwards calls, answers its wishes, forks parsers for it. */

export interface OsAnswers {
  chooseFiles(request: OpenRequest): Promise<readonly string[]>;
  chooseSavePath(request: SaveRequest): Promise<string | null>;
  chooseFolder(): Promise<string | null>;
  openAddress(address: string): Promise<void>;
  openFile(path: string): Promise<void>;
  showInFolder(path: string): Promise<void>;
  restartWith(dataFolder: string): Promise<void>;
  printPage(request: PrintRequest): Promise<PrintOutcome>;
  pageAsPdf(request: PrintRequest): Promise<Uint8Array | null>;
}

/** A process of ours as main sees it; Electron's utility process has this shape. */
interface ChildProcess {
  postMessage(message: unknown): void;
  on(event: 'message', listen: (message: unknown) => void): unknown;
  on(event: 'exit', listen: (code: number) => void): unknown;
  kill(): boolean;
}

export interface StoreLink {
  forward(callerId: string, name: string, input: unknown): Promise<ReplyText>;
  close(): Promise<void>;
}

const closeWithinMs = 5000;

export function startStore(options: {
  readonly fork: (name: 'store-process' | 'parse-process') => ChildProcess;
  readonly answers: OsAnswers;
  readonly onEvent: (event: AppEvent) => void;
}): StoreLink {
  const store = options.fork('store-process');
  const waiting = new Map<number, (reply: ReplyText) => void>();
  const parsers = new Map<number, ChildProcess>();
  let lastId = 0;
  let isGone = false;
  let whenClosed: () => void = () => undefined;
  const post = (message: ToStore): void => store.postMessage(message);

  store.on('message', raw => {
    // Only our own process writes to this line.
    const message = raw as FromStore;
    switch (message.kind) {
      case 'reply':
        waiting.get(message.id)?.(message.reply);
        waiting.delete(message.id);
        return;
      case 'event':
        options.onEvent(message.event);
        return;
      case 'os-call':
        void answer(options.answers, message.call)
          .catch(() => null)
          .then(value => post({ kind: 'os-reply', id: message.id, value }));
        return;
      case 'parser-start':
        startParser(options.fork('parse-process'), message.parserId, parsers, post);
        return;
      case 'parser-post':
        parsers.get(message.parserId)?.postMessage(message.message);
        return;
      case 'parser-kill':
        parsers.get(message.parserId)?.kill();
        return;
      case 'ready':
        return;
      case 'closed':
        whenClosed();
        return;
    }
  });
  store.on('exit', () => {
    isGone = true;
    for (const resolve of waiting.values()) resolve(gone);
    waiting.clear();
    whenClosed();
    options.onEvent({ kind: 'store', state: 'failed' });
  });

  return {
    forward: (callerId, name, input) =>
      new Promise(resolve => {
        if (isGone) return resolve(gone);
        lastId += 1;
        waiting.set(lastId, resolve);
        post({ kind: 'call', id: lastId, callerId, name, input });
      }),
    close: () =>
      new Promise(resolve => {
        if (isGone) return resolve();
        const timer = setTimeout(resolve, closeWithinMs);
        whenClosed = () => {
          clearTimeout(timer);
          resolve();
        };
        post({ kind: 'close' });
      }),
  };
}

const gone = writeReply({ ok: false, error: { code: 'store-unavailable', params: { reason: 'process' } } });

function startParser(
  child: ChildProcess,
  parserId: number,
  parsers: Map<number, ChildProcess>,
  post: (message: ToStore) => void,
): void {
  parsers.set(parserId, child);
  child.on('message', message => post({ kind: 'parser', parserId, news: { message } }));
  child.on('exit', code => {
    parsers.delete(parserId);
    post({ kind: 'parser', parserId, news: { exit: { code, signal: null } } });
  });
}

async function answer(answers: OsAnswers, call: OsCall): Promise<unknown> {
  switch (call.name) {
    case 'chooseFiles':
      return answers.chooseFiles(call.request as OpenRequest);
    case 'chooseSavePath':
      return answers.chooseSavePath(call.request as SaveRequest);
    case 'chooseFolder':
      return answers.chooseFolder();
    case 'openAddress':
      return answers.openAddress(call.address);
    case 'openFile':
      return answers.openFile(call.path);
    case 'showInFolder':
      return answers.showInFolder(call.path);
    case 'restartWith':
      return answers.restartWith(call.dataFolder);
    case 'printPage':
      return answers.printPage(call.request);
    case 'pageAsPdf':
      return answers.pageAsPdf(call.request);
  }
}
