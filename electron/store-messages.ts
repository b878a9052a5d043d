import type { AppEvent, ReplyText } from '#shared/core/bridge.ts';
import type { ParserExit } from './files/parse-client.ts';
import type { PrintRequest } from './os.ts';

/** What main and the store's process say to each other. */

export type OsCall =
  | { readonly name: 'chooseFiles'; readonly request: unknown }
  | { readonly name: 'chooseSavePath'; readonly request: unknown }
  | { readonly name: 'chooseFolder' }
  | { readonly name: 'openAddress'; readonly address: string }
  | { readonly name: 'openFile'; readonly path: string }
  | { readonly name: 'showInFolder'; readonly path: string }
  | { readonly name: 'restartWith'; readonly dataFolder: string }
  | { readonly name: 'printPage' | 'pageAsPdf'; readonly request: PrintRequest };

export type ToStore =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly callerId: string;
      readonly name: string;
      readonly input: unknown;
    }
  | { readonly kind: 'os-reply'; readonly id: number; readonly value: unknown }
  | ParserToStore
  | { readonly kind: 'close' };

/** News of a limited parser process that main forked on the store's behalf. */
export type ParserToStore = {
  readonly kind: 'parser';
  readonly parserId: number;
  readonly news: { readonly message: unknown } | { readonly exit: ParserExit };
};

export type FromStore =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: ReplyText }
  | { readonly kind: 'event'; readonly event: AppEvent }
  | { readonly kind: 'os-call'; readonly id: number; readonly call: OsCall }
  | { readonly kind: 'parser-start'; readonly parserId: number }
  | { readonly kind: 'parser-post'; readonly parserId: number; readonly message: unknown }
  | { readonly kind: 'parser-kill'; readonly parserId: number }
  | { readonly kind: 'closed' };
