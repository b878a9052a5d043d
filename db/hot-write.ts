import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Patch, Row } from '#shared/entities.ts';
import type { HotPatch, NewHotIssue } from '#shared/hot.ts';
import type { SignalEntity } from '#shared/hot-record.ts';
import type { CommandCtx } from './context.ts';
import { makeSets } from './hot-sets.ts';
import type { Store } from './open.ts';
import { given } from './patch.ts';
import { readRecord } from './record.ts';
import type { Writer } from './write.ts';

/** Making, judging, closing hot issues, and linking their signs. */

/** @throws AppError `not-found` for one that is gone or removed */
export function liveHot(store: Store, id: string): Row<'hotIssue'> {
  const row = readRecord(store, 'hotIssue', id);
  if (!row || row.deleted) throw new AppError('not-found', { entity: 'hotIssue' });
  return row;
}

function fieldsOf(patch: HotPatch): Patch<'hotIssue'> {
  const { themeIds: _themes, unitIds: _units, areaIds: _areas, ...fields } = patch;
  return given(fields);
}

function checkCode(store: Store, code: string | null | undefined, id: string | null): void {
  if (!code) return;
  const taken = store
    .prepare('SELECT title FROM hot_issue WHERE code = ? AND id <> ? AND deleted = 0')
    .pluck()
    .get(code, id ?? '');
  if (taken !== undefined) throw new AppError('hot-code-taken', { code, title: String(taken ?? '') });
}

/** Makes an issue, its first assessment and its signs; without a code the next free `VD001`. */
export function createHot(ctx: CommandCtx, input: NewHotIssue): string {
  const { store, writer } = ctx;
  const { level, likelihood, impact, reason, signals, ...patch } = input;
  checkCode(store, patch.code, null);
  const id = writer.create('hotIssue', {
    ownerId: ctx.user?.id ?? null,
    openedOn: ctx.today,
    ...fieldsOf(patch),
    code: patch.code || nextCode(store),
    level,
    likelihood,
    impact,
    status: 'open',
  });
  makeSets(store, writer, 'hotIssue', id, patch);
  noteAssessment(ctx, id, { level, likelihood, impact, reason: reason ?? null });
  linkSignals(ctx, id, signals ?? []);
  return id;
}

/** `VD001` and on: one more than the highest number given so far, removed issues included. */
function nextCode(store: Store): string {
  const last = store
    .prepare("SELECT max(CAST(substr(code, 3) AS INTEGER)) FROM hot_issue WHERE code GLOB 'VD[0-9]*'")
    .pluck()
    .get();
  return `VD${String(Number(last ?? 0) + 1).padStart(3, '0')}`;
}

interface Judgement {
  readonly level: Row<'hotIssue'>['level'];
  readonly likelihood: number | null;
  readonly impact: number | null;
  readonly reason: string | null;
}

function noteAssessment(ctx: CommandCtx, hotIssueId: string, judgement: Judgement): void {
  const { writer, user } = ctx;
  writer.create('hotAssessment', { ...judgement, hotIssueId, byId: user?.id ?? null, atMs: writer.atMs });
}

export function saveHot(ctx: CommandCtx, { id, patch }: ParsedOf<'hot.save'>): null {
  liveHot(ctx.store, id);
  checkCode(ctx.store, patch.code, id);
  ctx.writer.change('hotIssue', id, fieldsOf(patch));
  makeSets(ctx.store, ctx.writer, 'hotIssue', id, patch);
  return null;
}

/**
 * Judges an open issue anew; nothing is written where nothing differs.
 *
 * @throws AppError `hot-closed`; `hot-reason-needed` when the level changes without a reason
 */
export function assessHot(ctx: CommandCtx, input: ParsedOf<'hot.assess'>): null {
  const { id, ...judgement } = input;
  const issue = openHot(ctx.store, id);
  if (issue.level !== judgement.level && judgement.reason === null)
    throw new AppError('hot-reason-needed', {});
  const { level, likelihood, impact } = judgement;
  if (ctx.writer.change('hotIssue', id, { level, likelihood, impact }) || judgement.reason !== null)
    noteAssessment(ctx, id, judgement);
  return null;
}

function openHot(store: Store, id: string): Row<'hotIssue'> {
  const issue = liveHot(store, id);
  if (issue.status === 'closed') throw new AppError('hot-closed', { title: issue.title ?? '' });
  return issue;
}

/** @throws AppError `hot-closed`, `hot-reason-needed` */
export function closeHot(ctx: CommandCtx, { id, reason, onDay }: ParsedOf<'hot.close'>): null {
  openHot(ctx.store, id);
  if (reason === null) throw new AppError('hot-reason-needed', {});
  ctx.writer.change('hotIssue', id, {
    status: 'closed',
    closedOn: onDay ?? ctx.today,
    closedReason: reason,
  });
  return null;
}

/** @throws AppError `hot-not-closed` */
export function reopenHot(ctx: CommandCtx, { id, reason }: ParsedOf<'hot.reopen'>): null {
  const issue = liveHot(ctx.store, id);
  if (issue.status !== 'closed') throw new AppError('hot-not-closed', { title: issue.title ?? '' });
  ctx.writer.change('hotIssue', id, { status: 'open', closedOn: null, closedReason: null });
  const { level, likelihood, impact } = issue;
  noteAssessment(ctx, id, { level, likelihood, impact, reason: reason ?? null });
  return null;
}

/** Links records to an issue as its signs, each once; how many were new. @throws AppError `not-found` */
export function linkSignals(
  ctx: CommandCtx,
  hotIssueId: string,
  signals: readonly {
    readonly entity: SignalEntity;
    readonly id: string;
    readonly note?: string | null | undefined;
  }[],
): number {
  const { store, writer, user } = ctx;
  const known = new Set(
    store
      .prepare(
        "SELECT source_entity || ':' || source_id FROM hot_signal WHERE hot_issue_id = ? AND deleted = 0",
      )
      .pluck()
      .all(hotIssueId) as string[],
  );
  let linked = 0;
  for (const { entity, id, note } of signals) {
    if (known.has(`${entity}:${id}`)) continue;
    const source = readRecord(store, entity, id);
    if (!source || source.deleted) throw new AppError('not-found', { entity });
    known.add(`${entity}:${id}`);
    writer.create('hotSignal', {
      hotIssueId,
      sourceEntity: entity,
      sourceId: id,
      note: note ?? null,
      byId: user?.id ?? null,
      atMs: writer.atMs,
    });
    linked += 1;
  }
  return linked;
}

export function unlinkSignals(writer: Writer, store: Store, signalIds: readonly string[]): void {
  for (const id of signalIds) {
    const signal = readRecord(store, 'hotSignal', id);
    if (!signal || signal.deleted) throw new AppError('not-found', { entity: 'hotSignal' });
    writer.remove('hotSignal', id);
  }
}

export function bulkHot(ctx: CommandCtx, { ids, change }: ParsedOf<'hot.bulk'>): { changed: number } {
  const { addThemeIds, ...fields } = change;
  let changed = 0;
  for (const id of ids) {
    liveHot(ctx.store, id);
    const isChanged = ctx.writer.change('hotIssue', id, given(fields));
    const joined = (addThemeIds ?? []).filter(theme => ctx.writer.join('hotIssue', id, 'themes', theme));
    if (isChanged || joined.length > 0) changed += 1;
  }
  return { changed };
}
