import { z } from 'zod';
import { DayValue, Id } from './core/values.ts';
import { unitStates } from './rules/completeness.ts';

/** The list of units on a day: what it can be filtered and sorted by, what a row shows, the figures above it. */

/** Facts a unit can be without: the «thiếu …» filters. */
export const unitLacks = ['type', 'area', 'manager', 'code', 'contact'] as const;

export const mostSilentWeeks = 520;

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
  /** Only units that must have somebody and of which no story tells in so many weeks up to the day. */
  silentWeeks: z.int().min(1).max(mostSilentWeeks).optional(),
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
  missingRoles: z.array(
    z.object({
      roleId: z.string(),
      roleName: z.string(),
      roleCode: z.string().nullable(),
      units: z.int(),
    }),
  ),
});
export type UnitTotals = z.infer<typeof UnitTotals>;
