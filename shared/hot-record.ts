import { z } from 'zod';
import { sourceEntities } from './entities/case.ts';
import { tones } from './entities/press.ts';
import { HotLevel, HotRow, PlanState, Score } from './hot-list.ts';
import { planActions, planRefusals } from './rules/hot-plan.ts';
import { Named } from './story-list.ts';

/** Everything the page of one hot issue shows, its plans and its file in time order. */

export const HotAssessment = z.object({
  id: z.string(),
  level: HotLevel,
  likelihood: Score.nullable(),
  impact: Score.nullable(),
  reason: z.string().nullable(),
  by: Named.nullable(),
  atMs: z.int(),
});
export type HotAssessment = z.infer<typeof HotAssessment>;

/** Kinds of records that can be a sign of an issue. */
export const signalEntities = ['pressItem', 'opinion', 'pressCase'] as const;
export const SignalEntity = z.enum(signalEntities);
export type SignalEntity = z.infer<typeof SignalEntity>;

/** A record that is or could be a sign. */
export const SignalSource = z.object({
  entity: SignalEntity,
  sourceId: z.string(),
  title: z.string(),
  /** Outlet of a press item, giver of an opinion, who asked in a case. */
  from: z.string().nullable(),
  day: z.string().nullable(),
  tone: z.enum(tones).nullable(),
  isRepost: z.boolean(),
  isRemoved: z.boolean(),
});
export type SignalSource = z.infer<typeof SignalSource>;

export const HotSignal = SignalSource.extend({
  id: z.string(),
  note: z.string().nullable(),
  by: Named.nullable(),
  atMs: z.int(),
});
export type HotSignal = z.infer<typeof HotSignal>;

export const PlanBrief = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string().nullable(),
  state: PlanState,
  author: Named.nullable(),
  approvedBy: Named.nullable(),
  approvedAtMs: z.int().nullable(),
  isOld: z.boolean(),
});
export type PlanBrief = z.infer<typeof PlanBrief>;

export const PlanQuestion = z.object({
  id: z.string(),
  question: z.string().nullable(),
  answer: z.string().nullable(),
});

export const PlanStep = z.object({
  id: z.string(),
  what: z.string(),
  owner: Named.nullable(),
  ownerUnit: Named.nullable(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  isLate: z.boolean(),
  note: z.string().nullable(),
  /** Whether the person who asks may say that it is done. */
  canFinish: z.boolean(),
});
export type PlanStep = z.infer<typeof PlanStep>;

/** A step that could come next; its words are `response.action.<action>`. */
export const PlanMove = z.object({
  action: z.enum(planActions),
  refusal: z.enum(planRefusals).nullable(),
});

export const ResponsePlan = PlanBrief.extend({
  hotIssue: Named.nullable(),
  window: Named.nullable(),
  scenario: z.string().nullable(),
  messages: z.string().nullable(),
  facts: z.string().nullable(),
  spokesperson: z
    .object({ id: z.string(), name: z.string(), position: z.string().nullable(), isCurrent: z.boolean() })
    .nullable(),
  submittedBy: Named.nullable(),
  submittedAtMs: z.int().nullable(),
  returnReason: z.string().nullable(),
  questions: z.array(PlanQuestion),
  steps: z.array(PlanStep),
  canEdit: z.boolean(),
  isRemoved: z.boolean(),
  moves: z.array(PlanMove),
});
export type ResponsePlan = z.infer<typeof ResponsePlan>;

export const HotRecord = HotRow.extend({
  isRemoved: z.boolean(),
  description: z.string().nullable(),
  closedReason: z.string().nullable(),
  note: z.string().nullable(),
  window: Named.extend({ fromDay: z.string().nullable(), toDay: z.string().nullable() }).nullable(),
  /** Newest first. */
  assessments: z.array(HotAssessment),
  /** Newest first; `signals` counts those that are still there. */
  signalList: z.array(HotSignal),
  /** Cases opened from the issue, the newest first. */
  cases: z.array(
    Named.extend({ code: z.string().nullable(), receivedAtMs: z.int().nullable(), isClosed: z.boolean() }),
  ),
  /** Newest version first. */
  plans: z.array(PlanBrief),
  createdBy: Named.nullable(),
  createdAtMs: z.int().nullable(),
  canEdit: z.boolean(),
  canRemove: z.boolean(),
});
export type HotRecord = z.infer<typeof HotRecord>;

export const dossierKinds = [
  'opened',
  'assessment',
  'pressItem',
  'opinion',
  'pressCase',
  'answer',
  'plan',
  'submitted',
  'approved',
  'returned',
  'step',
  'coordination',
  'closed',
] as const;

/** One line of the file (hồ sơ); `title` is a name or a text of the record, the words of the kind are the screen's. */
export const DossierEntry = z.object({
  kind: z.enum(dossierKinds),
  day: z.string(),
  /** `HH:mm`, where the moment is known. */
  time: z.string().nullable(),
  title: z.string(),
  text: z.string().nullable(),
  by: z.string().nullable(),
  level: HotLevel.nullable(),
  tone: z.enum(tones).nullable(),
  version: z.int().nullable(),
  source: z.object({ entity: z.enum(sourceEntities), id: z.string() }).nullable(),
});
export type DossierEntry = z.infer<typeof DossierEntry>;

export const Dossier = z.object({
  issue: HotRecord,
  /** The plan in force: approved, else the latest. */
  plan: ResponsePlan.nullable(),
  /** Oldest first. */
  entries: z.array(DossierEntry),
});
export type Dossier = z.infer<typeof Dossier>;
