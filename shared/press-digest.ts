import { z } from 'zod';
import { PressCounts, PressRow, PressTotals, Tone, toneChoices } from './press-list.ts';

/** Điểm báo of some days, as it is printed. */

/** One item of a printed Điểm báo. */
const DigestItem = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  publishedOn: z.string().nullable(),
  publishedMinute: z.int().nullable(),
  link: z.string().nullable(),
  summary: z.string().nullable(),
  tone: Tone.nullable(),
  themes: z.array(z.string()),
  units: z.array(z.string()),
  areas: z.array(z.string()),
  needsReply: z.boolean(),
  sourceName: z.string().nullable(),
  cases: PressRow.shape.cases,
});
export type DigestItem = z.infer<typeof DigestItem>;

const DigestTotals = PressTotals.omit({ lines: true });

export const PressDigest = z.object({
  from: z.string(),
  to: z.string(),
  totals: DigestTotals,
  /** The same number of days just before, for the change. */
  before: DigestTotals,
  /** Critical first, items without a tone last; parts without an item are left out. */
  sections: z.array(
    z.object({
      tone: z.enum(toneChoices),
      ...PressCounts.shape,
      groups: z.array(
        z.object({
          item: DigestItem,
          /** The item itself lies outside the days and stands here because of its reposts. */
          isOutside: z.boolean(),
          reposts: z.array(DigestItem),
        }),
      ),
    }),
  ),
  /** Each day from `from` to `to`. */
  days: z.array(z.object({ day: z.string(), ...PressCounts.shape, critical: z.int() })),
  outlets: z.array(z.object({ name: z.string(), ...PressCounts.shape })),
  themes: z.array(z.object({ name: z.string(), count: z.int(), critical: z.int() })),
});
export type PressDigest = z.infer<typeof PressDigest>;
