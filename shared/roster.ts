import { z } from 'zod';
import { command, query } from './core/contract.ts';
import { DayValue, Id, OptionalDay, OptionalLongText, OptionalText, RequiredText } from './core/values.ts';
import { NewPerson } from './person.ts';
import { Completeness, Holder, UnitScope } from './unit-list.ts';

/** Posts: who serves where and how complete the roster is on a day. */

/** The end of a post that makes room for the next one. */
const EndedPost = z.strictObject({
  postId: Id,
  /** Last day served; the day before the new post begins when left out. */
  toDay: DayValue.optional(),
  reason: OptionalText.optional(),
});

/** Names somebody to a post, in one step with the end of those who served before. */
export const Appointment = z
  .strictObject({
    unitId: Id,
    roleId: Id,
    /** One of the two: somebody known, or a person made in the same step. */
    personId: Id.optional(),
    newPerson: NewPerson.optional(),
    fromDay: OptionalDay,
    toDay: OptionalDay.optional(),
    decisionNumber: OptionalText.optional(),
    position: OptionalText.optional(),
    note: OptionalLongText.optional(),
    ends: z.array(EndedPost).max(10).optional(),
  })
  .refine(input => (input.personId === undefined) !== (input.newPerson === undefined), {
    message: 'required',
    path: ['personId'],
  });
export type Appointment = z.output<typeof Appointment>;

export const RoleOption = z.object({
  id: z.string(),
  name: z.string(),
  code: z.string().nullable(),
  position: z.int().nullable(),
});
export type RoleOption = z.infer<typeof RoleOption>;

export const Requirement = z.object({
  id: z.string(),
  unitTypeId: z.string(),
  typeName: z.string(),
  roleId: z.string(),
  roleName: z.string(),
  count: z.int(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
});
export type Requirement = z.infer<typeof Requirement>;

export const TeamRow = z.object({
  unitId: z.string(),
  unitName: z.string(),
  need: z.int(),
  members: z.array(Holder),
});
export type TeamRow = z.infer<typeof TeamRow>;

const At = z.object({ unitId: z.string(), unit: z.string(), roleId: z.string(), post: z.string() });
const PersonAt = At.extend({ personId: z.string(), person: z.string() });

/** The roster checked on a day, in words: what `check roster` prints and the reminder list is made of. */
export const RosterCheck = Completeness.extend({
  onDay: z.string(),
  vacant: z.array(At.extend({ vacantSince: z.string().nullable(), lastHolder: z.string().nullable() })),
  /** Vacant because the last holder's term ended and nobody was named. */
  expired: z.array(PersonAt.extend({ toDay: z.string() })),
  doubled: z.array(At.extend({ need: z.int(), people: z.array(z.string()) })),
  /** One person in two posts, of one unit or of two. */
  samePerson: z.array(
    z.object({
      personId: z.string(),
      person: z.string(),
      posts: z.array(z.object({ unit: z.string(), post: z.string() })),
    }),
  ),
  /** Holders without a phone and without an e-mail. */
  unreachable: z.array(PersonAt),
  /** Holders whose contact nobody confirmed for twelve months. */
  unconfirmed: z.array(PersonAt.extend({ confirmedOn: z.string().nullable() })),
});
export type RosterCheck = z.infer<typeof RosterCheck>;

export const rosterGroupings = ['type', 'area', 'manager'] as const;

export const RosterGroup = Completeness.extend({
  /** Null: units without a type, area or manager. */
  id: z.string().nullable(),
  name: z.string().nullable(),
});
export type RosterGroup = z.infer<typeof RosterGroup>;

const checkReads = [
  'unit',
  'unitFact',
  'unitType',
  'area',
  'post',
  'postRole',
  'person',
  'contact',
  'requirement',
] as const;

export const rosterContract = {
  'roster.check': query({ role: 'viewer', reads: checkReads, input: UnitScope, output: RosterCheck }),
  /** Percent by type, area or managing unit, least complete first. */
  'roster.summary': query({
    role: 'viewer',
    reads: checkReads,
    input: z.strictObject({ ...UnitScope.shape, by: z.enum(rosterGroupings) }),
    output: z.object({ total: Completeness, groups: z.array(RosterGroup) }),
  }),
  /** Danh sách Tổ truyền thông: the members named by the divisions. */
  'roster.team': query({
    role: 'viewer',
    reads: checkReads,
    input: z.strictObject({ onDay: DayValue.optional() }),
    output: z.array(TeamRow),
  }),
  'roster.appoint': command({
    role: 'editor',
    input: Appointment,
    output: z.object({ postId: Id, personId: Id }),
  }),
  'roster.endPost': command({
    role: 'editor',
    input: z.strictObject({ postId: Id, toDay: DayValue, reason: OptionalText.optional() }),
    output: z.null(),
  }),
  /** Corrects a post; a person and a role never change, that is another post. */
  'roster.savePost': command({
    role: 'editor',
    input: z.strictObject({
      postId: Id,
      fromDay: OptionalDay.optional(),
      toDay: OptionalDay.optional(),
      decisionNumber: OptionalText.optional(),
      position: OptionalText.optional(),
      endReason: OptionalText.optional(),
      note: OptionalLongText.optional(),
    }),
    output: z.null(),
  }),
  /** A post entered by mistake. */
  'roster.removePost': command({ role: 'lead', input: z.strictObject({ postId: Id }), output: z.null() }),
  'roster.roles': query({
    role: 'viewer',
    reads: ['postRole'],
    input: z.strictObject({}),
    output: z.array(RoleOption),
  }),
  'roster.saveRole': command({
    role: 'lead',
    input: z.strictObject({ id: Id.optional(), name: RequiredText, position: z.int().optional() }),
    output: Id,
  }),
  'roster.requirements': query({
    role: 'viewer',
    reads: ['requirement', 'unitType', 'postRole'],
    input: z.strictObject({}),
    output: z.array(Requirement),
  }),
  /** How many holders of a role units of a type must have; 0 takes the requirement away. */
  'roster.saveRequirement': command({
    role: 'lead',
    input: z.strictObject({
      unitTypeId: Id,
      roleId: Id,
      count: z.int().min(0).max(20),
      /** From this day on; always when left out. */
      fromDay: OptionalDay.optional(),
    }),
    output: z.null(),
  }),
} as const;
