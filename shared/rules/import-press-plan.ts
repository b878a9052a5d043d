import type { Day } from '../core/dates.ts';
import { repeatKey } from '../core/text.ts';
import type { ImportChoices } from '../transfer.ts';
import type { ImportTable } from './import-cells.ts';
import type { RowPlan } from './import-plan.ts';
import { type PressDraft, pressReader } from './import-press.ts';
import { describe, nameOfOutlet, type PressBuilding, toldBy } from './import-press-compare.ts';
import type { KnownPressItem, PressFigures, PressKnown, PressPlan } from './import-press-known.ts';
import { type OutletRow, originalFinder } from './import-press-originals.ts';
import type { OutletPlan } from './import-stories-known.ts';
import { outletKind } from './import-stories-names.ts';
import { nameFinder } from './name-finder.ts';
import { linkKey } from './press-link.ts';
import { type OutletFinder, outletFinder, outletKey } from './press-outlet.ts';
import { titleKey } from './press-title.ts';
import { unitNamesFinder } from './unit-names-in-text.ts';

/** What would be stored of a list of press items, row by row. */

const rowsPerTurn = 200;

/** The plan of a whole list, row by row; each step yields how many rows are done. */
export function* pressSteps(
  table: ImportTable,
  choices: ImportChoices,
  known: PressKnown,
): Generator<number, PressPlan> {
  const draftOf = pressReader(table, choices);
  const outlets = outletFinder(known.outlets, known.today);
  const outletPlans = new Map<string, OutletPlan>();
  const found: OutletRow[] = [];
  let lastDay: Day | null = null;
  for (const [at, row] of table.rows.entries()) {
    const draft = draftOf(row);
    lastDay = draft.publishedOn ?? lastDay;
    // A row without a day lies among others of its time; an outlet is called as it was then.
    found.push({ draft, outletRef: outletOf(outlets, outletPlans, draft, lastDay) });
    if (at % rowsPerTurn === 0) yield 0;
  }
  const building = begin(choices, known, outlets, outletPlans, found);
  const leftOut = new Set(choices.leftOut);
  const rows: RowPlan[] = [];
  const order = [...found].sort(
    (left, right) => Number(left.draft.source !== '') - Number(right.draft.source !== ''),
  );
  // Originals first, so that reposts find what they became; the rows themselves stay in the order of the file.
  for (const [at, row] of order.entries()) {
    rows.push(planRow(building, row, leftOut));
    yield at + 1;
  }
  return {
    kind: 'press',
    rows: rows.sort((left, right) => left.row - right.row),
    unknownNames: [],
    outlets: [...outletPlans.values()],
    themes: [...building.themePlans.values()],
    items: building.items,
    figures: figuresOf(found),
  };
}

function figuresOf(rows: readonly OutletRow[]): PressFigures {
  const count = (test: (draft: PressDraft) => boolean): number =>
    rows.filter(({ draft }) => test(draft)).length;
  return {
    negative: count(({ tone }) => tone === 'critical'),
    badDates: count(({ isDayBad }) => isDayBad),
    needReply: count(({ needsReply }) => needsReply === true),
    reposts: count(({ source }) => source !== ''),
  };
}

/** The outlet of a row; one that nobody knows is noted where it is met first and made with the import. */
function outletOf(
  outlets: OutletFinder,
  plans: Map<string, OutletPlan>,
  { outlet, link, reader }: PressDraft,
  day: Day | null,
): string | null {
  if (outlet === '') {
    const byLink = link === '' ? 'none' : outlets.byLink(link, day);
    if (byLink !== 'none' && 'id' in byLink) return byLink.id;
    reader.tell({ field: 'press.outlet', code: 'outlet-missing', level: 'note' });
    return null;
  }
  const found = outlets.byName(outlet, day);
  if (found === 'none') {
    const ref = `outlet:${outletKey(outlet)}`;
    if (!plans.has(ref)) {
      plans.set(ref, { ref, name: outlet, kind: outletKind(outlet) });
      reader.tell({ field: 'press.outlet', code: 'outlet-made', level: 'note', params: { name: outlet } });
    }
    return ref;
  }
  if ('id' in found) return found.id;
  reader.tell({ field: 'press.outlet', code: 'outlet-several', level: 'doubt' });
  return null;
}

function begin(
  choices: ImportChoices,
  known: PressKnown,
  outlets: OutletFinder,
  outletPlans: Map<string, OutletPlan>,
  rows: readonly OutletRow[],
): PressBuilding {
  return {
    choices,
    outlets,
    anyOutlets: outletFinder(
      known.outlets.map(outlet => ({ ...outlet, fromDay: null, toDay: null })),
      known.today,
    ),
    outletNames: new Map(known.outlets.map(({ id, name }) => [id, name])),
    themes: nameFinder(known.themes),
    units: nameFinder(known.units),
    unitsIn: unitNamesFinder(known.units),
    areas: nameFinder(known.areas),
    byLink: new Map(
      known.items.flatMap(item => (item.link === null ? [] : [[linkKey(item.link), item] as const])),
    ),
    byFacts: new Map(
      known.items.map(item => [
        factsOf(item.title, item.outletId ?? repeatKey(item.outletName ?? ''), item.publishedOn),
        item,
      ]),
    ),
    originals: originalFinder(rows, known.items),
    rowsSeen: new Map(),
    refs: new Map(),
    outletPlans,
    themePlans: new Map(),
    items: [],
  };
}

/** What tells items apart that have no address: many share a title. */
function factsOf(title: string, outlet: string, day: Day | null): string {
  return [titleKey(title), outlet, day ?? ''].join('|');
}

function planRow(building: PressBuilding, row: OutletRow, leftOut: ReadonlySet<number>): RowPlan {
  const { draft, outletRef } = row;
  const plain = plainRow(building, row);
  if (leftOut.has(draft.row)) return { ...plain, state: 'left-out' };
  if (draft.problems.some(({ level }) => level === 'error')) return { ...plain, state: 'problem' };
  const facts = factsOf(draft.title, outletRef ?? repeatKey(draft.outlet), draft.publishedOn);
  const key = draft.link === '' ? facts : linkKey(draft.link);
  const earlier = building.rowsSeen.get(key);
  const answer = building.choices.answers.find(({ row: number }) => number === draft.row)?.answer ?? null;
  const repeats =
    earlier === undefined
      ? null
      : { row: earlier.draft.row, title: earlier.draft.title, values: toldBy(building, earlier) };
  if (repeats !== null && answer !== 'new')
    return {
      ...plain,
      state: answer === null ? 'repeat' : 'left-out',
      values: toldBy(building, row),
      repeats,
      answer,
    };
  building.rowsSeen.set(key, row);
  const known = repeats === null ? knownItem(building, draft, facts) : undefined;
  const { plan, values } = describe(building, row, known);
  building.refs.set(draft.row, plan?.ref ?? known?.id ?? '');
  if (plan !== null) building.items.push(plan);
  const state = known === undefined ? 'new' : plan === null ? 'same' : 'changed';
  return { ...plain, state, values, repeats, answer };
}

function plainRow(building: PressBuilding, { draft, outletRef }: OutletRow): RowPlan {
  return {
    row: draft.row,
    state: 'new',
    title: draft.title,
    subtitle: nameOfOutlet(building, outletRef) || draft.outlet,
    values: [],
    problems: draft.problems,
    repeats: null,
    answer: null,
  };
}

/** The item a row tells of again: of the same address, else of the same outlet, title and day. */
function knownItem(
  { byLink, byFacts }: PressBuilding,
  draft: PressDraft,
  facts: string,
): KnownPressItem | undefined {
  const sameLink = draft.link === '' ? undefined : byLink.get(linkKey(draft.link));
  if (sameLink !== undefined) return sameLink;
  const sameFacts = byFacts.get(facts);
  // Two addresses are two items, be they ever so alike.
  return sameFacts !== undefined && draft.link !== '' && sameFacts.link !== null ? undefined : sameFacts;
}
