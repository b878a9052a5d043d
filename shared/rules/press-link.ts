import { stripInvisible } from '../core/text.ts';

/** Addresses of pages in the press: one stored form, one form to compare, and the host they lie under. */

/** An address as it is stored. */
export interface PressLink {
  readonly link: string;
  /** Lower case, with its `www.`. */
  readonly host: string;
}

/** Added by networks and mailings to see who came from where; none of them says which page it is. */
const trackers =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|zarsrc|gidzl|zalo\w*|igshid|igsh|mibextid|_ga|_gl|mc_[ce]id|ref_src|fb_\w+|__tn__|__cft__.*|at_\w+|vero_\w+|mkt_tok|_openstat|spm)$/i;

const address = /^(https?):\/\/(?:[^/?#\s@]*@)?([^/?#:\s]+)(:\d{1,5})?(\/[^?#\s]*)?(\?[^#\s]*)?(#\S*)?$/iu;
const bare = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[:/?#]\S*)?$/iu;
const hostName = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u;
const hostNumber = /^(?:\d{1,3}\.){3}\d{1,3}$/;

/** Whether somebody means the text as an address, be it a good one or not. */
export function looksLikeLink(text: string): boolean {
  const trimmed = bareAddress(text);
  if (trimmed === '' || /\s/.test(trimmed)) return false;
  return (
    /^(?:[a-z][a-z\d+.-]*:\/|www\.|(?:javascript|vbscript|data|file|mailto|tel|ftp|blob|about):\S)/i.test(
      trimmed,
    ) ||
    (bare.test(trimmed) && /[/]|\.(?:vn|com|net|org|gov|edu)/i.test(trimmed))
  );
}

/**
 * The address without what only tracks readers, `https://` put in front where it was left out; null for what is no
 * address of a page: another scheme, no host, spaces inside.
 */
export function readLink(text: string): PressLink | null {
  const trimmed = bareAddress(text);
  const whole =
    bare.test(trimmed) && !/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? `https://${trimmed}` : trimmed;
  const [, scheme = '', host = '', port = '', path = '', query = '', fragment = ''] =
    address.exec(whole) ?? [];
  const lower = host.toLowerCase();
  if (scheme === '' || !(hostName.test(lower) || hostNumber.test(lower))) return null;
  const kept = parametersOf(query).filter(([name]) => !trackers.test(name));
  const asked = kept.length === 0 ? '' : `?${kept.map(([, whole]) => whole).join('&')}`;
  const place = /^#[!/]/.test(fragment) ? fragment : '';
  const link = `${scheme.toLowerCase()}://${lower}${port}${path}${asked}${place}`;
  // Taking out a part can leave a sign at the end that was inside before.
  return bareAddress(link) === link ? { link, host: lower } : readLink(link);
}

/** What is the same for two addresses of one page: no scheme, no `www.`, no last slash, parameters in one order. */
export function linkKey(link: string): string {
  const [, , host = '', port = '', path = '', query = '', fragment = ''] = address.exec(link) ?? [];
  if (host === '') return link.toLowerCase();
  const asked = parametersOf(query)
    .map(([, whole]) => whole)
    .sort()
    .join('&');
  const place = decoded(path).replace(/\/+$/, '').toLowerCase();
  return `${hostKey(host)}${port}${place}${asked === '' ? '' : `?${asked}`}${fragment}`;
}

/** A host, or the web site an outlet gives, to compare: lower case, without scheme, `www.` and the forms for phones. */
export function hostKey(text: string): string {
  return stripInvisible(text)
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z\d+.-]*:\/\//, '')
    .replace(/^(?:www|m|mobile|amp|wap)\.(?=[^.]+\.)/, '')
    .replace(/[/?#]+$/, '');
}

/** The words in the last part of an address, for somebody to recognise the page by; null where there are too few. */
export function slugWords(link: string): string | null {
  const [, , , , path = ''] = address.exec(link) ?? [];
  const last = decoded(path).split('/').filter(Boolean).at(-1) ?? '';
  const slug = last
    .replace(/\.(?:html?|aspx?|php|tpo|ldo|vnp|epi|chn|vov|antd|amp)$/i, '')
    .replace(/(?:[-_.](?:post|d|n|a|c|i|t|p|ar)?\d+)+$/i, '');
  const parts = slug.split(/[-_+ ]+/).filter(part => part !== '');
  return parts.length < 3 ? null : parts.join(' ');
}

/** An address without the brackets, quotes and stops that stand around it in a sentence. */
export function bareAddress(text: string): string {
  const trimmed = stripInvisible(text)
    .trim()
    .replace(/^[<(«“"'[]+/, '');
  const open = (trimmed.match(/\(/g) ?? []).length;
  const closed = (trimmed.match(/\)/g) ?? []).length;
  return trimmed.replace(open < closed ? /[.,;:!?>»”"'\])]+$/ : /[.,;:!?>»”"'\]]+$/, '');
}

function parametersOf(query: string): readonly (readonly [name: string, whole: string])[] {
  return query
    .slice(1)
    .split('&')
    .filter(whole => whole !== '')
    .map(whole => [decoded(whole.split('=')[0] ?? ''), whole] as const);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
