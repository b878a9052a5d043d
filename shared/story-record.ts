import { z } from 'zod';
import { Json } from './core/values.ts';
import { checkLevels, storyPurposes } from './entities/story.ts';
import { moveRefusals } from './rules/story-stages.ts';
import { Author, Named, OutletMark, StoryKind, StoryOrigin, StoryStage, storyLacks } from './story-list.ts';

/** Everything the page of one story shows. */

export const StoryOutlet = OutletMark.extend({
  fullName: z.string(),
  link: z.string().nullable(),
  note: z.string().nullable(),
  /** Taken over from a file: it may be published without proof. */
  isImported: z.boolean(),
  /** Scans and screenshots attached to it as proof. */
  proofFiles: z.int(),
});
export type StoryOutlet = z.infer<typeof StoryOutlet>;

export const StoryPolicy = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  status: z.enum(['in-force', 'replaced', 'expired']).nullable(),
});

/** `record`: answered by the story itself; `hand`: ticked by a person. */
export const StoryCheck = z.object({
  checkRuleId: z.string(),
  key: z.string().nullable(),
  name: z.string(),
  answeredBy: z.enum(['record', 'hand']),
  /** False where the story gives no occasion for it: no photo, no pupil named, no policy cited. */
  applies: z.boolean(),
  isMet: z.boolean(),
  reviewLevel: z.enum(checkLevels),
  approvalLevel: z.enum(checkLevels),
  /** Its level for the next step of this story; `off` where that step asks for no checks. */
  level: z.enum(checkLevels),
  tickedBy: Named.nullable(),
  tickedAtMs: z.int().nullable(),
  note: z.string().nullable(),
});
export type StoryCheck = z.infer<typeof StoryCheck>;

/** One step through the workflow; without a reason from `approved` or `sent` to `review`: the text was changed. */
export const StoryStep = z.object({
  id: z.string(),
  fromStage: StoryStage.nullable(),
  toStage: StoryStage,
  by: Named.nullable(),
  atMs: z.int(),
  reason: z.string().nullable(),
});
export type StoryStep = z.infer<typeof StoryStep>;

/** A step that could come next. Its words are `story.action.<action>`. */
export const MoveInfo = z.object({
  to: StoryStage,
  action: z.string(),
  reason: z.enum(['required', 'optional', 'none']),
  isAllowed: z.boolean(),
  code: z.enum(moveRefusals).nullable(),
  params: z.record(z.string(), z.string()),
  /** Names of recommended checks not met: told, never in the way. */
  advice: z.array(z.string()),
});
export type MoveInfo = z.infer<typeof MoveInfo>;

export const StoryRecord = z.object({
  id: z.string(),
  isRemoved: z.boolean(),
  code: z.string().nullable(),
  title: z.string(),
  kind: StoryKind.nullable(),
  origin: StoryOrigin.nullable(),
  purpose: z.enum(storyPurposes).nullable(),
  audience: z.string().nullable(),
  unit: Named.nullable(),
  author: Author.nullable(),
  authorName: z.string().nullable(),
  assignee: Named.nullable(),
  assigneeUnit: Named.nullable(),
  assignment: z.enum(['asked', 'accepted', 'declined']).nullable(),
  assignmentNote: z.string().nullable(),
  stage: StoryStage,
  stageBefore: StoryStage.nullable(),
  dueOn: z.string().nullable(),
  publishOn: z.string().nullable(),
  happenedOn: z.string().nullable(),
  deadlineOn: z.string().nullable(),
  schoolYear: z.string().nullable(),
  body: Json,
  summary: z.string().nullable(),
  note: z.string().nullable(),
  exemplar: z.string().nullable(),
  photoCredit: z.string().nullable(),
  isPupilNamed: z.boolean().nullable(),
  approvedBy: Named.nullable(),
  approvedAtMs: z.int().nullable(),
  isImported: z.boolean(),
  createdBy: Named.nullable(),
  createdAtMs: z.int().nullable(),
  updatedAtMs: z.int().nullable(),
  themes: z.array(Named),
  policies: z.array(StoryPolicy),
  outlets: z.array(StoryOutlet),
  publications: z.int(),
  checks: z.array(StoryCheck),
  /** Oldest first. */
  steps: z.array(StoryStep),
  /** Every step of the workflow from here, the usual one first; refused ones with why. */
  moves: z.array(MoveInfo),
  lacks: z.array(z.enum(storyLacks)),
  /** Whether the person who asks may change its fields. */
  canEdit: z.boolean(),
  canRemove: z.boolean(),
  /** Assigned to the person who asks and not answered yet. */
  awaitsMyAnswer: z.boolean(),
});
export type StoryRecord = z.infer<typeof StoryRecord>;
