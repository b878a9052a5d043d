import { readFile, stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { WorkbookFailure, WorkbookResult } from '#shared/rules/sheet.ts';
import { parseWorkbook } from './parse-workbook.ts';
import { defaultLimits } from './workbook/limits.ts';

/**
 * The limited process: it reads one untrusted file and answers once. It runs as a utility process of the app and as
 * a forked child of plain Node; in both it holds no data of the office and is ended by whoever started it.
 */

/** What the process is asked. `filePath` was chosen by the person in a dialog or on the command line. */
export interface ParseRequest {
  readonly id: string;
  readonly fileName: string;
  readonly source: { readonly filePath: string } | { readonly bytes: Uint8Array };
}

/** What it answers; `id` is that of the request. */
interface ParseAnswer {
  readonly id: string;
  readonly result: WorkbookResult;
}

/** Reading that lets others run between its steps answers for itself when its heap grows beyond this. */
const heapBytes = 256 * 1024 * 1024;
/** All memory of the process, the program's own included; beyond it the process ends itself. */
const processBytes = 768 * 1024 * 1024;
const watchEveryMs = 50;

interface ParentPort {
  on(event: 'message', listen: (event: { readonly data: unknown }) => void): void;
  postMessage(message: ParseAnswer): void;
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}

function listen(): void {
  const port: unknown = 'parentPort' in process ? process.parentPort : undefined;
  if (isParentPort(port)) {
    endWhenTooLarge();
    port.on('message', ({ data }) => void answer(data, reply => port.postMessage(reply)));
  } else {
    process.on('message', message => void answer(message, reply => process.send?.(reply)));
  }
}

/**
 * A utility process takes no bound for its heap, so a second thread looks at the memory, also while the first is
 * busy. Plain Node has the bound, and its child may start no threads.
 */
function endWhenTooLarge(): void {
  const signal = process.platform === 'win32' ? 'SIGKILL' : 'SIGABRT';
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${processBytes}) process.kill(process.pid, '${signal}');
  }, ${watchEveryMs});`;
  new Worker(watch, { eval: true }).unref();
}

async function answer(message: unknown, send: (reply: ParseAnswer) => void): Promise<void> {
  if (!isParseRequest(message)) return;
  const { id } = message;
  const watch = setInterval(() => {
    if (process.memoryUsage().heapUsed < heapBytes) return;
    clearInterval(watch);
    send({ id, result: { ok: false, failure: { code: 'too-large', detail: 'memory' } } });
  }, watchEveryMs);
  const result = await read(message);
  clearInterval(watch);
  send({ id, result });
}

function isParseRequest(message: unknown): message is ParseRequest {
  return typeof message === 'object' && message !== null && 'id' in message && 'source' in message;
}

async function read({ fileName, source }: ParseRequest): Promise<WorkbookResult> {
  if ('bytes' in source) return parseWorkbook(source.bytes, fileName);
  try {
    const { size } = await stat(source.filePath);
    if (size > defaultLimits.fileBytes) return refusal({ code: 'too-large', limit: defaultLimits.fileBytes });
    return await parseWorkbook(await readFile(source.filePath), fileName);
  } catch (error) {
    return refusal({ code: 'unreadable', detail: error instanceof Error ? error.message : String(error) });
  }
}

function refusal(failure: WorkbookFailure): WorkbookResult {
  return { ok: false, failure };
}

listen();
