import { z } from 'zod';
import { command, query, type Topic } from './core/contract.ts';
import { DayValue, Id, OptionalDay, OptionalLongText, OptionalText, RequiredText } from './core/values.ts';
import { forecastAnchors } from './entities/hot.ts';
import { HotLevel, PlanState, Score } from './hot-list.ts';
import { PlanBrief, SignalSource } from './hot-record.ts';
import { enteredAnchors } from './rules/forecast-days.ts';
import { Named } from './story-list.ts';

/** The forecast calendar: windows of a school year laid from templates with relative days, and what last year brought. */

export const SchoolYear = z.string().regex(/^\d{4}-\d{4}$/, 'schoolYear');

export const Warning = z.union([z.literal(7), z.literal(14), z.literal(30), z.literal('open')]);

export const WindowRow = z.object({
  id: z.string(),
  schoolYear: z.string(),
  title: z.string(),
  fromDay: z.string(),
  toDay: z.string(),
  templateId: z.string().nullable(),
  /** Its template's anchor moves with a day that nobody entered for this year. */
  isGuessed: z.boolean(),
  communication: z.string().nullable(),
  signals: z.string().nullable(),
  likelihood: Score.nullable(),
  impact: Score.nullable(),
  proposedLevel: HotLevel.nullable(),
  owner: Named.nullable(),
  ownerUnit: Named.nullable(),
  themes: z.array(Named),
  plan: PlanState.nullable(),
  hasApprovedPlan: z.boolean(),
  isDismissed: z.boolean(),
  /** A step of the warnings; null where nothing is to be warned of. */
  warning: Warning.nullable(),
  /** Days until it opens, negative since. */
  opensInDays: z.int(),
  isLasting: z.boolean(),
});
export type WindowRow = z.infer<typeof WindowRow>;

export const AnchorDay = z.object({
  anchor: z.enum(enteredAnchors),
  onDay: z.string(),
  basis: z.enum(['entered', 'computed', 'guessed']),
});
export type AnchorDay = z.infer<typeof AnchorDay>;

export const ForecastYear = z.object({
  today: z.string(),
  schoolYear: z.string(),
  previousYear: z.string(),
  anchors: z.array(AnchorDay),
  /** By first day. */
  windows: z.array(WindowRow),
  /** Windows of the year before. */
  lastYear: z.array(WindowRow),
  /** Press items and cases of each month of the year before, from its first month on. */
  lastYearMonths: z.array(z.object({ month: z.string(), items: z.int(), critical: z.int(), cases: z.int() })),
  /** Active templates that no window of this year follows. */
  missing: z.array(z.object({ id: z.string(), title: z.string(), fromDay: z.string(), toDay: z.string() })),
  /** Windows of the year before that this one has no counterpart of. */
  notCopied: z.int(),
});
export type ForecastYear = z.infer<typeof ForecastYear>;

const PastCase = z.object({
  id: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  day: z.string().nullable(),
  isClosed: z.boolean(),
});

export const WindowRecord = WindowRow.extend({
  isRemoved: z.boolean(),
  questions: z.string().nullable(),
  affected: z.string().nullable(),
  dismissedReason: z.string().nullable(),
  note: z.string().nullable(),
  units: z.array(Named),
  areas: z.array(Named),
  template: Named.nullable(),
  plans: z.array(PlanBrief),
  hotIssues: z.array(Named.extend({ level: HotLevel, isOpen: z.boolean() })),
  /** The same stretch of the year before, by the counterpart's own days where there is one. */
  past: z.object({
    from: z.string(),
    to: z.string(),
    windowId: z.string().nullable(),
    planId: z.string().nullable(),
    /** Items and cases of its themes, units and areas, or all where it names none; newest first, the first 50. */
    isNarrowed: z.boolean(),
    items: z.array(SignalSource),
    itemCount: z.int(),
    criticalCount: z.int(),
    cases: z.array(PastCase),
    caseCount: z.int(),
  }),
  canEdit: z.boolean(),
});
export type WindowRecord = z.infer<typeof WindowRecord>;

export const ForecastTemplate = z.object({
  id: z.string(),
  title: z.string(),
  anchor: z.enum(forecastAnchors),
  month: z.int().nullable(),
  fromOffset: z.int().nullable(),
  toOffset: z.int().nullable(),
  communication: z.string().nullable(),
  signals: z.string().nullable(),
  questions: z.string().nullable(),
  likelihood: Score.nullable(),
  impact: Score.nullable(),
  ownerUnit: Named.nullable(),
  affected: z.string().nullable(),
  source: z.string().nullable(),
  isActive: z.boolean(),
  themes: z.array(Named),
});
export type ForecastTemplate = z.infer<typeof ForecastTemplate>;

const shared = {
  title: RequiredText,
  communication: OptionalLongText,
  signals: OptionalLongText,
  questions: OptionalLongText,
  likelihood: Score.nullable(),
  impact: Score.nullable(),
  ownerUnitId: Id.nullable(),
  affected: OptionalText,
  themeIds: z.array(Id).max(100),
} as const;

export const WindowPatch = z
  .strictObject({
    ...shared,
    fromDay: DayValue,
    toDay: DayValue,
    ownerId: Id.nullable(),
    note: OptionalLongText,
    unitIds: z.array(Id).max(200),
    areaIds: z.array(Id).max(200),
  })
  .partial();
export type WindowPatch = z.output<typeof WindowPatch>;

export const TemplatePatch = z
  .strictObject({
    ...shared,
    anchor: z.enum(forecastAnchors),
    month: z.int().min(1).max(12).nullable(),
    fromOffset: z.int().min(-400).max(400).nullable(),
    toOffset: z.int().min(-400).max(400).nullable(),
    source: OptionalText,
    isActive: z.boolean(),
  })
  .partial();
export type TemplatePatch = z.output<typeof TemplatePatch>;

const rowReads: readonly Topic[] = [
  'forecastWindow',
  'forecastTemplate',
  'forecastAnchorDay',
  'responsePlan',
  'hotIssue',
  'theme',
  'unit',
  'unitFact',
  'person',
  'area',
];

export const forecastContract = {
  'forecast.year': query({
    role: 'viewer',
    reads: [...rowReads, 'pressItem', 'pressCase'],
    input: z.strictObject({ schoolYear: SchoolYear }),
    output: ForecastYear,
  }),
  'forecast.window': query({
    role: 'viewer',
    reads: [...rowReads, 'pressItem', 'pressCase', 'outlet', 'session'],
    input: z.strictObject({ id: Id }),
    output: WindowRecord,
  }),
  /** Windows to be warned of, of any school year: the nearest first; lasting ones are left out. */
  'forecast.warnings': query({
    role: 'viewer',
    reads: rowReads,
    input: z.strictObject({ limit: z.int().min(1).max(200) }),
    output: z.object({ total: z.int(), windows: z.array(WindowRow) }),
  }),
  /** Lays windows of the year from templates: all that are missing, or the named ones. */
  'forecast.fill': command({
    role: 'editor',
    input: z.strictObject({ schoolYear: SchoolYear, templateIds: z.array(Id).max(500).optional() }),
    output: z.object({ made: z.int() }),
  }),
  /** Copies the windows of one year that the other has no counterpart of, their days moved with their anchors. */
  'forecast.copy': command({
    role: 'editor',
    input: z.strictObject({ fromYear: SchoolYear, toYear: SchoolYear }),
    output: z.object({ made: z.int() }),
  }),
  'forecast.add': command({
    role: 'editor',
    input: WindowPatch.required({ title: true, fromDay: true, toDay: true }),
    output: Id,
  }),
  'forecast.save': command({
    role: 'editor',
    input: z.strictObject({ id: Id, patch: WindowPatch }),
    output: z.null(),
  }),
  /** Says that no plan is needed, and why. */
  'forecast.dismiss': command({
    role: 'editor',
    input: z.strictObject({ id: Id, reason: OptionalLongText }),
    output: z.null(),
  }),
  'forecast.recall': command({ role: 'editor', input: z.strictObject({ id: Id }), output: z.null() }),
  'forecast.remove': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
  'forecast.templates': query({
    role: 'viewer',
    reads: ['forecastTemplate', 'theme', 'unit', 'unitFact'],
    input: z.strictObject({}),
    output: z.array(ForecastTemplate),
  }),
  'forecast.template.save': command({
    role: 'lead',
    input: z.strictObject({ id: Id.optional(), patch: TemplatePatch }),
    output: Id,
  }),
  'forecast.template.remove': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
  /** The day an anchor falls on in a school year; null: as computed. Windows laid already keep their days. */
  'forecast.anchor.save': command({
    role: 'lead',
    input: z.strictObject({
      schoolYear: SchoolYear,
      anchor: z.enum(enteredAnchors),
      onDay: OptionalDay,
      /** Moves the windows of that year that hang on the anchor along. */
      moveWindows: z.boolean(),
    }),
    output: z.object({ moved: z.int() }),
  }),
} as const;
