import { z } from 'zod';
import { Id } from './core/values.ts';
import { hotLevels, hotStatuses, responsePlanStates } from './entities/hot.ts';
import { Named } from './story-list.ts';

/** The register of hot issues: what it can be narrowed and sorted by, and what a row shows. */

export const HotLevel = z.enum(hotLevels);
export type HotLevel = z.infer<typeof HotLevel>;
export const HotStatus = z.enum(hotStatuses);
export const PlanState = z.enum(responsePlanStates);
export type PlanState = z.infer<typeof PlanState>;

/** 1 to 5. */
export const Score = z.int().min(1).max(5);

/** What an issue can be without. `plan`: an approved one; `review`: a day to look again; `level`: level and scores disagree. */
export const hotLacks = ['owner', 'plan', 'review', 'scores'] as const;
export type HotLack = (typeof hotLacks)[number];

const Ids = z.array(Id).max(2000);

/** Which issues: values of one key mean one or the other, keys narrow each other. */
export const HotFilter = z.strictObject({
  /** Words of the title, the code, the description, with or without accents, half-typed ones too. */
  text: z.string().max(200).optional(),
  levels: z.array(HotLevel).optional(),
  statuses: z.array(HotStatus).optional(),
  ownerIds: Ids.optional(),
  /** Units it concerns, or that look after it. */
  unitIds: Ids.optional(),
  areaIds: Ids.optional(),
  themeIds: Ids.optional(),
  /** Cells of the matrix. */
  cells: z
    .array(z.strictObject({ likelihood: Score, impact: Score }))
    .max(25)
    .optional(),
  lacks: z.array(z.enum(hotLacks)).optional(),
  /** Owned by the person who asks. */
  isMine: z.boolean().optional(),
});
export type HotFilter = z.output<typeof HotFilter>;

export const hotColumns = [
  'code',
  'title',
  'level',
  'score',
  'owner',
  'signals',
  'lastSignal',
  'plan',
  'review',
  'opened',
  'closed',
  'updated',
] as const;
export type HotColumn = (typeof hotColumns)[number];

/** Empty values stand last in both directions. */
export const HotSort = z.strictObject({
  by: z.enum(hotColumns),
  direction: z.enum(['ascending', 'descending']),
});
export type HotSort = z.output<typeof HotSort>;

export const HotRow = z.object({
  id: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  level: HotLevel,
  likelihood: Score.nullable(),
  impact: Score.nullable(),
  /** What likelihood × impact speak for; null while they are not judged. */
  proposedLevel: HotLevel.nullable(),
  status: HotStatus,
  owner: Named.nullable(),
  ownerUnit: Named.nullable(),
  openedOn: z.string().nullable(),
  reviewOn: z.string().nullable(),
  /** Days to the review, negative once it is past; null for a closed issue or without a day. */
  reviewInDays: z.int().nullable(),
  closedOn: z.string().nullable(),
  themes: z.array(Named),
  units: z.array(Named),
  areas: z.array(Named),
  signals: z.int(),
  lastSignalOn: z.string().nullable(),
  /** State of the latest plan. */
  plan: PlanState.nullable(),
  hasApprovedPlan: z.boolean(),
  /** The approved plan is older than 12 months. */
  isPlanOld: z.boolean(),
  lacks: z.array(z.enum(hotLacks)),
  updatedAtMs: z.int().nullable(),
});
export type HotRow = z.infer<typeof HotRow>;

export const HotTotals = z.object({
  total: z.int(),
  open: z.int(),
  byLevel: z.record(HotLevel, z.int()),
  /** Open issues of the list on the matrix; cells without any are left out. */
  matrix: z.array(z.object({ likelihood: Score, impact: Score, count: z.int() })),
  /** Open ones that are not judged yet. */
  unjudged: z.int(),
});
export type HotTotals = z.infer<typeof HotTotals>;

/** Filter keys whose values come from the records, with the number of issues of each. */
export const hotValueFields = ['owner', 'unit', 'area', 'theme'] as const;
