import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkbookFailure, WorkbookResult } from '#shared/rules/sheet.ts';
import { readParseAnswer } from './parse-answer.ts';
import type { ParseRequest } from './parse-process.ts';
import { defaultLimits } from './workbook/limits.ts';

/** How a process ended by itself: an exit code, or the signal that ended it. */
export interface ParserExit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** One limited process, running `parse-process`. Messages posted before it is up wait for it. */
export interface ParserProcess {
  post(message: ParseRequest): void;
  onMessage(listen: (message: unknown) => void): void;
  onExit(listen: (exit: ParserExit) => void): void;
  kill(): void;
}

/** Starts limited processes: main brokers utility processes in the app, plain Node forks. */
export interface ForkParser {
  spawn(): ParserProcess;
}

export type ParseSource =
  | { readonly filePath: string }
  | { readonly bytes: Uint8Array; readonly fileName: string };

export interface ParseOptions {
  /** Milliseconds until the process is ended; 60 seconds unless told otherwise. */
  readonly timeoutMs?: number;
}

const usualTimeoutMs = 60_000;
const heapMegabytes = 256;

/**
 * Reads an untrusted file in a process of its own and ends that process, whatever comes. It always answers: a
 * process that hangs gives `timeout`, one that runs out of memory `too-large`, one that dies otherwise `damaged`.
 */
export async function parseInLimitedProcess(
  forkParser: ForkParser,
  source: ParseSource,
  options: ParseOptions = {},
): Promise<WorkbookResult> {
  const refusal = await refuseBySize(source);
  if (refusal !== null) return { ok: false, failure: refusal };
  return askProcess(startProcess(forkParser), requestFor(source), options.timeoutMs ?? usualTimeoutMs);
}

/** A limited process that waits for its one file: starting takes longer than reading most files. */
export interface WaitingParser {
  /** As `parseInLimitedProcess`. */
  read(source: ParseSource): Promise<WorkbookResult>;
  /** Ends the process where no file was chosen. */
  end(): void;
}

/** Starts a limited process while the person is still choosing the file. */
export function startParser(forkParser: ForkParser): WaitingParser {
  const started = startProcess(forkParser);
  return {
    async read(source) {
      const refusal = await refuseBySize(source);
      if (refusal === null && started.exit() === null)
        return askProcess(started, requestFor(source), usualTimeoutMs);
      started.parser.kill();
      return refusal === null ? parseInLimitedProcess(forkParser, source) : { ok: false, failure: refusal };
    },
    end: () => started.parser.kill(),
  };
}

interface StartedProcess {
  readonly parser: ParserProcess;
  /** How it ended, null as long as it runs. */
  exit(): ParserExit | null;
  whenEnded(tell: (exit: ParserExit) => void): void;
}

function startProcess(forkParser: ForkParser): StartedProcess {
  const parser = forkParser.spawn();
  let exit: ParserExit | null = null;
  let tell = (_exit: ParserExit): void => undefined;
  parser.onExit(known => {
    exit = known;
    tell(known);
  });
  return {
    parser,
    exit: () => exit,
    whenEnded: listen => {
      tell = listen;
    },
  };
}

async function refuseBySize(source: ParseSource): Promise<WorkbookFailure | null> {
  const limit = defaultLimits.fileBytes;
  if ('bytes' in source) return source.bytes.byteLength > limit ? { code: 'too-large', limit } : null;
  try {
    const facts = await stat(source.filePath);
    if (!facts.isFile()) return { code: 'not-a-spreadsheet', detail: 'no file' };
    return facts.size > limit ? { code: 'too-large', limit } : null;
  } catch (error) {
    return { code: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
}

function requestFor(source: ParseSource): ParseRequest {
  const id = randomUUID();
  if ('bytes' in source) return { id, fileName: source.fileName, source: { bytes: source.bytes } };
  return { id, fileName: basename(source.filePath), source: { filePath: source.filePath } };
}

function askProcess(
  { parser, whenEnded }: StartedProcess,
  request: ParseRequest,
  timeoutMs: number,
): Promise<WorkbookResult> {
  return new Promise(resolve => {
    let isSettled = false;
    const settle = (result: WorkbookResult): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      parser.kill();
      resolve(result);
    };
    const timer = setTimeout(
      () => settle({ ok: false, failure: { code: 'timeout', limit: timeoutMs } }),
      timeoutMs,
    );
    parser.onMessage(message => {
      const result = readParseAnswer(message, request.id);
      if (result !== null) settle(result);
    });
    whenEnded(exit => settle({ ok: false, failure: failureOf(exit) }));
    parser.post(request);
  });
}

/** How processes end when memory runs out: abort (6, 134), trap (5), and Chromium's and Windows' own numbers. */
const outOfMemoryCodes = new Set([
  5, 6, 133, 134, -536_870_904, 3_758_096_392, -1_073_740_791, 3_221_226_505,
]);

function failureOf({ code, signal }: ParserExit): WorkbookFailure {
  const isMemory =
    signal === 'SIGABRT' || signal === 'SIGTRAP' || (code !== null && outOfMemoryCodes.has(code));
  return {
    code: isMemory ? 'too-large' : 'damaged',
    detail: `process ended: ${signal ?? code ?? 'unknown'}`,
  };
}

/**
 * Limited processes for plain Node: the command line and the tests. The child may read files and nothing else: no
 * writing, no further processes, no native code.
 */
export function forkWithNode(): ForkParser {
  return { spawn: spawnNode };
}

function spawnNode(): ParserProcess {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const entry = join(dirname(fileURLToPath(import.meta.url)), `parse-process.${extension}`);
  const { SystemRoot } = process.env;
  const child = fork(entry, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${heapMegabytes}`, '--permission', '--allow-fs-read=*'],
    env: SystemRoot === undefined ? {} : { SystemRoot },
  });
  return {
    // Sending fails where the child is gone already; its end is told by onExit.
    post: message => void child.send(message, () => {}),
    onMessage: listen => void child.on('message', listen),
    onExit(listen) {
      child.on('exit', (code, signal) => listen({ code, signal }));
      child.on('error', () => listen({ code: null, signal: null }));
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
