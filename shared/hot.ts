import { z } from 'zod';
import { command, query, type Topic } from './core/contract.ts';
import {
  DayValue,
  Id,
  OptionalDay,
  OptionalLongText,
  OptionalText,
  PageWindow,
  RequiredText,
} from './core/values.ts';
import { HotFilter, HotLevel, HotRow, HotSort, HotTotals, hotValueFields, Score } from './hot-list.ts';
import { Dossier, HotRecord, SignalEntity, SignalSource } from './hot-record.ts';
import { Resonance, ResonanceSubject } from './hot-resonance.ts';

/** Hot issues (vấn đề “nóng”): the register, judging them, their signs, their file, and how far a message carried. */

/** Refusals of hot issues, plans of response, forecasts and triggers that a person can be told. */
export interface HotErrors {
  'hot-reason-needed': Record<never, never>;
  'hot-closed': { title: string };
  'hot-not-closed': { title: string };
  'hot-code-taken': { code: string; title: string };
  'response-not-draft': { title: string };
  'response-not-submitted': { title: string };
  'response-not-approved': { title: string };
  'response-role': { role: string };
  'response-own-approval': Record<never, never>;
  'response-empty': Record<never, never>;
  'response-renewed': { version: number };
  'response-subject': Record<never, never>;
  'response-step-not-yours': Record<never, never>;
  'forecast-days-crossed': { from: string; to: string };
  'forecast-nothing': { schoolYear: string };
  'forecast-month-missing': Record<never, never>;
  'trigger-incomplete': Record<never, never>;
  'trigger-decided': Record<never, never>;
}

const hotFields = {
  title: RequiredText,
  code: OptionalText,
  description: OptionalLongText,
  ownerId: Id.nullable(),
  ownerUnitId: Id.nullable(),
  openedOn: OptionalDay,
  reviewOn: OptionalDay,
  windowId: Id.nullable(),
  note: OptionalLongText,
  themeIds: z.array(Id).max(100),
  unitIds: z.array(Id).max(200),
  areaIds: z.array(Id).max(200),
} as const;

/** Level and scores change only through `hot.assess`. */
export const HotPatch = z.strictObject(hotFields).partial();
export type HotPatch = z.output<typeof HotPatch>;

const judgement = {
  level: HotLevel,
  likelihood: Score.nullable(),
  impact: Score.nullable(),
} as const;

export const SignalRef = z.strictObject({ entity: SignalEntity, id: Id, note: OptionalText.optional() });

export const NewHotIssue = HotPatch.required({ title: true }).extend({
  ...judgement,
  reason: OptionalLongText.optional(),
  signals: z.array(SignalRef).max(500).optional(),
});
export type NewHotIssue = z.output<typeof NewHotIssue>;

const listReads: readonly Topic[] = [
  'hotIssue',
  'hotSignal',
  'responsePlan',
  'pressItem',
  'opinion',
  'pressCase',
  'theme',
  'unit',
  'unitFact',
  'area',
  'person',
  'session',
];

const recordReads: readonly Topic[] = [
  ...listReads,
  'hotAssessment',
  'responseQuestion',
  'responseStep',
  'forecastWindow',
  'spokesperson',
  'outlet',
  'caseSource',
  'caseAnswer',
  'answerChannel',
  'coordination',
];

export const hotContract = {
  /** Without a sort: open ones first, the hottest first, then the nearest review. */
  'hot.list': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ filter: HotFilter, sort: HotSort.nullable(), window: PageWindow }),
    output: z.array(HotRow),
  }),
  'hot.count': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ filter: HotFilter }),
    output: HotTotals,
  }),
  'hot.values': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({
      field: z.enum(hotValueFields),
      text: z.string().max(200).optional(),
      limit: z.int().min(1).max(500),
    }),
    output: z.array(z.object({ id: z.string(), label: z.string(), count: z.int() })),
  }),
  'hot.get': query({
    role: 'viewer',
    reads: recordReads,
    input: z.strictObject({ id: Id }),
    output: HotRecord,
  }),
  /** The whole file of an issue in time order. */
  'hot.dossier': query({
    role: 'viewer',
    reads: recordReads,
    input: z.strictObject({ id: Id }),
    output: Dossier,
  }),
  /** Records that could be signs of an issue: by words, the newest first; those linked already are left out. */
  'hot.signalCandidates': query({
    role: 'viewer',
    reads: ['pressItem', 'opinion', 'pressCase', 'hotSignal', 'outlet'],
    input: z.strictObject({
      hotIssueId: Id.nullable(),
      entity: SignalEntity,
      text: z.string().max(200),
      limit: z.int().min(1).max(100),
    }),
    output: z.array(SignalSource),
  }),
  'hot.create': command({ role: 'editor', input: NewHotIssue, output: Id }),
  'hot.save': command({
    role: 'editor',
    input: z.strictObject({ id: Id, patch: HotPatch }),
    output: z.null(),
  }),
  /** Judges it anew: the level a person decides on, and why. */
  'hot.assess': command({
    role: 'editor',
    input: z.strictObject({ id: Id, ...judgement, reason: OptionalLongText }),
    output: z.null(),
  }),
  'hot.close': command({
    role: 'editor',
    input: z.strictObject({ id: Id, reason: OptionalLongText, onDay: DayValue.optional() }),
    output: z.null(),
  }),
  'hot.reopen': command({
    role: 'editor',
    input: z.strictObject({ id: Id, reason: OptionalLongText.optional() }),
    output: z.null(),
  }),
  'hot.link': command({
    role: 'editor',
    input: z.strictObject({ id: Id, signals: z.array(SignalRef).min(1).max(500) }),
    output: z.object({ linked: z.int() }),
  }),
  'hot.unlink': command({
    role: 'editor',
    input: z.strictObject({ signalIds: z.array(Id).min(1).max(500) }),
    output: z.null(),
  }),
  /** One change for several; keys left out stay as they are. */
  'hot.bulk': command({
    role: 'editor',
    input: z.strictObject({
      ids: z.array(Id).min(1).max(1000),
      change: z.strictObject({
        ownerId: Id.nullable().optional(),
        reviewOn: OptionalDay.optional(),
        addThemeIds: z.array(Id).max(50).optional(),
      }),
    }),
    output: z.object({ changed: z.int() }),
  }),
  'hot.remove': command({
    role: 'lead',
    input: z.strictObject({ ids: z.array(Id).min(1).max(500) }),
    output: z.object({ removed: z.int() }),
  }),
  'hot.restore': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
  /** Which outlets, units and kinds of channel carried one message, and when; reposts counted apart. */
  'hot.resonance': query({
    role: 'viewer',
    reads: [
      'pressItem',
      'story',
      'storyOutlet',
      'outlet',
      'unit',
      'unitFact',
      'theme',
      'hotIssue',
      'hotSignal',
      'caseSource',
      'caseAnswer',
      'answerChannel',
    ],
    input: z.strictObject({
      subject: ResonanceSubject,
      from: DayValue.optional(),
      to: DayValue.optional(),
    }),
    output: Resonance,
  }),
  /** What waits for the person who asks, for the navigation. */
  'hot.waiting': query({
    role: 'viewer',
    reads: ['triggerProposal', 'responsePlan', 'responseStep', 'hotIssue', 'forecastWindow', 'session'],
    input: z.strictObject({}),
    output: z.object({
      /** Proposals she may decide on. */
      proposals: z.int(),
      /** Plans she may approve. */
      approvals: z.int(),
      /** Plans of hers that were sent back. */
      returned: z.int(),
      /** Her steps due within 7 days or late. */
      steps: z.int(),
      /** Her issues whose review is due. */
      reviews: z.int(),
      total: z.int(),
    }),
  }),
} as const;
