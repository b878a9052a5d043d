import type { ForkParser } from './files/parse-client.ts';

/** What the store's process may ask of the operating system; main answers in the app, plain Node on the command line. */
export interface DeskOs {
  /** Shows an open dialog; empty when the person cancelled. Paths never reach the window. */
  chooseFiles(request: OpenRequest): Promise<readonly string[]>;
  /** Shows a save dialog; null when the person cancelled. */
  chooseSavePath(request: SaveRequest): Promise<string | null>;
  chooseFolder(): Promise<string | null>;
  /** Opens an address in the browser; the caller has checked it. */
  openAddress(address: string): Promise<void>;
  /** Opens a file with the system's program. */
  openFile(path: string): Promise<void>;
  showInFolder(path: string): Promise<void>;
  /** Starts the program again with another data folder. */
  restartWith(dataFolder: string): Promise<void>;
  /** Shows the print dialog for what the window shows. */
  printPage(request: PrintRequest): Promise<PrintOutcome>;
  /** What the window would print, as the bytes of a PDF; null when it could not be made. */
  pageAsPdf(request: PrintRequest): Promise<Uint8Array | null>;
  readonly forkParser: ForkParser;
}

export interface FileKind {
  readonly name: string;
  readonly extensions: readonly string[];
}

export interface OpenRequest {
  readonly title: string;
  readonly kinds: readonly FileKind[];
  readonly multiple: boolean;
}

export interface SaveRequest {
  readonly title: string;
  readonly suggestedName: string;
  readonly kinds: readonly FileKind[];
}

/** Paper is A4; its margins are the page's own. */
export interface PrintRequest {
  readonly isLandscape: boolean;
}

export type PrintOutcome = 'printed' | 'cancelled' | 'no-printer' | 'failed';
