import { z } from 'zod';
import { command, query, type Topic } from './core/contract.ts';
import { Id, OptionalDay, OptionalLongText, optionalTextUpTo, PageWindow } from './core/values.ts';
import {
  OpinionChannel,
  OpinionChoice,
  OpinionDecision,
  OpinionFigures,
  OpinionFilter,
  OpinionGiver,
  OpinionKind,
  OpinionRow,
  OpinionSort,
  OpinionTotals,
  opinionValueFields,
} from './opinion-list.ts';
import { Named } from './story-list.ts';

/** Opinions: what the public and the sector tell the office, what was decided about it, and how it was answered. */

/** Refusals of opinions, partners and the coordination log that a person can be told. */
export interface OpinionErrors {
  /** Neither a subject nor a text. */
  'opinion-empty': Record<never, never>;
  'opinion-reason-needed': { decision: string };
  /** An answer needs words, a link or a file: a bare day answers nobody. */
  'opinion-answer-missing': Record<never, never>;
  'opinion-answer-early': { received: string; answered: string };
  /** The day is still to come. */
  'opinion-day-ahead': { day: string };
  'opinion-link-wrong': { link: string };
  'opinion-not-yours': Record<never, never>;
  'partner-in-use': { name: string; count: number };
  'partner-days-crossed': { from: string; to: string };
  'coordination-empty': Record<never, never>;
  'coordination-done-early': { on: string; done: string };
}

const fields = {
  giver: OpinionGiver.nullable(),
  giverName: optionalTextUpTo(500),
  giverContact: optionalTextUpTo(500),
  channel: OpinionChannel.nullable(),
  kind: OpinionKind.nullable(),
  receivedOn: OptionalDay,
  /** What it is about: a policy, a draft, a unit's work. */
  subject: optionalTextUpTo(1000),
  policyId: Id.nullable(),
  body: OptionalLongText,
  ownerId: Id.nullable(),
  ownerUnitId: Id.nullable(),
  dueOn: OptionalDay,
  note: OptionalLongText,
  themeIds: z.array(Id).max(100),
  unitIds: z.array(Id).max(200),
  areaIds: z.array(Id).max(200),
} as const;

export const OpinionPatch = z.strictObject(fields).partial();
export type OpinionPatch = z.output<typeof OpinionPatch>;

/** One change for many opinions; keys left out stay as they are. */
export const OpinionBulkChange = z.strictObject({
  ownerId: Id.nullable().optional(),
  ownerUnitId: Id.nullable().optional(),
  dueOn: OptionalDay.optional(),
  giver: OpinionGiver.nullable().optional(),
  kind: OpinionKind.nullable().optional(),
  addThemeIds: z.array(Id).max(50).optional(),
  removeThemeIds: z.array(Id).max(50).optional(),
});
export type OpinionBulkChange = z.output<typeof OpinionBulkChange>;

/** Everything the page of one opinion shows. */
export const OpinionRecord = OpinionRow.extend({
  isRemoved: z.boolean(),
  /** As it was typed; null where only a text was given. */
  ownSubject: z.string().nullable(),
  giverContact: z.string().nullable(),
  /** Name and contact are there, and hidden from the person who asks. */
  isGiverHidden: z.boolean(),
  policy: Named.nullable(),
  body: z.string().nullable(),
  areas: z.array(Named),
  decisionReason: z.string().nullable(),
  decidedBy: Named.nullable(),
  decidedOn: z.string().nullable(),
  answer: z.string().nullable(),
  answerChannel: z.string().nullable(),
  answerLink: z.string().nullable(),
  note: z.string().nullable(),
  /** Contacts with partners about it, the newest first. */
  coordination: z.array(z.object({ id: z.string(), subject: z.string(), onDay: z.string().nullable() })),
  hotIssues: z.array(Named),
  createdBy: Named.nullable(),
  createdAtMs: z.int().nullable(),
  canEdit: z.boolean(),
  canRemove: z.boolean(),
});
export type OpinionRecord = z.infer<typeof OpinionRecord>;

const listReads: readonly Topic[] = [
  'opinion',
  'theme',
  'unit',
  'unitFact',
  'person',
  'caseSource',
  'pressCase',
  'attachment',
  'session',
];

export const opinionContract = {
  /** Without a sort: what is late first, then by the day an answer is due, answered ones last, the newest first. */
  'opinion.list': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ filter: OpinionFilter, sort: OpinionSort.nullable(), window: PageWindow }),
    output: z.array(OpinionRow),
  }),
  'opinion.count': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ filter: OpinionFilter }),
    output: OpinionTotals,
  }),
  /** A stretch of the list in its order. */
  'opinion.ids': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({
      filter: OpinionFilter,
      sort: OpinionSort.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(20_000),
    }),
    output: z.array(z.string()),
  }),
  'opinion.values': query({
    role: 'viewer',
    reads: listReads,
    /** Values of a filter with the number of opinions of each, most used first. */
    input: z.strictObject({ field: z.enum(opinionValueFields), limit: z.int().min(1).max(500) }),
    output: z.array(z.object({ id: z.string(), label: z.string(), count: z.int() })),
  }),
  /** Answer rate and mean time by kind of giver, of the opinions a filter leaves. */
  'opinion.figures': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ filter: OpinionFilter }),
    output: OpinionFigures,
  }),
  'opinion.get': query({
    role: 'viewer',
    reads: [...listReads, 'policy', 'area', 'coordination', 'hotSignal', 'hotIssue'],
    input: z.strictObject({ id: Id }),
    output: OpinionRecord,
  }),
  'opinion.create': command({ role: 'member', input: OpinionPatch, output: Id }),
  'opinion.save': command({
    role: 'member',
    input: z.strictObject({ id: Id, patch: OpinionPatch }),
    output: z.null(),
  }),
  /** Without a decision, the one that was made is taken back. */
  'opinion.decide': command({
    role: 'member',
    input: z.strictObject({
      id: Id,
      decision: OpinionDecision.nullable(),
      reason: OptionalLongText.optional(),
      /** Left out: the person who asks. */
      decidedById: Id.nullable().optional(),
      /** Left out: today. */
      decidedOn: OptionalDay.optional(),
    }),
    output: z.null(),
  }),
  /** The answer as it was given. Without a day, the opinion waits for an answer again; its words are kept. */
  'opinion.answer': command({
    role: 'member',
    input: z.strictObject({
      id: Id,
      answeredOn: OptionalDay,
      answer: OptionalLongText.optional(),
      channel: optionalTextUpTo(500).optional(),
      link: optionalTextUpTo(2000).optional(),
    }),
    output: z.null(),
  }),
  'opinion.bulk': command({
    role: 'member',
    input: z.strictObject({ opinions: OpinionChoice, change: OpinionBulkChange }),
    output: z.object({ changed: z.int(), unchanged: z.int() }),
  }),
  /** One's own while nothing was decided about it; any for the standing office. */
  'opinion.remove': command({ role: 'member', input: z.strictObject({ id: Id }), output: z.null() }),
  'opinion.restore': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
} as const;
