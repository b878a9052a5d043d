import { dayInVietnam } from '#shared/core/dates.ts';
import { parseMoment } from '#shared/rules/moment-text.ts';

/** What was asked for on the command line. */
export interface Arguments {
  readonly words: readonly string[];
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly acceptNames: boolean;
  readonly openCases: boolean;
  readonly replace: boolean;
  readonly help: boolean;
  readonly data: string | null;
  readonly user: string | null;
  readonly sheet: string | null;
  readonly at: string | null;
  readonly from: string | null;
  /** The same with the time of day, 00:00 without one. */
  readonly atMs: number | null;
  readonly fromMs: number | null;
}

/** A command line that cannot be understood; `key` is the sentence that says why. */
export class UsageError extends Error {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;

  constructor(key: string, params: Readonly<Record<string, string>> = {}) {
    super(key);
    this.key = key;
    this.params = params;
  }
}

const flags = {
  '--json': 'json',
  '--dry-run': 'dryRun',
  '--accept-names': 'acceptNames',
  '--open-cases': 'openCases',
  '--replace': 'replace',
  '--help': 'help',
} as const;
const values = {
  '--data': 'data',
  '--user': 'user',
  '--sheet': 'sheet',
  '--at': 'at',
  '--from': 'from',
} as const;

/**
 * Words and options in any order; `--name value` and `--name=value` are the same.
 *
 * @throws UsageError for an option that does not exist, has no value, or names neither a day nor a moment
 */
export function readArguments(args: readonly string[]): Arguments {
  const words: string[] = [];
  const on = {
    json: false,
    dryRun: false,
    acceptNames: false,
    openCases: false,
    replace: false,
    help: false,
  };
  const given: Record<(typeof values)[keyof typeof values], string | null> = {
    data: null,
    user: null,
    sheet: null,
    at: null,
    from: null,
  };
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const [name = '', inline] = arg.startsWith('--') ? splitOption(arg) : [''];
    if (name === '') words.push(arg);
    else if (isKeyOf(flags, name) && inline === undefined) on[flags[name]] = true;
    else if (isKeyOf(values, name)) {
      const value = inline ?? left.shift() ?? '';
      if (value === '') throw new UsageError('cli.usage.value', { option: name });
      given[values[name]] = value;
    } else throw new UsageError('cli.usage.option', { option: arg });
  }
  const atMs = momentOf(given.at);
  const fromMs = momentOf(given.from);
  const dayOf = (ms: number | null) => (ms === null ? null : dayInVietnam(ms));
  return { words, ...on, ...given, at: dayOf(atMs), from: dayOf(fromMs), atMs, fromMs };
}

function splitOption(arg: string): [string, string?] {
  const cut = arg.indexOf('=');
  return cut < 0 ? [arg] : [arg.slice(0, cut), arg.slice(cut + 1)];
}

function isKeyOf<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}

function momentOf(text: string | null): number | null {
  if (text === null) return null;
  const moment = parseMoment(text);
  if (moment === undefined) throw new UsageError('cli.usage.day', { text });
  return moment;
}
