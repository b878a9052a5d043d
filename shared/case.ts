import { z } from 'zod';
import { CaseFilter, CaseRow, CaseSort, CaseStatus, CaseTotals, caseValueFields } from './case-list.ts';
import { CaseRecord } from './case-record.ts';
import { ClockWhy } from './clock.ts';
import { command, query, type Topic } from './core/contract.ts';
import { Id, OptionalDay, OptionalLongText, OptionalText, PageWindow, RequiredText } from './core/values.ts';
import {
  caseChannels,
  caseEndings,
  caseKinds,
  caseResults,
  refusalGrounds,
  sourceEntities,
} from './entities/case.ts';
import { StoryValue } from './story-list.ts';

/** Cases (Vụ việc): from what the press or the public raises to a public answer, with their clocks. */

/** Refusals of cases that a person can be told. */
export interface CaseErrors {
  'case-no-such-move': { from: string; to: string };
  'case-role': { role: string };
  'case-assignee-missing': Record<never, never>;
  'case-verification-missing': Record<never, never>;
  'case-answer-not-submitted': Record<never, never>;
  'case-answer-not-sent': Record<never, never>;
  'case-not-complete': { gaps: string };
  'case-reason-needed': { to: string };
  'case-closed': Record<never, never>;
  'case-code-taken': { code: string; title: string };
  'case-received-future': Record<never, never>;
  'case-question-empty': Record<never, never>;
  'case-waiting-for-missing': Record<never, never>;
  'case-waiting-before-received': Record<never, never>;
  'case-waiting-future': Record<never, never>;
  'clock-due-before-start': Record<never, never>;
  'clock-extension-shorter': { due: string };
  'clock-extension-reason': Record<never, never>;
  'clock-not-running': Record<never, never>;
  'clock-ended-before-start': Record<never, never>;
  'clock-day-missing': Record<never, never>;
  'case-source-twice': Record<never, never>;
}

const caseFields = {
  code: OptionalText,
  title: RequiredText,
  kind: z.enum(caseKinds).nullable(),
  channel: z.enum(caseChannels).nullable(),
  askerName: OptionalText,
  askerOutletId: Id.nullable(),
  askerReporterId: Id.nullable(),
  askerContact: OptionalText,
  documentNumber: OptionalText,
  receivedAtMs: z.int().nullable(),
  summary: OptionalLongText,
  proposal: OptionalLongText,
  verifierId: Id.nullable(),
  verification: OptionalLongText,
  handling: OptionalLongText,
  spokespersonId: Id.nullable(),
  ending: z.enum(caseEndings).nullable(),
  result: z.enum(caseResults).nullable(),
  resultNote: OptionalLongText,
  referredToId: Id.nullable(),
  referredToName: OptionalText,
  referredOn: OptionalDay,
  refusalGround: z.enum(refusalGrounds).nullable(),
  refusalNote: OptionalLongText,
  note: OptionalLongText,
} as const;

const Sets = {
  themeIds: z.array(Id).max(100),
  unitIds: z.array(Id).max(500),
  areaIds: z.array(Id).max(500),
} as const;

export const CasePatch = z.strictObject({ ...caseFields, ...Sets }).partial();
export type CasePatch = z.output<typeof CasePatch>;

/**
 * A clock to start: by a rule (its id or key; the version in force on the first day), or a day a document sets.
 * Without a start it begins when the case was received.
 */
export const ClockStart = z.strictObject({
  rule: z.string().max(80).optional(),
  startAtMs: z.int().optional(),
  fixedDay: OptionalDay.optional(),
  name: OptionalText.optional(),
});
export type ClockStart = z.output<typeof ClockStart>;

const SourceRef = z.strictObject({ entity: z.enum(sourceEntities), sourceId: Id });

const creation = {
  proposedById: Id.nullable().optional(),
  assigneeId: Id.nullable().optional(),
  assigneeUnitId: Id.nullable().optional(),
  sources: z.array(SourceRef).max(200).optional(),
  /** Word for word, in their order. */
  questions: z.array(z.string().max(20_000)).max(200).optional(),
  /** Left out: the usual ones of its kind. */
  clocks: z.array(ClockStart).max(20).optional(),
} as const;

export const NewCase = CasePatch.required({ title: true }).extend(creation);
export type NewCase = z.output<typeof NewCase>;

/** From press items: what is not given is taken from the first of them. */
export const CaseFromItems = CasePatch.extend(creation)
  .omit({ sources: true })
  .extend({
    itemIds: z.array(Id).min(1).max(500),
    /** One case for all of them, or one each. */
    mode: z.enum(['one', 'each']),
  });
export type CaseFromItems = z.output<typeof CaseFromItems>;

export const CaseBulkChange = z.strictObject({
  assigneeId: Id.nullable().optional(),
  assigneeUnitId: Id.nullable().optional(),
  addThemeIds: z.array(Id).max(50).optional(),
  removeThemeIds: z.array(Id).max(50).optional(),
});

const listReads: readonly Topic[] = [
  'pressCase',
  'caseClock',
  'caseQuestion',
  'caseAnswer',
  'answerChannel',
  'caseSource',
  'spokesperson',
  'outlet',
  'reporter',
  'unit',
  'unitFact',
  'person',
  'theme',
  'session',
];

const recordReads: readonly Topic[] = [
  ...listReads,
  'caseStep',
  'caseExtension',
  'correctionRequest',
  'authorisation',
  'pressItem',
  'opinion',
  'hotIssue',
  'partner',
  'area',
  'attachment',
  'holiday',
  'clockRule',
  'account',
];

const Done = z.null();
const OneId = z.strictObject({ id: Id });

export const caseContract = {
  /** Without a sort: the groups in their order, in each the nearest due first. */
  'case.list': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ filter: CaseFilter, sort: CaseSort.nullable(), window: PageWindow }),
    output: z.array(CaseRow),
  }),
  'case.count': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ filter: CaseFilter }),
    output: CaseTotals,
  }),
  'case.ids': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ filter: CaseFilter, sort: CaseSort.nullable() }),
    output: z.array(z.string()),
  }),
  'case.values': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ field: z.enum(caseValueFields), text: z.string().max(200).optional() }),
    output: z.array(StoryValue),
  }),
  'case.get': query({ role: 'viewer', reads: recordReads, input: OneId, output: CaseRecord }),
  /** «Vì sao?» of one clock. */
  'case.why': query({
    role: 'viewer',
    reads: ['caseClock', 'caseExtension', 'holiday', 'clockRule'],
    input: z.strictObject({ clockId: Id }),
    output: ClockWhy,
  }),
  /** The clocks a new case of a kind would have; empty when its kind has none, or its day comes from a document. */
  'case.usualClocks': query({
    role: 'viewer',
    reads: ['clockRule', 'holiday'],
    input: z.strictObject({ kind: z.enum(caseKinds), receivedAtMs: z.int() }),
    output: z.array(ClockWhy),
  }),
  'case.create': command({ role: 'editor', input: NewCase, output: Id }),
  'case.createFromItems': command({ role: 'editor', input: CaseFromItems, output: z.array(Id) }),
  'case.save': command({ role: 'editor', input: z.strictObject({ id: Id, patch: CasePatch }), output: Done }),
  /** A step of the workflow; steps back and reopening need a reason. Closing is for the standing office. */
  'case.move': command({
    role: 'editor',
    input: z.strictObject({ id: Id, to: CaseStatus, reason: OptionalLongText.optional() }),
    output: Done,
  }),
  /** A proposal becomes assigned; taking the person away makes it a proposal again. */
  'case.assign': command({
    role: 'editor',
    input: z.strictObject({ id: Id, assigneeId: Id.nullable(), assigneeUnitId: Id.nullable().optional() }),
    output: Done,
  }),
  'case.bulk': command({
    role: 'editor',
    input: z.strictObject({ ids: z.array(Id).min(1).max(5000), change: CaseBulkChange }),
    output: z.object({ changed: z.int(), unchanged: z.int(), closed: z.int() }),
  }),
  /** Waits for clarification from somebody; its clocks run on. */
  'case.wait': command({
    role: 'editor',
    input: z.strictObject({ id: Id, waitingFor: OptionalText, sinceMs: z.int().optional() }),
    output: Done,
  }),
  'case.stopWaiting': command({ role: 'editor', input: OneId, output: Done }),
  'case.addQuestions': command({
    role: 'editor',
    input: z.strictObject({ caseId: Id, questions: z.array(z.string().max(20_000)).min(1).max(200) }),
    output: z.array(Id),
  }),
  /** The answer makes the person who enters it the one who answered; the words asked stay as they were asked. */
  'case.changeQuestion': command({
    role: 'editor',
    input: z.strictObject({
      id: Id,
      question: z.string().max(20_000).optional(),
      answer: OptionalLongText.optional(),
    }),
    output: Done,
  }),
  'case.removeQuestion': command({ role: 'editor', input: OneId, output: Done }),
  'case.reorderQuestions': command({
    role: 'editor',
    input: z.strictObject({ caseId: Id, ids: z.array(Id).max(200) }),
    output: Done,
  }),
  'case.addSources': command({
    role: 'editor',
    input: z.strictObject({ caseId: Id, sources: z.array(SourceRef).min(1).max(200) }),
    output: Done,
  }),
  'case.removeSource': command({ role: 'editor', input: OneId, output: Done }),
  'case.addClock': command({ role: 'editor', input: ClockStart.extend({ caseId: Id }), output: Id }),
  /** A start entered wrongly, or another day set by a document; an extension stands. */
  'case.changeClock': command({
    role: 'editor',
    input: z.strictObject({ id: Id, startAtMs: z.int().optional(), fixedDay: OptionalDay.optional() }),
    output: Done,
  }),
  /** To a day (24:00) or a moment later than the limit so far, with a reason. */
  'case.extendClock': command({
    role: 'editor',
    input: z.strictObject({
      id: Id,
      toDay: OptionalDay.optional(),
      toMs: z.int().optional(),
      reason: OptionalLongText,
      documentNumber: OptionalText.optional(),
    }),
    output: Done,
  }),
  /** `met`: what it asks for was done at that moment; `stopped`: it does not bind this case after all; `running` again. */
  'case.endClock': command({
    role: 'editor',
    input: z.strictObject({ id: Id, state: z.enum(['met', 'stopped', 'running']), atMs: z.int().optional() }),
    output: Done,
  }),
  'case.removeClock': command({ role: 'editor', input: OneId, output: Done }),
  'case.remove': command({ role: 'lead', input: OneId, output: Done }),
  'case.restore': command({ role: 'lead', input: OneId, output: Done }),
  /** Cases past their limit, due today and due soon, and what is wrong with the rules in time. */
  'case.check': query({
    role: 'viewer',
    reads: [...listReads, 'clockRule', 'authorisation'],
    input: z.strictObject({ atMs: z.int().optional() }),
    output: z.object({
      atMs: z.int(),
      open: z.int(),
      byGroup: CaseTotals.shape.byGroup,
      /** Past their limit, the longest first. */
      late: z.array(CaseRow),
      dueToday: z.array(CaseRow),
      dueSoon: z.array(CaseRow),
      authorisationsEnded: z.int(),
    }),
  }),
} as const;
