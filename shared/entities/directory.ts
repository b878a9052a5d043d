import {
  choice,
  day,
  document,
  entity,
  flag,
  integer,
  longText,
  moment,
  reference,
  text,
} from '../core/entity.ts';

/** Units, people and who serves where: the roster. See domain.md 4.3 for why names are dated. */

export const unitType = entity('unitType', {
  name: text(),
  code: text({ maxLength: 40 }),
  /** Words a unit's name begins with, for guessing the type on import. */
  prefixes: text(),
  level: choice(['division', 'education', 'commune', 'other']),
  position: integer({ policy: 'cosmetic' }),
  isActive: flag(),
});

export const area = entity(
  'area',
  {
    name: text(),
    kind: choice(['district', 'commune', 'province', 'other']),
    /** «Gia Lai (cũ)», «Bình Định (cũ)»: statistics by old province part. */
    formerPart: text(),
    parentId: reference('area'),
    fromDay: day(),
    toDay: day(),
  },
  ['aliases'],
);

export const unitStatuses = ['active', 'closed'] as const;

export const unit = entity(
  'unit',
  {
    status: choice(unitStatuses),
    address: text(),
    note: longText(),
    formerDistrict: text(),
    formerCommune: text(),
    /** First and last day of existence; null when unknown or open. */
    fromDay: day(),
    toDay: day(),
    sourceDocument: text(),
    mergedInto: reference('unit'),
  },
  ['aliases'],
);

/** What about a unit is dated. The fact in force on a day is the latest one whose `fromDay` is not after it. */
export const unitFactKinds = ['name', 'code', 'type', 'manager', 'area'] as const;

export const unitFact = entity('unitFact', {
  unitId: reference('unit'),
  kind: choice(unitFactKinds),
  /** The name or code itself; for type, manager and area the id. */
  value: text(),
  /** Null: since always. */
  fromDay: day(),
  eventId: reference('unitEvent'),
});

export const unitEventKinds = [
  'founded',
  'renamed',
  'merged-into',
  'consolidated',
  'divided',
  'separated',
  'dissolved',
  'manager-changed',
  'area-changed',
] as const;

export const unitEvent = entity('unitEvent', {
  kind: choice(unitEventKinds),
  onDay: day(),
  decisionNumber: text(),
  note: longText(),
});

export const unitEventLink = entity('unitEventLink', {
  eventId: reference('unitEvent'),
  unitId: reference('unit'),
  side: choice(['predecessor', 'successor']),
});

export const person = entity('person', {
  familyName: text(),
  givenName: text(),
  /** Overrides the given name for sorting («Ksor H'Nhan» under N). */
  sortGiven: text(),
  /** Ông, Bà, ThS., TS.: never part of the name. */
  title: text({ maxLength: 60 }),
  kind: choice(['staff', 'reporter', 'partner']),
  /** Chức vụ at the place of work; a post may say another one. */
  position: text(),
  unitId: reference('unit'),
  outletId: reference('outlet'),
  note: longText(),
  sourceDocument: text(),
  /** Last day somebody confirmed the contact. */
  confirmedOn: day(),
  mergedInto: reference('person'),
});

export const contactKinds = ['phone', 'email', 'zalo'] as const;

/** One way to reach a person or a unit (`ownerId`). Phones are kept as digits with their leading 0. */
export const contact = entity('contact', {
  ownerId: reference('any'),
  kind: choice(contactKinds),
  value: text(),
  /** As written in the source, when it was changed on the way in. */
  original: text(),
  /** Code of a doubt such as `suspect-old-landline`; null when clean. */
  doubt: text(),
  position: integer({ policy: 'cosmetic' }),
});

export const postRole = entity('postRole', {
  name: text(),
  /** `leader`, `officer`, `member` are known to the import; others are the office's own. */
  code: text({ maxLength: 40 }),
  position: integer({ policy: 'cosmetic' }),
});

/** Who serves where, in which role, from when to when; `toDay` is the last day served. */
export const post = entity('post', {
  personId: reference('person'),
  unitId: reference('unit'),
  roleId: reference('postRole'),
  fromDay: day(),
  toDay: day(),
  decisionNumber: text(),
  endReason: text(),
  position: text(),
  note: longText(),
});

/** How many holders of a role a unit of a type must have. */
export const requirement = entity('requirement', {
  unitTypeId: reference('unitType'),
  roleId: reference('postRole'),
  count: integer(),
  fromDay: day(),
  toDay: day(),
});

/** A pair that somebody looked at and found to be two different records. */
export const notDuplicate = entity('notDuplicate', {
  entity: text({ maxLength: 40 }),
  firstId: text({ maxLength: 80 }),
  secondId: text({ maxLength: 80 }),
});

export const account = entity('account', {
  role: choice(['viewer', 'member', 'editor', 'lead', 'admin']),
  isActive: flag(),
  colour: text({ maxLength: 20, policy: 'cosmetic' }),
});

export const savedView = entity('savedView', {
  screen: text({ maxLength: 40 }),
  name: text(),
  state: document(),
  position: integer({ policy: 'cosmetic' }),
});

export const setting = entity('setting', {
  value: document(),
});

export const importMapping = entity('importMapping', {
  kind: text({ maxLength: 40 }),
  signature: text(),
  mapping: document(),
  usedAtMs: moment(),
});

export const holiday = entity('holiday', {
  day: day(),
  name: text(),
  kind: choice(['off', 'working']),
  isConfirmed: flag(),
  basis: text(),
});
