import type { InputOf, OpName, OutputOf } from '#shared/contract.ts';
import { type Arguments, UsageError } from './arguments.ts';

/** What a command has to work with. */
export interface Terminal {
  readonly args: Arguments;
  call<N extends OpName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
}

/** What a command has to say: the same facts as JSON and in words. */
export interface Answer {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
  /** Something a person must look at, so that a script can tell. */
  readonly hasProblems: boolean;
}

export type Run = (terminal: Terminal) => Promise<Answer>;

/** One of the words a command takes in this place. @throws UsageError when it is another */
export function oneOf<Word extends string>(words: readonly Word[], word: string | undefined): Word {
  const found = words.find(candidate => candidate === word);
  if (found === undefined)
    throw new UsageError('cli.usage.word', { word: word ?? '', words: words.join(', ') });
  return found;
}
