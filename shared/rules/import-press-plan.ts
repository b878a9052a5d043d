import type { Day } from '../core/dates.ts';
import { repeatKey } from '../core/text.ts';
import type { ImportChoices } from '../transfer.ts';
import type { ImportTable } from './import-cells.ts';
import { changeList } from './import-changes.ts';
import type { RowPlan } from './import-plan.ts';
import { type PressDraft, pressReader } from './import-press.ts';
import type {
  KnownPressItem,
  PressFigures,
  PressItemPlan,
  PressKnown,
  PressPlan,
} from './import-press-known.ts';
import { type OriginalFinder, type OutletRow, originalFinder } from './import-press-originals.ts';
import type { KnownNamed, NamePlan, OutletPlan } from './import-stories-known.ts';
import { outletKind } from './import-stories-names.ts';
import { type NameFinder, nameFinder } from './name-finder.ts';
import { linkKey } from './press-link.ts';
import { type OutletFinder, outletFinder, outletKey } from './press-outlet.ts';
import { titleKey } from './press-title.ts';
import { unitNamesFinder } from './unit-names-in-text.ts';

/** Compares a list of press items with those that are there and says, row by row, what would be stored. */

interface Building {
  readonly choices: ImportChoices;
  readonly outlets: OutletFinder;
  /** By any of its names at any time, for the outlet that a repost names. */
  readonly anyOutlets: OutletFinder;
  readonly outletNames: ReadonlyMap<string, string>;
  readonly themes: NameFinder<KnownNamed>;
  readonly units: NameFinder<KnownNamed>;
  readonly unitsIn: (title: string) => readonly string[];
  readonly areas: NameFinder<KnownNamed>;
  readonly byLink: ReadonlyMap<string, KnownPressItem>;
  readonly byFacts: ReadonlyMap<string, KnownPressItem>;
  readonly originals: OriginalFinder;
  readonly rowsSeen: Map<string, OutletRow>;
  /** What a row became: the ref of its plan or the id of the item it says nothing new of. */
  readonly refs: Map<number, string>;
  readonly outletPlans: Map<string, OutletPlan>;
  readonly themePlans: Map<string, NamePlan>;
  readonly items: PressItemPlan[];
}

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
): Building {
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

function planRow(building: Building, row: OutletRow, leftOut: ReadonlySet<number>): RowPlan {
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

function plainRow(building: Building, { draft, outletRef }: OutletRow): RowPlan {
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

function nameOfOutlet({ outletNames, outletPlans }: Building, ref: string | null): string {
  return ref === null ? '' : (outletNames.get(ref) ?? outletPlans.get(ref)?.name ?? '');
}

/** The item a row tells of again: of the same address, else of the same outlet, title and day. */
function knownItem(
  { byLink, byFacts }: Building,
  draft: PressDraft,
  facts: string,
): KnownPressItem | undefined {
  const sameLink = draft.link === '' ? undefined : byLink.get(linkKey(draft.link));
  if (sameLink !== undefined) return sameLink;
  const sameFacts = byFacts.get(facts);
  // Two addresses are two items, be they ever so alike.
  return sameFacts !== undefined && draft.link !== '' && sameFacts.link !== null ? undefined : sameFacts;
}

/** All that one row tells, for two rows to be looked at side by side. */
function toldBy(building: Building, row: OutletRow): RowPlan['values'] {
  return compare(building, row, undefined).changes.values;
}

function describe(
  building: Building,
  row: OutletRow,
  known: KnownPressItem | undefined,
): { readonly plan: PressItemPlan | null; readonly values: RowPlan['values'] } {
  const { draft, outletRef } = row;
  const { changes, values } = compare(building, row, known);
  const original = originalOf(building, row, known);
  if (original !== null) changes.add('press.source', null, original.title);
  const themes = themesOf(building, draft).filter(theme => !known?.themeIds.includes(theme.ref));
  for (const theme of themes) changes.add('press.theme', null, theme.name);
  const unitIds = unitsOf(building, draft, known);
  for (const id of unitIds) changes.add('press.unit', null, nameOf(building.units, id));
  const areaIds = namedIn(building.areas, draft, 'press.area', draft.areas).filter(
    id => !known?.areaIds.includes(id),
  );
  for (const id of areaIds) changes.add('press.area', null, nameOf(building.areas, id));
  if (known !== undefined && changes.values.length === 0) return { plan: null, values: [] };
  return {
    plan: {
      ref: known?.id ?? `row:${draft.row}`,
      id: known?.id ?? null,
      values,
      outletRef: outletRef === known?.outletId ? null : outletRef,
      originalRef: original?.ref ?? null,
      themeRefs: themes.map(({ ref }) => ref),
      unitIds,
      areaIds,
      needsReply: draft.needsReply === true,
    },
    values: changes.values,
  };
}

const texts = [
  ['author', 'authorName'],
  ['section', 'section'],
  ['issue', 'issueNumber'],
  ['summary', 'summary'],
  ['link', 'link'],
  ['source', 'sourceName'],
] as const;

/** The fields of a row that differ from the item it tells of. */
function compare(building: Building, { draft, outletRef }: OutletRow, known: KnownPressItem | undefined) {
  const changes = changeList();
  const values: PressItemPlan['values'] = {};
  if (changes.text('press.title', known?.title ?? null, draft.title)) values.title = draft.title;
  const outletName = nameOfOutlet(building, outletRef);
  if (outletRef !== null && outletRef !== known?.outletId)
    changes.add('press.outlet', nameOfOutlet(building, known?.outletId ?? null), outletName);
  if (outletRef === null && changes.text('press.outlet', known?.outletName ?? null, draft.outlet))
    values.outletName = draft.outlet;
  if (draft.publishedOn !== null && draft.publishedOn !== known?.publishedOn) {
    values.publishedOn = draft.publishedOn;
    changes.add('press.publishedOn', known?.publishedOn ?? null, draft.publishedOn);
  }
  if (draft.tone !== null && draft.tone !== known?.tone) {
    values.tone = draft.tone;
    changes.add('press.tone', known?.tone ? `press.tone.${known.tone}` : null, `press.tone.${draft.tone}`);
  }
  if (draft.needsReply !== null && draft.needsReply !== (known?.needsReply ?? false)) {
    values.needsReply = draft.needsReply;
    changes.add('press.needsReply', null, `press.needsReply.${draft.needsReply ? 'yes' : 'no'}`);
  }
  for (const [field, name] of texts)
    if (changes.text(`press.${field}`, known?.[name] ?? null, draft[field])) values[name] = draft[field];
  if (
    !(known?.note ?? '').includes(draft.note) &&
    changes.text('press.note', known?.note ?? null, draft.note)
  )
    values.note = draft.note;
  return { changes, values };
}

/** The item a repost repeats, where it is in the file or here; what is left open is told. */
function originalOf(
  building: Building,
  row: OutletRow,
  known: KnownPressItem | undefined,
): { readonly ref: string; readonly title: string } | null {
  const { draft } = row;
  if (draft.source === '' || known?.originalId) return null;
  const found = building.originals.find(row, sourceRefs(building, draft.source));
  const params = { source: draft.source };
  switch (found.kind) {
    case 'row': {
      const ref = building.refs.get(found.row.draft.row) ?? '';
      const original = { row: found.row.draft.row, count: found.others + 1 };
      if (ref === '')
        draft.reader.tell({
          field: null,
          code: 'original-left-out',
          level: 'note',
          params: { ...params, ...original },
        });
      else if (found.others > 0)
        draft.reader.tell({
          field: null,
          code: 'original-nearest',
          level: 'note',
          params: { ...params, ...original },
        });
      return ref === '' ? null : { ref, title: `${draft.source}: ${found.row.draft.title}` };
    }
    case 'item':
      return { ref: found.item.id, title: `${draft.source}: ${found.item.title}` };
    case 'several':
      draft.reader.tell({ field: null, code: 'original-several', level: 'doubt', params });
      return null;
    case 'none':
      draft.reader.tell({ field: null, code: 'original-not-found', level: 'note', params });
      return null;
  }
}

/** Everything the outlet a repost names may be: outlets that are there, and those of the file. */
function sourceRefs({ anyOutlets, outletPlans }: Building, source: string): readonly string[] {
  const found = anyOutlets.byName(source, null);
  const known = found === 'none' ? [] : 'id' in found ? [found.id] : found.map(({ id }) => id);
  const planned = `outlet:${outletKey(source)}`;
  return outletPlans.has(planned) ? [...known, planned] : known;
}

function themesOf(building: Building, { reader, themes }: PressDraft): readonly NamePlan[] {
  return themes.map(name => {
    const found = building.themes.find(name);
    if (typeof found === 'object') return { ref: found.id, name: found.names[0] ?? name };
    const ref = `theme:${repeatKey(name)}`;
    if (!building.themePlans.has(ref)) {
      building.themePlans.set(ref, { ref, name });
      reader.tell({ field: 'press.theme', code: 'theme-made', level: 'note', params: { name } });
    }
    return { ref, name };
  });
}

function nameOf(finder: NameFinder<KnownNamed>, id: string): string {
  return finder.all.find(named => named.id === id)?.names[0] ?? '';
}

/** Units a row has in a column of its own, and those that its title names in full; the latter once, with a new item. */
function unitsOf(
  building: Building,
  draft: PressDraft,
  known: KnownPressItem | undefined,
): readonly string[] {
  const told = namedIn(building.units, draft, 'press.unit', draft.units);
  const named = known === undefined ? building.unitsIn(draft.title) : [];
  return [...new Set([...told, ...named])].filter(id => !known?.unitIds.includes(id));
}

/** Units or areas of a row; one that is not known is told and leaves the rest alone. */
function namedIn(
  finder: NameFinder<KnownNamed>,
  { reader }: PressDraft,
  field: 'press.unit' | 'press.area',
  names: readonly string[],
): readonly string[] {
  return names.flatMap(name => {
    const found = finder.find(name);
    if (typeof found === 'object') return [found.id];
    const code =
      field === 'press.area' ? 'area-not-found' : found === 'several' ? 'unit-ambiguous' : 'unit-not-found';
    reader.tell({ field, code, level: 'note', value: name });
    return [];
  });
}
