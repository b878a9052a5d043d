import type { OutputOf, ParsedOf } from '#shared/contract.ts';
import { type Day, dayInVietnam } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { outletKinds } from '#shared/entities/story.ts';
import {
  addCarried,
  type Carried,
  type CarriedCounts,
  countedOnce,
  noCounts,
  weeksOf,
} from '#shared/rules/hot-resonance.ts';
import type { QueryCtx } from './context.ts';
import { labelOf } from './label.ts';
import { namesIn } from './story-rows.ts';

/** Who carried one message: press items, our own publications, answers. */

type Kind = (typeof outletKinds)[number];
type Input = ParsedOf<'hot.resonance'>;

/** One appearance of the message. */
interface Piece extends Carried {
  readonly itemId: string | null;
  readonly outletId: string | null;
  readonly outletName: string | null;
  readonly outletKind: Kind | null;
}

interface Raw {
  readonly itemId: string | null;
  readonly storyId: string | null;
  readonly outletId: string | null;
  readonly outletName: string | null;
  readonly outletKind: string | null;
  readonly day: Day | null;
  readonly atMs?: number | null;
  readonly isRepost?: number;
}

const outletJoin = (column: string) =>
  `LEFT JOIN outlet y ON y.id = ${column} LEFT JOIN outlet t ON t.id = coalesce(y.merged_into, y.id)`;

/** The one parameter under a name, for it is asked for in several places. */
const withSubject = 'WITH subject AS (SELECT ? AS id)';

/** Ids of press items that carry the message, reposts of those among them. */
function itemsSql({ entity }: Input['subject']): string {
  const direct = {
    theme:
      "SELECT entity_id AS id FROM set_member WHERE entity = 'pressItem' AND name = 'themes' AND element = (SELECT id FROM subject)",
    hotIssue:
      "SELECT source_id AS id FROM hot_signal WHERE hot_issue_id = (SELECT id FROM subject) AND source_entity = 'pressItem' AND deleted = 0",
    story: 'SELECT id FROM press_item WHERE story_id = (SELECT id FROM subject)',
  }[entity];
  return `WITH direct AS (${direct})
    SELECT id FROM direct UNION SELECT p.id FROM press_item p JOIN direct d ON p.original_id = d.id`;
}

/** Our stories that carry it. */
function storiesSql({ entity }: Input['subject']): string {
  return {
    theme:
      "SELECT entity_id AS id FROM set_member WHERE entity = 'story' AND name = 'themes' AND element = (SELECT id FROM subject)",
    hotIssue: `SELECT p.story_id AS id FROM hot_signal s JOIN press_item p ON p.id = s.source_id
       WHERE s.hot_issue_id = (SELECT id FROM subject) AND s.deleted = 0 AND p.deleted = 0 AND p.story_id IS NOT NULL`,
    story: 'SELECT id FROM subject',
  }[entity];
}

function pieces(ctx: QueryCtx, { subject, from, to }: Input): Piece[] {
  const { id } = subject;
  const items = ctx.all<Raw>(
    `${withSubject} SELECT p.id AS itemId, p.story_id AS storyId, t.id AS outletId, coalesce(t.short_name, t.name, p.outlet_name) AS outletName,
       t.kind AS outletKind, p.published_on AS day, p.original_id IS NOT NULL OR p.source_name IS NOT NULL AS isRepost
     FROM press_item p ${outletJoin('p.outlet_id')} WHERE p.deleted = 0 AND p.id IN (${itemsSql(subject)}) ORDER BY p.rid`,
    id,
  );
  const own = ctx.all<Raw>(
    `${withSubject} SELECT NULL AS itemId, s.id AS storyId, t.id AS outletId, coalesce(t.short_name, t.name) AS outletName, t.kind AS outletKind,
       x.published_on AS day
     FROM story s JOIN story_outlet x ON x.story_id = s.id AND x.deleted = 0 AND x.state IN ('published', 'corrected')
     ${outletJoin('x.outlet_id')} WHERE s.deleted = 0 AND s.id IN (${storiesSql(subject)}) ORDER BY x.rid`,
    id,
  );
  const answers = subject.entity === 'hotIssue' ? answersOf(ctx, id) : [];
  return countedOnce([
    ...items.map(raw => pieceOf(raw, raw.isRepost === 1 ? 'repost' : 'original')),
    ...[...own, ...answers].map(raw => pieceOf(raw, 'own')),
  ]).filter(
    ({ day }) =>
      (from === undefined || (day !== null && day >= from)) &&
      (to === undefined || (day !== null && day <= to)),
  );
}

/** Channels that carried the answers in the cases of an issue. */
function answersOf(ctx: QueryCtx, hotIssueId: string): Raw[] {
  return ctx.all<Raw>(
    `${withSubject} SELECT NULL AS itemId, NULL AS storyId, t.id AS outletId, coalesce(t.short_name, t.name, h.channel_name) AS outletName,
       t.kind AS outletKind, NULL AS day, h.published_at_ms AS atMs
     FROM answer_channel h ${outletJoin('h.outlet_id')}
     WHERE h.deleted = 0 AND h.case_id IN (
       SELECT source_id FROM hot_signal WHERE hot_issue_id = (SELECT id FROM subject) AND source_entity = 'pressCase' AND deleted = 0
       UNION SELECT case_id FROM case_source WHERE source_id = (SELECT id FROM subject) AND deleted = 0)`,
    hotIssueId,
  );
}

function pieceOf(raw: Raw, kind: Carried['kind']): Piece {
  const { itemId, storyId, outletId, outletName } = raw;
  return {
    kind,
    itemId,
    storyId,
    outletId,
    outletName,
    outletKey: outletId ?? outletName,
    outletKind: outletKinds.find(each => each === raw.outletKind) ?? null,
    day: raw.day ?? (raw.atMs ? dayInVietnam(raw.atMs) : null),
  };
}

const carriedBy = (counts: CarriedCounts) => counts.originals + counts.reposts + counts.own;

function outletsOf(found: readonly Piece[]): OutputOf<'hot.resonance'>['outlets'] {
  const outlets = new Map<string, OutputOf<'hot.resonance'>['outlets'][number]>();
  for (const piece of found) {
    if (piece.outletKey === null) continue;
    const known = outlets.get(piece.outletKey) ?? {
      id: piece.outletId,
      name: piece.outletName ?? '',
      kind: piece.outletKind,
      ...noCounts(),
      firstOn: null,
      lastOn: null,
    };
    outlets.set(piece.outletKey, known);
    addCarried(known, piece.kind);
    if (piece.day === null) continue;
    if (known.firstOn === null || piece.day < known.firstOn) known.firstOn = piece.day;
    if (known.lastOn === null || piece.day > known.lastOn) known.lastOn = piece.day;
  }
  return [...outlets.values()].sort((a, b) => carriedBy(b) - carriedBy(a));
}

function channelsOf(outlets: OutputOf<'hot.resonance'>['outlets']): OutputOf<'hot.resonance'>['channels'] {
  const channels = new Map<Kind | null, OutputOf<'hot.resonance'>['channels'][number]>();
  for (const outlet of outlets) {
    const known = channels.get(outlet.kind) ?? { kind: outlet.kind, outlets: 0, ...noCounts() };
    channels.set(outlet.kind, known);
    known.outlets += 1;
    known.originals += outlet.originals;
    known.reposts += outlet.reposts;
    known.own += outlet.own;
  }
  return [...channels.values()].sort((a, b) => carriedBy(b) - carriedBy(a));
}

function unitsOf(ctx: QueryCtx, found: readonly Piece[]): OutputOf<'hot.resonance'>['units'] {
  const itemIds = JSON.stringify(found.flatMap(piece => piece.itemId ?? []));
  const storyIds = JSON.stringify([...new Set(found.flatMap(piece => piece.storyId ?? []))]);
  const rows = ctx.all<{ unitId: string; items: number; stories: number }>(
    `SELECT element AS unitId, 1 AS items, 0 AS stories FROM set_member
       WHERE entity = 'pressItem' AND name = 'units' AND entity_id IN (SELECT value FROM json_each(?))
     UNION ALL
     SELECT unit_id, 0, 1 FROM story WHERE unit_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
    itemIds,
    storyIds,
  );
  const names = namesIn(ctx, { units: rows.map(row => row.unitId), people: [] });
  const units = new Map<string, OutputOf<'hot.resonance'>['units'][number]>();
  for (const row of rows) {
    const unit = names.unit(row.unitId);
    if (!unit) continue;
    const known = units.get(unit.id) ?? { ...unit, items: 0, stories: 0 };
    units.set(unit.id, { ...known, items: known.items + row.items, stories: known.stories + row.stories });
  }
  return [...units.values()].sort((a, b) => b.items + b.stories - a.items - a.stories);
}

/** @throws AppError `not-found` */
export function getResonance(ctx: QueryCtx, input: Input): OutputOf<'hot.resonance'> {
  const title = labelOf(ctx.store, input.subject.entity, input.subject.id);
  if (title === null) throw new AppError('not-found', { entity: input.subject.entity });
  const found = pieces(ctx, input);
  const totals = noCounts();
  for (const piece of found) addCarried(totals, piece.kind);
  const outlets = outletsOf(found);
  return {
    title,
    ...totals,
    outlets,
    channels: channelsOf(outlets),
    units: unitsOf(ctx, found),
    weeks: weeksOf(found),
    undated: found.filter(piece => piece.day === null).length,
  };
}
