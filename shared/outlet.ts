import { z } from 'zod';
import { Outlet } from './catalogue.ts';
import { command, query } from './core/contract.ts';
import { DayValue, Id, OptionalDay, OptionalLongText, OptionalText, RequiredText } from './core/values.ts';
import { PressBrief, PressCounts } from './press-list.ts';
import { Named } from './story-list.ts';

/**
 * Outlets, channels and reporters with their dates. `outlet.save` and `catalogue.remove` of the catalogue enter, change
 * and delete an outlet; here it is looked at with its use, ended and merged.
 */

/** Days after which a channel of the office that carried nothing counts as unused. */
export const unusedAfterDays = 90;

export const OutletRow = Outlet.extend({
  successor: Named.nullable(),
  /** Press items of it, all years. */
  ...PressCounts.shape,
  /** Press items of it in the last 90 days. */
  lately: z.int(),
  /** Publications of our own stories in it. */
  publications: z.int(),
  /** The last day anything of it is known: a press item, a publication or an answer that it carried. */
  lastUsedOn: z.string().nullable(),
  /** A channel of ours that exists and has carried nothing for a quarter. */
  isUnused: z.boolean(),
  /** Reporters there today. */
  reporters: z.int(),
});
export type OutletRow = z.infer<typeof OutletRow>;

export const Reporter = z.object({
  id: z.string(),
  name: z.string(),
  outlet: Named.nullable(),
  beat: z.string().nullable(),
  /** Null also for those who may not see phones and e-mails. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  note: z.string().nullable(),
  isCurrent: z.boolean(),
  /** Press items by this reporter. */
  items: z.int(),
  lastItemOn: z.string().nullable(),
});
export type Reporter = z.infer<typeof Reporter>;

export const OutletRecord = OutletRow.extend({
  isRemoved: z.boolean(),
  /** Outlets whose successor this one is. */
  predecessors: z.array(Named),
  /** Outlets merged into this one. */
  absorbed: z.array(Named),
  reportersThere: z.array(Reporter),
  latest: z.array(PressBrief),
  /** The last twelve months, oldest first: `2026-03`. */
  months: z.array(z.object({ month: z.string(), ...PressCounts.shape, publications: z.int() })),
  canEdit: z.boolean(),
});
export type OutletRecord = z.infer<typeof OutletRecord>;

const reporterFields = {
  name: RequiredText,
  outletId: Id.nullable().optional(),
  beat: OptionalText.optional(),
  phone: OptionalText.optional(),
  email: OptionalText.optional(),
  fromDay: OptionalDay.optional(),
  toDay: OptionalDay.optional(),
  note: OptionalLongText.optional(),
} as const;

const outletReads = [
  'outlet',
  'pressItem',
  'storyOutlet',
  'story',
  'reporter',
  'answerChannel',
  'session',
] as const;

export const outletContract = {
  /** All outlets: those that exist today first, then by name. At most a few hundred. */
  'outlet.list': query({
    role: 'viewer',
    reads: outletReads,
    input: z.strictObject({
      text: z.string().max(200).optional(),
      /** `current` exist today, `ended` no more; `unused` are channels of ours without a use for a quarter. */
      state: z.enum(['current', 'ended', 'unused']).optional(),
      isOwn: z.boolean().optional(),
    }),
    output: z.array(OutletRow),
  }),
  'outlet.get': query({
    role: 'viewer',
    reads: outletReads,
    input: z.strictObject({ id: Id }),
    output: OutletRecord,
  }),
  /** The last day an outlet existed, and what took its place. */
  'outlet.end': command({
    role: 'lead',
    input: z.strictObject({ id: Id, toDay: DayValue.nullable(), successorId: Id.nullable().optional() }),
    output: z.null(),
  }),
  /** The same outlet entered twice: items, publications and reporters of `id` are then those of `intoId`, its names aliases. */
  'outlet.merge': command({
    role: 'lead',
    input: z.strictObject({ id: Id, intoId: Id }),
    output: z.null(),
  }),
  /** Reporters: those who are there today first, then by name. */
  'reporter.list': query({
    role: 'viewer',
    reads: ['reporter', 'outlet', 'pressItem', 'session'],
    input: z.strictObject({
      outletIds: z.array(Id).max(500).optional(),
      text: z.string().max(200).optional(),
      /** Only those who are there today. */
      isCurrent: z.boolean().optional(),
    }),
    output: z.array(Reporter),
  }),
  'reporter.save': command({
    role: 'editor',
    input: z.strictObject({ id: Id.optional(), ...reporterFields }),
    output: Id,
  }),
  /** Ends the entry and, where an outlet is named, begins another there the day after. */
  'reporter.move': command({
    role: 'editor',
    input: z.strictObject({ id: Id, lastDay: DayValue, outletId: Id.nullable() }),
    output: Id.nullable(),
  }),
  'reporter.remove': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
  'reporter.restore': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
} as const;
