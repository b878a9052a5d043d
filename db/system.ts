import { hasRole } from '#shared/core/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { splitName } from '#shared/core/names.ts';
import { type EntityName, isEntityName } from '#shared/entities.ts';
import { childrenOf, hasOwnParts } from '#shared/family.ts';
import type { Account, systemContract } from '#shared/system.ts';
import { maySeeContacts } from './contact.ts';
import type { CommandCtx, HandlersFor, QueryCtx, User } from './context.ts';
import { type Change, historyOf } from './history.ts';
import { labelOf, personName, valueLabel } from './label.ts';
import type { Store } from './open.ts';
import { readRecord } from './record.ts';
import { snake } from './schema/table.ts';
import { nextStep } from './undo.ts';

/** All named people, active ones first, in the order of their names. */
export function listAccounts(store: Store): readonly Account[] {
  const rows = store
    .prepare(
      `SELECT a.id, p.family_name AS familyName, p.given_name AS givenName, a.role, a.is_active AS isActive
       FROM account a JOIN person p ON p.id = a.id WHERE a.deleted = 0 ORDER BY a.is_active DESC, a.rid`,
    )
    .all() as {
    id: string;
    familyName: string | null;
    givenName: string | null;
    role: Account['role'];
    isActive: number;
  }[];
  return rows.map(row => ({
    id: row.id,
    name: personName(row),
    role: row.role,
    isActive: row.isActive !== 0,
  }));
}

/** Who may work under this id now: one row, because every operation asks. */
export function findUser(store: Store, id: string): User | null {
  const row = store
    .prepare(
      'SELECT id, role FROM account WHERE id = ? AND deleted = 0 AND is_active = 1 AND role IS NOT NULL',
    )
    .get(id) as User | undefined;
  return row ?? null;
}

function getSession(ctx: QueryCtx) {
  const accounts = listAccounts(ctx.store);
  const user = accounts.find(account => account.id === ctx.user?.id) ?? null;
  const step = (direction: 'undo' | 'redo') =>
    user ? (nextStep(ctx.store, user.id, direction) ?? null) : null;
  return { user, accounts: [...accounts], undo: step('undo'), redo: step('redo') };
}

/** The first person named looks after the PC; later ones are added by the standing office. */
function createAccount(ctx: CommandCtx, input: { name: string; role?: Account['role'] | undefined }): string {
  const isFirst = listAccounts(ctx.store).length === 0;
  if (!isFirst && !(ctx.user && hasRole(ctx.user.role, 'lead')))
    throw new AppError('forbidden', { role: 'lead' });
  const { familyName, givenName } = splitName(input.name);
  const id = ctx.writer.create('person', { familyName, givenName, kind: 'staff', confirmedOn: ctx.today });
  ctx.writer.create('account', { role: input.role ?? (isFirst ? 'admin' : 'lead'), isActive: true }, id);
  ctx.touch('session');
  return id;
}

function changeAccount(
  ctx: CommandCtx,
  input: { id: string; role?: Account['role'] | undefined; isActive?: boolean | undefined },
) {
  if (!readRecord(ctx.store, 'account', input.id)) throw new AppError('not-found', { entity: 'account' });
  ctx.writer.change('account', input.id, {
    ...(input.role ? { role: input.role } : {}),
    ...(input.isActive === undefined ? {} : { isActive: input.isActive }),
  });
  return null;
}

/** Beyond this many records of all kinds their number says how large an action was, and counting would take time. */
const mostCounted = 1000;

/** How many records of one kind an action changed: twelve stories, not the twelve steps they took as well. */
function recordsLike(ctx: QueryCtx, entity: string, actionId: string, records: number): number {
  if (records === 1 || records > mostCounted) return records;
  const row = ctx.get<{ number: number }>(
    'SELECT count(DISTINCT entity_id) AS number FROM sync_op WHERE action_id = ? AND entity = ?',
    actionId,
    entity,
  );
  return Math.max(row?.number ?? 0, 1);
}

/** Fields that only those who may see contacts read. @source decisions, Roles */
const privateFields: ReadonlySet<string> = new Set([
  'opinion.giverContact',
  'pressCase.askerContact',
  'partner.phone',
  'partner.email',
  'reporter.phone',
  'reporter.email',
  'spokesperson.phone',
  'spokesperson.email',
]);

/** The name of who denounces is as private as a phone. */
function isPrivate(store: Store, { entity, id, register }: Change): boolean {
  if (privateFields.has(`${entity}.${register}`)) return true;
  if (entity !== 'opinion' || register !== 'giverName') return false;
  return readRecord(store, 'opinion', id)?.kind === 'denunciation';
}

function getHistory(ctx: QueryCtx, input: { entity: string; id: string }) {
  if (!isEntityName(input.entity)) throw new AppError('not-found', { entity: input.entity });
  const { store } = ctx;
  const records = familyOf(store, input.entity, input.id).filter(
    record => record.entity !== 'contact' || maySeeContacts(ctx),
  );
  const isShown = (change: Change) => maySeeContacts(ctx) || !isPrivate(store, change);
  return historyOf(store, records).map(step => {
    const action = ctx.get<{ name: string; records: number }>(
      'SELECT name, records FROM action WHERE id = ?',
      step.actionId,
    );
    return {
      actionId: step.actionId,
      atMs: step.atMs,
      userId: step.userId,
      userName: step.userId === 'seed' ? '' : (labelOf(store, 'person', step.userId) ?? ''),
      intent: step.intent,
      operation: action?.name ?? null,
      records: recordsLike(ctx, input.entity, step.actionId, action?.records ?? 1),
      changes: step.changes.filter(isShown).map(change => ({
        entity: change.entity,
        id: change.id,
        kind: change.kind,
        register: change.register,
        before:
          change.register === null ? null : valueLabel(store, change.entity, change.register, change.before),
        after:
          change.register === null ? null : valueLabel(store, change.entity, change.register, change.after),
      })),
    };
  });
}

/** A record and the records that belong to it: its names, posts, contacts, outlets, steps. */
function familyOf(
  store: Store,
  entity: EntityName,
  id: string,
): readonly { entity: EntityName; id: string }[] {
  // What was merged into a record brings its own history along.
  const absorbed =
    entity === 'unit' || entity === 'person'
      ? (store.prepare(`SELECT id FROM ${entity} WHERE merged_into = ?`).pluck().all(id) as string[])
      : [];
  const children = childrenOf(entity).flatMap(({ entity: child, field }) =>
    (
      store
        .prepare(`SELECT id FROM ${snake(child)} WHERE ${snake(field)} = ?`)
        .pluck()
        .all(id) as string[]
    ).map(childId => ({
      entity: child,
      id: childId,
    })),
  );
  const parts = children.flatMap(child =>
    hasOwnParts(child.entity) ? familyOf(store, child.entity, child.id) : [child],
  );
  return [{ entity, id }, ...parts, ...absorbed.flatMap(each => familyOf(store, entity, each))];
}

function getSettings(ctx: QueryCtx, input: { keys: readonly string[] }) {
  return Object.fromEntries(input.keys.map(key => [key, readSetting(ctx.store, key)]));
}

/** An office-wide setting, or null when nobody set it. */
export function readSetting(store: Store, key: string) {
  const row = readRecord(store, 'setting', key);
  return row && !row.deleted ? row.value : null;
}

function ownerOf(ctx: QueryCtx): string {
  return ctx.user?.id ?? 'pc';
}

export const systemHandlers: HandlersFor<typeof systemContract> = {
  'session.get': getSession,
  'account.create': createAccount,
  'account.change': changeAccount,
  'history.get': getHistory,
  'record.label': (ctx, input) => labelOf(ctx.store, input.entity, input.id),
  'setting.get': getSettings,
  'setting.save': (ctx, input) => {
    ctx.writer.put('setting', input.key, { value: input.value });
    return null;
  },
  'preference.get': ctx => {
    const rows = ctx.all<{ key: string; value: string }>(
      'SELECT key, value FROM preference WHERE user_id = ?',
      ownerOf(ctx),
    );
    return Object.fromEntries(rows.map(row => [row.key, JSON.parse(row.value)]));
  },
  'preference.save': (ctx, input) => {
    ctx.store
      .prepare('INSERT OR REPLACE INTO preference (user_id, key, value) VALUES (?, ?, ?)')
      .run(ownerOf(ctx), input.key, JSON.stringify(input.value));
    ctx.touch('preference');
    return null;
  },
  'draft.get': (ctx, input) => {
    const row = ctx.get<{ value: string }>(
      'SELECT value FROM draft WHERE user_id = ? AND key = ?',
      ownerOf(ctx),
      input.key,
    );
    return row ? JSON.parse(row.value) : null;
  },
  'draft.save': (ctx, input) => {
    ctx.store
      .prepare('INSERT OR REPLACE INTO draft (user_id, key, value, at_ms) VALUES (?, ?, ?, ?)')
      .run(ownerOf(ctx), input.key, JSON.stringify(input.value), ctx.nowMs);
    ctx.touch('draft');
    return null;
  },
  'draft.drop': (ctx, input) => {
    ctx.store.prepare('DELETE FROM draft WHERE user_id = ? AND key = ?').run(ownerOf(ctx), input.key);
    ctx.touch('draft');
    return null;
  },
};
