import type { ParsedOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { daysBetween } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { coordinationKinds } from '#shared/entities/opinion.ts';
import type { Row } from '#shared/entities.ts';
import {
  type CoordinationFilter,
  CoordinationKind,
  type CoordinationRow,
  type CoordinationSort,
  type CoordinationTotals,
  type FollowUp,
} from '#shared/partner.ts';
import { followUpOf, followUpState } from '#shared/rules/coordination.ts';
import { soughtFor } from '#shared/rules/list-match.ts';
import { opinionSubject } from '#shared/rules/opinion-subject.ts';
import type { Named } from '#shared/story-list.ts';
import { allOf, among, anyOf, type Condition, placeIn, plain } from './condition.ts';
import type { CommandCtx, QueryCtx } from './context.ts';
import { given } from './patch.ts';
import { rawRow, readRecord, toRow } from './record.ts';
import { type Names, namesIn } from './story-rows.ts';
import { kinOf } from './survivor.ts';

/** The coordination log: meetings, documents and calls with partners, and what follows from them. */

const tables = 'coordination c JOIN coordination_list l ON l.rid = c.rid';

function followUpCondition(ctx: QueryCtx, followUp: FollowUp): Condition {
  const isOpen = 'c.done_on IS NULL AND c.follow_up_on';
  switch (followUp) {
    case 'done':
      return plain('c.done_on IS NOT NULL');
    case 'none':
      return plain(`${isOpen} IS NULL`);
    case 'open':
      return { sql: `(${isOpen} >= ?)`, params: [ctx.today] };
    case 'late':
      return { sql: `(${isOpen} < ?)`, params: [ctx.today] };
  }
}

function conditionOf(ctx: QueryCtx, filter: CoordinationFilter): Condition {
  return allOf([
    plain('c.deleted = 0'),
    ...(soughtFor(filter.text ?? '')?.folded ?? []).map(word => ({
      sql: 'instr(l.folded, ?) > 0',
      params: [` ${word}`],
    })),
    ...among('c.kind', filter.kinds),
    ...among('c.partner_id', filter.partnerIds),
    ...among('c.owner_id', filter.ownerIds && kinOf(ctx.store, 'person', filter.ownerIds)),
    ...anyOf(filter.followUps?.map(each => followUpCondition(ctx, each))),
    ...(filter.from === undefined ? [] : [{ sql: 'c.on_day >= ?', params: [filter.from] }]),
    ...(filter.to === undefined ? [] : [{ sql: 'c.on_day <= ?', params: [filter.to] }]),
    ...(filter.isMine ? among('c.owner_id', kinOf(ctx.store, 'person', [ctx.user?.id ?? ''])) : []),
  ]);
}

const sortSql: Readonly<Record<CoordinationSort['by'], string>> = {
  day: 'c.on_day',
  kind: placeIn('c.kind', coordinationKinds),
  partner: 'l.partner_key',
  subject: 'l.subject_key',
  number: 'l.number_key',
  owner: 'l.owner_key',
  followUp: 'iif(c.done_on IS NULL, c.follow_up_on, NULL)',
};

function orderOf(filter: CoordinationFilter, sort: CoordinationSort | null): Condition {
  if (sort) {
    const column = sortSql[sort.by];
    const direction = sort.direction === 'ascending' ? 'ASC' : 'DESC';
    return plain(`${column} IS NULL, ${column} ${direction}, c.rid ${direction}`);
  }
  const exact = soughtFor(filter.text ?? '')?.exact ?? [];
  const isExact = exact.map(() => 'instr(l.exact, ?) > 0').join(' AND ');
  return {
    sql: `${isExact === '' ? '' : `NOT (${isExact}), `}c.on_day DESC NULLS LAST, c.rid DESC`,
    params: exact.map(word => ` ${word}`),
  };
}

export function listCoordination(
  ctx: QueryCtx,
  { filter, sort, window }: ParsedOf<'coordination.list'>,
): CoordinationRow[] {
  const condition = conditionOf(ctx, filter);
  const order = orderOf(filter, sort);
  const rows = ctx
    .all<Record<string, unknown>>(
      `SELECT c.* FROM ${tables} WHERE ${condition.sql} ORDER BY ${order.sql} LIMIT ? OFFSET ?`,
      ...condition.params,
      ...order.params,
      window.limit,
      window.offset,
    )
    .map(raw => toRow('coordination', raw));
  const names = namesIn(ctx, { units: [], people: rows.map(row => row.ownerId) });
  return rows.map(row => rowOf(ctx, row, names));
}

function rowOf(ctx: QueryCtx, row: Row<'coordination'>, names: Names): CoordinationRow {
  const followUp = followUpOf(row, ctx.today);
  const isAwaited = followUp === 'open' || followUp === 'late';
  return {
    id: row.id,
    kind: row.kind,
    onDay: row.onDay,
    partner: linked(ctx, 'partner', row.partnerId),
    subject: opinionSubject({ subject: row.subject, body: row.content }),
    content: row.content,
    outcome: row.outcome,
    documentNumber: row.documentNumber,
    followUpOn: row.followUpOn,
    doneOn: row.doneOn,
    followUp,
    deadlineState: followUpState(row, ctx.today),
    daysLeft: isAwaited && row.followUpOn !== null ? daysBetween(ctx.today, row.followUpOn) : null,
    owner: names.person(row.ownerId),
    opinion: linked(ctx, 'opinion', row.opinionId),
    pressCase: linked(ctx, 'pressCase', row.caseId),
    hotIssue: linked(ctx, 'hotIssue', row.hotIssueId),
  };
}

function linked(
  ctx: QueryCtx,
  entity: 'partner' | 'opinion' | 'pressCase' | 'hotIssue',
  id: string | null,
): Named | null {
  if (id === null) return null;
  if (entity === 'opinion') {
    const opinion = readRecord(ctx.store, entity, id);
    return opinion ? { id, name: opinionSubject(opinion) } : null;
  }
  if (entity === 'partner') {
    const partner = readRecord(ctx.store, entity, id);
    return partner ? { id, name: partner.name ?? '' } : null;
  }
  const record = readRecord(ctx.store, entity, id);
  return record ? { id, name: record.title ?? '' } : null;
}

export function countCoordination(
  ctx: QueryCtx,
  { filter }: { readonly filter: CoordinationFilter },
): CoordinationTotals {
  const condition = conditionOf(ctx, filter);
  const rows = ctx.all<{ kind: CoordinationKind | null; followUpOn: string | null; doneOn: string | null }>(
    `SELECT c.kind, c.follow_up_on AS followUpOn, c.done_on AS doneOn FROM ${tables} WHERE ${condition.sql}`,
    ...condition.params,
  );
  const states = rows.map(row => followUpOf(row, ctx.today));
  return {
    total: rows.length,
    byKind: Object.fromEntries(
      CoordinationKind.options.map(kind => [kind, rows.filter(row => row.kind === kind).length]),
      // Every kind is given its count here.
    ) as CoordinationTotals['byKind'],
    open: states.filter(state => state === 'open').length,
    late: states.filter(state => state === 'late').length,
  };
}

interface StoredEntry {
  readonly row: Row<'coordination'>;
  readonly createdById: string | null;
}

/** @throws AppError `not-found` */
function readEntry(ctx: QueryCtx, id: string): StoredEntry {
  const raw = rawRow(ctx.store, 'coordination', id);
  if (!raw) throw new AppError('not-found', { entity: 'coordination' });
  const by = raw['created_by'];
  return { row: toRow('coordination', raw), createdById: typeof by === 'string' ? by : null };
}

/** @throws AppError `not-found`, `record-deleted` */
function liveEntry(ctx: QueryCtx, id: string): StoredEntry {
  const entry = readEntry(ctx, id);
  if (entry.row.deleted) throw new AppError('record-deleted', { entity: 'coordination' });
  return entry;
}

function mayRemove(ctx: QueryCtx, createdById: string | null): boolean {
  if (!ctx.user) return false;
  return hasRole(ctx.user.role, 'lead') || (hasRole(ctx.user.role, 'member') && createdById === ctx.user.id);
}

export function getCoordination(ctx: QueryCtx, { id }: { readonly id: string }) {
  const { row, createdById } = readEntry(ctx, id);
  return {
    ...rowOf(ctx, row, namesIn(ctx)),
    isRemoved: row.deleted,
    ownSubject: row.subject,
    canEdit: !row.deleted && ctx.user !== null && hasRole(ctx.user.role, 'member'),
    canRemove: mayRemove(ctx, createdById),
  };
}

type Content = Partial<Pick<Row<'coordination'>, 'subject' | 'content' | 'onDay' | 'doneOn'>>;

/** @throws AppError `coordination-empty`, `coordination-done-early` */
function checkEntry(row: Content): void {
  if (!row.subject && !row.content) throw new AppError('coordination-empty', {});
  if (row.onDay && row.doneOn && row.doneOn < row.onDay)
    throw new AppError('coordination-done-early', { on: row.onDay, done: row.doneOn });
}

export function addCoordination(ctx: CommandCtx, input: ParsedOf<'coordination.create'>): string {
  const values = { onDay: ctx.today, ownerId: ctx.user?.id ?? null, ...given(input) };
  checkEntry(values);
  return ctx.writer.create('coordination', values);
}

export function saveCoordination(ctx: CommandCtx, { id, patch }: ParsedOf<'coordination.save'>): null {
  const { row } = liveEntry(ctx, id);
  const values = given(patch);
  checkEntry({ ...row, ...values });
  ctx.writer.change('coordination', id, values);
  return null;
}

export function removeCoordination(ctx: CommandCtx, { id }: { readonly id: string }): null {
  const { createdById } = liveEntry(ctx, id);
  if (!mayRemove(ctx, createdById)) throw new AppError('opinion-not-yours', {});
  ctx.writer.remove('coordination', id);
  return null;
}

export function restoreCoordination(ctx: CommandCtx, { id }: { readonly id: string }): null {
  readEntry(ctx, id);
  ctx.writer.restore('coordination', id);
  return null;
}
