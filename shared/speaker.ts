import { z } from 'zod';
import { command, query, type Topic } from './core/contract.ts';
import { DayValue, Id, OptionalDay, OptionalLongText, OptionalText } from './core/values.ts';
import { spokespersonKinds } from './entities/case.ts';
import { Named } from './story-list.ts';

/** Who speaks for the office and for others, and the written authorisations to speak on one matter. */

/** Refusals about those who speak. */
export interface SpeakerErrors {
  'speaker-name-missing': Record<never, never>;
  'speaker-term-backwards': Record<never, never>;
  'speaker-in-use': { count: number };
  'authorisation-incomplete': { fields: string };
  /** Only the head authorises; who was authorised cannot pass it on. */
  'authorisation-not-transferable': Record<never, never>;
  'authorisation-to-self': Record<never, never>;
  'authorisation-head-ended': { name: string };
  'authorisation-number-taken': { number: string };
}

/** On a day: may speak, no longer, or not yet; `ending`: the term ends within `endingDays`. Words `speaker.state.<state>`. */
export const speakerStates = ['current', 'ending', 'ended', 'coming'] as const;
export const SpeakerState = z.enum(speakerStates);

/** Days before the end of a term from which it is warned of. */
export const endingDays = 14;

/** One way a person may speak: as head, as regular spokesperson, or authorised for a matter. */
export const Speaker = z.object({
  kind: z.enum(['head', 'regular', 'authorised']),
  /** Id of the spokesperson, or of the authorisation. */
  id: z.string(),
  personId: z.string().nullable(),
  name: z.string(),
  position: z.string().nullable(),
  documentNumber: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  state: SpeakerState,
  maySpeak: z.boolean(),
});
export type Speaker = z.infer<typeof Speaker>;

export const Spokesperson = z.object({
  id: z.string(),
  kind: z.enum(spokespersonKinds),
  person: Named.nullable(),
  /** The person's name, else the one given. */
  name: z.string(),
  position: z.string().nullable(),
  unit: Named.nullable(),
  organisation: z.string().nullable(),
  /** Null for who may not see contacts. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  documentNumber: z.string().nullable(),
  announcedOn: z.string().nullable(),
  note: z.string().nullable(),
  state: SpeakerState,
});
export type Spokesperson = z.infer<typeof Spokesperson>;

export const Authorisation = z.object({
  id: z.string(),
  person: Named.nullable(),
  /** The spokesperson who authorised. */
  authorisedBy: Named.nullable(),
  caseId: z.string().nullable(),
  caseTitle: z.string().nullable(),
  /** Whether the case is still open: an ended term then needs a new one. */
  isCaseOpen: z.boolean(),
  matter: z.string().nullable(),
  documentNumber: z.string().nullable(),
  issuedOn: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  note: z.string().nullable(),
  state: SpeakerState,
});
export type Authorisation = z.infer<typeof Authorisation>;

const SpokespersonFields = z.strictObject({
  kind: z.enum(spokespersonKinds).optional(),
  personId: Id.nullable().optional(),
  name: OptionalText.optional(),
  position: OptionalText.optional(),
  unitId: Id.nullable().optional(),
  organisation: OptionalText.optional(),
  phone: OptionalText.optional(),
  email: OptionalText.optional(),
  fromDay: OptionalDay.optional(),
  toDay: OptionalDay.optional(),
  documentNumber: OptionalText.optional(),
  announcedOn: OptionalDay.optional(),
  note: OptionalLongText.optional(),
});

const AuthorisationFields = z.strictObject({
  personId: Id.optional(),
  authorisedById: Id.optional(),
  caseId: Id.nullable().optional(),
  matter: OptionalText.optional(),
  documentNumber: OptionalText.optional(),
  issuedOn: OptionalDay.optional(),
  fromDay: OptionalDay.optional(),
  toDay: OptionalDay.optional(),
  note: OptionalLongText.optional(),
});

const reads: readonly Topic[] = [
  'spokesperson',
  'authorisation',
  'person',
  'unit',
  'unitFact',
  'pressCase',
  'session',
];

export const speakerContract = {
  /** Those who speak and the authorisations, current ones first, as they stand on a day (today). */
  'speaker.list': query({
    role: 'viewer',
    reads,
    input: z.strictObject({ onDay: DayValue.optional() }),
    output: z.object({
      spokespersons: z.array(Spokesperson),
      authorisations: z.array(Authorisation),
      /** Authorisations of open cases whose term has ended. */
      endedOnOpenCases: z.int(),
    }),
  }),
  'speaker.save': command({
    role: 'editor',
    input: z.strictObject({ id: Id.optional(), fields: SpokespersonFields }),
    output: Id,
  }),
  /** Refused while an answer or an authorisation names it: its term is then ended instead. */
  'speaker.remove': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
  /** Person, who authorises, number, term, and the case or matter are required; only the head authorises. */
  'speaker.authorise': command({
    role: 'editor',
    input: z.strictObject({ id: Id.optional(), fields: AuthorisationFields }),
    output: Id,
  }),
  'speaker.removeAuthorisation': command({
    role: 'lead',
    input: z.strictObject({ id: Id }),
    output: z.null(),
  }),
} as const;
