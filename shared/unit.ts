import { z } from 'zod';
import { ContactInput } from './contact.ts';
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
import { unitEventKinds } from './entities/directory.ts';
import { UnitFilter, UnitRow, UnitSort, UnitTotals } from './unit-list.ts';
import { UnitDetail } from './unit-record.ts';

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

const UnitName = z.object({ id: z.string(), name: z.string() });

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
