import { z } from 'zod';
import { command, query, type Topic } from './core/contract.ts';
import { Id, OptionalLongText, RequiredText } from './core/values.ts';
import { triggerKinds, triggerScopes } from './entities/hot.ts';
import { tones } from './entities/press.ts';
import { HotLevel, Score } from './hot-list.ts';
import { SignalSource } from './hot-record.ts';
import { Named } from './story-list.ts';

/** Triggers: when the figures propose a hot issue, and what a person decides. */

const Figures = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('burst'),
    originals: z.int(),
    items: z.int(),
    hours: z.int(),
    fromMs: z.int(),
    toMs: z.int(),
  }),
  z.object({
    kind: z.literal('baseline'),
    day: z.string(),
    items: z.int(),
    baselineDays: z.int(),
    before: z.int(),
  }),
]);

export const Trigger = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(triggerKinds),
  scope: z.enum(triggerScopes),
  tone: z.enum(tones).nullable(),
  count: z.int(),
  hours: z.int().nullable(),
  baselineDays: z.int().nullable(),
  percent: z.int().nullable(),
  level: HotLevel,
  isActive: z.boolean(),
  /** Shipped and not looked at by the office yet. */
  isShipped: z.boolean(),
});
export type Trigger = z.infer<typeof Trigger>;

export const Proposal = z.object({
  id: z.string(),
  trigger: z.object({ id: z.string(), name: z.string(), scope: z.enum(triggerScopes) }),
  /** The theme, area or unit it speaks of; null for all. */
  scope: Named.nullable(),
  level: HotLevel,
  raisedAtMs: z.int(),
  /** Null when another version wrote them in a form not known here. */
  figures: Figures.nullable(),
  state: z.enum(['open', 'confirmed', 'declined']),
  reason: z.string().nullable(),
  decidedBy: Named.nullable(),
  decidedAtMs: z.int().nullable(),
  /** Newest first. */
  items: z.array(SignalSource.extend({ isNew: z.boolean() })),
  /** Open issues it may belong to: of an earlier proposal of the same kind, or with the same items. */
  related: z.array(Named),
  /** Why the same was declined before; `isNew` marks items that were not there then. */
  declinedBefore: z.string().nullable(),
  hotIssue: Named.nullable(),
});
export type Proposal = z.infer<typeof Proposal>;

const triggerFields = {
  name: RequiredText,
  kind: z.enum(triggerKinds),
  scope: z.enum(triggerScopes),
  tone: z.enum(tones).nullable(),
  count: z.int().min(1).max(1000),
  hours: z.int().min(1).max(2160).nullable(),
  baselineDays: z.int().min(1).max(365).nullable(),
  percent: z.int().min(1).max(10_000).nullable(),
  level: HotLevel,
  isActive: z.boolean(),
} as const;

const proposalReads: readonly Topic[] = [
  'triggerProposal',
  'hotTrigger',
  'pressItem',
  'hotIssue',
  'hotSignal',
  'theme',
  'area',
  'unit',
  'unitFact',
  'outlet',
  'person',
];

export const triggerContract = {
  'trigger.list': query({
    role: 'viewer',
    reads: ['hotTrigger'],
    input: z.strictObject({}),
    output: z.array(Trigger),
  }),
  /** Without an id a new one; what the rule asks for must be there. */
  'trigger.save': command({
    role: 'lead',
    input: z.strictObject({ id: Id.optional(), values: z.strictObject(triggerFields) }),
    output: Id,
  }),
  'trigger.remove': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
  /** Those that wait, the highest level first; or the ones decided, newest first. */
  'trigger.proposals': query({
    role: 'viewer',
    reads: proposalReads,
    input: z.strictObject({ state: z.enum(['open', 'decided']), limit: z.int().min(1).max(200) }),
    output: z.object({ total: z.int(), proposals: z.array(Proposal) }),
  }),
  /** Opens a hot issue with the items as its signs, or links them to one; other proposals on the same items go with it. */
  'trigger.confirm': command({
    role: 'editor',
    input: z.strictObject({
      id: Id,
      hotIssueId: Id.optional(),
      title: RequiredText.optional(),
      level: HotLevel.optional(),
      likelihood: Score.optional(),
      impact: Score.optional(),
      ownerId: Id.nullable().optional(),
    }),
    output: z.object({ hotIssueId: z.string() }),
  }),
  /** «Không phải», and why; it does not come back for the same items. */
  'trigger.decline': command({
    role: 'editor',
    input: z.strictObject({ id: Id, reason: OptionalLongText }),
    output: z.null(),
  }),
} as const;
