import { repeatKey } from '../core/text.ts';
import type { PreviewRow, repeatAnswers } from '../transfer.ts';
import type { ContactValue } from './contacts.ts';
import { type ContactChange, changeList, compareContacts, type PreviewValue } from './import-changes.ts';
import type { KnownPerson } from './import-known.ts';
import type { PersonDraft } from './import-people.ts';
import type { RosterDraft } from './import-roster.ts';
import type { Building, PersonPlan, PostPlan } from './import-roster-plan.ts';
import { planPost, roleOf } from './import-roster-posts.ts';
import { toldByRow } from './import-roster-told.ts';
import { answerFor, contactValues, type UnitInRow } from './import-roster-units.ts';

/** A person the file has told of already, to be met again in a later row. */
export interface PersonInFile {
  readonly draft: RosterDraft;
  readonly ref: string;
  readonly known: KnownPerson | null;
  readonly unitRef: string | null;
  readonly roleId: string | null;
  readonly contacts: readonly ContactValue[];
}

/** The people of one row and the posts they hold there. */
export interface PeopleInRow {
  readonly people: readonly PersonPlan[];
  readonly posts: readonly PostPlan[];
  readonly met: readonly (PersonInFile & { readonly key: string })[];
  readonly values: readonly PreviewValue[];
  /** Whether the first of them is not there yet. */
  readonly isNew: boolean;
  readonly repeats: PreviewRow['repeats'];
  readonly answer: (typeof repeatAnswers)[number] | null;
}

/** Drafts the people of a row and their posts; what keeps the row out is told to its reader. */
export function planPeople(building: Building, draft: RosterDraft, unit: UnitInRow | null): PeopleInRow {
  const changes = changeList();
  const people: PersonPlan[] = [];
  const posts: PostPlan[] = [];
  const met: (PersonInFile & { key: string })[] = [];
  let repeats: PeopleInRow['repeats'] = null;
  const answer = answerFor(building, draft.row);
  for (const person of draft.people) {
    const roleId = roleOf(building, draft, person, unit);
    // A repeated unit that is joined only fills the posts that nobody of the file holds yet.
    if (unit?.isSecond && !building.isPeople && building.holders.has(`${unit.plan.ref}|${roleId}`)) continue;
    const found = whoIs(building, draft, person, unit, met);
    const earlier = building.isPeople && isToldTwice(found.earlier, unit, roleId) ? found.earlier : null;
    if (earlier !== null)
      repeats = { row: earlier.draft.row, title: person.name, values: toldByRow(earlier.draft) };
    const isSame = earlier === null || answer === 'join';
    const inFile = isSame ? found.earlier : null;
    const known = isSame ? found.known : null;
    const ref = inFile?.ref ?? known?.id ?? `person:${draft.row}:${person.who}`;
    const post =
      roleId === null || unit === null
        ? null
        : planPost(building, draft, person, { ref, known, roleId }, unit, changes.add);
    if (post !== null) posts.push(post);
    const plan = describe(building, person, { ref, known, inFile }, unit, changes.add);
    if (plan !== null) people.push(plan);
    met.push({
      key: person.key,
      draft,
      ref,
      known,
      unitRef: unit?.plan.ref ?? null,
      roleId,
      contacts: person.contacts,
    });
    tellOfTwo(building, draft, person, unit, roleId, ref);
  }
  const isNew =
    met[0] !== undefined && met[0].known === null && people.some(({ ref }) => ref === met[0]?.ref);
  return {
    people,
    posts,
    met,
    values: changes.values,
    isNew,
    repeats,
    answer: repeats === null ? null : answer,
  };
}

function isToldTwice(earlier: PersonInFile | null, unit: UnitInRow | null, roleId: string | null): boolean {
  return earlier !== null && earlier.unitRef === (unit?.plan.ref ?? null) && earlier.roleId === roleId;
}

function tellOfTwo(
  building: Building,
  { reader }: RosterDraft,
  person: PersonDraft,
  unit: UnitInRow | null,
  roleId: string | null,
  ref: string,
): void {
  const role = building.known.roles.find(({ id }) => id === roleId);
  if (unit === null || role === undefined || role.code === 'member') return;
  const holder = building.holders.get(`${unit.plan.ref}|${role.id}`);
  if (holder !== undefined && holder !== ref)
    reader.tell({
      field: `${person.who}.name`,
      code: 'second-holder',
      level: 'doubt',
      params: { role: role.name },
    });
}

/**
 * Who of those there, or of those named further above, the person is. The same name alone is not enough: a number or
 * the unit must agree.
 *
 * @source decision 25
 */
function whoIs(
  building: Building,
  { reader }: RosterDraft,
  person: PersonDraft,
  unit: UnitInRow | null,
  met: readonly (PersonInFile & { key: string })[],
): { readonly known: KnownPerson | null; readonly earlier: PersonInFile | null } {
  const unitRef = unit?.plan.ref ?? null;
  const meeting = meetingKeys(person.key, person.contacts, unitRef);
  const named = [
    ...meeting.flatMap(key => building.peopleInFile.get(key) ?? []),
    ...met.filter(({ key }) => key === person.key),
  ];
  const earlier = named.find(
    other =>
      sharesNumber(other.contacts, person.contacts) ||
      (unitRef !== null && other.unitRef === unitRef && !hasOtherNumber(other.contacts, person.contacts)),
  );
  if (earlier !== undefined) return { known: earlier.known, earlier };
  const unitId = unit?.known?.id ?? null;
  const scored = (building.peopleByName.get(person.key) ?? [])
    .map(known => ({
      known,
      score:
        (sharesNumber(known.contacts, person.contacts) ? 2 : 0) + (worksAt(building, known, unitId) ? 1 : 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score);
  const [best, next] = scored;
  if (best === undefined) return { known: null, earlier: null };
  if (next?.score === best.score) {
    reader.tell({ field: `${person.who}.name`, code: 'person-ambiguous', level: 'doubt' });
    return { known: null, earlier: null };
  }
  return { known: best.known, earlier: null };
}

/** Under which a person of the file can be met again: the name with a number, and the name with the unit. */
export function meetingKeys(
  key: string,
  contacts: readonly ContactValue[],
  unitRef: string | null,
): readonly string[] {
  const numbers = contacts.filter(({ kind }) => kind !== 'email').map(({ value }) => `${key}|${value}`);
  return unitRef === null ? numbers : [...numbers, `${key}|@${unitRef}`];
}

interface Numbered {
  readonly kind: string;
  readonly value: string;
}

function sharesNumber(left: readonly Numbered[], right: readonly Numbered[]): boolean {
  return left.some(a => a.kind !== 'email' && right.some(b => b.kind !== 'email' && a.value === b.value));
}

function hasOtherNumber(left: readonly Numbered[], right: readonly Numbered[]): boolean {
  const hasNumber = (list: readonly Numbered[]): boolean => list.some(({ kind }) => kind !== 'email');
  return hasNumber(left) && hasNumber(right) && !sharesNumber(left, right);
}

function worksAt(building: Building, known: KnownPerson, unitId: string | null): boolean {
  if (unitId === null) return false;
  return (
    known.unitId === unitId ||
    (building.postsOfPerson.get(known.id) ?? []).some(post => post.unitId === unitId)
  );
}

interface Found {
  readonly ref: string;
  readonly known: KnownPerson | null;
  readonly inFile: PersonInFile | null;
}

/** What is stored of the person; null when nothing is. */
function describe(
  building: Building,
  person: PersonDraft,
  { ref, known, inFile }: Found,
  unit: UnitInRow | null,
  add: (field: string, before: string | null, after: string) => void,
): PersonPlan | null {
  const { who } = person;
  const changes = changeList();
  const values: PersonPlan['values'] = {};
  if (known === null && inFile === null) {
    values.familyName = person.familyName;
    values.givenName = person.givenName;
    // The name of somebody new to a post is told with the post; here it is told of people without one.
    if (building.isPeople) changes.add(`${who}.name`, null, person.name);
  }
  if (inFile === null || known !== null) {
    if (changes.text(`${who}.position`, known?.position ?? null, person.position))
      values.position = person.position;
    if (changes.text('person.title', known?.title ?? null, person.title)) values.title = person.title;
    if (changes.text('person.note', known?.note ?? null, person.note)) values.note = person.note;
  }
  if (inFile === null && unit !== null && isNewWorkplace(building, known, unit)) {
    values.unitRef = unit.plan.ref;
    if (building.isPeople)
      changes.add(
        'person.unit',
        known === null ? null : (unitName(building, known.unitId) ?? null),
        unitTitle(unit),
      );
  }
  const contacts = newContacts(known, inFile, person);
  for (const value of [...changes.values, ...contactValues(who, contacts)])
    add(value.field, value.before, value.after);
  const isNothing = Object.keys(values).length === 0 && contacts.length === 0;
  return isNothing ? null : { ref, id: known?.id ?? null, values, contacts };
}

/** A list of people says where each works; a list of units only tells it of people about whom nothing is known. */
function isNewWorkplace(building: Building, known: KnownPerson | null, unit: UnitInRow): boolean {
  if (known === null || known.unitId === null) return true;
  return building.isPeople && known.unitId !== unit.plan.ref;
}

function newContacts(
  known: KnownPerson | null,
  inFile: PersonInFile | null,
  person: PersonDraft,
): readonly ContactChange[] {
  if (inFile === null) return compareContacts(known?.contacts ?? [], person.contacts);
  const fresh = person.contacts.filter(
    contact =>
      !inFile.contacts.some(
        other => other.kind === contact.kind && repeatKey(other.value) === repeatKey(contact.value),
      ),
  );
  return compareContacts(known?.contacts ?? [], fresh).map(change => ({ ...change, id: null, before: null }));
}

function unitName(building: Building, id: string | null): string | undefined {
  return building.unitById.get(id ?? '')?.name;
}

function unitTitle(unit: UnitInRow): string {
  return unit.plan.values.name ?? unit.known?.name ?? '';
}
