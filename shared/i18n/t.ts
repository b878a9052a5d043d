import { formatDay, isDay } from '../core/dates.ts';
import type { AppError } from '../core/errors.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** Which words the screen speaks. Set once at start and when a person changes it; the screens are then drawn anew. */
export type Language = 'vi' | 'en';
export type TextKey = keyof typeof vi;

type Placeholders<S extends string> = S extends `${string}{${infer P}}${infer Rest}`
  ? P | Placeholders<Rest>
  : never;
type ParamsOf<K extends TextKey> = Placeholders<(typeof vi)[K]>;
type Arguments<K extends TextKey> = [ParamsOf<K>] extends [never]
  ? []
  : [params: Readonly<Record<ParamsOf<K>, string | number>>];

/** Keys of texts without places to fill. */
export type PlainKey = { [K in TextKey]: [ParamsOf<K>] extends [never] ? K : never }[TextKey];

let language: Language = 'vi';

export function setLanguage(next: Language): void {
  language = next;
}

/** What `body` makes of the words of another language; not for anything that waits. */
export function inLanguage<T>(wanted: Language, body: () => T): T {
  const before = language;
  language = wanted;
  try {
    return body();
  } finally {
    language = before;
  }
}

export function currentLanguage(): Language {
  return language;
}

/** The text of a key, its places filled; leaving one out does not compile. */
export function t<K extends TextKey>(key: K, ...[params]: Arguments<K>): string {
  return fill(language === 'vi' ? vi[key] : en[key], params ?? {});
}

/** The text of a key made at run time (`field.${entity}.${name}`); null when there is none. */
export function textOf(key: string, params: Readonly<Record<string, unknown>> = {}): string | null {
  if (!Object.hasOwn(vi, key)) return null;
  const known = key as TextKey;
  return fill(language === 'vi' ? vi[known] : en[known], params);
}

/** What to tell a person about an error: what happened, what is safe, what to do now. */
export function tError(error: AppError): string {
  const params: Record<string, unknown> = { ...error.params };
  if (typeof params['entity'] === 'string')
    params['entity'] = textOf(`entity.${params['entity']}`) ?? params['entity'];
  if (typeof params['role'] === 'string') params['role'] = textOf(`role.${params['role']}`) ?? params['role'];
  for (const name of ['from', 'to'])
    if (typeof params[name] === 'string')
      params[name] =
        textOf(`story.stage.${params[name]}`) ?? textOf(`case.status.${params[name]}`) ?? params[name];
  if (typeof params['state'] === 'string')
    params['state'] = textOf(`answer.state.${params['state']}`) ?? params['state'];
  if (typeof params['gaps'] === 'string') params['gaps'] = listed(params['gaps'], 'case.gap');
  if (typeof params['fields'] === 'string') params['fields'] = listed(params['fields'], 'field');
  if (typeof params['decision'] === 'string')
    params['decision'] = textOf(`opinion.decision.${params['decision']}`) ?? params['decision'];
  for (const [name, value] of Object.entries(params))
    if (typeof value === 'string' && isDay(value)) params[name] = formatDay(value);
  return textOf(`error.${error.code}`, params) ?? error.code;
}

/** Keys parted by commas in words, parted by semicolons. */
function listed(keys: string, prefix: string): string {
  return keys
    .split(',')
    .map(key => textOf(`${prefix}.${key}`) ?? key)
    .join('; ');
}

function fill(text: string, params: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}
