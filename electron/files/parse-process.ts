import { readFile, stat } from 'node:fs/promises';
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

/** The heap is bounded from outside where the runtime allows it; this holds where it does not. */
const heapBytes = 256 * 1024 * 1024;
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
    port.on('message', ({ data }) => void answer(data, reply => port.postMessage(reply)));
  } else {
    process.on('message', message => void answer(message, reply => process.send?.(reply)));
  }
}

async function answer(message: unknown, send: (reply: ParseAnswer) => void): Promise<void> {
  if (!isParseRequest(message)) return;
  const { id } = message;
  const watch = setInterval(() => {
    if (process.memoryUsage().heapUsed < heapBytes) return;
    clearInterval(watch);
    send({ id, result: { ok: false, failure: { code: 'too-large', limit: heapBytes } } });
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
