import { z } from 'zod';
import { command, query, type Topic } from './core/contract.ts';
import { DayValue, Id, OptionalDay, OptionalLongText, OptionalText, PageWindow } from './core/values.ts';
import { PressDigest } from './press-digest.ts';
import {
  PressBrief,
  PressChoice,
  PressCounts,
  PressFilter,
  PressFolding,
  PressLine,
  PressRow,
  PressSort,
  PressTotals,
  pressValueFields,
  Tone,
  toneChoices,
} from './press-list.ts';
import { PastePreview } from './press-paste.ts';
import { Named } from './story-list.ts';

/** Press items (tin báo chí): the list, one item, entering by paste, originals and reposts, Điểm báo to print. */

/** Refusals of press items, outlets and reporters that a person can be told. */
export interface PressErrors {
  /** The text is no address of a page. */
  'press-link-wrong': { link: string };
  'press-own-original': Record<never, never>;
  /** The item chosen as original repeats this one, itself or through others. */
  'press-original-circle': { title: string };
  'press-paste-unanswered': { count: number };
  'outlet-merge-self': Record<never, never>;
  'outlet-days-crossed': { from: string; to: string };
  'reporter-days-crossed': { from: string; to: string };
}

const fields = {
  outletId: Id.nullable(),
  outletName: OptionalText,
  publishedOn: OptionalDay,
  /** Minutes since 00:00 of the day. */
  publishedMinute: z.int().min(0).max(1439).nullable(),
  reporterId: Id.nullable(),
  authorName: OptionalText,
  title: z
    .string()
    .max(1000, 'tooLong')
    .transform(text => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .refine(text => text.length > 0, 'required'),
  link: OptionalText,
  section: OptionalText,
  issueNumber: OptionalText,
  summary: OptionalLongText,
  body: OptionalLongText,
  tone: Tone.nullable(),
  /** Linking moves the item beneath the original's own original, so that groups stay one deep. */
  originalId: Id.nullable(),
  sourceName: OptionalText,
  storyId: Id.nullable(),
  needsReply: z.boolean(),
  note: OptionalLongText,
} as const;

const sets = {
  themeIds: z.array(Id).max(100),
  unitIds: z.array(Id).max(200),
  areaIds: z.array(Id).max(200),
} as const;

export const PressPatch = z.strictObject({ ...fields, ...sets }).partial();
export type PressPatch = z.output<typeof PressPatch>;

export const NewPressItem = PressPatch.required({ title: true });
export type NewPressItem = z.output<typeof NewPressItem>;

/** One change for many items; keys left out stay as they are. */
export const PressBulkChange = z.strictObject({
  tone: Tone.nullable().optional(),
  needsReply: z.boolean().optional(),
  outletId: Id.nullable().optional(),
  addThemeIds: z.array(Id).max(50).optional(),
  removeThemeIds: z.array(Id).max(50).optional(),
  addUnitIds: z.array(Id).max(50).optional(),
  removeUnitIds: z.array(Id).max(50).optional(),
  addAreaIds: z.array(Id).max(50).optional(),
  removeAreaIds: z.array(Id).max(50).optional(),
});
export type PressBulkChange = z.output<typeof PressBulkChange>;

/** Everything the page of one item shows. */
export const PressRecord = PressRow.omit({ author: true }).extend({
  isRemoved: z.boolean(),
  /** The outlet with its full name. */
  outlet: Named.extend({ kind: z.string().nullable(), website: z.string().nullable() }).nullable(),
  reporter: Named.nullable(),
  authorName: z.string().nullable(),
  section: z.string().nullable(),
  issueNumber: z.string().nullable(),
  body: z.string().nullable(),
  note: z.string().nullable(),
  story: Named.nullable(),
  /** Reposts of this item, by day. */
  reposts: z.array(PressBrief),
  /** Other reposts of the same original, where this is one. */
  siblings: z.array(PressBrief),
  hotIssues: z.array(Named),
  createdBy: Named.nullable(),
  createdAtMs: z.int().nullable(),
  canEdit: z.boolean(),
  canRemove: z.boolean(),
});
export type PressRecord = z.infer<typeof PressRecord>;

/** An item that another one may repeat. */
export const LikelyOriginal = PressBrief.extend({
  /** 0 to 1, by the folded words of the titles. */
  similarity: z.number(),
  /** It is of the outlet that the repost names as its source. */
  isNamedSource: z.boolean(),
  isRepost: z.boolean(),
});
export type LikelyOriginal = z.infer<typeof LikelyOriginal>;

/** One item of a paste as a person leaves it. */
export const PasteSaveItem = NewPressItem.extend({
  /** Makes an outlet of this name when none is linked and none is called so. */
  newOutletName: OptionalText.optional(),
  /** Another item of the same paste that it repeats. */
  originalIndex: z.int().min(0).max(499).nullable().optional(),
});

const listReads: readonly Topic[] = [
  'pressItem',
  'outlet',
  'reporter',
  'theme',
  'unit',
  'unitFact',
  'area',
  'attachment',
  'caseSource',
  'pressCase',
];

export const pressContract = {
  /** Without a sort: by day, the newest first, with lines that head the days. */
  'press.list': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({
      filter: PressFilter,
      sort: PressSort.nullable(),
      folding: PressFolding,
      window: PageWindow,
    }),
    output: z.array(PressLine),
  }),
  'press.count': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ filter: PressFilter, sort: PressSort.nullable(), folding: PressFolding }),
    output: PressTotals,
  }),
  /** A stretch of the items in the order of the list, reposts beneath their originals. */
  'press.ids': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({
      filter: PressFilter,
      sort: PressSort.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(20_000),
    }),
    output: z.array(z.string()),
  }),
  /** The items before and after one in the list; null at its ends and for an item the filter does not leave. */
  'press.neighbours': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ id: Id, filter: PressFilter, sort: PressSort.nullable() }),
    output: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  }),
  /** Items as rows, in the order asked for; those that are gone are left out. */
  'press.rows': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ ids: z.array(Id).max(500) }),
    output: z.array(PressRow),
  }),
  'press.values': query({
    role: 'viewer',
    reads: listReads,
    /** Values of a filter with the number of items of each, most used first; `text` narrows by name. */
    input: z.strictObject({
      field: z.enum(pressValueFields),
      text: z.string().max(200).optional(),
      limit: z.int().min(1).max(500),
    }),
    output: z.array(z.object({ id: z.string(), label: z.string(), count: z.int() })),
  }),
  'press.get': query({
    role: 'viewer',
    reads: [...listReads, 'hotSignal', 'hotIssue', 'story', 'person', 'session'],
    input: z.strictObject({ id: Id }),
    output: PressRecord,
  }),
  /** Items that one may repeat, the likeliest first; by title and outlet named, never by date. */
  'press.originals': query({
    role: 'viewer',
    reads: ['pressItem', 'outlet'],
    input: z.strictObject({ id: Id, limit: z.int().min(1).max(50) }),
    output: z.array(LikelyOriginal),
  }),
  'press.create': command({ role: 'member', input: NewPressItem, output: Id }),
  'press.save': command({
    role: 'member',
    input: z.strictObject({ id: Id, patch: PressPatch }),
    output: z.null(),
  }),
  'press.bulk': command({
    role: 'member',
    input: z.strictObject({ items: PressChoice, change: PressBulkChange }),
    output: z.object({ changed: z.int(), unchanged: z.int() }),
  }),
  /** Says of which item these are reposts; their own reposts follow them. */
  'press.link': command({
    role: 'member',
    input: z.strictObject({ ids: z.array(Id).min(1).max(500), originalId: Id }),
    output: z.object({ linked: z.int() }),
  }),
  /** Makes originals of them again. */
  'press.unlink': command({
    role: 'member',
    input: z.strictObject({ ids: z.array(Id).min(1).max(500) }),
    output: z.object({ unlinked: z.int() }),
  }),
  'press.remove': command({
    role: 'member',
    input: z.strictObject({ ids: z.array(Id).min(1).max(500) }),
    output: z.object({ removed: z.int() }),
  }),
  'press.restore': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
  /** What a pasted text is read as; stores nothing. */
  'press.pastePreview': query({
    role: 'member',
    reads: ['pressItem', 'outlet', 'unit', 'unitFact'],
    input: z.strictObject({ text: z.string().max(400_000) }),
    output: PastePreview,
  }),
  /** Saves the items of a paste in one step. Pieces nobody understood must have been answered: kept somewhere or let go. */
  'press.pasteSave': command({
    role: 'member',
    input: z.strictObject({
      items: z.array(PasteSaveItem).min(1).max(500),
      rest: z
        .array(
          z.strictObject({
            text: z.string().max(400_000),
            /** `note` adds it to the note of the item; null has not been answered and refuses the save. */
            answer: z.enum(['note', 'drop']).nullable(),
            itemIndex: z.int().min(0).max(499).nullable(),
          }),
        )
        .max(500),
    }),
    output: z.object({ ids: z.array(z.string()), outlets: z.int() }),
  }),
  /** Điểm báo of a day, or of a week or any days in a row, as it is printed. */
  'press.digest': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ from: DayValue, to: DayValue }),
    output: PressDigest,
  }),
  /** Tones of the items of each day, for the first screen. */
  'press.tones': query({
    role: 'viewer',
    reads: ['pressItem'],
    input: z.strictObject({ from: DayValue, to: DayValue }),
    output: z.array(
      z.object({ day: z.string(), ...PressCounts.shape, byTone: z.record(z.enum(toneChoices), z.int()) }),
    ),
  }),
} as const;
