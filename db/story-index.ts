import type { StoryColumn } from '#shared/story-list.ts';
import type { Store } from './open.ts';

/**
 * The columns of `story_list` in memory, one number per story, so that any filter is one pass over numbers and any
 * order one walk over places. A place is a story's index in the columns; it never changes, and places follow `rid`.
 *
 * It follows the store as a projection does: a write says which stories it touched, and these are read again before the
 * next use. What was read while a write was rolled back is read again like anything else that was touched.
 */

export const listColumns = [
  'stage',
  'kind',
  'origin',
  'year',
  'unit',
  'author',
  'assignee',
  'due',
  'publish',
  'deadline',
  'happened',
  'publications',
  'lacks',
  'updated',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** Stands for «empty» in a column. */
export const nothing = -2_147_483_648;

/** Places in ascending order; the first `filled` have a value, the rest are empty and follow by place. */
export interface Order {
  readonly places: Int32Array;
  readonly filled: number;
}

type Source = { readonly column: ListColumn } | { readonly key: string };

const sources: Readonly<Record<StoryColumn, Source>> = {
  code: { key: 'code' },
  title: { key: 'title' },
  unit: { key: 'unit' },
  author: { key: 'author' },
  assignee: { key: 'assignee' },
  theme: { key: 'theme' },
  outlets: { key: 'outlets' },
  stage: { column: 'stage' },
  due: { column: 'due' },
  publish: { column: 'publish' },
  deadline: { column: 'deadline' },
  happened: { column: 'happened' },
  kind: { column: 'kind' },
  origin: { column: 'origin' },
  schoolYear: { column: 'year' },
  updated: { column: 'updated' },
};

/** Beyond so many touched stories everything is read again when it is next asked for. */
const mostOneByOne = 2000;
/** Beyond so many the orders are made again instead of mended. */
const mostMended = 200;
/** More places than this do not fit beside a value in one exact number. */
const mostPlaces = 2 ** 21;

type ListRow = Readonly<Record<ListColumn, number | null>>;

interface ColumnOrder {
  readonly by: StoryColumn;
  readonly values: Int32Array;
}

/** A story that a write touched, and whether the words it is sorted by may have changed. */
type Touches = Map<number, boolean>;

const indexes = new WeakMap<Store, StoryIndex>();
const touches = new WeakMap<Store, Touches>();

/** The columns as they are now. */
export function storyIndex(store: Store): StoryIndex {
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
    const source = sources[by];
    const order = 'column' in source ? this.orderByColumn(source.column) : this.orderByKey(source.key);
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

  private orderByColumn(name: ListColumn): Order {
    const values = this.column(name);
    const filled: number[] = [];
    const empty: number[] = [];
    for (let place = 0; place < this.size; place += 1) {
      if (this.isThere[place] === 0) continue;
      const value = values[place] ?? nothing;
      if (value === nothing) empty.push(place);
      // Value and place in one number, so that sorting compares numbers only.
      else filled.push(value * mostPlaces + place);
    }
    const sorted = Float64Array.from(filled).sort();
    const places = new Int32Array(sorted.length + empty.length);
    for (const [at, packed] of sorted.entries())
      places[at] = packed - Math.floor(packed / mostPlaces) * mostPlaces;
    places.set(empty, sorted.length);
    return { places, filled: sorted.length };
  }

  private orderByKey(key: string): Order {
    const sql = `SELECT json_group_array(rid) FROM
      (SELECT rid FROM story_key WHERE ${key} IS NOT NULL ORDER BY ${key}, rid)`;
    const filled = readNumbers(this.store, sql).flatMap(rid => this.places.get(rid) ?? []);
    const isFilled = new Uint8Array(this.size);
    for (const place of filled) isFilled[place] = 1;
    const empty: number[] = [];
    for (let place = 0; place < this.size; place += 1)
      if (this.isThere[place] === 1 && isFilled[place] === 0) empty.push(place);
    return { places: Int32Array.from([...filled, ...empty]), filled: filled.length };
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
    this.forgetOrders(isReworded || hasMoved);
    const left = this.leaveOrders(place, row, hasMoved);
    this.isThere[place] = isThere;
    for (const [name, values] of this.columns) values[place] = row?.[name] ?? nothing;
    this.joinOrders(place, left);
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

  /** Orders by text are made again from their index; there is nothing in memory to compare by. */
  private forgetOrders(isReworded: boolean): void {
    if (!isReworded) return;
    for (const by of this.orders.keys()) if ('key' in sources[by]) this.orders.delete(by);
  }

  /** Takes a place out of the orders in which it will stand elsewhere; which ones these are. */
  private leaveOrders(place: number, row: ListRow | undefined, hasMoved: boolean): readonly ColumnOrder[] {
    const left: ColumnOrder[] = [];
    for (const [by, order] of this.orders) {
      const source = sources[by];
      if (!('column' in source)) continue;
      const values = this.column(source.column);
      const before = values[place] ?? nothing;
      if (!hasMoved && before === (row?.[source.column] ?? nothing)) continue;
      left.push({ by, values });
      if (this.isThere[place] === 1) this.orders.set(by, without(order, place, before !== nothing));
    }
    return left;
  }

  private joinOrders(place: number, left: readonly ColumnOrder[]): void {
    if (this.isThere[place] === 0) return;
    for (const { by, values } of left) {
      const order = this.orders.get(by);
      if (order) this.orders.set(by, withPlace(order, place, values));
    }
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

function without(order: Order, place: number, isFilled: boolean): Order {
  const at = order.places.indexOf(place);
  const places = new Int32Array(order.places.length - 1);
  places.set(order.places.subarray(0, at));
  places.set(order.places.subarray(at + 1), at);
  return { places, filled: order.filled - (isFilled ? 1 : 0) };
}

function withPlace(order: Order, place: number, values: Int32Array): Order {
  const isFilled = values[place] !== nothing;
  const [from, to] = isFilled ? [0, order.filled] : [order.filled, order.places.length];
  const at = insertionAt(order.places, from, to, place, values);
  const places = new Int32Array(order.places.length + 1);
  places.set(order.places.subarray(0, at));
  places[at] = place;
  places.set(order.places.subarray(at), at + 1);
  return { places, filled: order.filled + (isFilled ? 1 : 0) };
}

/** Where a place belongs between two ends of an order: by value, then by place. */
function insertionAt(
  places: Int32Array,
  from: number,
  to: number,
  place: number,
  values: Int32Array,
): number {
  const value = values[place] ?? nothing;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = places[middle] ?? 0;
    const otherValue = values[other] ?? nothing;
    if (otherValue < value || (otherValue === value && other < place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A long list of numbers at once: as one JSON text it is read many times faster than row by row. */
export function readNumbers(store: Store, sql: string, ...params: readonly (number | string)[]): number[] {
  const text = store
    .prepare(sql)
    .pluck()
    .get(...params);
  return typeof text === 'string' ? (JSON.parse(text) as number[]) : [];
}
