import { z } from 'zod';
import { OptionalDay } from './core/values.ts';
import { PressBrief, Tone } from './press-list.ts';
import { Named } from './story-list.ts';

/** What was recognised in a pasted text: a link, a title, an article or a whole digest. */

export const pasteKinds = ['nothing', 'link', 'title', 'article', 'digest'] as const;
export type PasteKind = (typeof pasteKinds)[number];

/**
 * What wants an answer before an item is saved. `link-wrong`, `title-missing` keep it from being saved; the others tell
 * what was left open: nothing is guessed in their place.
 */
export const pasteQuestions = [
  'title-missing',
  'link-wrong',
  'date-missing',
  'date-impossible',
  'date-year-missing',
  'outlet-missing',
  'outlet-unknown',
  'outlet-several',
  'tone-unknown',
  'original-several',
] as const;
export type PasteQuestion = (typeof pasteQuestions)[number];

/** One item as it was read. Days and tones only where the text says them. */
export const PastedItem = z.object({
  title: z.string(),
  /** Words of the address, for a link without a title: a help for the person who types it, never stored by itself. */
  titleHint: z.string().nullable(),
  link: z.string().nullable(),
  outletName: z.string().nullable(),
  publishedOn: OptionalDay,
  publishedMinute: z.int().nullable(),
  authorName: z.string().nullable(),
  section: z.string().nullable(),
  issueNumber: z.string().nullable(),
  summary: z.string().nullable(),
  body: z.string().nullable(),
  sourceName: z.string().nullable(),
  tone: Tone.nullable(),
  needsReply: z.boolean(),
  questions: z.array(z.object({ code: z.enum(pasteQuestions), value: z.string() })),
  /** First and last line of the paste it was read from, from 1. */
  fromLine: z.int(),
  toLine: z.int(),
});
export type PastedItem = z.infer<typeof PastedItem>;

/** A piece of the paste nobody could make anything of; it is asked about, never dropped. */
export const PasteRest = z.object({ text: z.string(), fromLine: z.int(), toLine: z.int() });
export type PasteRest = z.infer<typeof PasteRest>;

/** An item with what is here already: its outlet, its like, its original. */
export const PastePreviewItem = PastedItem.extend({
  outlet: Named.nullable(),
  /** Outlets that could be meant, where the name fits several. */
  outletChoices: z.array(Named),
  /** The same item that is here already: same link, or same outlet, title and day. */
  known: PressBrief.nullable(),
  /** The item it repeats: one that is here, or another of this paste by its place. */
  original: PressBrief.nullable(),
  originalIndex: z.int().nullable(),
  /** Says itself that it repeats another, or was found to. */
  isRepost: z.boolean(),
  /** Units that the title names in full. */
  units: z.array(Named),
});
export type PastePreviewItem = z.infer<typeof PastePreviewItem>;

export const PastePreview = z.object({
  kind: z.enum(pasteKinds),
  items: z.array(PastePreviewItem),
  rest: z.array(PasteRest),
});
export type PastePreview = z.infer<typeof PastePreview>;
