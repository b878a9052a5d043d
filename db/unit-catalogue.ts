import { eq, max, sql } from 'drizzle-orm';
import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Area, UnitType } from '#shared/unit.ts';
import type { CommandCtx, QueryCtx } from './context.ts';
import { directoryOn } from './directory/day.ts';
import { sortKeyOf } from './directory/memo.ts';
import { given } from './patch.ts';
import { readRecord, setMembers } from './record.ts';
import { tables } from './schema.ts';

/** The office's lists of unit types and areas. */

export function listUnitTypes(ctx: QueryCtx): UnitType[] {
  const { unitType } = tables;
  const { id, name, code, prefixes, level, position, isActive, rid } = unitType;
  return ctx.db
    .select({ id, name, code, prefixes, level, position, isActive })
    .from(unitType)
    .where(eq(unitType.deleted, false))
    .orderBy(sql`coalesce(${position}, 999)`, rid)
    .all()
    .map(row => ({ ...row, name: row.name ?? '', isActive: row.isActive !== false }));
}

export function saveUnitType(ctx: CommandCtx, input: ParsedOf<'unit.saveType'>): string {
  const { id, ...values } = input;
  if (id === undefined) {
    const { unitType } = tables;
    const last = ctx.db
      .select({ position: max(unitType.position) })
      .from(unitType)
      .get();
    return ctx.writer.create('unitType', {
      isActive: true,
      position: (last?.position ?? 0) + 1,
      ...given(values),
    });
  }
  if (!readRecord(ctx.store, 'unitType', id)) throw new AppError('not-found', { entity: 'unitType' });
  ctx.writer.change('unitType', id, given(values));
  return id;
}

/** Areas by name, with the units there today. */
export function listAreas(ctx: QueryCtx): Area[] {
  const units = new Map<string, number>();
  for (const { areaId, life } of directoryOn(ctx.store, ctx.today).units)
    if (areaId !== null && life === 'active') units.set(areaId, (units.get(areaId) ?? 0) + 1);
  const { area } = tables;
  const { id, name, kind, formerPart, parentId, fromDay, toDay } = area;
  return ctx.db
    .select({ id, name, kind, formerPart, parentId, fromDay, toDay })
    .from(area)
    .where(eq(area.deleted, false))
    .all()
    .map(row => ({
      ...row,
      name: row.name ?? '',
      aliases: [...setMembers(ctx.store, 'area', row.id, 'aliases')],
      units: units.get(row.id) ?? 0,
    }))
    .sort((left, right) => (sortKeyOf(left.name) < sortKeyOf(right.name) ? -1 : 1));
}

export function saveArea(ctx: CommandCtx, input: ParsedOf<'unit.saveArea'>): string {
  const { id: known, aliases, ...values } = input;
  if (known !== undefined && !readRecord(ctx.store, 'area', known))
    throw new AppError('not-found', { entity: 'area' });
  const id = known ?? ctx.writer.create('area', given(values));
  if (known !== undefined) ctx.writer.change('area', id, given(values));
  if (aliases) {
    for (const alias of setMembers(ctx.store, 'area', id, 'aliases'))
      if (!aliases.includes(alias)) ctx.writer.leave('area', id, 'aliases', alias);
    for (const alias of aliases) ctx.writer.join('area', id, 'aliases', alias);
  }
  return id;
}
