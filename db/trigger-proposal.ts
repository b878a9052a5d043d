import type { OutputOf, ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { hotLevels } from '#shared/entities/hot.ts';
import type { Row } from '#shared/entities.ts';
import { type HotLevel, usualScores } from '#shared/rules/hot-level.ts';
import type { Named } from '#shared/story-list.ts';
import { type Proposal, Proposal as ProposalSchema, type triggerContract } from '#shared/trigger.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import { pressSources } from './hot-signal.ts';
import { createHot, linkSignals, liveHot } from './hot-write.ts';
import { labelOf } from './label.ts';
import { readRecord, setMembers } from './record.ts';
import { namesIn } from './story-rows.ts';
import { listTriggers, saveTrigger } from './trigger-rules.ts';

/** What the triggers propose, and what people decide about it. */

function itemIdsOf(ctx: Pick<QueryCtx, 'store'>, proposalId: string): readonly string[] {
  return setMembers(ctx.store, 'triggerProposal', proposalId, 'items');
}

function listProposals(
  ctx: QueryCtx,
  { state, limit }: ParsedOf<'trigger.proposals'>,
): OutputOf<'trigger.proposals'> {
  const where = state === 'open' ? "state = 'open'" : "state IN ('confirmed', 'declined')";
  const rows = ctx.all<{ id: string; level: HotLevel | null }>(
    `SELECT id, level FROM trigger_proposal WHERE ${where} AND deleted = 0
     ORDER BY ${state === 'open' ? 'raised_at_ms' : 'decided_at_ms'} DESC, rid DESC`,
  );
  const rank = (row: { level: HotLevel | null }) => (row.level === null ? -1 : hotLevels.indexOf(row.level));
  const ordered = state === 'open' ? rows.sort((a, b) => rank(b) - rank(a)) : rows;
  return { total: rows.length, proposals: ordered.slice(0, limit).map(row => proposalOf(ctx, row.id)) };
}

function liveProposal(ctx: Pick<QueryCtx, 'store'>, id: string): Row<'triggerProposal'> {
  const row = readRecord(ctx.store, 'triggerProposal', id);
  if (!row || row.deleted) throw new AppError('not-found', { entity: 'triggerProposal' });
  return row;
}

function proposalOf(ctx: QueryCtx, id: string): Proposal {
  const row = liveProposal(ctx, id);
  const trigger = row.triggerId === null ? undefined : readRecord(ctx.store, 'hotTrigger', row.triggerId);
  const names = namesIn(ctx);
  const scope = trigger?.scope ?? 'all';
  const itemIds = itemIdsOf(ctx, id);
  const declined = declinedBefore(ctx, row);
  const figures = ProposalSchema.shape.figures.safeParse(row.figures);
  return {
    id,
    trigger: { id: trigger?.id ?? '', name: trigger?.name ?? '', scope },
    scope: scopeNamed(ctx, scope, row.scopeId),
    level: row.level ?? 'watch',
    raisedAtMs: row.raisedAtMs ?? 0,
    figures: figures.success ? figures.data : null,
    state: row.state ?? 'open',
    reason: row.reason,
    decidedBy: names.person(row.decidedById),
    decidedAtMs: row.decidedAtMs,
    items: pressSources(ctx, itemIds).map(item => ({
      ...item,
      isNew: declined !== null && !declined.items.has(item.sourceId),
    })),
    related: row.state === 'open' ? relatedIssues(ctx, row, itemIds) : [],
    declinedBefore: declined?.reason ?? null,
    hotIssue: namedIssue(ctx, row.hotIssueId),
  };
}

function scopeNamed(ctx: QueryCtx, scope: Proposal['trigger']['scope'], id: string | null): Named | null {
  if (scope === 'all' || id === null) return null;
  if (scope === 'unit') return namesIn(ctx).unit(id);
  return { id, name: labelOf(ctx.store, scope, id) ?? '' };
}

function namedIssue(ctx: QueryCtx, id: string | null): Named | null {
  const issue = id === null ? undefined : readRecord(ctx.store, 'hotIssue', id);
  return issue && !issue.deleted ? { id: issue.id, name: issue.title ?? '' } : null;
}

/** The last time the same trigger was declined for the same scope. */
function declinedBefore(
  ctx: QueryCtx,
  row: Row<'triggerProposal'>,
): { reason: string; items: ReadonlySet<string> } | null {
  const before = ctx.all<{ id: string; reason: string | null }>(
    `SELECT id, reason FROM trigger_proposal WHERE trigger_id = ? AND scope_id IS ? AND state = 'declined'
       AND deleted = 0 AND id <> ? ORDER BY decided_at_ms DESC, rid DESC`,
    row.triggerId,
    row.scopeId,
    row.id,
  );
  const [last] = before;
  if (!last || row.state !== 'open') return null;
  const items = new Set(before.flatMap(each => itemIdsOf(ctx, each.id)));
  return itemIdsOf(ctx, row.id).some(id => items.has(id)) ? { reason: last.reason ?? '', items } : null;
}

/** Open issues that hold some of the items, or that an earlier proposal of the same kind led to. */
function relatedIssues(ctx: QueryCtx, row: Row<'triggerProposal'>, itemIds: readonly string[]): Named[] {
  const found = ctx.all<{ id: string; name: string | null }>(
    `SELECT h.id, h.title AS name FROM hot_issue h WHERE h.deleted = 0 AND h.status = 'open' AND (
       h.id IN (SELECT hot_issue_id FROM hot_signal WHERE source_id IN (SELECT value FROM json_each(?)) AND deleted = 0)
       OR h.id IN (SELECT hot_issue_id FROM trigger_proposal WHERE trigger_id = ? AND scope_id IS ? AND state = 'confirmed' AND deleted = 0))
     ORDER BY h.rid DESC`,
    JSON.stringify(itemIds),
    row.triggerId,
    row.scopeId,
  );
  return found.map(({ id, name }) => ({ id, name: name ?? '' }));
}

/** @throws AppError `trigger-decided` when somebody decided already */
function openProposal(ctx: CommandCtx, id: string): Row<'triggerProposal'> {
  const row = liveProposal(ctx, id);
  if (row.state !== 'open') throw new AppError('trigger-decided', {});
  return row;
}

function confirmProposal(ctx: CommandCtx, input: ParsedOf<'trigger.confirm'>): { hotIssueId: string } {
  const row = openProposal(ctx, input.id);
  const itemIds = pressSources(ctx, itemIdsOf(ctx, row.id)).map(item => item.sourceId);
  const hotIssueId = input.hotIssueId ?? openIssue(ctx, row, input);
  liveHot(ctx.store, hotIssueId);
  linkSignals(
    ctx,
    hotIssueId,
    itemIds.map(id => ({ entity: 'pressItem' as const, id })),
  );
  const decision = {
    state: 'confirmed',
    hotIssueId,
    decidedById: ctx.user?.id ?? null,
    decidedAtMs: ctx.writer.atMs,
  } as const;
  ctx.writer.change('triggerProposal', row.id, decision);
  for (const id of sameItems(ctx, row.id, itemIds)) ctx.writer.change('triggerProposal', id, decision);
  return { hotIssueId };
}

/** Other open proposals that stand on nothing but these items. */
function sameItems(ctx: CommandCtx, id: string, itemIds: readonly string[]): readonly string[] {
  const known = new Set(itemIds);
  return ctx
    .all<{ id: string }>(
      "SELECT id FROM trigger_proposal WHERE state = 'open' AND deleted = 0 AND id <> ?",
      id,
    )
    .map(row => row.id)
    .filter(other => itemIdsOf(ctx, other).every(item => known.has(item)));
}

function openIssue(ctx: CommandCtx, row: Row<'triggerProposal'>, input: ParsedOf<'trigger.confirm'>): string {
  const { scope, trigger, items } = proposalOf(ctx, row.id);
  const level = input.level ?? row.level ?? 'watch';
  const usual = usualScores(level);
  return createHot(ctx, {
    title: input.title ?? scope?.name ?? items[0]?.title ?? trigger.name,
    level,
    likelihood: input.likelihood ?? usual.likelihood,
    impact: input.impact ?? usual.impact,
    reason: trigger.name,
    ...(input.ownerId === undefined ? {} : { ownerId: input.ownerId }),
    themeIds: scope && trigger.scope === 'theme' ? [scope.id] : [],
    areaIds: scope && trigger.scope === 'area' ? [scope.id] : [],
    unitIds: scope && trigger.scope === 'unit' ? [scope.id] : [],
  });
}

/** @throws AppError `hot-reason-needed`, `trigger-decided` */
function declineProposal(ctx: CommandCtx, { id, reason }: ParsedOf<'trigger.decline'>): null {
  openProposal(ctx, id);
  if (reason === null) throw new AppError('hot-reason-needed', {});
  ctx.writer.change('triggerProposal', id, {
    state: 'declined',
    reason,
    decidedById: ctx.user?.id ?? null,
    decidedAtMs: ctx.writer.atMs,
  });
  return null;
}

export const triggerHandlers: HandlersFor<typeof triggerContract> = {
  'trigger.list': ctx => listTriggers(ctx.store),
  'trigger.save': saveTrigger,
  'trigger.remove': (ctx, { id }) => {
    const known = readRecord(ctx.store, 'hotTrigger', id);
    if (!known || known.deleted) throw new AppError('not-found', { entity: 'hotTrigger' });
    ctx.writer.remove('hotTrigger', id);
    return null;
  },
  'trigger.proposals': listProposals,
  'trigger.confirm': confirmProposal,
  'trigger.decline': declineProposal,
};
