import { choice, day, entity, flag, integer, longText, moment, reference, text } from '../core/entity.ts';

/** Cases the press or the public raises, their clocks, answers and the people who may speak. */

export const caseKinds = [
  'inquiry',
  'published',
  'forwarded',
  'incident',
  'correction',
  'directive',
  'other',
] as const;
export const caseChannels = [
  'press-item',
  'document',
  'email',
  'phone',
  'in-person',
  'social',
  'hotline',
  'other',
] as const;
export const caseStatuses = [
  'proposed',
  'assigned',
  'verifying',
  'handling',
  'answering',
  'approving',
  'answered',
  'closed',
] as const;
export const caseEndings = ['answered', 'referred', 'refused'] as const;
export const caseResults = ['accepted', 'handled', 'settled', 'unfounded'] as const;
/** Grounds on which information may be refused (Luật Báo chí 2016, Điều 38; Luật Báo chí 2025 keeps the idea). */
export const refusalGrounds = [
  'state-secret',
  'party-secret',
  'private-secret',
  'other-secret',
  'investigation',
  'inspection',
  'unpublished-document',
] as const;

export const pressCase = entity(
  'pressCase',
  {
    code: text({ maxLength: 40 }),
    title: text({ maxLength: 1000 }),
    kind: choice(caseKinds),
    channel: choice(caseChannels),
    askerName: text(),
    askerOutletId: reference('outlet'),
    askerReporterId: reference('reporter'),
    askerContact: text(),
    documentNumber: text({ maxLength: 120 }),
    receivedAtMs: moment(),
    status: choice(caseStatuses),
    summary: longText(),
    proposal: longText(),
    proposedById: reference('person'),
    proposedAtMs: moment(),
    assigneeId: reference('person'),
    assigneeUnitId: reference('unit'),
    verifierId: reference('person'),
    verification: longText(),
    handling: longText(),
    spokespersonId: reference('spokesperson'),
    /** Waiting for clarification never hides a case nor stops its clock. */
    waitingFor: text(),
    waitingSinceMs: moment(),
    ending: choice(caseEndings),
    result: choice(caseResults),
    resultNote: longText(),
    referredToId: reference('partner'),
    referredToName: text(),
    referredOn: day(),
    refusalGround: choice(refusalGrounds),
    refusalNote: longText(),
    closedAtMs: moment(),
    closedById: reference('person'),
    note: longText(),
    isImported: flag(),
  },
  ['themes', 'units', 'areas'],
);

/** One step of a case through the workflow; written by the step, never edited. */
export const caseStep = entity('caseStep', {
  caseId: reference('pressCase'),
  fromStatus: choice(caseStatuses),
  toStatus: choice(caseStatuses),
  byId: reference('person'),
  atMs: moment(),
  reason: longText(),
});

export const sourceEntities = ['pressItem', 'opinion', 'pressCase', 'hotIssue'] as const;

/** What a case came from: press items, opinions, a hot issue. */
export const caseSource = entity('caseSource', {
  caseId: reference('pressCase'),
  sourceEntity: choice(sourceEntities),
  sourceId: reference('any'),
});

/** A question word for word, and its answer. */
export const caseQuestion = entity('caseQuestion', {
  caseId: reference('pressCase'),
  position: integer({ policy: 'cosmetic' }),
  question: longText(),
  answer: longText(),
  answeredById: reference('person'),
});

export const clockUnits = ['hour', 'day', 'working-day', 'month'] as const;
export const rollOvers = ['next-working-day', 'none'] as const;
export const clockRuleKinds = ['deadline', 'period'] as const;

/** A time limit as the law or the office sets it, in force from one day to another. */
export const clockRule = entity('clockRule', {
  key: text({ maxLength: 60 }),
  name: text(),
  kind: choice(clockRuleKinds),
  amount: integer(),
  unit: choice(clockUnits),
  startEvent: text(),
  rollOver: choice(rollOvers),
  isFirstDayCounted: flag(),
  validFrom: day(),
  validTo: day(),
  legalBasis: text({ maxLength: 1000 }),
  source: text({ maxLength: 1000 }),
  /** «Sắp đến hạn»: this many percent of the time, or this many hours left, whichever comes first. */
  warnPercent: integer(),
  warnHours: integer(),
  longLateDays: integer(),
  /** False: «cần xác nhận». */
  isConfirmed: flag(),
  confirmedBy: text(),
  /** Whether it binds this office, or the press. */
  bindsOffice: flag(),
  isActive: flag(),
  note: longText(),
  position: integer({ policy: 'cosmetic' }),
});

export const clockStates = ['running', 'met', 'stopped'] as const;

/** A clock of a case with the rule as it was when the case opened. */
export const caseClock = entity('caseClock', {
  caseId: reference('pressCase'),
  ruleId: reference('clockRule'),
  ruleKey: text({ maxLength: 60 }),
  name: text(),
  amount: integer(),
  unit: choice(clockUnits),
  startEvent: text(),
  rollOver: choice(rollOvers),
  isFirstDayCounted: flag(),
  legalBasis: text({ maxLength: 1000 }),
  warnPercent: integer(),
  warnHours: integer(),
  longLateDays: integer(),
  isConfirmed: flag(),
  startAtMs: moment(),
  /** A day set by a document (a directive) in place of a counted one. */
  fixedDay: day(),
  /** The last moment in time, before and after extension. */
  dueAtMs: moment(),
  extendedDueAtMs: moment(),
  state: choice(clockStates),
  endedAtMs: moment(),
});

export const caseExtension = entity('caseExtension', {
  caseId: reference('pressCase'),
  clockId: reference('caseClock'),
  fromDueAtMs: moment(),
  toDueAtMs: moment(),
  reason: longText(),
  documentNumber: text({ maxLength: 120 }),
  byId: reference('person'),
  atMs: moment(),
});

/** The forms of speaking (Nghị định 09/2017/NĐ-CP, Điều 4; kept by Nghị định 244/2026/NĐ-CP). */
export const answerForms = [
  'press-conference',
  'portal',
  'interview',
  'release',
  'exchange',
  'correction-request',
] as const;
export const answerStates = ['draft', 'submitted', 'approved', 'returned', 'sent'] as const;

export const caseAnswer = entity('caseAnswer', {
  caseId: reference('pressCase'),
  form: choice(answerForms),
  title: text(),
  body: longText(),
  state: choice(answerStates),
  authorId: reference('person'),
  approverId: reference('person'),
  approvedAtMs: moment(),
  returnReason: longText(),
  spokespersonId: reference('spokesperson'),
  authorisationId: reference('authorisation'),
  templateId: reference('answerTemplate'),
  documentNumber: text({ maxLength: 120 }),
  recipient: text(),
  sentAtMs: moment(),
  note: longText(),
});

/** One channel that carried an answer; the proof is its link or an attachment. */
export const answerChannel = entity('answerChannel', {
  caseId: reference('pressCase'),
  answerId: reference('caseAnswer'),
  outletId: reference('outlet'),
  channelName: text(),
  publishedAtMs: moment(),
  link: text({ maxLength: 2000 }),
  note: text(),
});

export const correctionStates = ['draft', 'sent', 'corrected', 'refused'] as const;

/** A request for correction and apology with what the law makes it name (Luật Báo chí 2016, Điều 42). */
export const correctionRequest = entity('correctionRequest', {
  caseId: reference('pressCase'),
  pressItemId: reference('pressItem'),
  outletId: reference('outlet'),
  workTitle: text({ maxLength: 1000 }),
  section: text(),
  issueNumber: text({ maxLength: 80 }),
  publishedOn: day(),
  wrongText: longText(),
  rightText: longText(),
  state: choice(correctionStates),
  documentNumber: text({ maxLength: 120 }),
  sentOn: day(),
  correctedOn: day(),
  correctionLink: text({ maxLength: 2000 }),
  note: longText(),
});

export const spokespersonKinds = ['head', 'regular', 'external'] as const;

/** Who speaks for an agency; those of communes and partners are `external` and carry their own name. */
export const spokesperson = entity('spokesperson', {
  kind: choice(spokespersonKinds),
  personId: reference('person'),
  name: text(),
  position: text(),
  unitId: reference('unit'),
  organisation: text(),
  phone: text({ maxLength: 80 }),
  email: text({ maxLength: 200 }),
  fromDay: day(),
  toDay: day(),
  documentNumber: text({ maxLength: 120 }),
  announcedOn: day(),
  note: longText(),
});

/** A written authorisation to speak: one matter, one term, not to be passed on. */
export const authorisation = entity('authorisation', {
  personId: reference('person'),
  authorisedById: reference('spokesperson'),
  caseId: reference('pressCase'),
  matter: text({ maxLength: 1000 }),
  documentNumber: text({ maxLength: 120 }),
  issuedOn: day(),
  fromDay: day(),
  toDay: day(),
  note: longText(),
});

export const answerTemplate = entity('answerTemplate', {
  name: text(),
  form: choice(answerForms),
  themeId: reference('theme'),
  body: longText(),
  isActive: flag(),
  position: integer({ policy: 'cosmetic' }),
});

/** What the office says on a topic (thông điệp thống nhất), with its source and term. */
export const lineToTake = entity('lineToTake', {
  title: text(),
  themeId: reference('theme'),
  body: longText(),
  policyId: reference('policy'),
  source: text(),
  fromDay: day(),
  toDay: day(),
  isActive: flag(),
});
