import { z } from 'zod';
import { command, query, type Topic } from './core/contract.ts';
import {
  DayValue,
  Id,
  OptionalDay,
  OptionalLongText,
  optionalTextUpTo,
  PageWindow,
  RequiredText,
} from './core/values.ts';
import { coordinationKinds } from './entities/opinion.ts';
import { partnerKinds } from './entities/press.ts';
import { deadlineStates, Named } from './story-list.ts';

/** Partner agencies (cơ quan phối hợp) and the log of work with them: meetings, documents, calls. */

export const PartnerKind = z.enum(partnerKinds);
export type PartnerKind = z.infer<typeof PartnerKind>;
export const CoordinationKind = z.enum(coordinationKinds);
export type CoordinationKind = z.infer<typeof CoordinationKind>;

export const PartnerRow = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  kind: PartnerKind.nullable(),
  contactName: z.string().nullable(),
  contactPosition: z.string().nullable(),
  /** Null also for those who may not see phones and e-mails. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  note: z.string().nullable(),
  isCurrent: z.boolean(),
  /** Entries of the log with it, and the day of the latest. */
  contacts: z.int(),
  lastOn: z.string().nullable(),
  /** Entries still to be followed up. */
  open: z.int(),
});
export type PartnerRow = z.infer<typeof PartnerRow>;

/** Whether something is still to be done about an entry: nothing planned, awaited, awaited and late, done. */
export const followUps = ['none', 'open', 'late', 'done'] as const;
export type FollowUp = (typeof followUps)[number];

export const CoordinationFilter = z.strictObject({
  /** Words of the subject, the content, the outcome, the number or the partner. */
  text: z.string().max(200).optional(),
  kinds: z.array(CoordinationKind).optional(),
  partnerIds: z.array(Id).max(500).optional(),
  ownerIds: z.array(Id).max(2000).optional(),
  followUps: z.array(z.enum(followUps)).optional(),
  from: DayValue.optional(),
  to: DayValue.optional(),
  isMine: z.boolean().optional(),
});
export type CoordinationFilter = z.output<typeof CoordinationFilter>;

export const coordinationColumns = [
  'day',
  'kind',
  'partner',
  'subject',
  'number',
  'owner',
  'followUp',
] as const;

/** Empty values stand last in both directions. */
export const CoordinationSort = z.strictObject({
  by: z.enum(coordinationColumns),
  direction: z.enum(['ascending', 'descending']),
});
export type CoordinationSort = z.output<typeof CoordinationSort>;

export const CoordinationRow = z.object({
  id: z.string(),
  kind: CoordinationKind.nullable(),
  onDay: z.string().nullable(),
  partner: Named.nullable(),
  subject: z.string(),
  content: z.string().nullable(),
  outcome: z.string().nullable(),
  documentNumber: z.string().nullable(),
  followUpOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  followUp: z.enum(followUps),
  deadlineState: z.enum(deadlineStates),
  /** Days until `followUpOn`; null where nothing is awaited. */
  daysLeft: z.int().nullable(),
  owner: Named.nullable(),
  opinion: Named.nullable(),
  pressCase: Named.nullable(),
  hotIssue: Named.nullable(),
});
export type CoordinationRow = z.infer<typeof CoordinationRow>;

export const CoordinationTotals = z.object({
  total: z.int(),
  byKind: z.record(CoordinationKind, z.int()),
  open: z.int(),
  late: z.int(),
});
export type CoordinationTotals = z.infer<typeof CoordinationTotals>;

const partnerFields = {
  name: RequiredText,
  kind: PartnerKind.nullable().optional(),
  contactName: optionalTextUpTo(500).optional(),
  contactPosition: optionalTextUpTo(500).optional(),
  phone: optionalTextUpTo(80).optional(),
  email: optionalTextUpTo(200).optional(),
  fromDay: OptionalDay.optional(),
  toDay: OptionalDay.optional(),
  note: OptionalLongText.optional(),
  /** All other names it is known by; left out leaves them alone. */
  aliases: z.array(RequiredText).max(50).optional(),
} as const;

const coordinationFields = {
  kind: CoordinationKind.nullable(),
  onDay: OptionalDay,
  partnerId: Id.nullable(),
  subject: optionalTextUpTo(1000),
  content: OptionalLongText,
  outcome: OptionalLongText,
  documentNumber: optionalTextUpTo(120),
  followUpOn: OptionalDay,
  doneOn: OptionalDay,
  ownerId: Id.nullable(),
  caseId: Id.nullable(),
  hotIssueId: Id.nullable(),
  opinionId: Id.nullable(),
} as const;

export const CoordinationPatch = z.strictObject(coordinationFields).partial();
export type CoordinationPatch = z.output<typeof CoordinationPatch>;

const logReads: readonly Topic[] = [
  'coordination',
  'partner',
  'person',
  'opinion',
  'pressCase',
  'hotIssue',
  'session',
];

export const partnerContract = {
  /** Partners that exist today first, then by name. At most a few hundred. */
  'partner.list': query({
    role: 'viewer',
    reads: ['partner', 'coordination', 'session'],
    input: z.strictObject({
      text: z.string().max(200).optional(),
      kinds: z.array(PartnerKind).optional(),
      isCurrent: z.boolean().optional(),
    }),
    output: z.array(PartnerRow),
  }),
  'partner.save': command({
    role: 'editor',
    input: z.strictObject({ id: Id.optional(), ...partnerFields }),
    output: Id,
  }),
  /** Refused while entries of the log name it. */
  'partner.remove': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
  'partner.restore': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
  /** Without a sort: the newest day first. */
  'coordination.list': query({
    role: 'viewer',
    reads: logReads,
    input: z.strictObject({
      filter: CoordinationFilter,
      sort: CoordinationSort.nullable(),
      window: PageWindow,
    }),
    output: z.array(CoordinationRow),
  }),
  'coordination.count': query({
    role: 'viewer',
    reads: logReads,
    input: z.strictObject({ filter: CoordinationFilter }),
    output: CoordinationTotals,
  }),
  'coordination.get': query({
    role: 'viewer',
    reads: logReads,
    input: z.strictObject({ id: Id }),
    output: CoordinationRow.extend({
      isRemoved: z.boolean(),
      /** As it was typed. */
      ownSubject: z.string().nullable(),
      canEdit: z.boolean(),
      canRemove: z.boolean(),
    }),
  }),
  'coordination.create': command({ role: 'member', input: CoordinationPatch, output: Id }),
  'coordination.save': command({
    role: 'member',
    input: z.strictObject({ id: Id, patch: CoordinationPatch }),
    output: z.null(),
  }),
  /** One's own; any for the standing office. */
  'coordination.remove': command({ role: 'member', input: z.strictObject({ id: Id }), output: z.null() }),
  'coordination.restore': command({ role: 'lead', input: z.strictObject({ id: Id }), output: z.null() }),
} as const;
