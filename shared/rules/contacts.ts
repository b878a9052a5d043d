import { type ParsedPhone, parsePhones } from '../core/phones.ts';
import { normaliseLine, stripInvisible } from '../core/text.ts';

/** Ways to reach somebody, brought into the one form they are stored in. */

export type ContactKind = 'phone' | 'email' | 'zalo';

export interface ContactValue {
  readonly kind: ContactKind;
  /** Digits with their leading 0, an address in small letters, or the text as written where it is neither. */
  readonly value: string;
  /** As written, where it was changed on the way in by more than spaces and dots. */
  readonly original: string | null;
  /** Code of a doubt: one of a phone number's problems, or `not-an-email`. */
  readonly doubt: string | null;
}

const EMAIL = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[a-z]{2,}$/;

/** One cell of contacts of a kind: several numbers or addresses in it become several values. */
export function readContacts(
  kind: ContactKind,
  written: string,
  original: string | null = null,
): readonly ContactValue[] {
  const values = kind === 'email' ? readEmails(written) : readPhones(kind, written);
  return original === null ? values : values.map(value => ({ ...value, original }));
}

function readPhones(kind: ContactKind, written: string): readonly ContactValue[] {
  const numbers = parsePhones(written);
  // A Zalo account may be a name or a link.
  if (kind === 'zalo' && numbers.some(number => problemOf(number) !== null))
    return [asWritten(kind, written)];
  return numbers.map(number => ({
    kind,
    value: number.number || number.display,
    original: number.problems.length > 0 ? normaliseLine(written) : null,
    doubt: problemOf(number),
  }));
}

function asWritten(kind: ContactKind, written: string): ContactValue {
  return { kind, value: normaliseLine(written), original: null, doubt: null };
}

/** Why the number cannot be trusted; null when it was whole or could be mended. */
function problemOf({ problems }: ParsedPhone): string | null {
  const doubt = problems.find(
    ({ code }) => code !== 'old-prefix-converted' && code !== 'leading-zero-restored',
  );
  return doubt?.code ?? null;
}

function readEmails(written: string): readonly ContactValue[] {
  const text = stripInvisible(normaliseLine(written));
  const value = oneAddress(text);
  if (EMAIL.test(value)) return [emailOf(value, text)];
  const several = text.split(/[\s,;/]+/).filter(part => part !== '');
  if (several.length > 1 && several.every(part => EMAIL.test(oneAddress(part))))
    return several.map(part => emailOf(oneAddress(part), part));
  return text === '' ? [] : [{ kind: 'email', value: text, original: null, doubt: 'not-an-email' }];
}

function emailOf(value: string, written: string): ContactValue {
  return { kind: 'email', value, original: value === written.toLowerCase() ? null : written, doubt: null };
}

/** Without spaces around the at sign and the dots, in small letters; «name (at) mail.vn» stays as it is. */
function oneAddress(text: string): string {
  return text
    .replace(/^mailto:/i, '')
    .replace(/ *([@.]) */g, '$1')
    .replace(/[.,;]+$/, '')
    .toLowerCase();
}
