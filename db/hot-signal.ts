import { hasRole } from '#shared/core/contract.ts';
import { dayInVietnam } from '#shared/core/dates.ts';
import { tones } from '#shared/entities/press.ts';
import { type HotSignal, type SignalEntity, type SignalSource, signalEntities } from '#shared/hot-record.ts';
import { matchable, matchRank, soughtFor } from '#shared/rules/list-match.ts';
import type { QueryCtx } from './context.ts';
import { namesIn } from './story-rows.ts';

/** Records that are signs of an issue: press items, opinions, cases. */

interface Raw {
  readonly entity: SignalEntity;
  readonly id: string;
  readonly title: string | null;
  readonly giver: string | null;
  readonly day: string | null;
  readonly atMs: number | null;
  readonly tone: string | null;
  readonly isRepost: number;
  readonly deleted: number;
}

/** Who gave a denunciation is known to those who may see contacts. */
function giverSql(ctx: QueryCtx): string {
  return ctx.user !== null && hasRole(ctx.user.role, 'member')
    ? 'o.giver_name'
    : "CASE WHEN o.kind = 'denunciation' THEN NULL ELSE o.giver_name END";
}

/** The columns of `Raw` of one kind of record, as a SELECT without its condition. */
function selectOf(ctx: QueryCtx, entity: SignalEntity): string {
  switch (entity) {
    case 'pressItem':
      return `SELECT 'pressItem' AS entity, p.id, p.title, coalesce(t.short_name, t.name, p.outlet_name) AS giver,
          p.published_on AS day, NULL AS atMs, p.tone,
          p.original_id IS NOT NULL OR p.source_name IS NOT NULL AS isRepost, p.deleted
        FROM press_item p LEFT JOIN outlet x ON x.id = p.outlet_id LEFT JOIN outlet t ON t.id = coalesce(x.merged_into, x.id)`;
    case 'opinion':
      return `SELECT 'opinion' AS entity, o.id, coalesce(o.subject, substr(o.body, 1, 200)) AS title,
          ${giverSql(ctx)} AS giver, o.received_on AS day, NULL AS atMs, NULL AS tone, 0 AS isRepost, o.deleted
        FROM opinion o`;
    case 'pressCase':
      return `SELECT 'pressCase' AS entity, c.id, c.title, coalesce(t.short_name, t.name, c.asker_name) AS giver,
          NULL AS day, c.received_at_ms AS atMs, NULL AS tone, 0 AS isRepost, c.deleted
        FROM press_case c LEFT JOIN outlet x ON x.id = c.asker_outlet_id LEFT JOIN outlet t ON t.id = coalesce(x.merged_into, x.id)`;
  }
}

const idOf: Readonly<Record<SignalEntity, string>> = {
  pressItem: 'p.id',
  opinion: 'o.id',
  pressCase: 'c.id',
};

function toSource(raw: Raw): SignalSource {
  return {
    entity: raw.entity,
    sourceId: raw.id,
    title: raw.title ?? '',
    from: raw.giver,
    day: raw.day ?? (raw.atMs === null ? null : dayInVietnam(raw.atMs)),
    tone: tones.find(tone => tone === raw.tone) ?? null,
    isRepost: raw.isRepost === 1,
    isRemoved: raw.deleted === 1,
  };
}

/** Records as signs, by `entity:id`; removed ones too, those never known left out. */
export function signalSources(
  ctx: QueryCtx,
  refs: readonly { readonly entity: SignalEntity; readonly id: string }[],
): ReadonlyMap<string, SignalSource> {
  const found = new Map<string, SignalSource>();
  for (const entity of signalEntities) {
    const ids = refs.filter(ref => ref.entity === entity).map(ref => ref.id);
    if (ids.length === 0) continue;
    const rows = ctx.all<Raw>(
      `${selectOf(ctx, entity)} WHERE ${idOf[entity]} IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    );
    for (const raw of rows) found.set(`${entity}:${raw.id}`, toSource(raw));
  }
  return found;
}

/** Press items as signs, newest first; removed ones are left out. */
export function pressSources(ctx: QueryCtx, ids: readonly string[]): SignalSource[] {
  return [
    ...signalSources(
      ctx,
      ids.map(id => ({ entity: 'pressItem', id })),
    ).values(),
  ]
    .filter(source => !source.isRemoved)
    .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
}

/** The signs of an issue, newest first. */
export function signalsOf(ctx: QueryCtx, hotIssueId: string): HotSignal[] {
  const rows = ctx
    .all<{
      id: string;
      entity: SignalEntity;
      sourceId: string;
      note: string | null;
      byId: string | null;
      atMs: number | null;
    }>(
      `SELECT id, source_entity AS entity, source_id AS sourceId, note, by_id AS byId, at_ms AS atMs FROM hot_signal
     WHERE hot_issue_id = ? AND deleted = 0 AND source_id IS NOT NULL ORDER BY rid`,
      hotIssueId,
    )
    .filter(row => signalEntities.includes(row.entity));
  const sources = signalSources(
    ctx,
    rows.map(row => ({ entity: row.entity, id: row.sourceId })),
  );
  const names = namesIn(ctx);
  return rows
    .flatMap(row => {
      const source = sources.get(`${row.entity}:${row.sourceId}`);
      if (!source) return [];
      return [{ ...source, id: row.id, note: row.note, by: names.person(row.byId), atMs: row.atMs ?? 0 }];
    })
    .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || b.atMs - a.atMs);
}

/** How many of the latest records are looked through for words; older ones are reached from their own screens. */
const mostSearched = 5000;

/** Records that could be signs: by words, the newest first, without those linked already. */
export function signalCandidates(
  ctx: QueryCtx,
  input: { hotIssueId: string | null; entity: SignalEntity; text: string; limit: number },
): SignalSource[] {
  const { entity } = input;
  const order = {
    pressItem: 'p.published_on DESC, p.rid',
    opinion: 'o.received_on DESC, o.rid',
    pressCase: 'c.received_at_ms DESC, c.rid',
  };
  const live = { pressItem: 'p', opinion: 'o', pressCase: 'c' };
  const sought = soughtFor(input.text);
  const rows = ctx.all<Raw>(
    `${selectOf(ctx, entity)} WHERE ${live[entity]}.deleted = 0 AND ${idOf[entity]} NOT IN (
       SELECT source_id FROM hot_signal WHERE hot_issue_id = ? AND deleted = 0 AND source_id IS NOT NULL)
     ORDER BY ${order[entity]} DESC LIMIT ?`,
    input.hotIssueId ?? '',
    sought ? mostSearched : input.limit,
  );
  const found: Raw[] = [];
  for (const raw of rows) {
    if (found.length === input.limit) break;
    if (sought && matchRank(matchable(`${raw.title ?? ''} ${raw.giver ?? ''}`), sought) === null) continue;
    found.push(raw);
  }
  return found.map(toSource);
}
