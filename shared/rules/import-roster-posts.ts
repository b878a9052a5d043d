import { addDays, type Day } from '../core/dates.ts';
import { fold, repeatKey } from '../core/text.ts';
import type { KnownPerson, KnownPost, KnownRole } from './import-known.ts';
import type { PersonDraft } from './import-people.ts';
import type { RosterDraft } from './import-roster.ts';
import type { Building, PostPlan } from './import-roster-plan.ts';
import type { UnitInRow } from './import-roster-units.ts';

/** The role a person of a row has; null for somebody who holds no post. */
export function roleOf(
  building: Building,
  { reader }: RosterDraft,
  person: PersonDraft,
  unit: UnitInRow | null,
): string | null {
  const { roles } = building.known;
  if (person.who !== 'person')
    return roleHere(building, roles.find(({ code }) => code === person.who)?.id ?? null, unit);
  if (person.role === '') return building.choices.roleId;
  const found = namedRole(person.role, roles);
  if (found === null) reader.tell({ field: 'person.role', code: 'unknown-role', level: 'doubt' });
  return found;
}

/** A division names a member where a school names an officer: the column of the list is the same. */
function roleHere(building: Building, roleId: string | null, unit: UnitInRow | null): string | null {
  const typeId = unit?.plan.values.typeId ?? unit?.known?.typeId ?? '';
  const required = building.known.requiredRoles.get(typeId) ?? [];
  const codeOf = (id: string | null): string | null | undefined =>
    building.known.roles.find(role => role.id === id)?.code;
  if (codeOf(roleId) !== 'officer' || required.includes(roleId ?? '')) return roleId;
  return required.find(id => codeOf(id) === 'member') ?? roleId;
}

const roleWords: readonly (readonly [code: string, words: RegExp])[] = [
  ['leader', /lanh dao|phu trach chung|leader/],
  ['member', /thanh vien|member/],
  ['officer', /can bo|chuyen trach|dau moi|lam cong tac|officer/],
];

function namedRole(text: string, roles: readonly KnownRole[]): string | null {
  const key = repeatKey(text);
  const same = roles.find(({ name, code }) => repeatKey(name) === key || repeatKey(code ?? '') === key);
  if (same !== undefined) return same.id;
  const code = roleWords.find(([, words]) => words.test(fold(text)))?.[0];
  return roles.find(role => role.code === code)?.id ?? null;
}

interface Holder {
  readonly ref: string;
  readonly known: KnownPerson | null;
  readonly roleId: string;
}

/** The post a row gives somebody; null when it is there already as it is. */
export function planPost(
  building: Building,
  { reader }: RosterDraft,
  person: PersonDraft,
  { ref, known, roleId }: Holder,
  unit: UnitInRow,
  add: (field: string, before: string | null, after: string) => void,
): PostPlan | null {
  if (building.holders.get(`${unit.plan.ref}|${roleId}`) === ref) return null;
  const { who, decision, toDay } = person;
  const fromDay = person.fromDay ?? building.choices.fromDay;
  const current = (building.postsOfUnit.get(unit.known?.id ?? '') ?? []).filter(
    post => post.roleId === roleId && isServing(post, fromDay ?? building.known.today),
  );
  const plan = { personRef: ref, unitRef: unit.plan.ref, roleId, fromDay, toDay, decision };
  const mine = current.find(post => known !== null && post.personId === known.id);
  if (mine !== undefined) return changedPost(mine, person, plan, add);
  const isShared = building.known.roles.find(({ id }) => id === roleId)?.code === 'member';
  const others = isShared ? [] : current;
  const blocking = others.find(
    post => fromDay === null || (post.fromDay !== null && post.fromDay >= fromDay),
  );
  if (blocking !== undefined) {
    const params = { holder: personName(building, blocking.personId) };
    reader.tell({ field: `${who}.name`, code: 'post-taken', level: 'error', params });
    return null;
  }
  const before = others[0] === undefined ? null : personName(building, others[0].personId);
  // A list of people names the person first, so the post is told by its role.
  if (building.isPeople) add('person.role', before, roleName(building, roleId));
  else add(`${who}.name`, before, person.name);
  if (fromDay !== null) add(`${who}.fromDay`, null, fromDay);
  if (toDay !== null) add(`${who}.toDay`, null, toDay);
  if (decision !== '') add(`${who}.decision`, null, decision);
  const ends = fromDay === null ? [] : others.map(({ id }) => ({ id, lastDay: addDays(fromDay, -1) }));
  return { id: null, ...plan, ends };
}

function isServing(post: KnownPost, day: Day): boolean {
  return post.toDay === null || post.toDay >= day;
}

function changedPost(
  mine: KnownPost,
  { who, fromDay, toDay, decision }: PersonDraft,
  plan: Omit<PostPlan, 'id' | 'ends'>,
  add: (field: string, before: string | null, after: string) => void,
): PostPlan | null {
  let isChanged = false;
  const compare = (part: string, before: string | null, after: string | null): void => {
    if (after === null || after === '' || after === before) return;
    add(`${who}.${part}`, before, after);
    isChanged = true;
  };
  // Only a day in the row itself corrects a post; the one chosen for the whole file is for new posts.
  compare('fromDay', mine.fromDay, fromDay);
  compare('toDay', mine.toDay, toDay);
  compare('decision', mine.decisionNumber, decision);
  return isChanged ? { ...plan, id: mine.id, fromDay: fromDay ?? mine.fromDay, ends: [] } : null;
}

function roleName(building: Building, roleId: string): string {
  return building.known.roles.find(({ id }) => id === roleId)?.name ?? '';
}

function personName(building: Building, id: string): string {
  const person = building.peopleById.get(id);
  return person === undefined ? '' : `${person.familyName} ${person.givenName}`.trim();
}
