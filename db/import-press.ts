import { daysBetween, momentInVietnam } from '#shared/core/dates.ts';
import type {
  KnownPressItem,
  PressItemPlan,
  PressKnown,
  PressPlan,
} from '#shared/rules/import-press-known.ts';
import { type Opener, openCasesFromItems } from './case-write.ts';
import { createOutlet, createTheme, listThemes } from './catalogue.ts';
import { readAreas, unitsByName } from './import-known.ts';
import type { Store } from './open.ts';
import { knownOutlets } from './press-outlets.ts';
import { changePress, createPress } from './press-write.ts';
import { setMembers } from './record.ts';
import { survivorOf } from './survivor.ts';
import { checkTriggers } from './trigger.ts';
import type { Writer } from './write.ts';

/** What a list of press items is compared with. */
export function readPressKnown(store: Store, today: string): PressKnown {
  return {
    today,
    items: knownItems(store),
    outlets: knownOutlets(store),
    themes: listThemes(store).map(({ id, name }) => ({ id, names: [name] })),
    units: unitsByName(store, today),
    areas: readAreas(store).map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })),
  };
}

type Raw = Omit<KnownPressItem, 'needsReply' | 'themeIds' | 'unitIds' | 'areaIds'> & {
  readonly needsReply: number;
};

function knownItems(store: Store): readonly KnownPressItem[] {
  const rows = store
    .prepare(
      `SELECT id, coalesce(title, '') AS title, outlet_id AS outletId, outlet_name AS outletName,
         published_on AS publishedOn, link, tone, coalesce(needs_reply, 0) AS needsReply, author_name AS authorName,
         section, issue_number AS issueNumber, summary, note, original_id AS originalId, source_name AS sourceName
       FROM press_item WHERE deleted = 0 ORDER BY rid`,
    )
    .all() as Raw[];
  const sets = new Map<string, Map<string, string[]>>();
  for (const { id, name, element } of store
    .prepare("SELECT entity_id AS id, name, element FROM set_member WHERE entity = 'pressItem'")
    .all() as { id: string; name: string; element: string }[]) {
    const own = sets.get(id) ?? new Map<string, string[]>();
    own.set(name, [...(own.get(name) ?? []), element]);
    sets.set(id, own);
  }
  return rows.map(row => ({
    ...row,
    needsReply: row.needsReply === 1,
    outletId: row.outletId === null ? null : survivorOf(store, 'outlet', row.outletId),
    themeIds: sets.get(row.id)?.get('themes') ?? [],
    unitIds: sets.get(row.id)?.get('units') ?? [],
    areaIds: sets.get(row.id)?.get('areas') ?? [],
  }));
}

export interface ApplyPress {
  readonly by: Opener;
  readonly today: string;
  /** Whether rows marked «needs a reply» open a case each. */
  readonly opensCases: boolean;
  readonly progress: (done: number, total: number) => void;
}

/** Stores a planned list of press items within the write of the import; the cases it opened. */
export function applyPress(store: Store, writer: Writer, plan: PressPlan, how: ApplyPress): number {
  const ids = new Map<string, string>();
  const idOf = (ref: string): string => ids.get(ref) ?? ref;
  for (const { ref, name, kind } of plan.outlets) ids.set(ref, createOutlet(writer, { name, kind }));
  for (const { ref, name } of plan.themes) ids.set(ref, createTheme(store, writer, { name }));
  const stored: string[] = [];
  const answering: { readonly id: string; readonly item: PressItemPlan }[] = [];
  for (const [at, item] of plan.items.entries()) {
    const id = storeItem(store, writer, item, idOf);
    ids.set(item.ref, id);
    stored.push(id);
    if (item.needsReply) answering.push({ id, item });
    if (at % 100 === 0) how.progress(at, plan.items.length);
  }
  checkTriggers({ store, writer }, stored);
  return how.opensCases ? openCases(store, writer, answering, how) : 0;
}

function storeItem(store: Store, writer: Writer, item: PressItemPlan, idOf: (ref: string) => string): string {
  const patch = {
    ...item.values,
    ...(item.outletRef === null ? {} : { outletId: idOf(item.outletRef) }),
    ...(item.originalRef === null ? {} : { originalId: idOf(item.originalRef) }),
  };
  const added = {
    themeIds: item.themeRefs.map(idOf),
    unitIds: [...item.unitIds],
    areaIds: [...item.areaIds],
  };
  if (item.id === null) return createPress(store, writer, { ...patch, ...added }, { isImported: true });
  const both = (set: 'themes' | 'units' | 'areas', more: readonly string[]): string[] => [
    ...new Set([...setMembers(store, 'pressItem', item.id ?? '', set), ...more]),
  ];
  changePress(store, writer, item.id, {
    ...patch,
    themeIds: both('themes', added.themeIds),
    unitIds: both('units', added.unitIds),
    areaIds: both('areas', added.areaIds),
  });
  return item.id;
}

/** Older items were not received today: their clocks start with the day they appeared, under the rules of that day. */
const receivedTodayDays = 7;

function openCases(
  store: Store,
  writer: Writer,
  items: readonly { readonly id: string; readonly item: PressItemPlan }[],
  { by, today }: ApplyPress,
): number {
  const hasCase = store.prepare(
    'SELECT 1 FROM case_source c JOIN press_case k ON k.id = c.case_id AND k.deleted = 0 WHERE c.source_id = ? AND c.deleted = 0',
  );
  let opened = 0;
  for (const { id } of items) {
    if (hasCase.get(id)) continue;
    const day = store.prepare('SELECT published_on FROM press_item WHERE id = ?').pluck().get(id);
    const isOld = typeof day === 'string' && daysBetween(day, today) > receivedTodayDays;
    openCasesFromItems(store, writer, by, {
      itemIds: [id],
      mode: 'each',
      ...(isOld ? { receivedAtMs: momentInVietnam(day, '08:00') } : {}),
    });
    opened += 1;
  }
  return opened;
}
