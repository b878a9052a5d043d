import { isDay, parseDay } from '#shared/core/dates.ts';

/** What was asked for on the command line. */
export interface Arguments {
  readonly words: readonly string[];
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly acceptNames: boolean;
  readonly openCases: boolean;
  readonly help: boolean;
  readonly data: string | null;
  readonly user: string | null;
  readonly sheet: string | null;
  readonly at: string | null;
  readonly from: string | null;
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
 * @throws UsageError for an option that does not exist, has no value, or names no day
 */
export function readArguments(args: readonly string[]): Arguments {
  const words: string[] = [];
  const on = { json: false, dryRun: false, acceptNames: false, openCases: false, help: false };
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
  return { words, ...on, ...given, at: dayOf(given.at), from: dayOf(given.from) };
}

function splitOption(arg: string): [string, string?] {
  const cut = arg.indexOf('=');
  return cut < 0 ? [arg] : [arg.slice(0, cut), arg.slice(cut + 1)];
}

function isKeyOf<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}

function dayOf(text: string | null): string | null {
  if (text === null || isDay(text)) return text;
  const parsed = parseDay(text);
  if ('day' in parsed) return parsed.day;
  throw new UsageError('cli.usage.day', { text });
}
