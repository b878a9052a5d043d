import { AppError, type ErrorCode } from '#shared/core/errors.ts';
import { t, tError, textOf } from '#shared/i18n/t.ts';
import type { Desk } from '../desk.ts';
import type { Session } from '../session.ts';
import { type Arguments, readArguments, UsageError } from './arguments.ts';
import { runClock } from './clock.ts';
import type { Answer, Run, Terminal } from './commands.ts';
import { runExport } from './export.ts';
import { runHolidays } from './holidays.ts';
import { runImport } from './import.ts';
import { runCheck, runDemo, runSearch, runStats } from './look.ts';
import { terminalSession } from './session.ts';

/** Exit codes: fine, something to look at or a refusal, a command line that cannot be understood. */
export const exitCodes = { fine: 0, problems: 1, usage: 2 } as const;

const commands: Readonly<Record<string, Run>> = {
  import: runImport,
  check: runCheck,
  search: runSearch,
  demo: runDemo,
  export: runExport,
  stats: runStats,
  clock: runClock,
  holidays: runHolidays,
};

export interface Printer {
  out(line: string): void;
  err(line: string): void;
}

/**
 * Runs one command line on a desk that is opened for it, and says in words or as JSON what came of it.
 *
 * @returns the exit code
 */
export async function runCommandLine(
  given: readonly string[],
  openFor: (args: Arguments, session: Session) => Desk,
  printer: Printer,
): Promise<number> {
  const wantsJson = given.includes('--json');
  let desk: Desk | null = null;
  try {
    const args = readArguments(given);
    const command = args.words[0];
    if (args.help || command === undefined) {
      printer.out(t('cli.help'));
      return args.help ? exitCodes.fine : exitCodes.usage;
    }
    if (!Object.hasOwn(commands, command))
      throw new UsageError('cli.usage.word', { word: command, words: Object.keys(commands).join(', ') });
    const { session, signIn } = terminalSession();
    desk = openFor(args, session);
    const store = desk.store();
    if (store === null) throw desk.failure() ?? new AppError('store-unavailable', { reason: '' });
    if (args.user !== null) signIn(store, args.user);
    const answer = await commands[command]?.(terminalOf(desk, args));
    if (answer === undefined) return exitCodes.usage;
    tellAnswer(answer, wantsJson, printer);
    return answer.hasProblems ? exitCodes.problems : exitCodes.fine;
  } catch (error) {
    return tellFailure(error, wantsJson, printer);
  } finally {
    desk?.close();
  }
}

function terminalOf(desk: Desk, args: Arguments): Terminal {
  return {
    args,
    async call(name, input) {
      const reply = await desk.dispatch('cli', name, input);
      if (!reply.ok) throw AppError.fromWire(reply.error);
      // Parsed by the contract of the same operation before it was answered.
      return reply.value as never;
    },
  };
}

function tellAnswer({ facts, lines }: Answer, wantsJson: boolean, { out }: Printer): void {
  if (wantsJson) out(JSON.stringify(facts));
  else for (const line of lines) out(line);
}

function tellFailure(error: unknown, wantsJson: boolean, { out, err }: Printer): number {
  const [code, message] = wordsOf(error);
  if (wantsJson) out(JSON.stringify({ error: { code, message } }));
  else err(message);
  return code === 'usage' ? exitCodes.usage : exitCodes.problems;
}

function wordsOf(error: unknown): readonly [code: ErrorCode | 'usage', message: string] {
  if (error instanceof UsageError)
    return ['usage', `${textOf(error.key, error.params) ?? error.key}\n\n${t('cli.help')}`];
  if (error instanceof AppError) return [error.code, tError(error)];
  throw error;
}
