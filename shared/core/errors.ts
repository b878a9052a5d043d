import type { CaseErrors } from '../case.ts';
import type { AnswerErrors } from '../case-answer.ts';
import type { ClockErrors } from '../clock.ts';
import type { DemoErrors } from '../demo.ts';
import type { ExportErrors } from '../export.ts';
import type { HotErrors } from '../hot.ts';
import type { OpinionErrors } from '../opinion.ts';
import type { PressErrors } from '../press.ts';
import type { PrintErrors } from '../print.ts';
import type { SpeakerErrors } from '../speaker.ts';
import type { StoryErrors } from '../story.ts';
import type { TransferErrors } from '../transfer.ts';
import type { UnitErrors } from '../unit.ts';

/** What a person can be told, with the facts each sentence needs. Slices add their own. */
export interface CoreErrors {
  'not-found': { entity: string };
  forbidden: { role: string };
  'not-signed-in': Record<never, never>;
  'invalid-input': { fields: Readonly<Record<string, string>> };
  unexpected: { reference: string };
  'record-deleted': { entity: string };
  'nothing-to-undo': Record<never, never>;
  'nothing-to-redo': Record<never, never>;
  'store-unavailable': { reason: string };
  'data-folder-missing': { folder: string };
  'data-folder-read-only': { folder: string };
  'data-in-use': { folder: string };
  'database-newer': { found: number; supported: number };
  'database-out-of-step': { step: string };
  'database-foreign': { file: string };
  'database-empty': { file: string };
  'database-damaged': { file: string; detail: string };
  'sqlite-too-old': { version: string };
  'migration-failed': { step: string; detail: string };
  'disk-full': { needed: number; free: number };
  'file-not-readable': { name: string };
  'file-too-large': { name: string; limit: number };
  'file-kind-refused': { name: string };
  cancelled: Record<never, never>;
}

export type ErrorParams = CoreErrors &
  UnitErrors &
  StoryErrors &
  PressErrors &
  TransferErrors &
  ExportErrors &
  PrintErrors &
  DemoErrors &
  ClockErrors &
  CaseErrors &
  AnswerErrors &
  SpeakerErrors &
  OpinionErrors &
  HotErrors;
export type ErrorCode = keyof ErrorParams;

export interface WireError {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, unknown>>;
}

/** An error a person can be told; anything else thrown is a bug. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly params: ErrorParams[C];

  constructor(code: C, params: ErrorParams[C]) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }

  toWire(): WireError {
    return { code: this.code, params: this.params as Readonly<Record<string, unknown>> };
  }

  static fromWire(wire: WireError): AppError {
    return new AppError(wire.code, wire.params as ErrorParams[ErrorCode]);
  }
}
