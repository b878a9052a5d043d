import { z } from 'zod';
import { command, query, type Topic } from './core/contract.ts';
import { Id, OptionalDay, OptionalText, RequiredText } from './core/values.ts';
import { clockRuleKinds, clockUnits, rollOvers } from './entities/case.ts';
import { stepReasons } from './rules/clock.ts';
import { clockStages } from './rules/clock-stage.ts';

/** Rules on time limits as dated data, and the clocks that follow from them. */

/** Refusals about rules and clocks that a person can be told. */
export interface ClockErrors {
  'clock-rule-overlap': { name: string; fromDay: string; toDay: string };
  /** Asked about: saved all the same with `acceptGap`. */
  'clock-rule-gap': { name: string; fromDay: string; toDay: string };
  'clock-rule-backwards': Record<never, never>;
  'clock-rule-incomplete': Record<never, never>;
  'clock-amount-wrong': { largest: number };
  'clock-rule-unknown': { text: string; keys: string };
  'clock-rule-not-in-force': { text: string; day: string };
  'clock-years': Record<never, never>;
  /** Asked about: saved all the same with `replace`. */
  'holiday-on-working-day': { days: string };
}

export const ClockUnit = z.enum(clockUnits);
export const ClockStage = z.enum(clockStages);
export type ClockStage = z.infer<typeof ClockStage>;

const termFields = {
  amount: z.int().nullable(),
  unit: ClockUnit.nullable(),
  rollOver: z.enum(rollOvers).nullable(),
  isFirstDayCounted: z.boolean(),
  warnPercent: z.int().nullable(),
  warnHours: z.int().nullable(),
  longLateDays: z.int().nullable(),
} as const;

export const ClockRule = z.object({
  id: z.string(),
  /** `first_info`, `reply_in_press` …: versions of one rule share it. */
  key: z.string(),
  name: z.string(),
  /** A limit for one matter, or a period in which something must happen. */
  kind: z.enum(clockRuleKinds),
  ...termFields,
  /** When it begins to run, in words. */
  startEvent: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  legalBasis: z.string().nullable(),
  source: z.string().nullable(),
  /** False: «cần xác nhận». */
  isConfirmed: z.boolean(),
  confirmedBy: z.string().nullable(),
  /** Whether it binds this office, or the press. */
  bindsOffice: z.boolean(),
  isActive: z.boolean(),
  note: z.string().nullable(),
  isInForce: z.boolean(),
  /** Clocks of open cases that run by it as it was when they opened. */
  openCases: z.int(),
});
export type ClockRule = z.infer<typeof ClockRule>;

/** Two versions of a key at odds in time; words `clock.fault.<kind>`. */
export const RuleFault = z.object({
  kind: z.enum(['overlap', 'gap', 'backwards']),
  key: z.string(),
  ruleId: z.string(),
  otherId: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
});
export type RuleFault = z.infer<typeof RuleFault>;

/** How far a moment is from the due one; words `clock.<kind>.<shape>` with the figures it names. */
export const ClockDistance = z.object({
  kind: z.enum(['left', 'late']),
  shape: z.enum(['days', 'days-hours', 'hours-minutes', 'hours', 'minutes', 'now']),
  days: z.int(),
  hours: z.int(),
  minutes: z.int(),
});
export type ClockDistance = z.infer<typeof ClockDistance>;

/** One day of «Vì sao?»; words `clock.reason.<reason>`, of a public holiday `holiday.<holiday>`, else its own name. */
export const ClockStep = z.object({
  day: z.string(),
  counted: z.boolean(),
  amount: z.number(),
  reason: z.enum(stepReasons),
  holiday: z.string().nullable(),
  name: z.string().nullable(),
  isConfirmed: z.boolean(),
});
export type ClockStep = z.infer<typeof ClockStep>;

/** A limit explained. Without a unit the day was set by a document and there are no steps. */
export const ClockWhy = z.object({
  ruleId: z.string().nullable(),
  ruleKey: z.string().nullable(),
  name: z.string(),
  ...termFields,
  startEvent: z.string().nullable(),
  legalBasis: z.string().nullable(),
  source: z.string().nullable(),
  isConfirmed: z.boolean(),
  startAtMs: z.int(),
  dueAtMs: z.int(),
  dueDay: z.string(),
  /** It ends at 24:00 of its day, not at a time of day. */
  endsWithDay: z.boolean(),
  /** Where an extension carries it on: the limit before it. */
  firstDueAtMs: z.int(),
  /** It ended before days off changed and keeps its limit, which the days below no longer lead to. */
  isCalendarChanged: z.boolean(),
  steps: z.array(ClockStep),
  stage: ClockStage,
  distance: ClockDistance,
});
export type ClockWhy = z.infer<typeof ClockWhy>;

/** A clock of an open case that a changed calendar moved. */
export const MovedClock = z.object({
  caseId: z.string(),
  clockId: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  name: z.string(),
  fromDueAtMs: z.int(),
  toDueAtMs: z.int(),
  endsWithDay: z.boolean(),
});
export type MovedClock = z.infer<typeof MovedClock>;

export const RuleFields = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9_]{1,58}$/, 'key')
    .optional(),
  name: RequiredText.optional(),
  kind: z.enum(clockRuleKinds).optional(),
  amount: z.int().min(1).nullable().optional(),
  unit: ClockUnit.nullable().optional(),
  startEvent: OptionalText.optional(),
  rollOver: z.enum(rollOvers).optional(),
  isFirstDayCounted: z.boolean().optional(),
  validFrom: OptionalDay.optional(),
  validTo: OptionalDay.optional(),
  legalBasis: OptionalText.optional(),
  source: OptionalText.optional(),
  warnPercent: z.int().min(0).max(100).nullable().optional(),
  warnHours: z.int().min(0).max(10_000).nullable().optional(),
  longLateDays: z.int().min(0).max(365).nullable().optional(),
  isConfirmed: z.boolean().optional(),
  confirmedBy: OptionalText.optional(),
  bindsOffice: z.boolean().optional(),
  isActive: z.boolean().optional(),
  note: OptionalText.optional(),
});

const ruleReads: readonly Topic[] = ['clockRule', 'caseClock', 'pressCase'];

export const clockContract = {
  /** Every version of every rule, in the order of the list and then of time. */
  'clock.rules': query({
    role: 'viewer',
    reads: ruleReads,
    input: z.strictObject({}),
    output: z.object({ rules: z.array(ClockRule), faults: z.array(RuleFault) }),
  }),
  /**
   * Without an id a new version or rule. An overlap in time is refused; a gap is refused once and taken with
   * `acceptGap`. Cases that are open keep the rule they opened with.
   */
  'clock.saveRule': command({
    role: 'lead',
    input: z.strictObject({ id: Id.optional(), fields: RuleFields, acceptGap: z.boolean().optional() }),
    output: Id,
  }),
  'clock.removeRule': command({
    role: 'lead',
    input: z.strictObject({ id: Id, acceptGap: z.boolean().optional() }),
    output: z.null(),
  }),
  /** When a limit would end. `rule`: an id, a key (the version in force on the first day) or «3 ngày làm việc». */
  'clock.explain': query({
    role: 'viewer',
    reads: ['clockRule', 'holiday'],
    input: z.strictObject({ rule: z.string().min(1).max(120), fromMs: z.int(), atMs: z.int().optional() }),
    output: ClockWhy,
  }),
} as const;
