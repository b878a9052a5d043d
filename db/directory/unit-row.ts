import type { Day } from '#shared/core/dates.ts';
import type { UnitOption } from '#shared/unit.ts';
import type { Holder, UnitCheck, UnitFacts, UnitRow } from '#shared/unit-list.ts';
import type { Store } from '../open.ts';
import { storiesOfUnit } from '../unit-story.ts';
import type { DirectoryOnDay, UnitOnDay } from './day.ts';
import type { PostRecord } from './tables.ts';
import { upTo } from './unit-filter.ts';

/** Units of the directory in the words a list shows. */

export function unitRow(store: Store, directory: DirectoryOnDay, unit: UnitOnDay, today: Day): UnitRow {
  const { links } = directory;
  const ids = [unit.id, ...links.absorbedInto(unit.id)];
  return {
    id: unit.id,
    ...factsOnDay(directory, unit),
    formerNames: [...unit.former],
    laterName: unit.later,
    isClosed: unit.life === 'closed',
    holders: holdersOf(directory, unit),
    check: checkOf(directory, unit),
    ...storiesOfUnit(store, ids, upTo(directory.day, today)),
  };
}

function factsOnDay(directory: DirectoryOnDay, unit: UnitOnDay): UnitFacts {
  const { tables } = directory;
  const { name, code, typeId, managerId, areaId } = unit;
  return {
    name,
    code,
    typeId,
    typeName: typeId === null ? null : (tables.unitType.get(typeId)?.name ?? null),
    managerId,
    managerName: directory.unitName(managerId),
    areaId,
    areaName: areaId === null ? null : (tables.area.get(areaId)?.name ?? null),
  };
}

/** Those who serve that day, in the order of the roles, then as they began. */
function holdersOf(directory: DirectoryOnDay, unit: UnitOnDay): Holder[] {
  const serving = new Set(unit.check.holders.map(({ id }) => id));
  return inRoleOrder(
    directory,
    directory.links.postsOfUnit(unit.id).filter(({ id }) => serving.has(id)),
  ).map(post => holderOf(directory, unit, post));
}

function inRoleOrder(directory: DirectoryOnDay, posts: readonly PostRecord[]): readonly PostRecord[] {
  const place = (post: PostRecord) => directory.tables.postRole.get(post.roleId)?.position ?? 999;
  return [...posts].sort((left, right) => place(left) - place(right));
}

/** A post in words; what is doubted about its holder counts only where the post is required. */
export function holderOf(directory: DirectoryOnDay, unit: UnitOnDay, post: PostRecord): Holder {
  const { tables } = directory;
  const role = tables.postRole.get(post.roleId);
  return {
    postId: post.id,
    personId: post.personId,
    personName: directory.personName(post.personId),
    roleId: post.roleId,
    roleName: role?.name ?? '',
    roleCode: role?.code ?? null,
    position: post.position ?? tables.person.get(post.personId)?.position ?? null,
    fromDay: post.fromDay,
    toDay: post.toDay,
    decisionNumber: post.decisionNumber,
    endReason: post.endReason,
    isUnreachable: unit.check.unreachablePostIds.includes(post.id),
    isUnconfirmed: unit.check.unconfirmedPostIds.includes(post.id),
    confirmedOn: tables.person.get(post.personId)?.confirmedOn ?? null,
  };
}

/** What is missing and what is too many, with the names of roles and of the last holders. */
export function checkOf(directory: DirectoryOnDay, { check, id }: UnitOnDay): UnitCheck {
  const { tables, links } = directory;
  const role = (roleId: string) => {
    const record = tables.postRole.get(roleId);
    return { roleId, roleName: record?.name ?? '', roleCode: record?.code ?? null };
  };
  const lastHolder = (postId: string | null) => {
    const post = links.postsOfUnit(id).find(each => each.id === postId);
    return post ? directory.personName(post.personId) || null : null;
  };
  return {
    state: check.states[0] ?? 'not-required',
    states: [...check.states],
    missing: check.missing.map(({ roleId, need, have, vacantSince, lastPostId }) => ({
      ...role(roleId),
      need,
      have,
      vacantSince,
      lastHolder: lastHolder(lastPostId),
    })),
    surplus: check.surplus.map(({ roleId, need, have }) => ({ ...role(roleId), need, have })),
  };
}

/** A unit to choose. */
export function unitOption(directory: DirectoryOnDay, unit: UnitOnDay): UnitOption {
  const { name, areaName, typeName } = factsOnDay(directory, unit);
  return {
    id: unit.id,
    name,
    formerNames: [...unit.former],
    areaName,
    typeName,
    isClosed: unit.life === 'closed',
  };
}
