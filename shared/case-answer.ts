import { z } from 'zod';
import { command } from './core/contract.ts';
import { Id, OptionalDay, OptionalLongText, OptionalText } from './core/values.ts';
import { answerForms, correctionStates } from './entities/case.ts';

/** Answers of a case from draft to proof of sending, the channels that carried them, and requests for correction. */

/** Refusals about answers that a person can be told. */
export interface AnswerErrors {
  'answer-state': { state: string };
  'answer-form-missing': Record<never, never>;
  'answer-empty': Record<never, never>;
  'answer-own-approval': Record<never, never>;
  'answer-role': { role: string };
  'answer-reason-needed': Record<never, never>;
  'answer-locked': Record<never, never>;
  'answer-speaker-missing': Record<never, never>;
  'answer-speaker-may-not': { name: string; day: string };
  'answer-sent-before': Record<never, never>;
  'answer-sent-future': Record<never, never>;
  'channel-name-missing': Record<never, never>;
  'channel-before-received': Record<never, never>;
  'link-wrong': { link: string };
  'correction-fields-missing': { fields: string };
  'correction-day-missing': Record<never, never>;
}

const answerFields = {
  form: z.enum(answerForms).nullable(),
  title: OptionalText,
  body: OptionalLongText,
  spokespersonId: Id.nullable(),
  authorisationId: Id.nullable(),
  templateId: Id.nullable(),
  documentNumber: OptionalText,
  recipient: OptionalText,
  note: OptionalText,
} as const;

export const AnswerPatch = z.strictObject(answerFields).partial();
export type AnswerPatch = z.output<typeof AnswerPatch>;

const channelFields = {
  outletId: Id.nullable(),
  channelName: OptionalText,
  publishedAtMs: z.int().nullable(),
  link: OptionalText,
  note: OptionalText,
} as const;

export const ChannelPatch = z.strictObject(channelFields).partial();
export type ChannelPatch = z.output<typeof ChannelPatch>;

const correctionFields = {
  pressItemId: Id.nullable(),
  outletId: Id.nullable(),
  workTitle: OptionalText,
  section: OptionalText,
  issueNumber: OptionalText,
  publishedOn: OptionalDay,
  wrongText: OptionalLongText,
  rightText: OptionalLongText,
  state: z.enum(correctionStates),
  documentNumber: OptionalText,
  sentOn: OptionalDay,
  correctedOn: OptionalDay,
  correctionLink: OptionalText,
  note: OptionalLongText,
} as const;

export const CorrectionPatch = z.strictObject(correctionFields).partial();
export type CorrectionPatch = z.output<typeof CorrectionPatch>;

export const answerContract = {
  /** The draft of the person who asks. */
  'answer.add': command({
    role: 'editor',
    input: AnswerPatch.extend({ caseId: Id }),
    output: Id,
  }),
  /** The text only while it is a draft or returned; the document's number and the recipient until it is closed. */
  'answer.change': command({
    role: 'editor',
    input: z.strictObject({ id: Id, patch: AnswerPatch }),
    output: z.null(),
  }),
  'answer.submit': command({ role: 'editor', input: z.strictObject({ id: Id }), output: z.null() }),
  'answer.withdraw': command({ role: 'editor', input: z.strictObject({ id: Id }), output: z.null() }),
  /** Never by who wrote it. */
  'answer.approve': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
  'answer.return': command({
    role: 'lead',
    input: z.strictObject({ id: Id, reason: OptionalLongText }),
    output: z.null(),
  }),
  /**
   * Says that an approved answer went out, when, and through which channels. Ends the clocks it answers: first
   * information always, the others when the case was waiting for this answer.
   */
  'answer.send': command({
    role: 'editor',
    input: z.strictObject({
      id: Id,
      sentAtMs: z.int(),
      spokespersonId: Id.nullable().optional(),
      authorisationId: Id.nullable().optional(),
      documentNumber: OptionalText.optional(),
      recipient: OptionalText.optional(),
      channels: z.array(ChannelPatch).max(100).optional(),
    }),
    output: z.null(),
  }),
  'answer.remove': command({ role: 'editor', input: z.strictObject({ id: Id }), output: z.null() }),
  'answer.addChannel': command({
    role: 'editor',
    input: ChannelPatch.extend({ answerId: Id }),
    output: Id,
  }),
  'answer.changeChannel': command({
    role: 'editor',
    input: z.strictObject({ id: Id, patch: ChannelPatch }),
    output: z.null(),
  }),
  'answer.removeChannel': command({ role: 'editor', input: z.strictObject({ id: Id }), output: z.null() }),
  /** A request for correction; from a press item its outlet, work, section, issue and day are taken over. */
  'correction.add': command({
    role: 'editor',
    input: CorrectionPatch.extend({ caseId: Id }),
    output: Id,
  }),
  /** `sent` needs every field the law wants named, and the day. */
  'correction.change': command({
    role: 'editor',
    input: z.strictObject({ id: Id, patch: CorrectionPatch }),
    output: z.null(),
  }),
  'correction.remove': command({ role: 'editor', input: z.strictObject({ id: Id }), output: z.null() }),
} as const;
