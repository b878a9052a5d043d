import { AppError } from '#shared/core/errors.ts';
import { searchText, words } from '#shared/core/text.ts';
import type { PressChoice, PressFilter, PressLack, ToneChoice } from '#shared/press-list.ts';
import type { QueryCtx } from './context.ts';
import { isRepost, type PressEntry, type PressIndex, pressIndex } from './press-index.ts';
import { survivorOf } from './survivor.ts';

/** Which items a filter leaves, how they stand beneath their originals, and in which order. */

const mostKept = 12;

/** What was computed for a key, until an item changes. */
export function keep<T>(index: PressIndex, key: string, compute: () => T): T {
  const known = index.kept.get(key);
  // What lies under a key was put there by the same call.
  if (known !== undefined) return known as T;
  const made = compute();
  const [oldest] = index.kept.keys();
  if (index.kept.size >= mostKept && oldest !== undefined) index.kept.delete(oldest);
  index.kept.set(key, made);
  return made;
}

/** The items of a filter, oldest record first. */
export function matchesOf(ctx: QueryCtx, filter: PressFilter): readonly PressEntry[] {
  const index = pressIndex(ctx.store);
  return keep(index, `m${JSON.stringify(filter)}`, () => {
    const tests = testsOf(ctx, filter);
    return [...index.all()].filter(entry => tests.every(test => test(entry)));
  });
}

type Test = (entry: PressEntry) => boolean;

function testsOf(ctx: QueryCtx, filter: PressFilter): readonly Test[] {
  const { from, to, needsReply, hasCase, kind, lacks } = filter;
  return [
    ...(from === undefined ? [] : [({ day }: PressEntry) => day !== null && day >= from]),
    ...(to === undefined ? [] : [({ day }: PressEntry) => day !== null && day <= to]),
    ...oneOf(filter.tones, entry => entry.tone),
    ...oneOf(survivors(ctx, 'outlet', filter.outletIds), entry => entry.outletId),
    ...oneOf(outletsOfKinds(ctx, filter.outletKinds), entry => entry.outletId),
    ...anyOf(filter.themeIds, entry => entry.themes),
    ...anyOf(survivors(ctx, 'unit', filter.unitIds), entry => entry.units),
    ...anyOf(filter.areaIds, entry => entry.areas),
    ...(needsReply === undefined ? [] : [(entry: PressEntry) => entry.needsReply === needsReply]),
    ...(hasCase === undefined ? [] : [(entry: PressEntry) => entry.hasCase === hasCase]),
    ...(kind === undefined ? [] : [(entry: PressEntry) => isRepost(entry) === (kind === 'repost')]),
    ...(lacks === undefined || lacks.length === 0
      ? []
      : [(entry: PressEntry) => lacks.some(lack => isLacking(entry, lack))]),
    ...foundByText(ctx, filter.text),
  ];
}

function oneOf<T>(wanted: readonly T[] | undefined, read: (entry: PressEntry) => T | null): readonly Test[] {
  if (wanted === undefined || wanted.length === 0) return [];
  const values = new Set<T | null>(wanted);
  return [entry => values.has(read(entry))];
}

function anyOf(
  wanted: readonly string[] | undefined,
  valuesOf: (entry: PressEntry) => readonly string[],
): readonly Test[] {
  if (wanted === undefined || wanted.length === 0) return [];
  const values = new Set(wanted);
  return [entry => valuesOf(entry).some(value => values.has(value))];
}

function survivors(
  ctx: QueryCtx,
  entity: 'outlet' | 'unit',
  ids: readonly string[] | undefined,
): readonly string[] | undefined {
  return ids?.map(id => survivorOf(ctx.store, entity, id));
}

function outletsOfKinds(ctx: QueryCtx, kinds: readonly string[] | undefined): readonly string[] | undefined {
  if (kinds === undefined || kinds.length === 0) return undefined;
  const sql = 'SELECT id FROM outlet WHERE kind IN (SELECT value FROM json_each(?))';
  const ids = ctx.all<{ id: string }>(sql, JSON.stringify(kinds)).map(({ id }) => id);
  // A kind without any outlet leaves nothing, not everything.
  return ids.length === 0 ? ['-'] : ids;
}

/** What an item is without. */
export function isLacking(entry: PressEntry, lack: PressLack): boolean {
  switch (lack) {
    case 'tone':
      return entry.tone === 'none';
    case 'outlet':
      return entry.outletId === null;
    case 'day':
      return entry.day === null;
    case 'theme':
      return entry.themes.length === 0;
    case 'unit':
      return entry.units.length === 0;
    case 'proof':
      return !entry.hasLink && !entry.hasFile;
    case 'original':
      return entry.originalId === null && entry.hasSource;
  }
}

/** The words of a text as `press_text` holds them, each once, ready for a question to it. */
export function quotedWords(text: string): readonly string[] {
  return [...new Set(words(searchText(text)))].map(word => `"${word}"`);
}

function foundByText(ctx: QueryCtx, text: string | undefined): readonly Test[] {
  const sought = words(searchText(text ?? ''));
  if (sought.length === 0) return [];
  const query = sought.map(word => `"${word}" *`).join(' AND ');
  const found = ctx.get<{ rids: string }>(
    'SELECT json_group_array(rowid) AS rids FROM press_text WHERE press_text MATCH ?',
    query,
  );
  const rids = new Set<number>(JSON.parse(found?.rids ?? '[]'));
  return [entry => rids.has(entry.rid)];
}

/** Ids of what was chosen by hand or by a filter; @throws AppError `not-found` for an item that is gone */
export function chosenIds(ctx: QueryCtx, choice: PressChoice): readonly string[] {
  if ('filter' in choice) {
    const except = new Set(choice.except);
    return matchesOf(ctx, choice.filter).flatMap(({ id }) => (except.has(id) ? [] : [id]));
  }
  const index = pressIndex(ctx.store);
  for (const id of choice.ids) if (!index.get(id)) throw new AppError('not-found', { entity: 'pressItem' });
  return [...new Set(choice.ids)];
}

/** How many items there are of each tone. */
export function countTones(entries: Iterable<PressEntry>): Record<ToneChoice, number> {
  const counts: Record<ToneChoice, number> = { positive: 0, neutral: 0, critical: 0, none: 0 };
  for (const { tone } of entries) counts[tone] += 1;
  return counts;
}
