import type { ParsedOf } from '#shared/contract.ts';
import { fold } from '#shared/core/text.ts';
import type { PressLine, PressRow, PressTotals } from '#shared/press-list.ts';
import type { QueryCtx } from './context.ts';
import { countTones, matchesOf } from './press-filter.ts';
import { type LineRef, linesOf, orderedIds, type PressGroup } from './press-groups.ts';
import { isRepost, type PressEntry, pressIndex } from './press-index.ts';
import { outletNames, pressRows } from './press-rows.ts';
import { namesIn } from './story-rows.ts';

/** Lists, totals and values of press items. */

export function listPress(ctx: QueryCtx, input: ParsedOf<'press.list'>): PressLine[] {
  const { offset, limit } = input.window;
  const refs = linesOf(ctx, input.filter, input.sort, input.folding).slice(offset, offset + limit);
  const rows = new Map(pressRows(ctx, refs.flatMap(idOf)).map(row => [row.id, row]));
  return refs.flatMap(ref => lineOf(ctx, ref, rows));
}

function idOf(ref: LineRef): string[] {
  if (ref.line === 'day') return [];
  return [ref.line === 'item' ? ref.group.head.id : ref.entry.id];
}

function lineOf(ctx: QueryCtx, ref: LineRef, rows: ReadonlyMap<string, PressRow>): PressLine[] {
  if (ref.line === 'day') return [{ line: 'day', day: ref.day, ...countsOf(ref.groups) }];
  const row = rows.get(ref.line === 'item' ? ref.group.head.id : ref.entry.id);
  if (row === undefined) return [];
  if (ref.line === 'repost') return [{ line: 'repost', row, headId: ref.headId }];
  const { head, isMatch, reposts } = ref.group;
  const allReposts = pressIndex(ctx.store).repostsOf(head.id);
  return [{ line: 'item', row, isMatch, reposts: reposts.length, allReposts, isOpen: ref.isOpen }];
}

/** Originals and reposts of groups counted apart, and the critical ones of both. */
export function countsOf(groups: readonly PressGroup[]): {
  originals: number;
  reposts: number;
  critical: number;
} {
  const counts = { originals: 0, reposts: 0, critical: 0 };
  for (const { head, isMatch, reposts } of groups)
    for (const entry of isMatch ? [head, ...reposts] : reposts) {
      counts[isRepost(entry) ? 'reposts' : 'originals'] += 1;
      if (entry.tone === 'critical') counts.critical += 1;
    }
  return counts;
}

export function totalsOf(entries: readonly PressEntry[]): Omit<PressTotals, 'lines'> {
  const reposts = entries.filter(isRepost).length;
  return {
    items: entries.length,
    originals: entries.length - reposts,
    reposts,
    byTone: countTones(entries),
    needsReply: entries.filter(entry => entry.needsReply).length,
    unanswered: entries.filter(entry => entry.needsReply && !entry.hasCase).length,
    withCase: entries.filter(entry => entry.hasCase).length,
  };
}

export function countPress(ctx: QueryCtx, input: ParsedOf<'press.count'>): PressTotals {
  const lines = linesOf(ctx, input.filter, input.sort, input.folding).length;
  return { ...totalsOf(matchesOf(ctx, input.filter)), lines };
}

export function listPressIds(ctx: QueryCtx, input: ParsedOf<'press.ids'>): string[] {
  return orderedIds(ctx, input.filter, input.sort).slice(input.offset, input.offset + input.limit);
}

export function pressNeighbours(
  ctx: QueryCtx,
  input: ParsedOf<'press.neighbours'>,
): { before: string | null; after: string | null } {
  const ids = orderedIds(ctx, input.filter, input.sort);
  const at = ids.indexOf(input.id);
  if (at < 0) return { before: null, after: null };
  return { before: ids[at - 1] ?? null, after: ids[at + 1] ?? null };
}

export function pressValues(
  ctx: QueryCtx,
  input: ParsedOf<'press.values'>,
): { id: string; label: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const entry of pressIndex(ctx.store).all())
    for (const id of valuesOf(entry, input.field)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const labels = labelsOf(ctx, input.field, [...counts.keys()]);
  const wanted = fold(input.text ?? '');
  return [...counts]
    .map(([id, count]) => ({ id, label: labels(id), count }))
    .filter(({ label }) => label !== '' && (wanted === '' || fold(label).includes(wanted)))
    .sort((left, right) => right.count - left.count)
    .slice(0, input.limit);
}

type ValueField = ParsedOf<'press.values'>['field'];

function valuesOf(entry: PressEntry, field: ValueField): readonly string[] {
  switch (field) {
    case 'outlet':
      return entry.outletId === null ? [] : [entry.outletId];
    case 'theme':
      return entry.themes;
    case 'unit':
      return entry.units;
    case 'area':
      return entry.areas;
  }
}

function labelsOf(ctx: QueryCtx, field: ValueField, ids: readonly string[]): (id: string) => string {
  if (field === 'outlet') {
    const names = outletNames(ctx, ids);
    return id => names.get(id)?.name ?? '';
  }
  if (field === 'unit') {
    const names = namesIn(ctx, { units: ids, people: [] });
    return id => names.unit(id)?.name ?? '';
  }
  const rows = ctx.all<{ id: string; name: string | null }>(
    `SELECT id, name FROM ${field === 'theme' ? 'theme' : 'area'} WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  const names = new Map(rows.map(({ id, name }) => [id, name ?? '']));
  return id => names.get(id) ?? '';
}

/** Tones of each day that has items, oldest first. */
export function pressTones(ctx: QueryCtx, { from, to }: ParsedOf<'press.tones'>) {
  const days = new Map<string, PressEntry[]>();
  for (const entry of pressIndex(ctx.store).all()) {
    if (entry.day === null || entry.day < from || entry.day > to) continue;
    const ofDay = days.get(entry.day);
    if (ofDay) ofDay.push(entry);
    else days.set(entry.day, [entry]);
  }
  return [...days]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([day, entries]) => {
      const { originals, reposts, byTone } = totalsOf(entries);
      return { day, originals, reposts, byTone };
    });
}
