import type { Attachment, attachmentContract } from '#shared/attachment.ts';
import { AppError } from '#shared/core/errors.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import type { Store } from './open.ts';
import { readRecord } from './record.ts';

interface Found extends Omit<Attachment, 'isImage' | 'isPresent'> {
  readonly isPresent: number;
}

const drawable: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);

function listAttachments(ctx: QueryCtx, input: { ownerEntity: string; ownerId: string }): Attachment[] {
  return ctx
    .all<Found>(
      `SELECT a.id, coalesce(a.role, 'other') AS role, a.sha256, coalesce(a.name, '') AS name, coalesce(a.mime, '') AS mime,
         coalesce(a.size_bytes, 0) AS sizeBytes, a.caption, a.credit, coalesce(a.created_at_ms, 0) AS addedAtMs,
         coalesce(b.state = 'present', 0) AS isPresent
       FROM attachment a LEFT JOIN blob b ON b.sha256 = a.sha256
       WHERE a.owner_id = ? AND a.owner_entity = ? AND a.deleted = 0 ORDER BY a.rid`,
      input.ownerId,
      input.ownerEntity,
    )
    .map(row => ({ ...row, isPresent: row.isPresent === 1, isImage: drawable.has(row.mime) }));
}

function liveAttachment(store: Store, id: string) {
  const row = readRecord(store, 'attachment', id);
  if (!row || row.deleted) throw new AppError('not-found', { entity: 'attachment' });
  return row;
}

function changeAttachment(
  ctx: CommandCtx,
  input: {
    id: string;
    role?: Attachment['role'] | undefined;
    caption?: string | null | undefined;
    credit?: string | null | undefined;
  },
): null {
  liveAttachment(ctx.store, input.id);
  const { id, ...patch } = input;
  ctx.writer.change('attachment', id, patch);
  return null;
}

/** Says that this PC holds the bytes; the caller has put them there. */
export function noteBlob(store: Store, sha256: string, sizeBytes: number): void {
  store
    .prepare("INSERT OR REPLACE INTO blob (sha256, size_bytes, state) VALUES (?, ?, 'present')")
    .run(sha256, sizeBytes);
}

/** Name and hash of a live attachment. @throws AppError `not-found` */
export function attachmentFile(store: Store, id: string): { readonly name: string; readonly sha256: string } {
  const row = liveAttachment(store, id);
  return { name: row.name ?? '', sha256: row.sha256 ?? '' };
}

export const attachmentHandlers: HandlersFor<typeof attachmentContract> = {
  'attachment.list': listAttachments,
  'attachment.change': changeAttachment,
  'attachment.remove': (ctx, input) => {
    liveAttachment(ctx.store, input.id);
    ctx.writer.remove('attachment', input.id);
    return null;
  },
};
