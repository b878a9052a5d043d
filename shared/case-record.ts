import { z } from 'zod';
import { CaseClockMark, CaseGroup, CaseKind, CaseStatus, CaseWaiting } from './case-list.ts';
import { ClockWhy } from './clock.ts';
import {
  answerForms,
  answerStates,
  caseChannels,
  caseEndings,
  caseResults,
  clockStates,
  correctionStates,
  refusalGrounds,
  sourceEntities,
} from './entities/case.ts';
import { caseGaps, caseMoveRefusals, caseWarnings } from './rules/case-workflow.ts';
import { Speaker } from './speaker.ts';
import { Named } from './story-list.ts';

/** Everything the page of one case shows. */

/** What it came from. `subtitle`: outlet and day of a press item, giver and day of an opinion. */
export const CaseSource = z.object({
  id: z.string(),
  entity: z.enum(sourceEntities),
  sourceId: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  link: z.string().nullable(),
  isRemoved: z.boolean(),
});

export const CaseQuestion = z.object({
  id: z.string(),
  position: z.int(),
  /** Word for word. */
  question: z.string(),
  answer: z.string().nullable(),
  answeredBy: Named.nullable(),
});
export type CaseQuestion = z.infer<typeof CaseQuestion>;

const Extension = z.object({
  id: z.string(),
  fromDueAtMs: z.int(),
  toDueAtMs: z.int(),
  reason: z.string(),
  documentNumber: z.string().nullable(),
  by: Named.nullable(),
  atMs: z.int(),
});

export const CaseClock = ClockWhy.extend({
  id: z.string(),
  state: z.enum(clockStates),
  endedAtMs: z.int().nullable(),
  /** Set by a document in place of a counted limit. */
  fixedDay: z.string().nullable(),
  /** Null while it runs. */
  isInTime: z.boolean().nullable(),
  extensions: z.array(Extension),
});
export type CaseClock = z.infer<typeof CaseClock>;

export const AnswerChannel = z.object({
  id: z.string(),
  answerId: z.string(),
  outletId: z.string().nullable(),
  /** The outlet's name, else the name given. */
  name: z.string(),
  publishedAtMs: z.int().nullable(),
  link: z.string().nullable(),
  note: z.string().nullable(),
  /** Files attached to it, or to its answer, as proof. */
  proofFiles: z.int(),
});
export type AnswerChannel = z.infer<typeof AnswerChannel>;

/** What a person may do with an answer now; refused ones with why. Words `case.answer.action.<action>`. */
export const AnswerMove = z.object({
  action: z.enum(['submit', 'withdraw', 'approve', 'return', 'send']),
  isAllowed: z.boolean(),
  code: z.string().nullable(),
  params: z.record(z.string(), z.string()),
});
export type AnswerMove = z.infer<typeof AnswerMove>;

export const CaseAnswer = z.object({
  id: z.string(),
  form: z.enum(answerForms).nullable(),
  title: z.string().nullable(),
  body: z.string().nullable(),
  state: z.enum(answerStates),
  author: Named.nullable(),
  approver: Named.nullable(),
  approvedAtMs: z.int().nullable(),
  returnReason: z.string().nullable(),
  /** Who speaks: a spokesperson, or somebody authorised in writing. */
  spokespersonId: z.string().nullable(),
  authorisationId: z.string().nullable(),
  speakerName: z.string().nullable(),
  templateId: z.string().nullable(),
  documentNumber: z.string().nullable(),
  recipient: z.string().nullable(),
  sentAtMs: z.int().nullable(),
  note: z.string().nullable(),
  channels: z.array(AnswerChannel),
  proofFiles: z.int(),
  moves: z.array(AnswerMove),
  canEdit: z.boolean(),
});
export type CaseAnswer = z.infer<typeof CaseAnswer>;

export const Correction = z.object({
  id: z.string(),
  pressItemId: z.string().nullable(),
  outlet: Named.nullable(),
  workTitle: z.string().nullable(),
  section: z.string().nullable(),
  issueNumber: z.string().nullable(),
  publishedOn: z.string().nullable(),
  wrongText: z.string().nullable(),
  rightText: z.string().nullable(),
  state: z.enum(correctionStates),
  documentNumber: z.string().nullable(),
  sentOn: z.string().nullable(),
  correctedOn: z.string().nullable(),
  correctionLink: z.string().nullable(),
  note: z.string().nullable(),
  /** Fields of entity `correctionRequest` the law wants named and that are empty. */
  missing: z.array(z.enum(['outletId', 'workTitle', 'publishedOn', 'wrongText', 'rightText'])),
});
export type Correction = z.infer<typeof Correction>;

export const CaseStep = z.object({
  id: z.string(),
  fromStatus: CaseStatus.nullable(),
  toStatus: CaseStatus,
  by: Named.nullable(),
  atMs: z.int(),
  reason: z.string().nullable(),
});

/** A step that could come next. Words `case.action.<action>`. */
export const CaseMoveInfo = z.object({
  to: CaseStatus,
  action: z.string(),
  reason: z.enum(['required', 'none']),
  isAllowed: z.boolean(),
  code: z.enum(caseMoveRefusals).nullable(),
  params: z.record(z.string(), z.string()),
});
export type CaseMoveInfo = z.infer<typeof CaseMoveInfo>;

export const CaseRecord = z.object({
  id: z.string(),
  isRemoved: z.boolean(),
  code: z.string().nullable(),
  title: z.string(),
  kind: CaseKind.nullable(),
  channel: z.enum(caseChannels).nullable(),
  status: CaseStatus,
  group: CaseGroup,
  clock: CaseClockMark.nullable(),
  askerName: z.string().nullable(),
  askerOutlet: Named.nullable(),
  askerReporter: Named.nullable(),
  askerContact: z.string().nullable(),
  documentNumber: z.string().nullable(),
  receivedAtMs: z.int().nullable(),
  summary: z.string().nullable(),
  proposal: z.string().nullable(),
  proposedBy: Named.nullable(),
  proposedAtMs: z.int().nullable(),
  assignee: Named.nullable(),
  assigneeUnit: Named.nullable(),
  verifier: Named.nullable(),
  verification: z.string().nullable(),
  handling: z.string().nullable(),
  spokesperson: Named.nullable(),
  waiting: CaseWaiting.nullable(),
  ending: z.enum(caseEndings).nullable(),
  result: z.enum(caseResults).nullable(),
  resultNote: z.string().nullable(),
  referredTo: Named.nullable(),
  referredToName: z.string().nullable(),
  referredOn: z.string().nullable(),
  refusalGround: z.enum(refusalGrounds).nullable(),
  refusalNote: z.string().nullable(),
  closedAtMs: z.int().nullable(),
  closedBy: Named.nullable(),
  note: z.string().nullable(),
  isImported: z.boolean(),
  createdBy: Named.nullable(),
  createdAtMs: z.int().nullable(),
  updatedAtMs: z.int().nullable(),
  hoursTaken: z.number().nullable(),
  isInTime: z.boolean().nullable(),
  themes: z.array(Named),
  units: z.array(Named),
  areas: z.array(Named),
  sources: z.array(CaseSource),
  questions: z.array(CaseQuestion),
  /** Running ones first, the one that ends first before the others. */
  clocks: z.array(CaseClock),
  answers: z.array(CaseAnswer),
  corrections: z.array(Correction),
  /** Oldest first. */
  steps: z.array(CaseStep),
  /** Every step of the workflow from here, the usual one first; refused ones with why. */
  moves: z.array(CaseMoveInfo),
  /** What is still missing before it can be closed, in order; words `case.gap.<code>`. Empty: it can. */
  gaps: z.array(z.enum(caseGaps)),
  /** Told, never in the way; words `case.warning.<code>`. */
  warnings: z.array(z.enum(caseWarnings)),
  /** Who may speak on this case today, and who no longer or not yet. */
  speakers: z.array(Speaker),
  /** Channels that carried an answer. */
  channels: z.int(),
  canEdit: z.boolean(),
  canClose: z.boolean(),
  canRemove: z.boolean(),
});
export type CaseRecord = z.infer<typeof CaseRecord>;
