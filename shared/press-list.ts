import { z } from 'zod';
import { DayValue, Id } from './core/values.ts';
import { tones } from './entities/press.ts';
import { outletKinds } from './entities/story.ts';
import { Named } from './story-list.ts';

/** The list of press items (Điểm báo): by day, originals with their reposts folded beneath. */

export const Tone = z.enum(tones);
export type Tone = z.infer<typeof Tone>;

/** A tone, or none set yet. */
export const toneChoices = [...tones, 'none'] as const;
export type ToneChoice = (typeof toneChoices)[number];

/** What an item can be without. `proof`: neither a link nor a file; `outlet`: none linked, whatever name a file gave. */
export const pressLacks = ['tone', 'outlet', 'day', 'theme', 'unit', 'proof', 'original'] as const;
export type PressLack = (typeof pressLacks)[number];

const Ids = z.array(Id).max(2000);

/** Which items: values of one key mean one or the other, keys narrow each other. */
export const PressFilter = z.strictObject({
  /** Words of the title, the outlet, the author or the summary, with or without accents, half-typed ones too. */
  text: z.string().max(200).optional(),
  /** By day of publication; items without a day are left out where either is given. */
  from: DayValue.optional(),
  to: DayValue.optional(),
  tones: z.array(z.enum(toneChoices)).optional(),
  outletIds: Ids.optional(),
  outletKinds: z.array(z.enum(outletKinds)).optional(),
  themeIds: Ids.optional(),
  unitIds: Ids.optional(),
  areaIds: Ids.optional(),
  needsReply: z.boolean().optional(),
  hasCase: z.boolean().optional(),
  kind: z.enum(['original', 'repost']).optional(),
  lacks: z.array(z.enum(pressLacks)).optional(),
});
export type PressFilter = z.output<typeof PressFilter>;

export const pressColumns = ['day', 'title', 'outlet', 'tone', 'theme', 'updated'] as const;

/** Empty values stand last in both directions. */
export const PressSort = z.strictObject({
  by: z.enum(pressColumns),
  direction: z.enum(['ascending', 'descending']),
});
export type PressSort = z.output<typeof PressSort>;

/** Items chosen by hand, or all that a filter leaves but some: a list need not be loaded to be acted on. */
export const PressChoice = z.union([
  z.strictObject({ ids: z.array(Id).min(1).max(20_000) }),
  z.strictObject({ filter: PressFilter, except: z.array(Id).max(20_000) }),
]);
export type PressChoice = z.output<typeof PressChoice>;

/** Another item, as far as a line tells of it. */
export const PressBrief = z.object({
  id: z.string(),
  title: z.string(),
  /** Name of the linked outlet, else as the source named it. */
  outlet: z.string().nullable(),
  publishedOn: z.string().nullable(),
});
export type PressBrief = z.infer<typeof PressBrief>;

/** A case that an item led to. */
export const PressCaseMark = z.object({
  id: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  isClosed: z.boolean(),
});
export type PressCaseMark = z.infer<typeof PressCaseMark>;

export const PressRow = z.object({
  id: z.string(),
  title: z.string(),
  publishedOn: z.string().nullable(),
  /** Minutes since 00:00. */
  publishedMinute: z.int().nullable(),
  /** The short name where there is one; null when no outlet is linked. */
  outlet: Named.nullable(),
  /** As a file or a paste named the outlet, when none is linked. */
  outletName: z.string().nullable(),
  author: z.string().nullable(),
  link: z.string().nullable(),
  summary: z.string().nullable(),
  tone: Tone.nullable(),
  themes: z.array(Named),
  units: z.array(Named),
  areas: z.array(Named),
  needsReply: z.boolean(),
  /** It repeats another item: linked, or with the source it names. */
  isRepost: z.boolean(),
  original: PressBrief.nullable(),
  sourceName: z.string().nullable(),
  cases: z.array(PressCaseMark),
  proofFiles: z.int(),
  lacks: z.array(z.enum(pressLacks)),
  isImported: z.boolean(),
  updatedAtMs: z.int().nullable(),
});
export type PressRow = z.infer<typeof PressRow>;

/** Originals and reposts counted apart: «2 bài gốc, 11 bài đăng lại». */
export const PressCounts = z.object({ originals: z.int(), reposts: z.int() });
export type PressCounts = z.infer<typeof PressCounts>;

/**
 * One line of the list as it is drawn. `day` heads the items of a day (only in the usual order); `item` is an original,
 * or a repost whose original is not here; `repost` stands beneath its original when that is unfolded.
 */
export const PressLine = z.discriminatedUnion('line', [
  z.object({
    line: z.literal('day'),
    /** Null heads the items without a day. */
    day: z.string().nullable(),
    ...PressCounts.shape,
    critical: z.int(),
  }),
  z.object({
    line: z.literal('item'),
    row: PressRow,
    /** False for an original that the filter does not leave and that stands here because of its reposts. */
    isMatch: z.boolean(),
    /** Reposts that the filter leaves, and all there are. */
    reposts: z.int(),
    allReposts: z.int(),
    isOpen: z.boolean(),
  }),
  z.object({ line: z.literal('repost'), row: PressRow, headId: z.string() }),
]);
export type PressLine = z.infer<typeof PressLine>;

/** Which originals are unfolded: the named ones, or all but the named ones. */
export const PressFolding = z.strictObject({
  kind: z.enum(['open', 'closed']),
  ids: z.array(Id).max(5000),
});
export type PressFolding = z.output<typeof PressFolding>;

export const PressTotals = z.object({
  items: z.int(),
  ...PressCounts.shape,
  byTone: z.record(z.enum(toneChoices), z.int()),
  needsReply: z.int(),
  /** Items that need a reply and led to no case yet. */
  unanswered: z.int(),
  withCase: z.int(),
  /** Lines of the list with the same folding. */
  lines: z.int(),
});
export type PressTotals = z.infer<typeof PressTotals>;

/** Filter keys whose values come from the records, with the number of items of each. */
export const pressValueFields = ['outlet', 'theme', 'unit', 'area'] as const;
