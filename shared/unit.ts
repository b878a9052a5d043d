import { z } from 'zod';
import { command, query } from './core/contract.ts';
import {
  DayValue,
  Id,
  OptionalDay,
  OptionalLongText,
  OptionalText,
  PageWindow,
  RequiredText,
} from './core/values.ts';
import { contactKinds, unitEventKinds, unitFactKinds } from './entities/directory.ts';
import { unitStates } from './rules/completeness.ts';

/** Units: their dated names, types, managers and areas, what happened to them, and the list of them on a day. */

/** Refusals of units, people and posts that a person can be told. */
export interface UnitErrors {
  /** Somebody serves already; the dialog offers to end that post first. */
  'post-taken': {
    personName: string;
    roleName: string;
    postId: string;
    fromDay: string | null;
    toDay: string | null;
  };
  'post-days': { fromDay: string; toDay: string };
  'unit-not-there': { unit: string; onDay: string };
  'event-units': { kind: string };
  'unit-closes-twice': { unit: string; onDay: string };
  'unit-itself': { unit: string };
}

/** A way to reach a person or a unit as a form gives it; phones are brought into one form when stored. */
export const ContactInput = z.strictObject({
  kind: z.enum(contactKinds),
  value: RequiredText,
  /** What the source said, where the value was corrected on the way in. */
  original: OptionalText.optional(),
});
export type ContactInput = z.output<typeof ContactInput>;

export const Contact = z.object({
  id: z.string(),
  kind: z.enum(contactKinds),
  value: z.string(),
  original: z.string().nullable(),
  /** Code of a doubt such as `suspect-old-landline`; null when clean. */
  doubt: z.string().nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** Facts a unit can be without: the «thiếu …» filters. */
export const unitLacks = ['type', 'area', 'manager', 'code', 'contact'] as const;

/** Which units a figure is about: without the state, which never changes a percentage (decision 29). */
export const UnitScope = z.strictObject({
  /** The day the whole list is seen on; today when left out. */
  onDay: DayValue.optional(),
  text: z.string().max(200).optional(),
  typeIds: z.array(Id).max(500).optional(),
  areaIds: z.array(Id).max(500).optional(),
  managerIds: z.array(Id).max(2000).optional(),
  /** `active` (the default): there on that day; `closed`: ended before it; `any`: both. */
  status: z.enum(['active', 'closed', 'any']).optional(),
  lacks: z.array(z.enum(unitLacks)).optional(),
});
export type UnitScope = z.output<typeof UnitScope>;

/** The scope and the state: units in any of the states, or without a holder of any of the roles. */
export const UnitFilter = z.strictObject({
  ...UnitScope.shape,
  states: z.array(z.enum(unitStates)).optional(),
  missingRoleIds: z.array(Id).max(50).optional(),
});
export type UnitFilter = z.output<typeof UnitFilter>;

export const unitColumns = [
  'name',
  'code',
  'type',
  'area',
  'manager',
  'leader',
  'officer',
  'member',
  'state',
  'stories',
  'lastStory',
] as const;
export type UnitColumn = (typeof unitColumns)[number];

export const UnitSort = z.strictObject({
  by: z.enum(unitColumns),
  direction: z.enum(['ascending', 'descending']),
});

/** A role that has fewer or more holders than required. */
const RoleGap = z.object({
  roleId: z.string(),
  roleName: z.string(),
  roleCode: z.string().nullable(),
  need: z.int(),
  have: z.int(),
});

const MissingRole = RoleGap.extend({
  /** First day without a holder; null when there never was one. */
  vacantSince: z.string().nullable(),
  lastHolder: z.string().nullable(),
});

export const UnitCheck = z.object({
  /** The gravest state, for the one badge of a row. */
  state: z.enum(unitStates),
  states: z.array(z.enum(unitStates)),
  missing: z.array(MissingRole),
  surplus: z.array(RoleGap),
});
export type UnitCheck = z.infer<typeof UnitCheck>;

export const Holder = z.object({
  postId: z.string(),
  personId: z.string(),
  personName: z.string(),
  roleId: z.string(),
  roleName: z.string(),
  roleCode: z.string().nullable(),
  position: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  endReason: z.string().nullable(),
  isUnreachable: z.boolean(),
  isUnconfirmed: z.boolean(),
  confirmedOn: z.string().nullable(),
});
export type Holder = z.infer<typeof Holder>;

/** What is dated of a unit, as of one day. */
export const UnitFacts = z.object({
  name: z.string(),
  code: z.string().nullable(),
  typeId: z.string().nullable(),
  typeName: z.string().nullable(),
  managerId: z.string().nullable(),
  managerName: z.string().nullable(),
  areaId: z.string().nullable(),
  areaName: z.string().nullable(),
});
export type UnitFacts = z.infer<typeof UnitFacts>;

export const UnitRow = UnitFacts.extend({
  id: z.string(),
  /** Names before the one shown, latest first. */
  formerNames: z.array(z.string()),
  /** The name after a later renaming, where the list is turned back in time. */
  laterName: z.string().nullable(),
  isClosed: z.boolean(),
  holders: z.array(Holder),
  check: UnitCheck,
  stories: z.int(),
  lastStoryOn: z.string().nullable(),
});
export type UnitRow = z.infer<typeof UnitRow>;

/** Figures of a set of units; only units that must have somebody are counted. */
export const Completeness = z.object({
  units: z.int(),
  complete: z.int(),
  /** 0–100 with one decimal; 100 only when all are complete, and null without any unit. */
  percent: z.number().nullable(),
});
export type Completeness = z.infer<typeof Completeness>;

export const UnitTotals = z.object({
  /** Rows the whole filter leaves. */
  rows: z.int(),
  /** Rows of the scope, whatever their state. */
  all: z.int(),
  completeness: Completeness,
  /** Units of the scope in each state; one unit may be in several. */
  states: z.array(z.object({ state: z.enum(unitStates), units: z.int() })),
  missingRoles: z.array(z.object({ roleId: z.string(), roleName: z.string(), units: z.int() })),
});
export type UnitTotals = z.infer<typeof UnitTotals>;

const UnitName = z.object({ id: z.string(), name: z.string() });

export const UnitEvent = z.object({
  id: z.string(),
  kind: z.enum(unitEventKinds),
  onDay: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  note: z.string().nullable(),
  predecessors: z.array(UnitName),
  successors: z.array(UnitName),
  /** What it changed about the unit asked for, in words. */
  changes: z.array(
    z.object({ kind: z.enum(unitFactKinds), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type UnitEvent = z.infer<typeof UnitEvent>;

export const UnitFact = z.object({
  id: z.string(),
  kind: z.enum(unitFactKinds),
  /** Null: none from that day on. */
  value: z.string().nullable(),
  /** In words: the name behind the id of a type, manager or area. */
  label: z.string().nullable(),
  fromDay: z.string().nullable(),
  eventId: z.string().nullable(),
});

export const UnitDetail = UnitRow.extend({
  address: z.string().nullable(),
  note: z.string().nullable(),
  formerDistrict: z.string().nullable(),
  formerCommune: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  sourceDocument: z.string().nullable(),
  aliases: z.array(z.string()),
  contacts: z.array(Contact),
  /** Contacts of those who serve, by person. */
  reach: z.record(z.string(), z.array(Contact)),
  /** The viewer may not see contacts, so they were left out. */
  areContactsHidden: z.boolean(),
  facts: z.array(UnitFact),
  events: z.array(UnitEvent),
  /** Who served and serves no longer on that day, latest first; and who is named already from a later day. */
  served: z.array(Holder),
  coming: z.array(Holder),
  required: z.array(
    z.object({ roleId: z.string(), roleName: z.string(), roleCode: z.string().nullable(), need: z.int() }),
  ),
});
export type UnitDetail = z.infer<typeof UnitDetail>;

/** Names and the rest that is dated; a field left out is left alone, null takes the fact away. */
const factInputs = {
  code: OptionalText.optional(),
  typeId: Id.nullable().optional(),
  managerId: Id.nullable().optional(),
  areaId: Id.nullable().optional(),
};

const unitInputs = {
  ...factInputs,
  address: OptionalText.optional(),
  note: OptionalLongText.optional(),
  formerDistrict: OptionalText.optional(),
  formerCommune: OptionalText.optional(),
  fromDay: OptionalDay.optional(),
  sourceDocument: OptionalText.optional(),
  aliases: z.array(RequiredText).max(50).optional(),
  contacts: z.array(ContactInput).max(20).optional(),
};

export const NewUnit = z.strictObject({ name: RequiredText, ...unitInputs });
export type NewUnit = z.output<typeof NewUnit>;

export const UnitChange = z.strictObject({
  id: Id,
  name: RequiredText.optional(),
  ...unitInputs,
  /**
   * From which day the changed name, code, type, manager or area is true. A day adds to the past («đổi tên từ
   * ngày …»); null corrects what was written wrongly.
   */
  changeFrom: OptionalDay.optional(),
  decisionNumber: OptionalText.optional(),
});
export type UnitChange = z.output<typeof UnitChange>;

/**
 * One reorganisation. Units that end (merged away, consolidated, divided, dissolved) serve their last day the day
 * before `onDay`. The posts of merged units go on in the successor, so that both pairs stay until somebody chooses.
 */
export const UnitEventInput = z.strictObject({
  kind: z.enum(unitEventKinds),
  onDay: DayValue,
  decisionNumber: OptionalText.optional(),
  note: OptionalLongText.optional(),
  predecessorIds: z.array(Id).max(50),
  successorIds: z.array(Id).max(50),
  /** Successors that are not in the list yet. */
  newUnits: z.array(NewUnit).max(20).optional(),
  /** What the successors are from that day on; of use for renaming and for a change of manager, area or type. */
  name: RequiredText.optional(),
  ...factInputs,
  /** Whether those who served in a merged unit serve on in its successor; true when left out. */
  keepsPosts: z.boolean().optional(),
});
export type UnitEventInput = z.output<typeof UnitEventInput>;

export const UnitOption = z.object({
  id: z.string(),
  name: z.string(),
  formerNames: z.array(z.string()),
  areaName: z.string().nullable(),
  typeName: z.string().nullable(),
  isClosed: z.boolean(),
});
export type UnitOption = z.infer<typeof UnitOption>;

export const UnitType = z.object({
  id: z.string(),
  name: z.string(),
  code: z.string().nullable(),
  prefixes: z.string().nullable(),
  level: z.enum(['division', 'education', 'commune', 'other']).nullable(),
  position: z.int().nullable(),
  isActive: z.boolean(),
});
export type UnitType = z.infer<typeof UnitType>;

const areaKinds = ['district', 'commune', 'province', 'other'] as const;

export const Area = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(areaKinds).nullable(),
  formerPart: z.string().nullable(),
  parentId: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  aliases: z.array(z.string()),
  /** Units there today. */
  units: z.int(),
});
export type Area = z.infer<typeof Area>;

/** Everything a row of the list is made of. */
const listReads = [
  'unit',
  'unitFact',
  'unitType',
  'area',
  'post',
  'postRole',
  'person',
  'contact',
  'requirement',
  'story',
] as const;

export const unitContract = {
  /** Rows in their order; with a text, exact spelling before folded. */
  'unit.list': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ ...UnitFilter.shape, sort: UnitSort.optional(), page: PageWindow }),
    output: z.array(UnitRow),
  }),
  'unit.totals': query({ role: 'viewer', reads: listReads, input: UnitFilter, output: UnitTotals }),
  /** Ids of the whole list in its order, for bulk work, export, and walking along it. */
  'unit.ids': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ ...UnitFilter.shape, sort: UnitSort.optional() }),
    output: z.array(z.string()),
  }),
  'unit.get': query({
    role: 'viewer',
    reads: [...listReads, 'unitEvent', 'unitEventLink'],
    input: z.strictObject({ id: Id, onDay: DayValue.optional() }),
    output: UnitDetail,
  }),
  /** Units to choose from while typing; closed ones last. */
  'unit.pick': query({
    role: 'viewer',
    reads: ['unit', 'unitFact', 'area', 'unitType'],
    input: z.strictObject({
      text: z.string().max(200),
      limit: z.int().min(1).max(50),
      onDay: DayValue.optional(),
      includeClosed: z.boolean().optional(),
    }),
    output: z.array(UnitOption),
  }),
  'unit.create': command({ role: 'editor', input: NewUnit, output: Id }),
  'unit.save': command({ role: 'editor', input: UnitChange, output: z.null() }),
  /** One change for many units. */
  'unit.saveMany': command({
    role: 'editor',
    input: z.strictObject({
      ids: z.array(Id).min(1).max(5000),
      typeId: Id.nullable().optional(),
      managerId: Id.nullable().optional(),
      areaId: Id.nullable().optional(),
      changeFrom: OptionalDay.optional(),
      decisionNumber: OptionalText.optional(),
    }),
    output: z.object({ changed: z.int() }),
  }),
  'unit.addEvent': command({
    role: 'lead',
    input: UnitEventInput,
    output: z.object({ eventId: Id, successorIds: z.array(Id) }),
  }),
  /** Takes an event back with all it did: names, ends, posts that went on elsewhere. */
  'unit.removeEvent': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
  /** The unit is dissolved on that day; its posts end the day before. */
  'unit.close': command({
    role: 'lead',
    input: z.strictObject({
      id: Id,
      onDay: DayValue,
      decisionNumber: OptionalText.optional(),
      note: OptionalLongText.optional(),
    }),
    output: z.null(),
  }),
  'unit.remove': command({
    role: 'lead',
    input: z.strictObject({ ids: z.array(Id).min(1).max(5000) }),
    output: z.null(),
  }),
  'unit.restore': command({
    role: 'lead',
    input: z.strictObject({ ids: z.array(Id).min(1).max(5000) }),
    output: z.null(),
  }),
  'unit.types': query({
    role: 'viewer',
    reads: ['unitType'],
    input: z.strictObject({}),
    output: z.array(UnitType),
  }),
  'unit.saveType': command({
    role: 'lead',
    input: z.strictObject({
      id: Id.optional(),
      name: RequiredText,
      code: OptionalText.optional(),
      prefixes: OptionalText.optional(),
      level: UnitType.shape.level.optional(),
      isActive: z.boolean().optional(),
    }),
    output: Id,
  }),
  'unit.areas': query({
    role: 'viewer',
    reads: ['area', 'unit', 'unitFact'],
    input: z.strictObject({}),
    output: z.array(Area),
  }),
  'unit.saveArea': command({
    role: 'editor',
    input: z.strictObject({
      id: Id.optional(),
      name: RequiredText,
      kind: z.enum(areaKinds).nullable().optional(),
      formerPart: OptionalText.optional(),
      parentId: Id.nullable().optional(),
      fromDay: OptionalDay.optional(),
      toDay: OptionalDay.optional(),
      aliases: z.array(RequiredText).max(50).optional(),
    }),
    output: Id,
  }),
  /** Units that manage others on that day. */
  'unit.managers': query({
    role: 'viewer',
    reads: ['unit', 'unitFact'],
    input: z.strictObject({ onDay: DayValue.optional() }),
    output: z.array(UnitName.extend({ units: z.int() })),
  }),
} as const;
