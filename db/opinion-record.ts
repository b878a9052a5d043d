import { AppError } from '#shared/core/errors.ts';
import type { Row } from '#shared/entities.ts';
import type { OpinionRecord } from '#shared/opinion.ts';
import { mayEditOpinion, mayRemoveOpinion } from '#shared/rules/opinion-rights.ts';
import type { Named } from '#shared/story-list.ts';
import { maySeeContacts } from './contact.ts';
import type { QueryCtx } from './context.ts';
import { labelOf } from './label.ts';
import { isGiverHidden, opinionRows } from './opinion-rows.ts';
import { rawRow, toRow } from './record.ts';
import { namesIn } from './story-rows.ts';

/** An opinion as it lies in its table, with who entered it. */
export interface StoredOpinion {
  readonly row: Row<'opinion'>;
  readonly createdById: string | null;
  readonly createdAtMs: number | null;
}

/** @throws AppError `not-found` */
export function readOpinion(ctx: QueryCtx, id: string): StoredOpinion {
  const raw = rawRow(ctx.store, 'opinion', id);
  if (!raw) throw new AppError('not-found', { entity: 'opinion' });
  const { created_by: by, created_at_ms: at } = raw;
  return {
    row: toRow('opinion', raw),
    createdById: typeof by === 'string' ? by : null,
    createdAtMs: typeof at === 'number' ? at : null,
  };
}

/** An opinion that is there to be worked on; @throws AppError `not-found`, `record-deleted` */
export function liveOpinion(ctx: QueryCtx, id: string): StoredOpinion {
  const opinion = readOpinion(ctx, id);
  if (opinion.row.deleted) throw new AppError('record-deleted', { entity: 'opinion' });
  return opinion;
}

/** Everything the page of an opinion shows, removed ones included; @throws AppError `not-found` */
export function getOpinion(ctx: QueryCtx, { id }: { readonly id: string }): OpinionRecord {
  const { row, createdById, createdAtMs } = readOpinion(ctx, id);
  const [listed] = opinionRows(ctx, [id]);
  if (!listed) throw new AppError('not-found', { entity: 'opinion' });
  const names = namesIn(ctx);
  const mover = { id: ctx.user?.id ?? '', role: ctx.user?.role ?? 'anyone' } as const;
  return {
    ...listed,
    isRemoved: row.deleted,
    ownSubject: row.subject,
    giverContact: maySeeContacts(ctx) ? row.giverContact : null,
    isGiverHidden: isGiverHidden(ctx, row) || (row.giverContact !== null && !maySeeContacts(ctx)),
    policy: named(ctx, row.policyId),
    body: row.body,
    areas: areasOf(ctx, id),
    decisionReason: row.decisionReason,
    decidedBy: names.person(row.decidedById),
    decidedOn: row.decidedOn,
    answer: row.answer,
    answerChannel: row.answerChannel,
    answerLink: row.answerLink,
    note: row.note,
    coordination: coordinationOf(ctx, id),
    hotIssues: hotIssuesOf(ctx, id),
    createdBy: names.person(createdById),
    createdAtMs,
    canEdit: !row.deleted && mayEditOpinion(mover.role),
    canRemove: mayRemoveOpinion({ createdById, decision: row.decision, answeredOn: row.answeredOn }, mover),
  };
}

function named(ctx: QueryCtx, policyId: string | null): Named | null {
  if (policyId === null) return null;
  const name = labelOf(ctx.store, 'policy', policyId);
  return name === null ? null : { id: policyId, name };
}

function areasOf(ctx: QueryCtx, id: string): Named[] {
  return ctx
    .all<{ id: string; name: string | null }>(
      `SELECT a.id, a.name FROM set_member m JOIN area a ON a.id = m.element
       WHERE m.entity = 'opinion' AND m.entity_id = ? AND m.name = 'areas' ORDER BY a.rid`,
      id,
    )
    .map(area => ({ id: area.id, name: area.name ?? '' }));
}

function coordinationOf(ctx: QueryCtx, id: string): OpinionRecord['coordination'] {
  return ctx
    .all<{ id: string; subject: string | null; content: string | null; onDay: string | null }>(
      `SELECT id, subject, content, on_day AS onDay FROM coordination
       WHERE opinion_id = ? AND deleted = 0 ORDER BY on_day DESC, rid DESC`,
      id,
    )
    .map(({ subject, content, ...row }) => ({ ...row, subject: subject ?? content ?? '' }));
}

function hotIssuesOf(ctx: QueryCtx, id: string): Named[] {
  return ctx
    .all<{ id: string; title: string | null }>(
      `SELECT DISTINCT h.id, h.title FROM hot_signal s JOIN hot_issue h ON h.id = s.hot_issue_id
       WHERE s.source_id = ? AND s.source_entity = 'opinion' AND s.deleted = 0 AND h.deleted = 0`,
      id,
    )
    .map(issue => ({ id: issue.id, name: issue.title ?? '' }));
}
