import { searchTable } from '#db/search-index.ts';
import { searchText, words } from '#shared/core/text.ts';
import { searchEntities } from '#shared/search.ts';
import type { OpenOffice } from './office.ts';
import type { Outcome } from './report.ts';
import { growthResult } from './store.ts';
import { type Figure, figureOf } from './timing.ts';

/** Search as it is typed: every text letter by letter, each letter one search. */

const textCount = 200;
const hitLimit = 8;
const searchLimitMs = 30;
const ratioLimit = 2;

/** Texts from the office itself: parts of titles, names of units and people, codes; every other without accents. */
function typedTexts(office: OpenOffice): readonly string[] {
  const read = (sql: string) => (office.desk.store()?.prepare(sql).pluck().all() ?? []) as string[];
  const titles = read('SELECT title FROM story WHERE rid % 1231 = 7 ORDER BY rid LIMIT 70');
  const units = read(
    "SELECT value FROM unit_fact WHERE kind = 'name' AND rid % 37 = 3 ORDER BY rid LIMIT 60",
  );
  const people = read(
    "SELECT family_name || ' ' || given_name FROM person WHERE given_name IS NOT NULL AND rid % 41 = 5 ORDER BY rid LIMIT 50",
  );
  const codes = read('SELECT code FROM story WHERE rid % 4999 = 11 ORDER BY rid LIMIT 20');
  return [...titles.map(title => title.split(' ').slice(0, 5).join(' ')), ...units, ...people, ...codes]
    .slice(0, textCount)
    .map((text, place) => (place % 2 === 0 ? text : searchText(text)).slice(0, 24));
}

function lettersOf(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1)).filter(
    part => !part.endsWith(' '),
  );
}

interface Compared {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

async function timeSearches(office: OpenOffice, typed: readonly string[]): Promise<Compared> {
  const ours: number[] = [];
  const bare: number[] = [];
  const bareSearch = bareSearchOf(office);
  for (const text of typed) {
    const startedMs = performance.now();
    await office.call('search.all', { text, limit: hitLimit });
    const betweenMs = performance.now();
    bareSearch(text);
    ours.push(betweenMs - startedMs);
    bare.push(performance.now() - betweenMs);
  }
  return { ours, bare };
}

/** The words as they are looked up in the same tables, half-typed last word, as many rows as are shown. */
function bareSearchOf(office: OpenOffice): (text: string) => void {
  const store = office.desk.store();
  const statements = searchEntities.map(entity => {
    const table = searchTable(entity);
    return store?.prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? LIMIT ${hitLimit + 1}`);
  });
  return text => {
    const typed = words(searchText(text));
    if (typed.length === 0) return;
    const match = `${typed.map(word => `"${word}"`).join(' AND ')}*`;
    for (const statement of statements) statement?.all(match);
  };
}

export async function measureSearch(office: OpenOffice): Promise<readonly Outcome[]> {
  const typed = typedTexts(office).flatMap(lettersOf);
  await timeSearches(office, typed.slice(0, 200));
  const { ours, bare } = await timeSearches(office, typed);
  const figure = figureOf(ours);
  const floor = { name: 'bare MATCH', figure: figureOf(bare) };
  const ratio = figure.p95 / floor.figure.p95;
  const subject = 'search.all as typed';
  return [
    {
      subject: `${subject}, in the store`,
      unit: 'ms',
      figure,
      floor,
      ratio,
      target: { text: `p95 ≤ ${searchLimitMs} ms`, isMet: figure.p95 <= searchLimitMs },
    },
    {
      subject: `${subject}, over the bare FTS5 query`,
      unit: 'ms',
      figure,
      floor,
      ratio,
      target: { text: `p95 ≤ ${ratioLimit} ×`, isMet: ratio <= ratioLimit },
    },
  ];
}

/** The same texts in both offices; those of the smaller one are found in the larger one too. */
export async function measureSearchGrowth(half: OpenOffice, large: OpenOffice): Promise<readonly Outcome[]> {
  const typed = typedTexts(half).slice(0, 60).flatMap(lettersOf);
  const times: Record<'half' | 'large', number[]> = { half: [], large: [] };
  for (const text of typed)
    for (const [name, office] of [
      ['half', half],
      ['large', large],
    ] as const) {
      const startedMs = performance.now();
      await office.call('search.all', { text, limit: hitLimit });
      times[name].push(performance.now() - startedMs);
    }
  const [before, after]: readonly Figure[] = [figureOf(times.half), figureOf(times.large)];
  return before && after ? [growthResult('search.all: 50,000 → 100,000 stories', before, after)] : [];
}
