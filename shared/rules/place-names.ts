import { repeatKey } from '../core/text.ts';

/** Names of areas and units as files write them: in capitals, abbreviated, with or without the kind of place. */

export interface KnownType {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  /** Beginnings of names, separated by `|`. */
  readonly prefixes: string | null;
}

/** Tells types of units; made once for a whole file. */
export interface TypeFinder {
  /**
   * The type of a unit by how its name begins, longest beginning first; null when none fits. A beginning ends with a
   * word: «Trường TH» is not the beginning of «Trường THCS».
   */
  guess(name: string): string | null;
  /** The type a column names by its name, code or beginning («Mầm non», «THCS»); null when none does. */
  named(text: string): string | null;
}

export function typeFinder(types: readonly KnownType[]): TypeFinder {
  const beginnings = types
    .flatMap(({ id, prefixes }) =>
      (prefixes ?? '').split('|').map(prefix => ({ id, prefix: typeKey(prefix) })),
    )
    .filter(({ prefix }) => prefix !== '')
    .sort((left, right) => right.prefix.length - left.prefix.length);
  const names = new Map(
    types.flatMap(({ id, name, code }) => [name, code ?? ''].map(text => [typeKey(text), id])),
  );
  const guess = (name: string): string | null => {
    const key = `${typeKey(name)} `;
    // Lists often leave the word out: «MN Hoa Mai».
    return guessKey(key) ?? guessKey(`trường ${key}`);
  };
  const guessKey = (key: string): string | null => {
    // «TH và THCS» goes on after «TH»: only a longer beginning may take it.
    const found = beginnings.find(
      ({ prefix }) => key.startsWith(`${prefix} `) && !key.startsWith(`${prefix} và `),
    );
    return found?.id ?? null;
  };
  return { guess, named: text => names.get(typeKey(text)) ?? guess(text) };
}

function typeKey(text: string): string {
  return repeatKey(text).replace(/(?<= th(?:cs)?) ?[-–+,] ?(?=th(?:cs|pt)(?: |$))/gu, ' và ');
}

const kindWords: readonly (readonly [kind: AreaKind, word: string, short: RegExp])[] = [
  ['district', 'thành phố', /^(?:thành phố|tp)[. ]+/u],
  ['district', 'thị xã', /^(?:thị xã|tx)[. ]+/u],
  ['commune', 'thị trấn', /^(?:thị trấn|tt)[. ]+/u],
  ['district', 'huyện', /^(?:huyện[. ]+|h\. ?)/u],
  ['district', 'quận', /^(?:quận[. ]+|q\. ?)/u],
  ['commune', 'phường', /^(?:phường[. ]+|p\. ?)/u],
  ['commune', 'xã', /^(?:xã[. ]+|x\. ?)/u],
  ['province', 'tỉnh', /^tỉnh[. ]+/u],
];

export type AreaKind = 'district' | 'commune' | 'province' | 'other';

interface PlaceName {
  readonly kind: AreaKind;
  /** «huyện»; empty when the name says no kind. */
  readonly word: string;
  /** The name alone, as a key. */
  readonly bare: string;
}

/** What a name says of a place: «TP. Pleiku» is a district `thành phố` called `pleiku`. */
export function readPlaceName(name: string): PlaceName {
  const key = repeatKey(name);
  for (const [kind, word, short] of kindWords) {
    const bare = key.replace(short, '');
    if (bare !== key && bare !== '') return { kind, word, bare: bare.trim() };
  }
  return { kind: 'other', word: '', bare: key };
}

/** Whether a text is surely the name of an area: it begins with the kind of place it is. */
export function looksLikeArea(text: string): boolean {
  return readPlaceName(text).word !== '';
}

export interface KnownArea {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Finds areas by any of their names; made once for a whole file. */
export interface AreaFinder {
  /** The one area meant, or null when none or several are. */
  find(text: string): KnownArea | null;
}

/** «Pleiku» finds «Thành phố Pleiku» when no other area is called so; «Phường Pleiku» does not. */
export function areaFinder(areas: readonly KnownArea[]): AreaFinder {
  const whole = new Map<string, Set<KnownArea>>();
  const bare = new Map<string, Set<KnownArea>>();
  const put = (map: Map<string, Set<KnownArea>>, key: string, area: KnownArea): void => {
    const found = map.get(key);
    if (found === undefined) map.set(key, new Set([area]));
    else found.add(area);
  };
  for (const area of areas) {
    for (const name of [area.name, ...area.aliases]) {
      const place = readPlaceName(name);
      put(whole, `${place.word} ${place.bare}`, area);
      put(bare, place.bare, area);
    }
  }
  return {
    find(text) {
      const place = readPlaceName(text);
      const exact = onlyOne(whole.get(`${place.word} ${place.bare}`));
      if (exact !== null) return exact;
      const named = onlyOne(bare.get(place.bare));
      const mayDiffer = place.word === '' || (named !== null && readPlaceName(named.name).word === '');
      return mayDiffer ? named : null;
    },
  };
}

function onlyOne<T>(found: ReadonlySet<T> | undefined): T | null {
  const [first, second] = found ?? [];
  return first !== undefined && second === undefined ? first : null;
}

const abbreviations = new Set(
  'THPT THCS TH MN MG PT PTCS PTDT PTDTNT PTDTBT DTNT DTBT GDTX GDNN GD ĐT GDĐT VH XH UBND HĐND TT TP TX TW CĐ ĐH KT NV'.split(
    ' ',
  ),
);
const kindOfPlace = /(?:^|(?<=\S ))(Thành Phố|Thị Xã|Thị Trấn|Huyện|Xã|Phường|Tỉnh|Và)(?= )/gu;
const wordsOfName = /[\p{L}\p{M}\p{N}']+/gu;

function isShouted(name: string): boolean {
  return name === name.toUpperCase() && (name.match(/\p{L}/gu) ?? []).length > 4;
}

/** A name and the group of the file it stands in. */
export interface WrittenName {
  readonly name: string;
  readonly group: string | null;
}

type Spellings = Map<string, Map<string, number>>;

/**
 * Gives names written in capitals their usual spelling («TRƯỜNG MN IA RTÔ» → «Trường MN Ia RTô»), learned from the
 * other names of the same file: those of the same group first, for «Krong» may be «KRong» elsewhere. Names that are
 * not all capitals stay as they are.
 */
export function capitalMender(names: readonly WrittenName[]): (written: WrittenName) => string {
  const everywhere: Spellings = new Map();
  const byGroup = new Map<string | null, Spellings>();
  for (const { name, group } of names) {
    if (isShouted(name)) continue;
    const nearby = byGroup.get(group) ?? new Map();
    byGroup.set(group, nearby);
    for (const [word] of name.matchAll(wordsOfName)) {
      learn(everywhere, word);
      learn(nearby, word);
    }
  }
  return ({ name, group }) =>
    isShouted(name) ? mend(name, word => usual(byGroup.get(group), word) ?? usual(everywhere, word)) : name;
}

function learn(spellings: Spellings, word: string): void {
  const known = spellings.get(word.toUpperCase()) ?? new Map<string, number>();
  known.set(word, (known.get(word) ?? 0) + 1);
  spellings.set(word.toUpperCase(), known);
}

function usual(spellings: Spellings | undefined, word: string): string | undefined {
  const [best] = [...(spellings?.get(word) ?? [])].sort((left, right) => right[1] - left[1]);
  return best?.[0];
}

function mend(name: string, spellingOf: (word: string) => string | undefined): string {
  const mended = name.replace(wordsOfName, word =>
    abbreviations.has(word) || romanNumber.test(word) ? word : (spellingOf(word) ?? capitalised(word)),
  );
  const [first = '', ...rest] = mended.replace(kindOfPlace, kind => kind.toLowerCase());
  return first.toUpperCase() + rest.join('');
}

const romanNumber = /^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XV)$/;

function capitalised(word: string): string {
  const [first = '', ...rest] = word;
  return first + rest.join('').toLowerCase();
}
