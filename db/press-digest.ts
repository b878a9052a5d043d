import type { ParsedOf } from '#shared/contract.ts';
import { addDays, daysBetween } from '#shared/core/dates.ts';
import type { DigestItem, PressDigest } from '#shared/press-digest.ts';
import type { PressRow, ToneChoice } from '#shared/press-list.ts';
import type { QueryCtx } from './context.ts';
import { matchesOf } from './press-filter.ts';
import { groupsOf, type PressGroup } from './press-groups.ts';
import { isRepost, type PressEntry } from './press-index.ts';
import { countsOf, totalsOf } from './press-list.ts';
import { pressRows } from './press-rows.ts';

/** Điểm báo of some days as it is printed: critical items first, reposts beneath their originals. */

const order: readonly ToneChoice[] = ['critical', 'neutral', 'positive', 'none'];

/** Names are listed up to so many. */
const mostNamed = 20;

export function pressDigest(ctx: QueryCtx, { from, to }: ParsedOf<'press.digest'>): PressDigest {
  const filter = { from, to };
  const length = daysBetween(from, to) + 1;
  const entries = matchesOf(ctx, filter);
  // Within a page of print the day goes from its morning on.
  const groups = groupsOf(ctx, filter, { by: 'day', direction: 'ascending' });
  const ids = groups.flatMap(({ head, reposts }) => [head.id, ...reposts.map(({ id }) => id)]);
  const rows = new Map(pressRows(ctx, ids).map(row => [row.id, row]));
  const items = (entry: PressEntry): DigestItem[] => {
    const row = rows.get(entry.id);
    return row ? [toItem(row)] : [];
  };
  const before = { from: addDays(from, -Math.max(length, 1)), to: addDays(from, -1) };
  return {
    from,
    to,
    totals: totalsOf(entries),
    before: totalsOf(matchesOf(ctx, before)),
    sections: order.flatMap(tone => {
      const ofTone = groups.filter(group => toneOf(group) === tone);
      if (ofTone.length === 0) return [];
      const { originals, reposts } = countsOf(ofTone);
      return [
        {
          tone,
          originals,
          reposts,
          groups: ofTone.flatMap(group =>
            items(group.head).map(item => ({
              item,
              isOutside: !group.isMatch,
              reposts: group.reposts.flatMap(items),
            })),
          ),
        },
      ];
    }),
    days: Array.from({ length: Math.max(length, 0) }, (_, at) => {
      const day = addDays(from, at);
      return { day, ...countEntries(entries.filter(entry => entry.day === day)) };
    }),
    outlets: byName(
      entries.flatMap(entry => {
        const row = rows.get(entry.id);
        return [[row?.outlet?.name ?? row?.outletName ?? '', entry] as const];
      }),
    )
      .slice(0, mostNamed)
      .map(([name, list]) => {
        const { originals, reposts } = countEntries(list);
        return { name, originals, reposts };
      }),
    themes: byName(
      entries.flatMap(entry => (rows.get(entry.id)?.themes ?? []).map(theme => [theme.name, entry] as const)),
    )
      .slice(0, mostNamed)
      .map(([name, list]) => ({ name, count: list.length, critical: countEntries(list).critical })),
  };
}

/** The gravest tone of a group: an original without a tone is not to hide a critical repost. */
function toneOf({ head, isMatch, reposts }: PressGroup): ToneChoice {
  const all = isMatch ? [head, ...reposts] : reposts;
  return order.find(tone => all.some(entry => entry.tone === tone)) ?? 'none';
}

function countEntries(entries: readonly PressEntry[]) {
  const reposts = entries.filter(isRepost).length;
  return {
    originals: entries.length - reposts,
    reposts,
    critical: entries.filter(({ tone }) => tone === 'critical').length,
  };
}

function byName(
  pairs: readonly (readonly [name: string, entry: PressEntry])[],
): readonly (readonly [name: string, entries: readonly PressEntry[]])[] {
  const found = new Map<string, PressEntry[]>();
  for (const [name, entry] of pairs) {
    const list = found.get(name);
    if (list) list.push(entry);
    else found.set(name, [entry]);
  }
  return [...found].sort(([, left], [, right]) => right.length - left.length);
}

function toItem(row: PressRow): DigestItem {
  return {
    id: row.id,
    title: row.title,
    outlet: row.outlet?.name ?? row.outletName,
    author: row.author,
    publishedOn: row.publishedOn,
    publishedMinute: row.publishedMinute,
    link: row.link,
    summary: row.summary,
    tone: row.tone,
    themes: row.themes.map(({ name }) => name),
    units: row.units.map(({ name }) => name),
    areas: row.areas.map(({ name }) => name),
    needsReply: row.needsReply,
    sourceName: row.sourceName,
    cases: row.cases,
  };
}
