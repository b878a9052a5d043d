import type { ParsedOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';
import type { RosterCheck, RosterGroup, TeamRow } from '#shared/roster.ts';
import { completenessOf } from '#shared/rules/completeness.ts';
import type { UnitScope } from '#shared/unit-list.ts';
import type { QueryCtx } from './context.ts';
import { type DirectoryOnDay, directoryOn, type UnitOnDay } from './directory/day.ts';
import { sortKeyOf } from './directory/memo.ts';
import type { PostRecord } from './directory/tables.ts';
import { unitsInScope } from './directory/unit-filter.ts';
import { holderOf } from './directory/unit-row.ts';

/** The roster checked as a whole: what is wrong, unit by unit in the order of their names. */

interface Scoped {
  readonly directory: DirectoryOnDay;
  readonly units: readonly UnitOnDay[];
}

/** Units of the scope that must have somebody; closed ones are never checked. */
function checkedUnits(ctx: QueryCtx, scope: UnitScope): Scoped {
  const directory = directoryOn(ctx.store, scope.onDay ?? ctx.today);
  const units = unitsInScope(ctx.store, directory, scope).filter(
    unit => !unit.check.states.includes('not-required'),
  );
  return { directory, units };
}

export function checkRoster(ctx: QueryCtx, scope: UnitScope): RosterCheck {
  const { directory, units } = checkedUnits(ctx, scope);
  const at = (unit: UnitOnDay, roleId: string) => ({
    unitId: unit.id,
    unit: unit.name,
    roleId,
    post: directory.tables.postRole.get(roleId)?.name ?? '',
  });
  const personAt = (unit: UnitOnDay, post: PostRecord) => ({
    ...at(unit, post.roleId),
    personId: post.personId,
    person: directory.personName(post.personId),
  });
  const lastPost = (unit: UnitOnDay, id: string | null) =>
    directory.links.postsOfUnit(unit.id).find(post => post.id === id);
  return {
    onDay: directory.day,
    ...completenessOf(units.map(unit => unit.check)),
    vacant: units.flatMap(unit =>
      unit.check.missing.map(({ roleId, vacantSince, lastPostId }) => {
        const last = lastPost(unit, lastPostId);
        return {
          ...at(unit, roleId),
          vacantSince,
          lastHolder: last ? directory.personName(last.personId) : null,
        };
      }),
    ),
    expired: units.flatMap(unit =>
      unit.check.missing.flatMap(({ lastPostId }) => {
        const last = lastPost(unit, lastPostId);
        return last?.toDay ? [{ ...personAt(unit, last), toDay: last.toDay }] : [];
      }),
    ),
    doubled: units.flatMap(unit =>
      unit.check.surplus.map(({ roleId, need }) => ({
        ...at(unit, roleId),
        need,
        people: holdersOf(unit, directory)
          .filter(post => post.roleId === roleId)
          .map(post => directory.personName(post.personId)),
      })),
    ),
    samePerson: samePeople({ directory, units }),
    unreachable: units.flatMap(unit =>
      chosen(unit, directory, unit.check.unreachablePostIds).map(post => personAt(unit, post)),
    ),
    unconfirmed: units.flatMap(unit =>
      chosen(unit, directory, unit.check.unconfirmedPostIds).map(post => ({
        ...personAt(unit, post),
        confirmedOn: directory.tables.person.get(post.personId)?.confirmedOn ?? null,
      })),
    ),
  };
}

function holdersOf(unit: UnitOnDay, directory: DirectoryOnDay): readonly PostRecord[] {
  return chosen(
    unit,
    directory,
    unit.check.holders.map(({ id }) => id),
  );
}

function chosen(unit: UnitOnDay, { links }: DirectoryOnDay, ids: readonly string[]): readonly PostRecord[] {
  return ids.length === 0 ? [] : links.postsOfUnit(unit.id).filter(({ id }) => ids.includes(id));
}

/** Each person in two posts once, with all the posts in question; a post outside the scope is named too. */
function samePeople({ directory, units }: Scoped): RosterCheck['samePerson'] {
  const ids = new Set(units.flatMap(unit => unit.check.samePersonIds));
  return [...ids].map(personId => ({
    personId,
    person: directory.personName(personId),
    posts: directory.units
      .filter(unit => unit.check.samePersonIds.includes(personId))
      .flatMap(unit =>
        holdersOf(unit, directory)
          .filter(post => post.personId === personId)
          .map(post => ({ unit: unit.name, post: directory.tables.postRole.get(post.roleId)?.name ?? '' })),
      ),
  }));
}

export function summariseRoster(ctx: QueryCtx, input: ParsedOf<'roster.summary'>) {
  const { by, ...scope } = input;
  const { directory, units } = checkedUnits(ctx, scope);
  const groups = new Map<string | null, UnitOnDay[]>();
  for (const unit of units) {
    const id = by === 'type' ? unit.typeId : by === 'area' ? unit.areaId : unit.managerId;
    groups.set(id, [...(groups.get(id) ?? []), unit]);
  }
  const rows: RosterGroup[] = [...groups].map(([id, members]) => ({
    id,
    name: id === null ? null : nameOfGroup(directory, by, id),
    ...completenessOf(members.map(unit => unit.check)),
  }));
  return {
    total: completenessOf(units.map(unit => unit.check)),
    groups: rows.sort(
      (left, right) =>
        (left.percent ?? 100) - (right.percent ?? 100) ||
        right.units - left.units ||
        (sortKeyOf(left.name ?? '') < sortKeyOf(right.name ?? '') ? -1 : 1),
    ),
  };
}

function nameOfGroup(directory: DirectoryOnDay, by: 'type' | 'area' | 'manager', id: string): string | null {
  switch (by) {
    case 'type':
      return directory.tables.unitType.get(id)?.name ?? null;
    case 'area':
      return directory.tables.area.get(id)?.name ?? null;
    case 'manager':
      return directory.unitName(id);
  }
}

/** Members named by the divisions, by division; divisions that named nobody stand in the list as well. */
export function listTeam(ctx: QueryCtx, input: { readonly onDay?: Day | undefined }): TeamRow[] {
  const directory = directoryOn(ctx.store, input.onDay ?? ctx.today);
  const { tables } = directory;
  const isMember = (post: PostRecord) => tables.postRole.get(post.roleId)?.code === 'member';
  return directory.units
    .filter(unit => unit.life === 'active')
    .map(unit => {
      const members = holdersOf(unit, directory).filter(isMember);
      const need =
        unit.check.needs.find(({ roleId }) => tables.postRole.get(roleId)?.code === 'member')?.need ?? 0;
      return { unit, need, members };
    })
    .filter(({ need, members }) => need > 0 || members.length > 0)
    .map(({ unit, need, members }) => ({
      unitId: unit.id,
      unitName: unit.name,
      need,
      members: members.map(post => holderOf(directory, unit, post)),
    }));
}
