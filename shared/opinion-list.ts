import { z } from 'zod';
import { DayValue, Id } from './core/values.ts';
import { opinionChannels, opinionDecisions, opinionGivers, opinionKinds } from './entities/opinion.ts';
import { deadlineStates, Named } from './story-list.ts';

/** The list of opinions (ý kiến phản biện, góp ý): what it is filtered and sorted by, a row, its totals and figures. */

export const OpinionGiver = z.enum(opinionGivers);
export type OpinionGiver = z.infer<typeof OpinionGiver>;
export const OpinionChannel = z.enum(opinionChannels);
export type OpinionChannel = z.infer<typeof OpinionChannel>;
export const OpinionKind = z.enum(opinionKinds);
export type OpinionKind = z.infer<typeof OpinionKind>;
export const OpinionDecision = z.enum(opinionDecisions);
export type OpinionDecision = z.infer<typeof OpinionDecision>;

/** How far an opinion has come. An answer given before a decision was written down counts as an answer. */
export const opinionStates = ['undecided', 'decided', 'answered'] as const;
export const OpinionState = z.enum(opinionStates);
export type OpinionState = z.infer<typeof OpinionState>;

/** What an opinion can be without: the «thiếu …» filters. */
export const opinionLacks = ['giver', 'owner', 'due', 'theme', 'unit', 'proof'] as const;
export type OpinionLack = (typeof opinionLacks)[number];

const Ids = z.array(Id).max(2000);

/** Which opinions: values of one key mean one or the other, keys narrow each other. */
export const OpinionFilter = z.strictObject({
  /** Words of the subject, the code, the text or the giver, with or without accents, half-typed ones too. */
  text: z.string().max(200).optional(),
  givers: z.array(OpinionGiver).optional(),
  channels: z.array(OpinionChannel).optional(),
  kinds: z.array(OpinionKind).optional(),
  /** `none`: not decided yet. */
  decisions: z.array(z.enum([...opinionDecisions, 'none'])).optional(),
  states: z.array(OpinionState).optional(),
  unitIds: Ids.optional(),
  themeIds: Ids.optional(),
  ownerIds: Ids.optional(),
  /** By the day it was received; opinions without that day are left out where either is given. */
  from: DayValue.optional(),
  to: DayValue.optional(),
  /** Received in that school year, and all that are late, whatever their year (decision 11). */
  schoolYear: z.string().max(9).nullable().optional(),
  lacks: z.array(z.enum(opinionLacks)).optional(),
  isLate: z.boolean().optional(),
  /** Assigned to the person who asks. */
  isMine: z.boolean().optional(),
});
export type OpinionFilter = z.output<typeof OpinionFilter>;

export const opinionColumns = [
  'code',
  'subject',
  'giver',
  'channel',
  'kind',
  'received',
  'owner',
  'due',
  'decision',
  'state',
  'answered',
  'unit',
  'theme',
  'updated',
] as const;
export type OpinionColumn = (typeof opinionColumns)[number];

/** Empty values stand last in both directions. */
export const OpinionSort = z.strictObject({
  by: z.enum(opinionColumns),
  direction: z.enum(['ascending', 'descending']),
});
export type OpinionSort = z.output<typeof OpinionSort>;

/** Opinions chosen by hand, or all that a filter leaves but some. */
export const OpinionChoice = z.union([
  z.strictObject({ ids: z.array(Id).min(1).max(20_000) }),
  z.strictObject({ filter: OpinionFilter, except: z.array(Id).max(20_000) }),
]);
export type OpinionChoice = z.output<typeof OpinionChoice>;

/** A case an opinion led to. */
export const OpinionCaseMark = z.object({
  id: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  isClosed: z.boolean(),
});
export type OpinionCaseMark = z.infer<typeof OpinionCaseMark>;

export const OpinionRow = z.object({
  id: z.string(),
  code: z.string().nullable(),
  /** What it is about; the beginning of its text where no subject was given. */
  subject: z.string(),
  giver: OpinionGiver.nullable(),
  /** Null also for those who may not see it. */
  giverName: z.string().nullable(),
  channel: OpinionChannel.nullable(),
  kind: OpinionKind.nullable(),
  receivedOn: z.string().nullable(),
  owner: Named.nullable(),
  ownerUnit: Named.nullable(),
  dueOn: z.string().nullable(),
  deadlineState: z.enum(deadlineStates),
  /** Days until `dueOn`, negative when it has passed; null where no answer is awaited. */
  daysLeft: z.int().nullable(),
  decision: OpinionDecision.nullable(),
  state: OpinionState,
  answeredOn: z.string().nullable(),
  /** Days from receipt to answer. */
  answerDays: z.int().nullable(),
  themes: z.array(Named),
  units: z.array(Named),
  cases: z.array(OpinionCaseMark),
  lacks: z.array(z.enum(opinionLacks)),
  isImported: z.boolean(),
  updatedAtMs: z.int().nullable(),
});
export type OpinionRow = z.infer<typeof OpinionRow>;

export const OpinionTotals = z.object({
  total: z.int(),
  byState: z.record(OpinionState, z.int()),
  late: z.int(),
});
export type OpinionTotals = z.infer<typeof OpinionTotals>;

/** How opinions of one kind of giver, or all of them, were answered. */
export const OpinionFigure = z.object({
  received: z.int(),
  answered: z.int(),
  /** Percent answered, to one decimal; null where none was received. */
  percent: z.number().nullable(),
  /** Mean days from receipt to answer, to one decimal; null where no answer has both days. */
  meanDays: z.number().nullable(),
  late: z.int(),
  decisions: z.record(OpinionDecision, z.int()),
  undecided: z.int(),
});
export type OpinionFigure = z.infer<typeof OpinionFigure>;

export const OpinionFigures = z.object({
  all: OpinionFigure,
  /** Every kind of giver in its usual order, those with none as well. */
  byGiver: z.array(OpinionFigure.extend({ giver: OpinionGiver })),
  /** Opinions whose giver nobody noted. */
  withoutGiver: z.int(),
  /** Channels and kinds of opinion from which nothing came. */
  silentChannels: z.array(OpinionChannel),
  silentKinds: z.array(OpinionKind),
});
export type OpinionFigures = z.infer<typeof OpinionFigures>;

/** Filter keys whose values come from the records, with the number of opinions of each. */
export const opinionValueFields = ['unit', 'theme', 'owner'] as const;
