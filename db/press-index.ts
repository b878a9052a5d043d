import { sortKey } from '#shared/core/text.ts';
import { tones } from '#shared/entities/press.ts';
import type { ToneChoice } from '#shared/press-list.ts';
import type { Store } from './open.ts';
import { survivorOf } from './survivor.ts';

/**
 * All press items in memory as far as the list is filtered, grouped and sorted by them: some ten thousands, so that any
 * filter is one pass. It follows the store as a projection does: a write says which items it touched, and these are read
 * again before the next use.
 */

export interface PressEntry {
  readonly rid: number;
  readonly id: string;
  readonly day: string | null;
  readonly minute: number | null;
  /** Day and minute as one number to sort by; below zero without a day. */
  readonly when: number;
  readonly tone: ToneChoice;
  /** The outlet it lives on in, where it was merged. */
  readonly outletId: string | null;
  readonly needsReply: boolean;
  readonly originalId: string | null;
  readonly hasSource: boolean;
  readonly hasLink: boolean;
  readonly hasFile: boolean;
  readonly hasCase: boolean;
  readonly themes: readonly string[];
  readonly units: readonly string[];
  readonly areas: readonly string[];
  readonly updatedAtMs: number;
}

/** Beyond so many touched items everything is read again. */
const mostOneByOne = 1000;

const indexes = new WeakMap<Store, PressIndex>();
const touches = new WeakMap<Store, Set<string>>();

/** The items as they are now. */
export function pressIndex(store: Store): PressIndex {
  const known = indexes.get(store);
  const index = known ?? new PressIndex(store);
  if (!known) indexes.set(store, index);
  const touched = touches.get(store);
  if (touched && touched.size > 0) {
    touches.delete(store);
    index.catchUp(touched);
  }
  return index;
}

/** Notes that what is kept of an item may have changed; `isReworded` when its title may have. */
export function touchPress(store: Store, id: string, isReworded: boolean): void {
  const index = indexes.get(store);
  if (!index) return;
  if (isReworded) index.forgetTitles();
  const touched = touches.get(store);
  if (touched) touched.add(id);
  else touches.set(store, new Set([id]));
}

/** Lets go of everything, after the tables were filled anew. */
export function forgetPress(store: Store): void {
  indexes.delete(store);
  touches.delete(store);
}

interface Raw {
  readonly rid: number;
  readonly id: string;
  readonly day: string | null;
  readonly minute: number | null;
  readonly tone: string | null;
  readonly outletId: string | null;
  readonly needsReply: number | null;
  readonly originalId: string | null;
  readonly sourceName: string | null;
  readonly link: string | null;
  readonly updatedAtMs: number | null;
}

const selectSql = `SELECT p.rid, p.id, p.published_on AS day, p.published_minute AS minute, p.tone, p.outlet_id AS outletId,
    p.needs_reply AS needsReply, p.original_id AS originalId, p.source_name AS sourceName, p.link,
    p.updated_at_ms AS updatedAtMs
  FROM press_item p WHERE p.deleted = 0`;

const filedSql = `SELECT owner_id AS id FROM attachment
  WHERE owner_entity = 'pressItem' AND role = 'proof' AND deleted = 0`;
const withCaseSql = `SELECT c.source_id AS id FROM case_source c JOIN press_case k ON k.id = c.case_id AND k.deleted = 0
  WHERE c.source_entity = 'pressItem' AND c.deleted = 0`;

const membersSql = "SELECT entity_id AS id, name, element FROM set_member WHERE entity = 'pressItem'";

interface Member {
  readonly id: string;
  readonly name: string;
  readonly element: string;
}

type Sets = Record<'themes' | 'units' | 'areas', string[]>;
const noSets: Sets = { themes: [], units: [], areas: [] };

export class PressIndex {
  /** Grows with every change; what was computed from an earlier version is out of date. */
  version = 0;
  private readonly store: Store;
  private readonly entries = new Map<string, PressEntry>();
  private readonly outlets = new Map<string, string>();
  private readonly units = new Map<string, string>();
  private families: Families | null = null;
  private titles: ReadonlyMap<number, number> | null = null;
  /** Results kept by whoever computed them, until something changes. */
  readonly kept = new Map<string, unknown>();

  constructor(store: Store) {
    this.store = store;
    this.readAll();
  }

  all(): IterableIterator<PressEntry> {
    return this.entries.values();
  }

  get(id: string): PressEntry | undefined {
    return this.entries.get(id);
  }

  /** The original of an item's group: itself where it repeats none that is here. */
  headOf(entry: PressEntry): PressEntry {
    return this.family().heads.get(entry.id) ?? entry;
  }

  /** How many items repeat this one, itself or through others. */
  repostsOf(headId: string): number {
    return this.family().reposts.get(headId) ?? 0;
  }

  /** The place of each item in the order of the titles, by `rid`. */
  titleOrder(): ReadonlyMap<number, number> {
    this.titles ??= new Map(
      (this.store.prepare('SELECT rid FROM press_key ORDER BY title, rid').pluck().all() as number[]).map(
        (rid, place) => [rid, place],
      ),
    );
    return this.titles;
  }

  forgetTitles(): void {
    this.titles = null;
  }

  catchUp(touched: ReadonlySet<string>): void {
    this.version += 1;
    this.kept.clear();
    this.families = null;
    this.outlets.clear();
    this.units.clear();
    if (touched.size > mostOneByOne) this.readAll();
    else for (const id of touched) this.readOne(id);
  }

  private family(): Families {
    this.families ??= familiesOf(this.entries);
    return this.families;
  }

  private readAll(): void {
    this.entries.clear();
    const sets = new Map<string, Sets>();
    for (const member of this.store.prepare(membersSql).iterate() as IterableIterator<Member>)
      addMember(sets, member);
    const filed = this.idsOf(filedSql);
    const withCase = this.idsOf(withCaseSql);
    for (const raw of this.store.prepare(`${selectSql} ORDER BY p.rid`).iterate() as IterableIterator<Raw>)
      this.entries.set(raw.id, this.entryOf(raw, sets.get(raw.id), filed.has(raw.id), withCase.has(raw.id)));
  }

  private idsOf(sql: string, ...params: readonly string[]): ReadonlySet<string> {
    return new Set(
      this.store
        .prepare(sql)
        .pluck()
        .all(...params) as string[],
    );
  }

  private readOne(id: string): void {
    const raw = this.store.prepare(`${selectSql} AND p.id = ?`).get(id) as Raw | undefined;
    if (!raw) {
      this.entries.delete(id);
      return;
    }
    const sets = new Map<string, Sets>();
    for (const member of this.store.prepare(`${membersSql} AND entity_id = ?`).all(id) as Member[])
      addMember(sets, member);
    const hasFile = this.idsOf(`${filedSql} AND owner_id = ?`, id).has(id);
    const hasCase = this.idsOf(`${withCaseSql} AND c.source_id = ?`, id).has(id);
    this.entries.set(id, this.entryOf(raw, sets.get(id), hasFile, hasCase));
  }

  private entryOf(raw: Raw, sets: Sets = noSets, hasFile: boolean, hasCase: boolean): PressEntry {
    return {
      rid: raw.rid,
      id: raw.id,
      day: raw.day,
      minute: raw.minute,
      when: raw.day === null ? -1 : Number(raw.day.replaceAll('-', '')) * 2000 + (raw.minute ?? -1) + 1,
      tone: tones.find(tone => tone === raw.tone) ?? 'none',
      outletId: raw.outletId === null ? null : this.survivor('outlet', raw.outletId),
      needsReply: raw.needsReply === 1,
      originalId: raw.originalId,
      hasSource: raw.sourceName !== null,
      hasLink: raw.link !== null,
      hasFile,
      hasCase,
      themes: sets.themes,
      units: sets.units.map(unit => this.survivor('unit', unit)),
      areas: sets.areas,
      updatedAtMs: raw.updatedAtMs ?? 0,
    };
  }

  private survivor(entity: 'outlet' | 'unit', id: string): string {
    const known = entity === 'outlet' ? this.outlets : this.units;
    const found = known.get(id);
    if (found !== undefined) return found;
    const survivor = survivorOf(this.store, entity, id);
    known.set(id, survivor);
    return survivor;
  }
}

function addMember(sets: Map<string, Sets>, { id, name, element }: Member): void {
  const known = sets.get(id) ?? { themes: [], units: [], areas: [] };
  if (name === 'themes' || name === 'units' || name === 'areas') known[name].push(element);
  sets.set(id, known);
}

interface Families {
  readonly heads: ReadonlyMap<string, PressEntry>;
  readonly reposts: ReadonlyMap<string, number>;
}

function familiesOf(entries: ReadonlyMap<string, PressEntry>): Families {
  const heads = new Map<string, PressEntry>();
  const reposts = new Map<string, number>();
  for (const entry of entries.values()) {
    if (entry.originalId === null) continue;
    const head = headOf(entries, entry);
    if (head === entry) continue;
    heads.set(entry.id, head);
    reposts.set(head.id, (reposts.get(head.id) ?? 0) + 1);
  }
  return { heads, reposts };
}

/** Follows originals that are here; where two records made on two PCs point to each other, the older one heads them. */
function headOf(entries: ReadonlyMap<string, PressEntry>, entry: PressEntry): PressEntry {
  const passed = new Set<PressEntry>();
  let at = entry;
  while (!passed.has(at)) {
    passed.add(at);
    const next = at.originalId === null ? undefined : entries.get(at.originalId);
    if (next === undefined) return at;
    at = next;
  }
  return [...passed].reduce((oldest, each) => (each.id < oldest.id ? each : oldest), at);
}

/** Whether an item repeats another: one it is linked to, or one it names. */
export function isRepost(entry: Pick<PressEntry, 'originalId' | 'hasSource'>): boolean {
  return entry.originalId !== null || entry.hasSource;
}

/** Names of outlets or themes as they are sorted, by id. */
export function nameKeys(store: Store, entity: 'outlet' | 'theme'): ReadonlyMap<string, string> {
  const rows = store.prepare(`SELECT id, name FROM ${entity}`).all() as { id: string; name: string | null }[];
  return new Map(rows.map(({ id, name }) => [id, sortKey(name ?? '')]));
}
