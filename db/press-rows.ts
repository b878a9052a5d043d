import type { PressBrief, PressCaseMark, PressRow } from '#shared/press-list.ts';
import { pressLacks } from '#shared/press-list.ts';
import type { Named } from '#shared/story-list.ts';
import type { QueryCtx } from './context.ts';
import { isLacking } from './press-filter.ts';
import { isRepost, pressIndex } from './press-index.ts';
import { namesIn } from './story-rows.ts';
import { survivorOf } from './survivor.ts';

/** Press items as rows are shown, a page at a time. */

interface Raw {
  readonly id: string;
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly publishedMinute: number | null;
  readonly outletId: string | null;
  readonly outletName: string | null;
  readonly reporterName: string | null;
  readonly authorName: string | null;
  readonly link: string | null;
  readonly summary: string | null;
  readonly tone: PressRow['tone'];
  readonly needsReply: number | null;
  readonly originalId: string | null;
  readonly sourceName: string | null;
  readonly isImported: number | null;
  readonly updatedAtMs: number | null;
  readonly proofFiles: number;
}

const rowSql = `SELECT p.id, p.title, p.published_on AS publishedOn, p.published_minute AS publishedMinute,
    p.outlet_id AS outletId, p.outlet_name AS outletName, r.name AS reporterName, p.author_name AS authorName, p.link,
    p.summary, p.tone, p.needs_reply AS needsReply, p.original_id AS originalId, p.source_name AS sourceName,
    p.is_imported AS isImported, p.updated_at_ms AS updatedAtMs,
    (SELECT count(*) FROM attachment a WHERE a.owner_id = p.id AND a.role = 'proof' AND a.deleted = 0) AS proofFiles
  FROM json_each(?) chosen CROSS JOIN press_item p ON p.id = chosen.value
  LEFT JOIN reporter r ON r.id = p.reporter_id`;

/** Rows for items, removed ones included, in the order of the ids; those that never were are left out. */
export function pressRows(ctx: QueryCtx, ids: readonly string[]): PressRow[] {
  if (ids.length === 0) return [];
  const json = JSON.stringify(ids);
  const raws = ctx.all<Raw>(rowSql, json);
  const outlets = outletNames(
    ctx,
    raws.map(raw => raw.outletId),
  );
  const originals = new Map(
    pressBriefs(
      ctx,
      raws.flatMap(raw => raw.originalId ?? []),
    ).map(brief => [brief.id, brief]),
  );
  const sets = setsOf(ctx, json);
  const cases = casesOf(ctx, json);
  const index = pressIndex(ctx.store);
  return raws.map(raw => {
    const entry = index.get(raw.id);
    const own = sets.get(raw.id);
    return {
      ...raw,
      title: raw.title ?? '',
      outlet: raw.outletId === null ? null : (outlets.get(raw.outletId) ?? null),
      author: raw.reporterName ?? raw.authorName,
      themes: own?.themes ?? [],
      units: own?.units ?? [],
      areas: own?.areas ?? [],
      needsReply: raw.needsReply === 1,
      isRepost: isRepost({ originalId: raw.originalId, hasSource: raw.sourceName !== null }),
      original: raw.originalId === null ? null : (originals.get(raw.originalId) ?? null),
      cases: cases.get(raw.id) ?? [],
      lacks: entry ? pressLacks.filter(lack => isLacking(entry, lack)) : [],
      isImported: raw.isImported === 1,
    };
  });
}

/** Short names of outlets by any id that points to them; a merged one goes by the one that took it in. */
export function outletNames(ctx: QueryCtx, ids: readonly (string | null)[]): ReadonlyMap<string, Named> {
  const wanted = [...new Set(ids)].filter(id => id !== null);
  const survivors = new Map(wanted.map(id => [id, survivorOf(ctx.store, 'outlet', id)]));
  const rows = ctx.all<Named>(
    `SELECT o.id, coalesce(o.short_name, o.name, '') AS name FROM json_each(?) chosen
     CROSS JOIN outlet o ON o.id = chosen.value`,
    JSON.stringify([...new Set(survivors.values())]),
  );
  const byId = new Map(rows.map(row => [row.id, row]));
  return new Map(
    [...survivors].flatMap(([id, survivor]) => {
      const named = byId.get(survivor);
      return named ? [[id, named] as const] : [];
    }),
  );
}

/** Items that are there, as far as a line tells of them, in the order of the ids. */
export function pressBriefs(ctx: QueryCtx, ids: readonly string[]): PressBrief[] {
  const rows = ctx.all<{ outletId: string | null; outletName: string | null } & Omit<PressBrief, 'outlet'>>(
    `SELECT p.id, coalesce(p.title, '') AS title, p.outlet_id AS outletId, p.outlet_name AS outletName,
       p.published_on AS publishedOn
     FROM json_each(?) chosen CROSS JOIN press_item p ON p.id = chosen.value WHERE p.deleted = 0`,
    JSON.stringify(ids),
  );
  const names = outletNames(
    ctx,
    rows.map(row => row.outletId),
  );
  return rows.map(({ outletId, outletName, ...brief }) => ({
    ...brief,
    outlet: (outletId === null ? null : names.get(outletId)?.name) ?? outletName,
  }));
}

interface Sets {
  readonly themes: Named[];
  readonly units: Named[];
  readonly areas: Named[];
}

/** Themes, units and areas of items by item; `ids` is a JSON list. */
function setsOf(ctx: QueryCtx, ids: string): ReadonlyMap<string, Sets> {
  const members = ctx.all<{ id: string; name: string; element: string; label: string | null }>(
    `SELECT m.entity_id AS id, m.name, m.element,
       CASE m.name WHEN 'themes' THEN (SELECT name FROM theme WHERE id = m.element)
         WHEN 'areas' THEN (SELECT name FROM area WHERE id = m.element) END AS label
     FROM json_each(?) chosen CROSS JOIN set_member m
       ON m.entity = 'pressItem' AND m.entity_id = chosen.value ORDER BY m.name, m.element`,
    ids,
  );
  const names = namesIn(ctx, {
    units: members.flatMap(({ name, element }) => (name === 'units' ? [element] : [])),
    people: [],
  });
  const found = new Map<string, Sets>();
  for (const { id, name, element, label } of members) {
    const sets = found.get(id) ?? { themes: [], units: [], areas: [] };
    found.set(id, sets);
    if (name === 'units') put(sets.units, names.unit(element));
    else if (name === 'themes' || name === 'areas')
      put(sets[name], label === null ? null : { id: element, name: label });
  }
  return found;
}

function put(list: Named[], named: Named | null): void {
  if (named && !list.some(({ id }) => id === named.id)) list.push(named);
}

/** Cases that items led to, by item; `ids` is a JSON list. */
function casesOf(ctx: QueryCtx, ids: string): ReadonlyMap<string, PressCaseMark[]> {
  const rows = ctx.all<{
    itemId: string;
    id: string;
    code: string | null;
    title: string | null;
    status: string | null;
  }>(
    `SELECT c.source_id AS itemId, k.id, k.code, k.title, k.status FROM json_each(?) chosen
     CROSS JOIN case_source c ON c.source_id = chosen.value AND c.deleted = 0
     JOIN press_case k ON k.id = c.case_id AND k.deleted = 0 ORDER BY k.rid`,
    ids,
  );
  const found = new Map<string, PressCaseMark[]>();
  for (const { itemId, id, code, title, status } of rows) {
    const mark = { id, code, title: title ?? '', isClosed: status === 'closed' };
    const marks = found.get(itemId);
    if (marks) marks.push(mark);
    else found.set(itemId, [mark]);
  }
  return found;
}
