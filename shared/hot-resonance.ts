import { z } from 'zod';
import { Id } from './core/values.ts';
import { outletKinds } from './entities/story.ts';
import { Named } from './story-list.ts';

/** Resonance (cộng hưởng): how far one message carried. */

export const resonanceSubjects = ['theme', 'hotIssue', 'story'] as const;

/** The message: a theme, a hot issue or one of our stories. */
export const ResonanceSubject = z.strictObject({ entity: z.enum(resonanceSubjects), id: Id });
export type ResonanceSubject = z.output<typeof ResonanceSubject>;

/**
 * `originals`: press items of their own; `reposts`: items that repeat another; `own`: our stories and answers where
 * they appeared, unless the press item that carried them is counted already.
 */
const counts = { originals: z.int(), reposts: z.int(), own: z.int() } as const;

export const Resonance = z.object({
  title: z.string(),
  ...counts,
  /** Each with what it carried, the one with most first. */
  outlets: z.array(
    z.object({
      /** Null for an outlet known by name alone. */
      id: z.string().nullable(),
      name: z.string(),
      kind: z.enum(outletKinds).nullable(),
      ...counts,
      firstOn: z.string().nullable(),
      lastOn: z.string().nullable(),
    }),
  ),
  /** Kinds of channel; null where the outlet's kind is not known. */
  channels: z.array(z.object({ kind: z.enum(outletKinds).nullable(), outlets: z.int(), ...counts })),
  /** Units that the items name or that wrote the stories. */
  units: z.array(Named.extend({ items: z.int(), stories: z.int() })),
  /** Weeks from the first to the last, those without anything too; `from` is a Monday. */
  weeks: z.array(z.object({ from: z.string(), ...counts })),
  undated: z.int(),
});
export type Resonance = z.infer<typeof Resonance>;
