import type { Day } from '../core/dates.ts';
import { fold, repeatKey, stripInvisible, words } from '../core/text.ts';
import { hostKey } from './press-link.ts';

/** Which outlet a name or an address means: name, short name, alias, initials or host. */

export interface KnownOutlet {
  readonly id: string;
  readonly name: string;
  /** Short name, aliases, names of outlets merged into it. */
  readonly otherNames: readonly string[];
  /** Address or host, also with the beginning of a path (`facebook.com/sogddt`). */
  readonly websites: readonly string[];
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly successorId: string | null;
}

export type OutletFound = KnownOutlet | 'none' | readonly KnownOutlet[];

/** Finds outlets as they were called on a day; made once for a whole paste or file. */
export interface OutletFinder {
  byName(name: string, day: Day | null): OutletFound;
  byLink(link: string, day: Day | null): OutletFound;
  /** By name, and where that says nothing by the address. */
  find(name: string | null, link: string | null, day: Day | null): OutletFound;
  /** Whether an outlet is called so letter for letter, but for case, spaces and Unicode form. */
  isCalled(name: string): boolean;
}

const inFront =
  /^(?:(?:bao|tap chi|trang|cong|dai)(?: (?:dien tu|in|online|thong tin dien tu tong hop|thong tin dien tu|tin dien tu tong hop|ttdt tong hop|ttdt|thong tin|tin))? )+/;
const behind = /(?: (?:online|dien tu|bao|vn|com|com vn|net))+$/;

/** Words of a name that say nothing of which outlet it is, left out; `Báo GD&TĐ online` and `GDTĐ` are one. */
export function outletKey(name: string): string {
  const folded = words(fold(stripInvisible(name)).replace(/&/g, ' '))
    .join(' ')
    .replace(/\bphat thanh(?: va)? truyen hinh\b/g, 'ptth')
    .replace(/\bpt(?: va)? th\b/g, 'ptth');
  const bare = folded.replace(inFront, '').replace(behind, '');
  return (bare === '' ? folded : bare).replace(/\b(?:va|cua)\b/g, '').replace(/ /g, '');
}

function initialsOf(name: string): string | null {
  const parts = words(fold(name).replace(/^(?:bao|tap chi) /, '')).filter(word => word !== 'va');
  return parts.length < 3 ? null : parts.map(word => word[0] ?? '').join('');
}

export function outletFinder(outlets: readonly KnownOutlet[], today: Day): OutletFinder {
  const byId = new Map(outlets.map(outlet => [outlet.id, outlet]));
  const whole = index(outlets, namesOf, repeatKey);
  const loose = index(outlets, namesOf, outletKey);
  const initials = index(
    outlets,
    outlet => [outlet.name],
    name => initialsOf(name) ?? '',
  );
  const sites = outlets.flatMap(outlet =>
    outlet.websites.map(site => ({ outlet, site: hostKey(site) })).filter(({ site }) => site.includes('.')),
  );
  const settle = (found: readonly KnownOutlet[], day: Day | null): OutletFound => {
    const then = [...new Set(found.map(outlet => inForce(outlet, day ?? today, byId)))];
    const [first, second] = then;
    if (first === undefined) return 'none';
    if (second === undefined) return first;
    const there = then.filter(outlet => existsOn(outlet, day ?? today));
    const [only, another] = there;
    return only !== undefined && another === undefined ? only : then;
  };
  const finder: OutletFinder = {
    isCalled: name => whole.has(repeatKey(name)),
    byName(name, day) {
      if (name.trim() === '') return 'none';
      const key = outletKey(name);
      return settle(whole.get(repeatKey(name)) ?? loose.get(key) ?? initials.get(key) ?? [], day);
    },
    byLink(link, day) {
      const sought = hostKey(link);
      const host = sought.split(/[/?#:]/)[0] ?? '';
      const fits = sites.filter(({ site }) =>
        site.includes('/')
          ? sought === site || sought.startsWith(`${site}/`) || sought.startsWith(`${site}?`)
          : host === site || host.endsWith(`.${site}`),
      );
      const longest = Math.max(0, ...fits.map(({ site }) => site.length));
      return settle(
        fits.filter(({ site }) => site.length === longest).map(({ outlet }) => outlet),
        day,
      );
    },
    find(name, link, day) {
      const named = name === null ? 'none' : finder.byName(name, day);
      return named === 'none' && link !== null && !name ? finder.byLink(link, day) : named;
    },
  };
  return finder;
}

function namesOf(outlet: KnownOutlet): readonly string[] {
  // «TTXVN/VietnamPlus» is called by either.
  return [outlet.name, ...outlet.otherNames].flatMap(name => [
    name,
    ...(name.includes('/') ? name.split('/') : []),
  ]);
}

function index(
  outlets: readonly KnownOutlet[],
  textsOf: (outlet: KnownOutlet) => readonly string[],
  keyOf: (text: string) => string,
): ReadonlyMap<string, readonly KnownOutlet[]> {
  const found = new Map<string, KnownOutlet[]>();
  for (const outlet of outlets)
    for (const key of new Set(textsOf(outlet).map(keyOf))) {
      if (key === '') continue;
      const list = found.get(key);
      if (list === undefined) found.set(key, [outlet]);
      else list.push(outlet);
    }
  return found;
}

function existsOn({ fromDay, toDay }: KnownOutlet, day: Day): boolean {
  return (fromDay === null || fromDay <= day) && (toDay === null || toDay >= day);
}

/** The outlet itself, or after its end what took its place: people go on calling it by the old name. */
function inForce(outlet: KnownOutlet, day: Day, byId: ReadonlyMap<string, KnownOutlet>): KnownOutlet {
  const passed = new Set<string>();
  let at = outlet;
  while (at.toDay !== null && at.toDay < day && at.successorId !== null && !passed.has(at.id)) {
    passed.add(at.id);
    const next = byId.get(at.successorId);
    if (next === undefined || (next.fromDay !== null && next.fromDay > day)) break;
    at = next;
  }
  return at;
}
