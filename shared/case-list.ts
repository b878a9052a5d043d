import { z } from 'zod';
import { ClockDistance, ClockStage, ClockUnit } from './clock.ts';
import { DayValue, Id } from './core/values.ts';
import { caseChannels, caseEndings, caseKinds, caseResults, caseStatuses } from './entities/case.ts';
import { Named } from './story-list.ts';

/** The list of cases: what it can be narrowed and sorted by, and what a row shows. */

export const CaseStatus = z.enum(caseStatuses);
export type CaseStatus = z.infer<typeof CaseStatus>;
export const CaseKind = z.enum(caseKinds);
export type CaseKind = z.infer<typeof CaseKind>;

/**
 * The marked groups of the list in their order, words `case.group.<group>`. A case past its limit stands there even
 * while it waits for clarification; `no-clock`: open, and no clock runs: answered and not closed yet, or without one.
 */
export const caseGroups = [
  'long-overdue',
  'overdue',
  'due-soon',
  'waiting',
  'on-time',
  'no-clock',
  'closed',
] as const;
export const CaseGroup = z.enum(caseGroups);
export type CaseGroup = z.infer<typeof CaseGroup>;

const Ids = z.array(Id).max(2000);

/** Which cases: values of one key mean one or the other, keys narrow each other. */
export const CaseFilter = z.strictObject({
  /** Words of the title, code, asker, questions, people, with or without accents, half-typed ones too. */
  text: z.string().max(200).optional(),
  groups: z.array(CaseGroup).optional(),
  statuses: z.array(CaseStatus).optional(),
  kinds: z.array(CaseKind).optional(),
  assigneeIds: Ids.optional(),
  /** Units named in the case, or it was given to. */
  unitIds: Ids.optional(),
  /** Keys of rules of its clocks. */
  ruleKeys: z.array(z.string().max(60)).max(100).optional(),
  spokespersonIds: Ids.optional(),
  themeIds: Ids.optional(),
  outletIds: Ids.optional(),
  isWaiting: z.boolean().optional(),
  /** Answered through a single channel. */
  isOneChannel: z.boolean().optional(),
  /** Given to, verified by or entered by the person who asks. */
  isMine: z.boolean().optional(),
  receivedFrom: DayValue.optional(),
  receivedTo: DayValue.optional(),
  dueFrom: DayValue.optional(),
  dueTo: DayValue.optional(),
  /** Cases received in that school year, and all that are open, whatever their year (decision 11). */
  schoolYear: z.string().max(9).nullable().optional(),
});
export type CaseFilter = z.output<typeof CaseFilter>;

export const caseColumns = [
  'due',
  'code',
  'title',
  'status',
  'kind',
  'asker',
  'assignee',
  'unit',
  'received',
  'closed',
  'channels',
  'updated',
] as const;

/** `due` keeps the groups in their order; empty values stand last in both directions. */
export const CaseSort = z.strictObject({
  by: z.enum(caseColumns),
  direction: z.enum(['ascending', 'descending']),
});
export type CaseSort = z.output<typeof CaseSort>;

/** The clock that counts for a row: of the running ones the one that ends first. */
export const CaseClockMark = z.object({
  id: z.string(),
  name: z.string(),
  ruleKey: z.string().nullable(),
  unit: ClockUnit.nullable(),
  dueAtMs: z.int(),
  dueDay: z.string(),
  endsWithDay: z.boolean(),
  stage: ClockStage,
  distance: ClockDistance,
  isExtended: z.boolean(),
  /** False: the rule is «cần xác nhận». */
  isConfirmed: z.boolean(),
});
export type CaseClockMark = z.infer<typeof CaseClockMark>;

/** Waiting for clarification: from whom, and since when. */
export const CaseWaiting = z.object({ for: z.string(), sinceMs: z.int().nullable() });

export const CaseRow = z.object({
  id: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  kind: CaseKind.nullable(),
  channel: z.enum(caseChannels).nullable(),
  status: CaseStatus,
  group: CaseGroup,
  clock: CaseClockMark.nullable(),
  waiting: CaseWaiting.nullable(),
  /** Who asked: the outlet, else the name given. */
  asker: z.string().nullable(),
  units: z.array(Named),
  assignee: Named.nullable(),
  assigneeUnit: Named.nullable(),
  spokesperson: Named.nullable(),
  receivedAtMs: z.int().nullable(),
  questions: z.int(),
  questionsAnswered: z.int(),
  /** Channels that carried an answer. */
  channels: z.int(),
  /** Press items and opinions it came from. */
  sources: z.int(),
  ending: z.enum(caseEndings).nullable(),
  result: z.enum(caseResults).nullable(),
  closedAtMs: z.int().nullable(),
  /** Hours from receipt to the answer that was sent, or to the end without one; null while open. */
  hoursTaken: z.number().nullable(),
  /** Whether every clock was met in time; null while one runs, or without any. */
  isInTime: z.boolean().nullable(),
  updatedAtMs: z.int().nullable(),
  /** Whether the person who asks may change it. */
  canEdit: z.boolean(),
});
export type CaseRow = z.infer<typeof CaseRow>;

export const CaseTotals = z.object({
  total: z.int(),
  byGroup: z.record(CaseGroup, z.int()),
  byStatus: z.record(CaseStatus, z.int()),
  waiting: z.int(),
  /** Answered through one channel only. */
  oneChannel: z.int(),
});
export type CaseTotals = z.infer<typeof CaseTotals>;

/** Filter keys whose values come from the records, with the number of cases of each. */
export const caseValueFields = [
  'assignee',
  'unit',
  'rule',
  'spokesperson',
  'theme',
  'outlet',
  'schoolYear',
] as const;
