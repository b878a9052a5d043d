import type { WireError } from './errors.ts';

/** The answer to a call. Never a thrown error: only its message would survive the way. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: WireError };

/** A reply as it travels: one text is handed on in a fraction of the time that a page of rows takes value by value. */
export type ReplyText = string;

export function writeReply(reply: Reply): ReplyText {
  return JSON.stringify(reply);
}

/** Reads what `writeReply` wrote. */
export function readReply(text: ReplyText): Reply {
  return JSON.parse(text) as Reply;
}

export type AppEvent =
  /** Names of the queries whose answers may be others now. */
  | { readonly kind: 'changed'; readonly queries: readonly string[] }
  | { readonly kind: 'progress'; readonly task: string; readonly done: number; readonly total: number }
  | { readonly kind: 'store'; readonly state: 'ready' | 'failed' }
  | { readonly kind: 'menu'; readonly action: string };

/** `window.app`: the whole of what a page may reach. */
export interface Bridge {
  call(name: string, input: unknown): Promise<ReplyText>;
  onEvent(listen: (event: AppEvent) => void): () => void;
}
