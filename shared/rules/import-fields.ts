/**
 * What a column of a file can be read as. One list per kind of import; the mapping of columns, the reading of rows
 * and the words on the screen (`import.field.<key>`) all go by these keys.
 */
export const importKinds = ['roster', 'stories', 'press', 'opinions', 'reorganisation'] as const;
export type ImportKind = (typeof importKinds)[number];

const unitFields = [
  'unit.name',
  'unit.code',
  'unit.type',
  'unit.area',
  'unit.manager',
  'unit.phone',
  'unit.email',
  'unit.address',
  'unit.aliases',
  'unit.formerDistrict',
  'unit.formerCommune',
  'unit.fromDay',
  'unit.note',
] as const;

/** What is told about one person; a roster tells it of the leader and of the officer in the same row. */
export const personParts = [
  'name',
  'position',
  'phone',
  'email',
  'zalo',
  'fromDay',
  'toDay',
  'decision',
] as const;
export type PersonPart = (typeof personParts)[number];

/** Who a row of a roster may name; `person` is for lists with one person in each row. */
export const rosterPeople = ['leader', 'officer', 'member', 'person'] as const;
export type RosterPerson = (typeof rosterPeople)[number];

const peopleFields = rosterPeople.flatMap(who => personParts.map(part => `${who}.${part}` as const));

export const rosterFields = [
  ...unitFields,
  ...peopleFields,
  /** Of everyone the row names. */
  'post.fromDay',
  'post.toDay',
  'post.decision',
  /** Two columns that make one name. */
  'person.familyName',
  'person.givenName',
  'person.title',
  'person.role',
  'person.note',
] as const;
export type RosterField = (typeof rosterFields)[number];

export const storyFields = [
  'story.code',
  'story.title',
  'story.kind',
  'story.unit',
  'story.author',
  'story.assignee',
  'story.theme',
  'story.dueOn',
  'story.happenedOn',
  'story.publishedOn',
  'story.outlet',
  'story.link',
  'story.status',
  'story.summary',
  'story.note',
  'story.schoolYear',
] as const;
export type StoryField = (typeof storyFields)[number];

export const pressFields = [
  'press.title',
  'press.outlet',
  'press.publishedOn',
  'press.link',
  'press.author',
  'press.tone',
  'press.needsReply',
  'press.theme',
  'press.unit',
  'press.area',
  'press.source',
  'press.summary',
  'press.section',
  'press.issue',
  'press.note',
] as const;
export type PressField = (typeof pressFields)[number];

export const opinionImportFields = [
  'opinion.code',
  'opinion.subject',
  'opinion.body',
  'opinion.giver',
  'opinion.giverName',
  'opinion.giverContact',
  'opinion.channel',
  'opinion.kind',
  'opinion.receivedOn',
  'opinion.dueOn',
  'opinion.owner',
  'opinion.unit',
  'opinion.theme',
  'opinion.decision',
  'opinion.reason',
  'opinion.answer',
  'opinion.answeredOn',
  'opinion.answerChannel',
  'opinion.link',
  'opinion.note',
] as const;
export type OpinionImportField = (typeof opinionImportFields)[number];

export const reorganisationFields = [
  'change.oldName',
  'change.oldCode',
  'change.oldArea',
  'change.newName',
  'change.newCode',
  'change.newType',
  'change.newManager',
  'change.newArea',
  'change.event',
  'change.onDay',
  'change.decision',
  'change.note',
] as const;
export type ReorganisationField = (typeof reorganisationFields)[number];

export type ImportField = RosterField | StoryField | PressField | OpinionImportField | ReorganisationField;

const fieldsByKind: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  roster: rosterFields,
  stories: storyFields,
  press: pressFields,
  opinions: opinionImportFields,
  reorganisation: reorganisationFields,
};

/** The fields a file of this kind can fill, in the order they are offered. */
export function importFieldsOf(kind: ImportKind): readonly ImportField[] {
  return fieldsByKind[kind];
}

/** Whether the word is a field of this kind of import. */
export function isImportField(kind: ImportKind, word: string): word is ImportField {
  return fieldsByKind[kind].some(field => field === word);
}
