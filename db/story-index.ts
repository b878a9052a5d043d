import type { StoryColumn } from '#shared/story-list.ts';
import { catchUp } from './catch-up.ts';
import type { Store } from './open.ts';
import {
  type KeyColumn,
  type ListColumn,
  mostPlaces,
  nothing,
  type Order,
  orderByValues,
  orderOfSorted,
  orderSources,
  withEmpty,
  without,
  withSuccessor,
  withValue,
} from './story-order.ts';

/**
 * The columns of `story_list` in memory, one number per story, so that any filter is one pass over numbers and any
 * order one walk over places. A place is a story's index in the columns; it never changes, and places follow `rid`.
 *
 * It follows the store as a projection does: a write says which stories it touched, and these are read again before the
 * next use. What was read while a write was rolled back is read again like anything else that was touched.
 */

/** Beyond so many touched stories everything is read again when it is next asked for. */
const mostOneByOne = 2000;
/** Beyond so many the orders are made again instead of mended. */
const mostMended = 200;

/** Whose tables these are. */
export const storyProjectionName = 'story';

type ListRow = Readonly<Record<ListColumn, number | null>>;

/** A story that a write touched, and whether the words it is sorted by may have changed. */
type Touches = Map<number, boolean>;

const indexes = new WeakMap<Store, StoryIndex>();
const touches = new WeakMap<Store, Touches>();

/** The columns as they are now. */
export function storyIndex(store: Store): StoryIndex {
  catchUp(store, storyProjectionName);
  const known = indexes.get(store);
  const index = known ?? new StoryIndex(store);
  if (!known) indexes.set(store, index);
  const touched = touches.get(store);
  if (touched && touched.size > 0) {
    touches.delete(store);
    index.catchUp(touched);
  }
  return index;
}

/** Notes that the rows of a story changed; `isReworded` when a text it is sorted by did. */
export function touchStory(store: Store, rid: number, isReworded: boolean): void {
  if (!indexes.has(store)) return;
  const touched = touches.get(store) ?? new Map<number, boolean>();
  touched.set(rid, isReworded || touched.get(rid) === true);
  touches.set(store, touched);
}

/** Lets go of everything, after the tables were filled anew. */
export function forgetStories(store: Store): void {
  indexes.delete(store);
  touches.delete(store);
}

export class StoryIndex {
  /** Grows with every change; what was computed from an earlier version is out of date. */
  version = 0;
  /** Number of places; some may be of stories that are gone (`isThere` 0). */
  size = 0;
  isThere = new Uint8Array(0);
  private readonly store: Store;
  private rids = new Int32Array(0);
  private places = new Map<number, number>();
  private readonly columns = new Map<ListColumn, Int32Array>();
  private readonly orders = new Map<StoryColumn, Order>();
  private readonly tags = new Map<string, Uint8Array>();

  constructor(store: Store) {
    this.store = store;
    this.readPlaces();
  }

  ridAt(place: number): number {
    return this.rids[place] ?? 0;
  }

  placeOf(rid: number): number | undefined {
    return this.places.get(rid);
  }

  /** One number per place; `nothing` where the story has no value. */
  column(name: ListColumn): Int32Array {
    const known = this.columns.get(name);
    if (known) return known;
    const values = this.readColumn(name);
    this.columns.set(name, values);
    return values;
  }

  /** 1 for each place whose story carries the tag, such as a theme or an outlet by its `rid`. */
  tagged(kind: number, target: number): Uint8Array {
    const name = `${kind}:${target}`;
    const known = this.tags.get(name);
    if (known) return known;
    const carries = new Uint8Array(this.isThere.length);
    const sql = 'SELECT json_group_array(rid) FROM story_tag WHERE kind = ? AND target = ?';
    for (const rid of readNumbers(this.store, sql, kind, target)) {
      const place = this.places.get(rid);
      if (place !== undefined) carries[place] = 1;
    }
    this.tags.set(name, carries);
    return carries;
  }

  order(by: StoryColumn): Order {
    const known = this.orders.get(by);
    if (known) return known;
    const source = orderSources[by];
    const order =
      'column' in source
        ? orderByValues(this.column(source.column), this.isThere, this.size)
        : this.orderByKey(source.key);
    this.orders.set(by, order);
    return order;
  }

  catchUp(touched: Touches): void {
    this.version += 1;
    const isMuch = touched.size > mostOneByOne || touched.size + this.size > mostPlaces;
    if (isMuch) this.readPlaces();
    if (isMuch || touched.size > mostMended) this.orders.clear();
    if (!isMuch) for (const [rid, isReworded] of touched) this.readAgain(rid, isReworded);
  }

  private readPlaces(): void {
    this.columns.clear();
    this.orders.clear();
    this.tags.clear();
    const rids = readNumbers(
      this.store,
      'SELECT json_group_array(rid) FROM (SELECT rid FROM story_list ORDER BY rid)',
    );
    if (rids.length > mostPlaces) throw new RangeError(`more than ${mostPlaces} stories`);
    this.rids = Int32Array.from(rids);
    this.size = rids.length;
    this.isThere = new Uint8Array(rids.length).fill(1);
    this.places = new Map(rids.map((rid, place) => [rid, place]));
  }

  private readColumn(name: ListColumn): Int32Array {
    const values = new Int32Array(this.isThere.length).fill(nothing);
    const sql = `SELECT json_group_array(${name}) FROM (SELECT ${name} FROM story_list ORDER BY rid)`;
    const read = readNumbers(this.store, sql);
    let at = 0;
    for (let place = 0; place < this.size; place += 1)
      if (this.isThere[place] === 1) {
        values[place] = read[at] ?? nothing;
        at += 1;
      }
    return values;
  }

  private orderByKey(key: KeyColumn): Order {
    const sql = `SELECT json_group_array(rid) FROM
      (SELECT rid FROM story_key WHERE ${key} IS NOT NULL ORDER BY ${key}, rid)`;
    const sorted = readNumbers(this.store, sql).flatMap(rid => this.places.get(rid) ?? []);
    return orderOfSorted(sorted, this.isThere, this.size);
  }

  private readAgain(rid: number, isReworded: boolean): void {
    const row = this.store.prepare('SELECT * FROM story_list WHERE rid = ?').get(rid) as ListRow | undefined;
    const known = this.places.get(rid);
    if (known === undefined && row === undefined) return;
    // A story that came back with a lower number than the last would break the order of places.
    if (known === undefined && rid < (this.rids[this.size - 1] ?? 0)) {
      this.readPlaces();
      return;
    }
    const place = known ?? this.addPlace(rid);
    const isThere = row === undefined ? 0 : 1;
    const hasMoved = this.isThere[place] !== isThere;
    const left = this.leaveOrders(place, row, hasMoved, isReworded);
    this.isThere[place] = isThere;
    for (const [name, values] of this.columns) values[place] = row?.[name] ?? nothing;
    if (isThere === 1) for (const by of left) this.joinOrder(by, place);
    this.readTags(rid, place);
  }

  private addPlace(rid: number): number {
    const place = this.size;
    if (place >= this.isThere.length) this.grow();
    this.rids[place] = rid;
    this.places.set(rid, place);
    this.size += 1;
    return place;
  }

  private grow(): void {
    const length = Math.ceil(this.isThere.length * 1.2) + 64;
    const isThere = new Uint8Array(length);
    isThere.set(this.isThere);
    this.isThere = isThere;
    const rids = new Int32Array(length);
    rids.set(this.rids);
    this.rids = rids;
    for (const [name, values] of this.columns) {
      const wider = new Int32Array(length).fill(nothing);
      wider.set(values);
      this.columns.set(name, wider);
    }
    for (const [name, carries] of this.tags) {
      const wider = new Uint8Array(length);
      wider.set(carries);
      this.tags.set(name, wider);
    }
  }

  /** Takes a place out of the orders in which it will stand elsewhere; which ones these are. */
  private leaveOrders(
    place: number,
    row: ListRow | undefined,
    hasMoved: boolean,
    isReworded: boolean,
  ): readonly StoryColumn[] {
    const left = [...this.orders.keys()].filter(by => {
      const source = orderSources[by];
      if (hasMoved || 'key' in source) return hasMoved || isReworded;
      return this.column(source.column)[place] !== (row?.[source.column] ?? nothing);
    });
    for (const by of left) {
      const order = this.orders.get(by);
      if (order) this.orders.set(by, without(order, place));
    }
    return left;
  }

  private joinOrder(by: StoryColumn, place: number): void {
    const order = this.orders.get(by);
    const source = orderSources[by];
    if (!order) return;
    const next =
      'column' in source
        ? withValue(order, place, this.column(source.column))
        : this.withKey(order, source.key, place);
    if (next) this.orders.set(by, next);
    else this.orders.delete(by);
  }

  /** A place put behind the one before it in the table; null where that one is not in the order yet. */
  private withKey(order: Order, key: KeyColumn, place: number): Order | null {
    const rid = this.ridAt(place);
    const value = this.store.prepare(`SELECT ${key} FROM story_key WHERE rid = ?`).pluck().get(rid);
    if (typeof value !== 'string') return withEmpty(order, place);
    const before = this.store
      .prepare(
        `SELECT rid FROM story_key WHERE ${key} <= ? AND (${key} < ? OR rid < ?)
         ORDER BY ${key} DESC, rid DESC LIMIT 1`,
      )
      .pluck()
      .get(value, value, rid);
    if (typeof before !== 'number') return withSuccessor(order, place, null);
    const placeBefore = this.places.get(before);
    return placeBefore === undefined ? null : withSuccessor(order, place, placeBefore);
  }

  private readTags(rid: number, place: number): void {
    if (this.tags.size === 0) return;
    for (const carries of this.tags.values()) carries[place] = 0;
    const rows = this.store.prepare('SELECT kind, target FROM story_tag WHERE rid = ?').all(rid);
    for (const { kind, target } of rows as { kind: number; target: number }[]) {
      const carries = this.tags.get(`${kind}:${target}`);
      if (carries) carries[place] = 1;
    }
  }
}

/** A long list of numbers at once: as one JSON text it is read many times faster than row by row. */
export function readNumbers(store: Store, sql: string, ...params: readonly (number | string)[]): number[] {
  const text = store
    .prepare(sql)
    .pluck()
    .get(...params);
  return typeof text === 'string' ? (JSON.parse(text) as number[]) : [];
}
