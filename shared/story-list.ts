import { z } from 'zod';
import { DayValue, Id } from './core/values.ts';
import { outletStates, storyKinds, storyOrigins, storyStages } from './entities/story.ts';

/** The list of stories: what it can be filtered and sorted by, and what a row and a card of the board show. */

export const StoryStage = z.enum(storyStages);
export type StoryStage = z.infer<typeof StoryStage>;
export const StoryKind = z.enum(storyKinds);
export type StoryKind = z.infer<typeof StoryKind>;
export const StoryOrigin = z.enum(storyOrigins);
export const OutletState = z.enum(outletStates);
export type OutletState = z.infer<typeof OutletState>;

/** What a story can be without: the «thiếu …» filters. `proof`: published somewhere with neither link nor scan. */
export const storyLacks = ['author', 'assignee', 'due', 'unit', 'theme', 'policy', 'proof', 'text'] as const;
export type StoryLack = (typeof storyLacks)[number];

const Ids = z.array(Id).max(2000);

/** Which stories: values of one key mean one or the other, keys narrow each other. */
export const StoryFilter = z.strictObject({
  /** Words of the title, the code, the author or the unit, with or without accents, half-typed ones too. */
  text: z.string().max(200).optional(),
  stages: z.array(StoryStage).optional(),
  unitIds: Ids.optional(),
  /** Ids of people; an author known only by name is found with `text`. */
  authorIds: Ids.optional(),
  assigneeIds: Ids.optional(),
  themeIds: Ids.optional(),
  policyIds: Ids.optional(),
  outletIds: Ids.optional(),
  kinds: z.array(StoryKind).optional(),
  origins: z.array(StoryOrigin).optional(),
  /** Stories of that school year and all that are late, whatever their year (decision 11). */
  schoolYear: z.string().max(9).nullable().optional(),
  dueFrom: DayValue.optional(),
  dueTo: DayValue.optional(),
  publishFrom: DayValue.optional(),
  publishTo: DayValue.optional(),
  lacks: z.array(z.enum(storyLacks)).optional(),
  isOverdue: z.boolean().optional(),
  /** Written by or assigned to the person who asks. */
  isMine: z.boolean().optional(),
});
export type StoryFilter = z.output<typeof StoryFilter>;

export const storyColumns = [
  'code',
  'title',
  'unit',
  'author',
  'assignee',
  'stage',
  'due',
  'publish',
  'deadline',
  'happened',
  'outlets',
  'theme',
  'kind',
  'origin',
  'schoolYear',
  'updated',
] as const;
export type StoryColumn = (typeof storyColumns)[number];

/** Empty values stand last in both directions. */
export const StorySort = z.strictObject({
  by: z.enum(storyColumns),
  direction: z.enum(['ascending', 'descending']),
});
export type StorySort = z.output<typeof StorySort>;

/** Stories chosen by hand, or all of a filter but some: a list need not be loaded to be acted on. */
export const StoryChoice = z.union([
  z.strictObject({ ids: z.array(Id).min(1).max(100_000) }),
  z.strictObject({ filter: StoryFilter, except: z.array(Id).max(100_000) }),
]);
export type StoryChoice = z.output<typeof StoryChoice>;

/** How a story stands to the day that counts; `closed` where nothing is awaited, `on-time` also without a day. */
export const deadlineStates = ['on-time', 'due-soon', 'overdue', 'long-overdue', 'closed'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

export const Named = z.object({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof Named>;

/** The author: linked to a person, or only the name a file gave. */
export const Author = z.object({ id: z.string().nullable(), name: z.string() });

/** How a story stands at an outlet. */
export const OutletMark = z.object({
  id: z.string(),
  outletId: z.string(),
  /** The short name where there is one. */
  name: z.string(),
  state: OutletState,
  sentOn: z.string().nullable(),
  publishedOn: z.string().nullable(),
  hasProof: z.boolean(),
});
export type OutletMark = z.infer<typeof OutletMark>;

export const StoryRow = z.object({
  id: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  kind: StoryKind.nullable(),
  origin: StoryOrigin.nullable(),
  stage: StoryStage,
  unit: Named.nullable(),
  author: Author.nullable(),
  assignee: Named.nullable(),
  assigneeUnit: Named.nullable(),
  assignment: z.enum(['asked', 'accepted', 'declined']).nullable(),
  dueOn: z.string().nullable(),
  publishOn: z.string().nullable(),
  happenedOn: z.string().nullable(),
  /** The day that counts at this stage: draft deadline, then planned publication; null when nothing is awaited. */
  deadlineOn: z.string().nullable(),
  deadlineState: z.enum(deadlineStates),
  /** Days until `deadlineOn`; negative when it has passed. */
  daysLeft: z.int().nullable(),
  schoolYear: z.string().nullable(),
  themes: z.array(Named),
  outlets: z.array(OutletMark),
  /** Outlets that carried it. */
  publications: z.int(),
  lacks: z.array(z.enum(storyLacks)),
  isImported: z.boolean(),
  updatedAtMs: z.int().nullable(),
  /** Whether the person who asks may change its fields. */
  canEdit: z.boolean(),
});
export type StoryRow = z.infer<typeof StoryRow>;

export const StoryTotals = z.object({
  total: z.int(),
  byStage: z.record(StoryStage, z.int()),
  /** Outlets that carried these stories: 1 story can be n publications. */
  publications: z.int(),
  overdue: z.int(),
});
export type StoryTotals = z.infer<typeof StoryTotals>;

export const BoardColumn = z.object({
  stage: StoryStage,
  total: z.int(),
  /** From how many cards on the column warns; null where the office set none. */
  limit: z.int().nullable(),
  /** The first cards, the nearest deadline first; `story.list` with this one stage gives the rest. */
  rows: z.array(StoryRow),
});
export type BoardColumn = z.infer<typeof BoardColumn>;

/** The order of a board's column, for `story.list` of its further cards. */
export const boardSort: StorySort = { by: 'deadline', direction: 'ascending' };

/** Filter keys whose values come from the records, with the number of stories of each. */
export const storyValueFields = [
  'unit',
  'author',
  'assignee',
  'theme',
  'policy',
  'outlet',
  'schoolYear',
] as const;

export const StoryValue = z.object({ id: z.string(), label: z.string(), count: z.int() });
export type StoryValue = z.infer<typeof StoryValue>;
