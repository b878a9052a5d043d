import { addDays, dayInVietnam } from '#shared/core/dates.ts';
import {
  caseMixes,
  type Mix,
  type Pointers,
  pressMixes,
  storyMixes,
  totalsMixes,
  unitMixes,
} from './mixes.ts';
import type { OpenOffice } from './office.ts';
import type { Outcome, Result } from './report.ts';
import { type Figure, figureOf, sampled } from './timing.ts';

/** Lists, totals and the board, asked of the store as the window asks for them. */

const rounds = 12;
const cardsPerColumn = 30;
const listLimitMs = 100;
const growthLimit = 1.2;

/** One thing to ask, under the subject its time counts for. */
interface Asked {
  readonly subject: string;
  readonly name: string;
  readonly ask: (office: OpenOffice) => Promise<unknown>;
}

export function pointersOf(office: OpenOffice): Pointers {
  const store = office.desk.store();
  if (!store) throw new Error('the store did not open');
  // Somewhere in the middle: the first units have no posts.
  const ids = (table: string, skipped: number) =>
    store
      .prepare(`SELECT id FROM ${table} ORDER BY rid LIMIT 10 OFFSET ${skipped}`)
      .pluck()
      .all() as string[];
  return {
    unitIds: ids('unit', 700),
    themeIds: ids('theme', 0),
    outletIds: ids('outlet', 0),
    typeIds: ids('unit_type', 3),
    areaIds: ids('area', 20),
  };
}

function asked<I>(
  subject: string,
  mixes: readonly Mix<I>[],
  ask: (office: OpenOffice, input: I) => Promise<unknown>,
): readonly Asked[] {
  return mixes.map(({ name, input }) => ({ subject, name, ask: office => ask(office, input) }));
}

/** Lists of press items, of which there are 20,000 in either office. */
function pressAsked(pointers: Pointers): readonly Asked[] {
  const today = dayInVietnam(Date.now());
  const mixes = pressMixes(pointers, today);
  return [
    ...asked('press.list', mixes, (office, input) => office.call('press.list', input)),
    ...asked('press.count', mixes.slice(0, 6), (office, { filter, sort, folding }) =>
      office.call('press.count', { filter, sort, folding }),
    ),
    ...asked(
      'press.digest',
      [{ name: 'a week', input: { from: addDays(today, -6), to: today } }],
      (office, input) => office.call('press.digest', input),
    ),
  ];
}

/** Lists of cases, of which there are 2,000 in either office, and what the first screen and the calendar ask of them. */
function casesAsked(pointers: Pointers): readonly Asked[] {
  const today = dayInVietnam(Date.now());
  const mixes = caseMixes(pointers, today);
  const month = { from: addDays(today, -31), to: addDays(today, 31) };
  return [
    ...asked('case.list', mixes, (office, input) => office.call('case.list', input)),
    ...asked('case.count', mixes.slice(0, 8), (office, { filter }) => office.call('case.count', { filter })),
    ...asked('home.cases', [{ name: 'now', input: {} }], (office, input) => office.call('home.cases', input)),
    ...asked('calendar.cases', [{ name: 'two months', input: month }], (office, input) =>
      office.call('calendar.cases', input),
    ),
  ];
}

function allAsked(pointers: Pointers): readonly Asked[] {
  const today = dayInVietnam(Date.now());
  const totals = totalsMixes(pointers, today);
  return [
    ...asked('unit.list', unitMixes(pointers, today), (office, input) => office.call('unit.list', input)),
    ...asked('story.list', storyMixes(pointers, today), (office, input) => office.call('story.list', input)),
    ...asked('story.count', totals, (office, filter) => office.call('story.count', { filter })),
    ...asked('story.board', totals, (office, filter) =>
      office.call('story.board', { filter, perColumn: cardsPerColumn }),
    ),
  ];
}

/** Figures of each list, of its slowest filter, and what the same page costs read straight from the table. */
export async function measureLists(office: OpenOffice): Promise<readonly Outcome[]> {
  const pointers = pointersOf(office);
  const all = [...allAsked(pointers), ...pressAsked(pointers), ...casesAsked(pointers)];
  for (const { ask } of all) await ask(office);
  const floor = bareFloor(office);
  const samples = await sampled(all, rounds, ({ ask }) => ask(office));
  return [...new Set(all.map(({ subject }) => subject))].flatMap(subject => {
    const own = [...samples].filter(([each]) => each.subject === subject);
    const figure = figureOf(own.flatMap(([, list]) => list));
    const [slowest] = own
      .map(([{ name }, list]) => ({ name, figure: figureOf(list) }))
      .sort((left, right) => right.figure.p95 - left.figure.p95);
    const floorPart = { floor: { name: 'bare SELECT of 100', figure: floor }, ratio: figure.p95 / floor.p95 };
    return [
      listResult(`${subject} in the store, ${own.length} filters`, figure, floorPart),
      ...(slowest ? [listResult(`${subject}, slowest: ${slowest.name}`, slowest.figure)] : []),
    ];
  });
}

function listResult(
  subject: string,
  figure: Figure,
  floorPart: Pick<Extract<Outcome, { figure: Figure }>, 'floor' | 'ratio'> = { floor: null, ratio: null },
): Outcome {
  const target = { text: `p95 ≤ ${listLimitMs} ms`, isMet: figure.p95 <= listLimitMs };
  return { subject, unit: 'ms', figure, ...floorPart, target };
}

function bareFloor(office: OpenOffice): Figure {
  const statement = office.desk.store()?.prepare('SELECT * FROM story ORDER BY rid LIMIT 100');
  return figureOf(
    Array.from({ length: 100 }, () => {
      const startedMs = performance.now();
      statement?.all();
      return performance.now() - startedMs;
    }),
  );
}

/** How much longer the same lists take where there are twice as many stories. */
export async function measureGrowth(half: OpenOffice, large: OpenOffice): Promise<readonly Outcome[]> {
  const ofHalf = allAsked(pointersOf(half));
  const ofLarge = allAsked(pointersOf(large));
  const pairs = ofLarge.flatMap((asked, place) => {
    const other = ofHalf[place];
    return other
      ? [
          { subject: asked.subject, office: large, asked },
          { subject: asked.subject, office: half, asked: other },
        ]
      : [];
  });
  for (const { asked, office } of pairs) await asked.ask(office);
  const samples = await sampled(pairs, rounds, ({ asked, office }) => asked.ask(office));
  // Decision 21: the time of a list is that of its first page. Totals have to look at every story.
  return [...new Set(pairs.map(({ subject }) => subject))].map(subject => {
    const of = (office: OpenOffice) =>
      figureOf(
        [...samples]
          .filter(([each]) => each.subject === subject && each.office === office)
          .flatMap(([, list]) => list),
      );
    const told = growthResult(`${subject}: 50,000 → 100,000 stories`, of(half), of(large));
    return subject === 'story.count' ? { ...told, target: null } : told;
  });
}

/** Told by the medians: one pause of the machine must not look like growth. */
export function growthResult(subject: string, before: Figure, after: Figure): Result {
  const ratio = after.median / before.median;
  return {
    subject,
    unit: 'ms',
    figure: after,
    floor: { name: 'half', figure: before },
    ratio,
    target: { text: `median ≤ ${growthLimit} ×`, isMet: ratio <= growthLimit },
  };
}
