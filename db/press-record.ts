import type { ParsedOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { LikelyOriginal, PressRecord } from '#shared/press.ts';
import { type OriginalCandidate, rankOriginals } from '#shared/rules/press-title.ts';
import type { Named } from '#shared/story-list.ts';
import type { QueryCtx } from './context.ts';
import { quotedWords } from './press-filter.ts';
import { isRepost, pressIndex } from './press-index.ts';
import { readOutletFinder } from './press-outlets.ts';
import { pressBriefs, pressRows } from './press-rows.ts';
import { mayRemovePress } from './press-write.ts';
import { rawRow, readRecord } from './record.ts';
import { namesIn } from './story-rows.ts';
import { survivorOf } from './survivor.ts';

/** Everything the page of a press item shows, removed ones included; @throws AppError `not-found` */
export function getPress(ctx: QueryCtx, { id }: ParsedOf<'press.get'>): PressRecord {
  const record = readRecord(ctx.store, 'pressItem', id);
  const [row] = pressRows(ctx, [id]);
  if (!record || !row) throw new AppError('not-found', { entity: 'pressItem' });
  const { author: _author, ...shown } = row;
  const stamps = rawRow(ctx.store, 'pressItem', id);
  const createdBy = stamps?.['created_by'];
  const createdAtMs = stamps?.['created_at_ms'];
  const head = record.originalId;
  return {
    ...shown,
    isRemoved: record.deleted,
    outlet: outletOf(ctx, record.outletId),
    reporter: reporterOf(ctx, record.reporterId),
    authorName: record.authorName,
    section: record.section,
    issueNumber: record.issueNumber,
    body: record.body,
    note: record.note,
    story: storyOf(ctx, record.storyId),
    reposts: pressBriefs(ctx, repostsOf(ctx, id)),
    siblings:
      head === null
        ? []
        : pressBriefs(
            ctx,
            repostsOf(ctx, head).filter(other => other !== id),
          ),
    hotIssues: hotIssuesOf(ctx, id),
    createdBy: typeof createdBy === 'string' ? namesIn(ctx).person(createdBy) : null,
    createdAtMs: typeof createdAtMs === 'number' ? createdAtMs : null,
    canEdit: !record.deleted && ctx.user !== null && hasRole(ctx.user.role, 'member'),
    canRemove: !record.deleted && mayRemovePress(ctx, id),
  };
}

function outletOf(ctx: QueryCtx, id: string | null): PressRecord['outlet'] {
  const outlet =
    id === null ? undefined : readRecord(ctx.store, 'outlet', survivorOf(ctx.store, 'outlet', id));
  if (!outlet) return null;
  return { id: outlet.id, name: outlet.name ?? '', kind: outlet.kind, website: outlet.website };
}

function reporterOf(ctx: QueryCtx, id: string | null): Named | null {
  const reporter = id === null ? undefined : readRecord(ctx.store, 'reporter', id);
  return reporter ? { id: reporter.id, name: reporter.name ?? '' } : null;
}

function storyOf(ctx: QueryCtx, id: string | null): Named | null {
  const story = id === null ? undefined : readRecord(ctx.store, 'story', id);
  return story && !story.deleted ? { id: story.id, name: story.title ?? '' } : null;
}

function repostsOf(ctx: QueryCtx, id: string): string[] {
  const sql = `SELECT id FROM press_item WHERE original_id = ? AND deleted = 0
    ORDER BY published_on IS NULL, published_on, published_minute, rid`;
  return ctx.all<{ id: string }>(sql, id).map(row => row.id);
}

function hotIssuesOf(ctx: QueryCtx, id: string): Named[] {
  return ctx.all<Named>(
    `SELECT DISTINCT h.id, coalesce(h.title, '') AS name FROM hot_signal s JOIN hot_issue h ON h.id = s.hot_issue_id
     WHERE s.source_id = ? AND s.deleted = 0 AND h.deleted = 0 ORDER BY h.rid`,
    id,
  );
}

/** Titles beyond these have too little in common with the one sought. */
const mostCompared = 300;

/** Items that share the most telling words with a title. */
function originalCandidates(ctx: QueryCtx, title: string): readonly OriginalCandidate[] {
  const index = pressIndex(ctx.store);
  const sought = quotedWords(title).join(' OR ');
  if (sought === '') return [];
  const rows = ctx.all<{ id: string; title: string | null }>(
    `SELECT p.id, p.title FROM (SELECT rowid FROM press_text WHERE press_text MATCH ? ORDER BY rank LIMIT ${mostCompared}) t
     CROSS JOIN press_item p ON p.rid = t.rowid`,
    sought,
  );
  return rows.flatMap(({ id, title }) => {
    const entry = index.get(id);
    return entry ? [{ id, title: title ?? '', outletId: entry.outletId, isRepost: isRepost(entry) }] : [];
  });
}

export function likelyOriginals(ctx: QueryCtx, input: ParsedOf<'press.originals'>): LikelyOriginal[] {
  const record = readRecord(ctx.store, 'pressItem', input.id);
  if (!record) throw new AppError('not-found', { entity: 'pressItem' });
  const sourceIds =
    record.sourceName === null ? [] : readOutletFinder(ctx.store, ctx.today).ids(record.sourceName);
  const index = pressIndex(ctx.store);
  const others = originalCandidates(ctx, record.title ?? '').filter(({ id }) => {
    const entry = index.get(id);
    return entry !== undefined && index.headOf(entry).id !== input.id;
  });
  const ranked = rankOriginals(record.title ?? '', sourceIds, others).slice(0, input.limit);
  const briefs = new Map(
    pressBriefs(
      ctx,
      ranked.map(({ candidate }) => candidate.id),
    ).map(brief => [brief.id, brief]),
  );
  return ranked.flatMap(({ candidate, similarity, isNamedSource }) => {
    const brief = briefs.get(candidate.id);
    return brief ? [{ ...brief, similarity, isNamedSource, isRepost: candidate.isRepost }] : [];
  });
}
