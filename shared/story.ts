import { z } from 'zod';
import { command, query, type Topic } from './core/contract.ts';
import {
  Id,
  Json,
  OptionalDay,
  OptionalLongText,
  OptionalText,
  PageWindow,
  RequiredText,
} from './core/values.ts';
import { storyPurposes } from './entities/story.ts';
import {
  BoardColumn,
  Named,
  OutletState,
  StoryChoice,
  StoryFilter,
  StoryKind,
  StoryOrigin,
  StoryRow,
  StorySort,
  StoryStage,
  StoryTotals,
  StoryValue,
  storyValueFields,
} from './story-list.ts';
import { MoveInfo, StoryRecord } from './story-record.ts';

/** Stories: fields, workflow, outlets with proof, checks; one at a time and many at once. */

/** Refusals of stories, catalogues and saved views that a person can be told. */
export interface StoryErrors {
  'story-no-such-move': { from: string; to: string };
  'story-role': { role: string };
  'story-not-yours': Record<never, never>;
  'story-own-approval': Record<never, never>;
  'story-reason-needed': { to: string };
  'story-checks-missing': { names: string };
  'story-assignee-missing': Record<never, never>;
  'story-outlet-missing': Record<never, never>;
  'story-publication-missing': Record<never, never>;
  'story-code-taken': { code: string; title: string };
  'story-not-approved': Record<never, never>;
  'story-not-assigned-to-you': Record<never, never>;
  'story-decline-reason': Record<never, never>;
  'story-outlet-twice': { outlet: string };
  'proof-needed': { outlet: string };
  'quick-title-missing': Record<never, never>;
  'quick-unit-unknown': { text: string };
  'quick-theme-unknown': { text: string };
  'quick-day-wrong': { text: string };
  'name-taken': { name: string };
  'in-use': { name: string; count: number };
}

/** Fields a person may set; the stage moves only through `story.move`. */
const storyFields = {
  code: OptionalText,
  title: RequiredText,
  kind: StoryKind.nullable(),
  origin: StoryOrigin.nullable(),
  purpose: z.enum(storyPurposes).nullable(),
  audience: OptionalText,
  unitId: Id.nullable(),
  authorId: Id.nullable(),
  authorName: OptionalText,
  dueOn: OptionalDay,
  publishOn: OptionalDay,
  happenedOn: OptionalDay,
  schoolYear: z
    .string()
    .regex(/^\d{4}-\d{4}$/)
    .nullable(),
  /** ProseMirror document. */
  body: Json,
  summary: OptionalLongText,
  note: OptionalLongText,
  exemplar: OptionalText,
  photoCredit: OptionalText,
  isPupilNamed: z.boolean().nullable(),
} as const;

const Sets = { themeIds: z.array(Id).max(100), policyIds: z.array(Id).max(100) } as const;

export const StoryPatch = z.strictObject({ ...storyFields, ...Sets }).partial();
export type StoryPatch = z.output<typeof StoryPatch>;

export const NewStory = StoryPatch.required({ title: true });
export type NewStory = z.output<typeof NewStory>;

const outletFields = {
  state: OutletState,
  sentOn: OptionalDay,
  publishedOn: OptionalDay,
  link: OptionalText,
  note: OptionalText,
} as const;

export const StoryOutletPatch = z.strictObject(outletFields).partial();
export type StoryOutletPatch = z.output<typeof StoryOutletPatch>;

/** One change for many stories; keys left out stay as they are. */
export const BulkChange = z.strictObject({
  stage: StoryStage.optional(),
  /** For stages that ask for one. */
  reason: OptionalText.optional(),
  assigneeId: Id.nullable().optional(),
  assigneeUnitId: Id.nullable().optional(),
  authorId: Id.nullable().optional(),
  unitId: Id.nullable().optional(),
  kind: StoryKind.nullable().optional(),
  origin: StoryOrigin.nullable().optional(),
  dueOn: OptionalDay.optional(),
  publishOn: OptionalDay.optional(),
  schoolYear: z
    .string()
    .regex(/^\d{4}-\d{4}$/)
    .nullable()
    .optional(),
  /** Exactly these themes; the other two add to or take from what is there. */
  themeIds: z.array(Id).max(50).optional(),
  addThemeIds: z.array(Id).max(50).optional(),
  removeThemeIds: z.array(Id).max(50).optional(),
});
export type BulkChange = z.output<typeof BulkChange>;

const Refused = z.object({
  id: z.string(),
  title: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.string()),
});

export const BulkOutcome = z.object({
  changed: z.int(),
  /** Already as wanted. */
  unchanged: z.int(),
  /** Left as they were, each with why: the code of an error and its parameters; the first 200. */
  refused: z.array(Refused),
  refusedCount: z.int(),
});
export type BulkOutcome = z.infer<typeof BulkOutcome>;

/** What a quick line «tiêu đề @đơn vị #chủ đề !hạn» was read as. */
const QuickPreview = z.object({
  title: z.string(),
  unit: z.object({ text: z.string(), id: z.string().nullable(), name: z.string().nullable() }).nullable(),
  themes: z.array(z.object({ text: z.string(), id: z.string().nullable(), name: z.string().nullable() })),
  due: z.object({ text: z.string(), day: z.string().nullable() }).nullable(),
  /** For the token at the caret: what could stand there, and the line with it filled in. */
  candidates: z.array(
    z.object({
      kind: z.enum(['unit', 'theme', 'due']),
      id: z.string(),
      label: z.string(),
      line: z.string(),
      caret: z.int(),
    }),
  ),
});
export type QuickPreview = z.infer<typeof QuickPreview>;

const listReads: readonly Topic[] = [
  'story',
  'storyOutlet',
  'outlet',
  'theme',
  'policy',
  'unit',
  'unitFact',
  'person',
  'attachment',
  'account',
  'session',
];

const recordReads: readonly Topic[] = [...listReads, 'storyStep', 'storyCheck', 'checkRule'];

export const storyContract = {
  'story.list': query({
    role: 'viewer',
    reads: listReads,
    /** Without a sort: exact matches of the text first, then the nearest deadline. */
    input: z.strictObject({ filter: StoryFilter, sort: StorySort.nullable(), window: PageWindow }),
    output: z.array(StoryRow),
  }),
  'story.count': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ filter: StoryFilter }),
    output: StoryTotals,
  }),
  'story.ids': query({
    role: 'viewer',
    reads: listReads,
    /** A stretch of the list in its order. */
    input: z.strictObject({
      filter: StoryFilter,
      sort: StorySort.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(100_000),
    }),
    output: z.array(z.string()),
  }),
  'story.board': query({
    role: 'viewer',
    reads: [...listReads, 'setting'],
    input: z.strictObject({ filter: StoryFilter, perColumn: z.int().min(1).max(100) }),
    output: z.array(BoardColumn),
  }),
  'story.values': query({
    role: 'viewer',
    reads: listReads,
    /** Values of a filter with the number of stories of each, most used first; `text` narrows by name. */
    input: z.strictObject({
      field: z.enum(storyValueFields),
      text: z.string().max(200).optional(),
      limit: z.int().min(1).max(500),
    }),
    output: z.array(StoryValue),
  }),
  'story.get': query({
    role: 'viewer',
    reads: recordReads,
    input: z.strictObject({ id: Id }),
    output: StoryRecord,
  }),
  /** The moves a row offers, for menus of the list and the board. */
  'story.moves': query({
    role: 'viewer',
    reads: recordReads,
    input: z.strictObject({ id: Id }),
    output: z.array(MoveInfo),
  }),
  'story.create': command({ role: 'member', input: NewStory, output: Id }),
  'story.quickPreview': query({
    role: 'viewer',
    reads: ['unit', 'unitFact', 'theme'],
    input: z.strictObject({ line: z.string().max(1000), caret: z.int().min(0) }),
    output: QuickPreview,
  }),
  'story.quickAdd': command({
    role: 'member',
    /** `unitId`: the unit chosen from the candidates, where two share the name in the line. */
    input: z.strictObject({ line: z.string().max(1000), unitId: Id.optional() }),
    output: Named,
  }),
  /** A text changed after approval goes back to review; `stage` says where the story stands now. */
  'story.save': command({
    role: 'member',
    input: z.strictObject({ id: Id, patch: StoryPatch }),
    output: z.object({ stage: StoryStage }),
  }),
  'story.move': command({
    role: 'member',
    input: z.strictObject({ id: Id, to: StoryStage, reason: OptionalLongText.optional() }),
    output: z.null(),
  }),
  'story.bulk': command({
    role: 'member',
    input: z.strictObject({ stories: StoryChoice, change: BulkChange }),
    output: BulkOutcome,
  }),
  'story.assign': command({
    role: 'member',
    input: z.strictObject({
      id: Id,
      assigneeId: Id.nullable(),
      assigneeUnitId: Id.nullable().optional(),
      note: OptionalText.optional(),
    }),
    output: z.null(),
  }),
  /** The answer of the person it was assigned to; a refusal needs a reason. */
  'story.answer': command({
    role: 'member',
    input: z.strictObject({
      id: Id,
      answer: z.enum(['accepted', 'declined']),
      note: OptionalText.optional(),
    }),
    output: z.null(),
  }),
  'story.outlet.add': command({
    role: 'member',
    input: StoryOutletPatch.extend({ storyId: Id, outletId: Id }),
    output: Id,
  }),
  'story.outlet.change': command({
    role: 'member',
    input: z.strictObject({ id: Id, patch: StoryOutletPatch }),
    output: z.null(),
  }),
  'story.outlet.remove': command({ role: 'member', input: z.strictObject({ id: Id }), output: z.null() }),
  'story.check.tick': command({
    role: 'member',
    input: z.strictObject({ storyId: Id, checkRuleId: Id, note: OptionalText.optional() }),
    output: z.null(),
  }),
  'story.check.untick': command({
    role: 'member',
    input: z.strictObject({ storyId: Id, checkRuleId: Id }),
    output: z.null(),
  }),
  'story.remove': command({ role: 'member', input: z.strictObject({ id: Id }), output: z.null() }),
  'story.restore': command({ role: 'member', input: z.strictObject({ id: Id }), output: z.null() }),
} as const;
