import { repeatKey } from '../core/text.ts';
import type { ImportChoices } from '../transfer.ts';
import { changeList } from './import-changes.ts';
import type { RowPlan } from './import-plan.ts';
import type { PressDraft } from './import-press.ts';
import type { KnownPressItem, PressItemPlan } from './import-press-known.ts';
import type { OriginalFinder, OutletRow } from './import-press-originals.ts';
import type { KnownNamed, NamePlan, OutletPlan } from './import-stories-known.ts';
import type { NameFinder } from './name-finder.ts';
import { type OutletFinder, outletKey } from './press-outlet.ts';

/** Compares one row of a list of press items with the item it tells of, and says what is new in it. */

/** What a plan is made with, and what has been planned so far. */
export interface PressBuilding {
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

/** What the outlet of a row is called; empty where none is known. */
export function nameOfOutlet({ outletNames, outletPlans }: PressBuilding, ref: string | null): string {
  return ref === null ? '' : (outletNames.get(ref) ?? outletPlans.get(ref)?.name ?? '');
}

/** All that one row tells, for two rows to be looked at side by side. */
export function toldBy(building: PressBuilding, row: OutletRow): RowPlan['values'] {
  return compare(building, row, undefined).changes.values;
}

/** What a row adds; no plan where it says nothing new. */
export function describe(
  building: PressBuilding,
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
function compare(
  building: PressBuilding,
  { draft, outletRef }: OutletRow,
  known: KnownPressItem | undefined,
) {
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
  building: PressBuilding,
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
function sourceRefs({ anyOutlets, outletPlans }: PressBuilding, source: string): readonly string[] {
  const found = anyOutlets.byName(source, null);
  const known = found === 'none' ? [] : 'id' in found ? [found.id] : found.map(({ id }) => id);
  const planned = `outlet:${outletKey(source)}`;
  return outletPlans.has(planned) ? [...known, planned] : known;
}

function themesOf(building: PressBuilding, { reader, themes }: PressDraft): readonly NamePlan[] {
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
  building: PressBuilding,
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
