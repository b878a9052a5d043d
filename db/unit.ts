import type { ParsedOf } from '#shared/contract.ts';
import { completenessOf, unitStates } from '#shared/rules/completeness.ts';
import { matchRank, soughtFor } from '#shared/rules/list-match.ts';
import type { UnitOption, unitContract } from '#shared/unit.ts';
import type { UnitFilter, UnitTotals } from '#shared/unit-list.ts';
import type { HandlersFor, QueryCtx } from './context.ts';
import { directoryOn } from './directory/day.ts';
import { matchableOf } from './directory/memo.ts';
import { isInState, listUnits, unitsInScope } from './directory/unit-filter.ts';
import { unitOption, unitRow } from './directory/unit-row.ts';
import { listAreas, listUnitTypes, saveArea, saveUnitType } from './unit-catalogue.ts';
import { getUnit } from './unit-detail.ts';
import { addUnitEvent, removeUnitEvent } from './unit-event.ts';
import { changeUnit, createUnit, requireUnit } from './unit-write.ts';

function pageOfUnits(ctx: QueryCtx, input: ParsedOf<'unit.list'>) {
  const { directory, units } = listUnits(ctx.store, input, ctx.today);
  const { offset, limit } = input.page;
  return units.slice(offset, offset + limit).map(unit => unitRow(ctx.store, directory, unit, ctx.today));
}

/** Counts beside a list. The percentage is of the scope: choosing a state does not change it (decision 29). */
function countUnits(ctx: QueryCtx, filter: UnitFilter): UnitTotals {
  const directory = directoryOn(ctx.store, filter.onDay ?? ctx.today);
  const units = unitsInScope(ctx.store, directory, filter);
  const roles = [...directory.tables.postRole.values()].sort(
    (left, right) => (left.position ?? 999) - (right.position ?? 999),
  );
  return {
    rows: units.filter(unit => isInState(unit, filter)).length,
    all: units.length,
    completeness: completenessOf(units.map(unit => unit.check)),
    states: unitStates.map(state => ({
      state,
      units: units.filter(unit => unit.check.states.includes(state)).length,
    })),
    missingRoles: roles
      .map(({ id, name, code }) => ({
        roleId: id,
        roleName: name,
        roleCode: code,
        units: units.filter(unit => unit.check.missing.some(({ roleId }) => roleId === id)).length,
      }))
      .filter(role => role.units > 0),
  };
}

/** Best matches first, by name within them; closed units only when asked for, then last. */
function pickUnits(ctx: QueryCtx, input: ParsedOf<'unit.pick'>): UnitOption[] {
  const directory = directoryOn(ctx.store, input.onDay ?? ctx.today);
  const scope = { text: input.text, ...(input.includeClosed ? { status: 'any' as const } : {}) };
  const sought = soughtFor(input.text);
  const found = unitsInScope(ctx.store, directory, scope);
  // Of the units found, those whose name answers come before those found by an area or an old name.
  const byName = (name: string) => (sought === null ? 0 : (matchRank(matchableOf(name), sought) ?? 3));
  return found
    .map(unit => ({ unit, place: (unit.life === 'closed' ? 4 : 0) + byName(unit.name) }))
    .sort((left, right) => left.place - right.place)
    .slice(0, input.limit)
    .map(({ unit }) => unitOption(directory, unit));
}

function listManagers(ctx: QueryCtx, input: ParsedOf<'unit.managers'>) {
  const directory = directoryOn(ctx.store, input.onDay ?? ctx.today);
  const managed = new Map<string, number>();
  for (const { managerId, life } of directory.units)
    if (managerId !== null && life === 'active') managed.set(managerId, (managed.get(managerId) ?? 0) + 1);
  return directory.units
    .filter(unit => managed.has(unit.id))
    .map(({ id, name }) => ({ id, name, units: managed.get(id) ?? 0 }));
}

export const unitHandlers: HandlersFor<typeof unitContract> = {
  'unit.list': pageOfUnits,
  'unit.totals': countUnits,
  'unit.ids': (ctx, input) => listUnits(ctx.store, input, ctx.today).units.map(unit => unit.id),
  'unit.get': getUnit,
  'unit.pick': pickUnits,
  'unit.managers': listManagers,
  'unit.types': listUnitTypes,
  'unit.areas': listAreas,
  'unit.saveType': saveUnitType,
  'unit.saveArea': saveArea,
  'unit.create': (ctx, input) => createUnit(ctx.store, ctx.writer, input),
  'unit.save': (ctx, input) => {
    changeUnit(ctx.store, ctx.writer, input);
    return null;
  },
  'unit.saveMany': (ctx, { ids, ...change }) => {
    for (const id of ids) changeUnit(ctx.store, ctx.writer, { id, ...change });
    return { changed: ids.length };
  },
  'unit.addEvent': (ctx, input) => {
    const { eventId, successorIds } = addUnitEvent(ctx.store, ctx.writer, input);
    return { eventId, successorIds: [...successorIds] };
  },
  'unit.removeEvent': (ctx, { id }) => {
    removeUnitEvent(ctx.store, ctx.writer, id);
    return null;
  },
  'unit.close': (ctx, { id, onDay, decisionNumber, note }) => {
    addUnitEvent(ctx.store, ctx.writer, {
      kind: 'dissolved',
      onDay,
      decisionNumber,
      note,
      predecessorIds: [id],
      successorIds: [],
    });
    return null;
  },
  'unit.remove': (ctx, { ids }) => {
    for (const id of ids) {
      requireUnit(ctx.store, id);
      ctx.writer.remove('unit', id);
    }
    return null;
  },
  'unit.restore': (ctx, { ids }) => {
    for (const id of ids) ctx.writer.restore('unit', id);
    return null;
  },
};
