import { z } from 'zod';
import { CaseFilter } from './case-list.ts';
import { command, query, type Topic } from './core/contract.ts';
import { DayValue, Id, OptionalText } from './core/values.ts';
import { HolidayOutcome } from './holiday.ts';
import { StoryFilter, StoryStage } from './story-list.ts';

/** The calendar: deadlines and publications by day, public holidays, working Saturdays. */

/** What stands on a day: a draft's deadline, a publication that is planned, one that happened. */
export const entryKinds = ['due', 'publish', 'published'] as const;
export const EntryKind = z.enum(entryKinds);
export type EntryKind = z.infer<typeof EntryKind>;

/** Why a person may not put an entry on another day: it has appeared, or the story is somebody else's. */
export const moveRefusals = ['appeared', 'not-yours'] as const;

export const CalendarEntry = z.object({
  kind: EntryKind,
  day: z.string(),
  storyId: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  stage: StoryStage,
  unit: z.string().nullable(),
  /** Who is to write it, else who wrote it. */
  person: z.string().nullable(),
  state: z.enum(['on-time', 'due-soon', 'overdue', 'long-overdue', 'closed']),
  moveRefusal: z.enum(moveRefusals).nullable(),
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;

const CalendarDay = z.object({
  day: z.string(),
  /** How many entries of the kinds asked for; `entries` holds the first of them, what is still awaited first. */
  total: z.int(),
  entries: z.array(CalendarEntry),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

const HolidayDay = z.object({
  day: z.string(),
  kind: z.enum(['off', 'working']),
  key: z
    .enum(['newYear', 'tet', 'hungKings', 'reunification', 'labour', 'nationalDay', 'cultureDay', 'inLieu'])
    .nullable(),
  name: z.string().nullable(),
  isConfirmed: z.boolean(),
  basis: z.string().nullable(),
  isEntered: z.boolean(),
});

/** The end of a clock of a case. */
export const CalendarCase = z.object({
  day: z.string(),
  caseId: z.string(),
  clockId: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  /** Of the rule: «Trả lời trên báo chí». */
  clockName: z.string(),
  dueAtMs: z.int(),
  endsWithDay: z.boolean(),
  /** Who it was given to. */
  person: z.string().nullable(),
  isWaiting: z.boolean(),
  state: z.enum(['on-time', 'due-soon', 'overdue', 'long-overdue', 'closed']),
});
export type CalendarCase = z.infer<typeof CalendarCase>;

/** Of hot issues: forecasts that open, issues to look at again, steps of approved plans. */
export const hotKinds = ['window', 'review', 'step'] as const;
export type HotKind = (typeof hotKinds)[number];

export const CalendarHot = z.object({
  kind: z.enum(hotKinds),
  /** Of the window, the issue or the step. */
  id: z.string(),
  day: z.string(),
  title: z.string(),
  /** Last day of a window. */
  toDay: z.string().nullable(),
  /** What a step belongs to. */
  subject: z.string().nullable(),
  person: z.string().nullable(),
  state: z.enum(['on-time', 'due-soon', 'overdue', 'long-overdue', 'closed']),
  record: z.object({ entity: z.enum(['hotIssue', 'forecastWindow']), id: z.string() }),
});
export type CalendarHot = z.infer<typeof CalendarHot>;

/** Of opinions and the log of work with partners: answers that are due, entries to follow up. */
export const opinionMarks = ['answer', 'follow-up'] as const;
export type OpinionMark = (typeof opinionMarks)[number];

export const CalendarOpinion = z.object({
  kind: z.enum(opinionMarks),
  /** Of the opinion, or of the entry of the log. */
  id: z.string(),
  day: z.string(),
  title: z.string(),
  /** Kind of giver of an opinion. */
  giver: z.string().nullable(),
  /** Partner of an entry. */
  partner: z.string().nullable(),
  person: z.string().nullable(),
  state: z.enum(['on-time', 'due-soon', 'overdue', 'long-overdue', 'closed']),
});
export type CalendarOpinion = z.infer<typeof CalendarOpinion>;

const entryReads: readonly Topic[] = [
  'story',
  'storyOutlet',
  'unit',
  'unitFact',
  'person',
  'theme',
  'policy',
  'outlet',
  'session',
];

export const calendarContract = {
  /** Days that have entries, in order; `byKind` counts every kind, asked for or not. */
  'calendar.range': query({
    role: 'viewer',
    reads: entryReads,
    input: z.strictObject({
      from: DayValue,
      to: DayValue,
      kinds: z.array(EntryKind).optional(),
      filter: StoryFilter.optional(),
      perDay: z.int().min(1).max(1000),
    }),
    output: z.object({ today: z.string(), days: z.array(CalendarDay), byKind: z.record(EntryKind, z.int()) }),
  }),
  /** Limits of cases by day, running ones and those that were met; a case stands on every day one of its clocks ends. */
  'calendar.cases': query({
    role: 'viewer',
    reads: ['pressCase', 'caseClock', 'person', 'unit', 'unitFact', 'session'],
    input: z.strictObject({ from: DayValue, to: DayValue, filter: CaseFilter.optional() }),
    output: z.array(CalendarCase),
  }),
  /** Forecasts that open, reviews and steps by day, what is still awaited first. */
  'calendar.hot': query({
    role: 'viewer',
    reads: [
      'hotIssue',
      'responsePlan',
      'responseStep',
      'forecastWindow',
      'person',
      'unit',
      'unitFact',
      'session',
    ],
    input: z.strictObject({
      from: DayValue,
      to: DayValue,
      /** Owned by the person who asks. */
      isMine: z.boolean().optional(),
    }),
    output: z.array(CalendarHot),
  }),
  /** Answers due to opinions and entries of the log to follow up, by day, what is still awaited first. */
  'calendar.opinions': query({
    role: 'viewer',
    reads: ['opinion', 'coordination', 'partner', 'person', 'session'],
    input: z.strictObject({
      from: DayValue,
      to: DayValue,
      /** Narrowed to these units, entries of the log are left out. */
      unitIds: z.array(Id).max(2000).optional(),
      ownerIds: z.array(Id).max(2000).optional(),
      isMine: z.boolean().optional(),
    }),
    output: z.array(CalendarOpinion),
  }),
  /** Days off and days worked out of turn, from one day to another. */
  'calendar.holidays': query({
    role: 'viewer',
    reads: ['holiday'],
    input: z.strictObject({ from: DayValue, to: DayValue }),
    output: z.array(HolidayDay),
  }),
  /**
   * What the office decides about days; without a kind, the days are again as the law lays them. A day off where the
   * office works is refused once and taken with `replace`. Says which clocks of open cases moved.
   */
  'calendar.saveHoliday': command({
    role: 'lead',
    input: z.strictObject({
      days: z.array(DayValue).min(1).max(100),
      kind: z.enum(['off', 'working']).nullable(),
      name: OptionalText.optional(),
      isConfirmed: z.boolean().optional(),
      basis: OptionalText.optional(),
      replace: z.boolean().optional(),
    }),
    output: HolidayOutcome,
  }),
} as const;
