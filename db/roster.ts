import { eq, sql } from 'drizzle-orm';
import type { ParsedOf } from '#shared/contract.ts';
import { addDays } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Requirement, RoleOption, rosterContract } from '#shared/roster.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import { appoint, changePost, endPost, requirementRows } from './post-write.ts';
import { readRecord } from './record.ts';
import { checkRoster, listTeam, summariseRoster } from './roster-check.ts';
import { tables } from './schema.ts';

function listRoles(ctx: QueryCtx): RoleOption[] {
  const { postRole } = tables;
  const { id, name, code, position, rid } = postRole;
  return ctx.db
    .select({ id, name, code, position })
    .from(postRole)
    .where(eq(postRole.deleted, false))
    .orderBy(sql`coalesce(${position}, 999)`, rid)
    .all()
    .map(role => ({ ...role, name: role.name ?? '' }));
}

function saveRole(ctx: CommandCtx, { id, name, position }: ParsedOf<'roster.saveRole'>): string {
  const values = { name, ...(position === undefined ? {} : { position }) };
  if (id === undefined) return ctx.writer.create('postRole', values);
  if (!readRecord(ctx.store, 'postRole', id)) throw new AppError('not-found', { entity: 'postRole' });
  ctx.writer.change('postRole', id, values);
  return id;
}

function listRequirements(ctx: QueryCtx): Requirement[] {
  return requirementRows(ctx.store).map(row => ({
    ...row,
    typeName: readRecord(ctx.store, 'unitType', row.unitTypeId)?.name ?? '',
    roleName: readRecord(ctx.store, 'postRole', row.roleId)?.name ?? '',
  }));
}

/** The one in force then ends the day before, so that the completeness of earlier days stays what it was. */
function saveRequirement(ctx: CommandCtx, input: ParsedOf<'roster.saveRequirement'>): null {
  const { unitTypeId, roleId, count } = input;
  const fromDay = input.fromDay ?? null;
  const same = requirementRows(ctx.store).filter(
    row => row.unitTypeId === unitTypeId && row.roleId === roleId,
  );
  const exact = same.find(row => row.fromDay === fromDay);
  for (const row of same) {
    if (row === exact) continue;
    if (fromDay === null || (row.fromDay !== null && row.fromDay > fromDay))
      ctx.writer.remove('requirement', row.id);
    else if (row.toDay === null || row.toDay >= fromDay)
      ctx.writer.change('requirement', row.id, { toDay: addDays(fromDay, -1) });
  }
  if (count === 0) {
    if (exact) ctx.writer.remove('requirement', exact.id);
  } else if (exact) ctx.writer.change('requirement', exact.id, { count, toDay: null });
  else ctx.writer.create('requirement', { unitTypeId, roleId, count, fromDay });
  return null;
}

export const rosterHandlers: HandlersFor<typeof rosterContract> = {
  'roster.check': checkRoster,
  'roster.summary': summariseRoster,
  'roster.team': listTeam,
  'roster.roles': listRoles,
  'roster.requirements': listRequirements,
  'roster.saveRole': saveRole,
  'roster.saveRequirement': saveRequirement,
  'roster.appoint': (ctx, input) => appoint(ctx.store, ctx.writer, input),
  'roster.endPost': (ctx, { postId, toDay, reason }) => {
    endPost(ctx.store, ctx.writer, postId, toDay, reason ?? null);
    return null;
  },
  'roster.savePost': (ctx, { postId, ...change }) => {
    changePost(ctx.store, ctx.writer, postId, change);
    return null;
  },
  'roster.removePost': (ctx, { postId }) => {
    if (!ctx.writer.read('post', postId)) throw new AppError('not-found', { entity: 'post' });
    ctx.writer.remove('post', postId);
    return null;
  },
};
