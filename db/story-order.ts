import type { StoryColumn } from '#shared/story-list.ts';

/**
 * Orders of the list of stories: places (see `story-index.ts`) sorted by one column. An order is never changed, only
 * replaced by one with a place taken out or put in.
 */

/** Places in ascending order; the first `filled` have a value, the rest are empty and follow by place. */
export interface Order {
  readonly places: Int32Array;
  readonly filled: number;
}

/** Stands for «empty» in a column. */
export const nothing = -2_147_483_648;

/** More places than this do not fit beside a value in one exact number. */
export const mostPlaces = 2 ** 21;

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

/** Columns of `story_key`: what texts are sorted by. */
export type KeyColumn = 'code' | 'title' | 'unit' | 'author' | 'assignee' | 'theme' | 'outlets';

/** What an order follows: numbers in memory, or keys in the table. */
export type OrderSource = { readonly column: ListColumn } | { readonly key: KeyColumn };

export const orderSources: Readonly<Record<StoryColumn, OrderSource>> = {
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

/** The order of the places that are there by a column of numbers. */
export function orderByValues(values: Int32Array, isThere: Uint8Array, size: number): Order {
  const filled: number[] = [];
  const empty: number[] = [];
  for (let place = 0; place < size; place += 1) {
    if (isThere[place] === 0) continue;
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

/** The order that begins with places already sorted; all others that are there are empty. */
export function orderOfSorted(sorted: readonly number[], isThere: Uint8Array, size: number): Order {
  const isFilled = new Uint8Array(size);
  for (const place of sorted) isFilled[place] = 1;
  const empty: number[] = [];
  for (let place = 0; place < size; place += 1)
    if (isThere[place] === 1 && isFilled[place] === 0) empty.push(place);
  return { places: Int32Array.from([...sorted, ...empty]), filled: sorted.length };
}

/** The order without a place, if it stands in it. */
export function without(order: Order, place: number): Order {
  const at = order.places.indexOf(place);
  if (at < 0) return order;
  const places = new Int32Array(order.places.length - 1);
  places.set(order.places.subarray(0, at));
  places.set(order.places.subarray(at + 1), at);
  return { places, filled: order.filled - (at < order.filled ? 1 : 0) };
}

/** The order with a place put where its value belongs. */
export function withValue(order: Order, place: number, values: Int32Array): Order {
  if (values[place] === nothing) return withEmpty(order, place);
  return putAt(order, place, placeAmong(order.places, 0, order.filled, place, values), true);
}

/** The order with a place right behind another one of the filled; behind none: the first. */
export function withSuccessor(order: Order, place: number, before: number | null): Order | null {
  const at = before === null ? -1 : order.places.indexOf(before);
  if (before !== null && (at < 0 || at >= order.filled)) return null;
  return putAt(order, place, at + 1, true);
}

/** The order with a place among the empty ones. */
export function withEmpty(order: Order, place: number): Order {
  return putAt(order, place, placeAmong(order.places, order.filled, order.places.length, place, null), false);
}

function putAt(order: Order, place: number, at: number, isFilled: boolean): Order {
  const places = new Int32Array(order.places.length + 1);
  places.set(order.places.subarray(0, at));
  places[at] = place;
  places.set(order.places.subarray(at), at + 1);
  return { places, filled: order.filled + (isFilled ? 1 : 0) };
}

/** Where a place belongs between two ends of an order: by value, then by place. */
function placeAmong(
  places: Int32Array,
  from: number,
  to: number,
  place: number,
  values: Int32Array | null,
): number {
  const value = values?.[place] ?? nothing;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = places[middle] ?? 0;
    const otherValue = values?.[other] ?? nothing;
    if (otherValue < value || (otherValue === value && other < place)) low = middle + 1;
    else high = middle;
  }
  return low;
}
