import { z } from 'zod';
import { CaseRow } from './case-list.ts';
import { command, query } from './core/contract.ts';
import { DayValue, OptionalLongText } from './core/values.ts';
import { StoryStage } from './story-list.ts';
import { Completeness } from './unit-list.ts';

/** The first screen: what is to be done now, and how the office stands. */

/**
 * What waits, in the order it is shown. `lateMine`: mine to write or to approve and past its day; `late`: everybody
 * else's. A story stands in the first group it belongs to.
 */
export const todoGroups = ['lateMine', 'late', 'returned', 'answer', 'approval', 'week', 'ideas'] as const;
export type TodoGroup = (typeof todoGroups)[number];

export const TodoItem = z.object({
  storyId: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  stage: StoryStage,
  unit: z.string().nullable(),
  /** Who is to write it, else who wrote it. */
  person: z.string().nullable(),
  isMine: z.boolean(),
  deadlineOn: z.string().nullable(),
  /** The usual next step where the person may take it now; its words are `story.action.<action>`. */
  next: z.object({ to: StoryStage, action: z.string() }).nullable(),
});
export type TodoItem = z.infer<typeof TodoItem>;

const TodoList = z.object({
  group: z.enum(todoGroups),
  total: z.int(),
  /** The first of them. */
  items: z.array(TodoItem),
});
export type TodoList = z.infer<typeof TodoList>;

/** Key of the office's setting: after how many weeks without a story a unit counts as silent. */
export const silentWeeksKey = 'home.silentWeeks';
export const usualSilentWeeks = 8;

/** Groups of cases in the order they are shown; those with nothing in them are left out. */
export const caseTodoGroups = ['late', 'today', 'approval'] as const;
export type CaseTodoGroup = (typeof caseTodoGroups)[number];

export const homeContract = {
  'home.get': query({
    role: 'viewer',
    reads: [
      'session',
      'story',
      'storyOutlet',
      'storyStep',
      'storyCheck',
      'checkRule',
      'attachment',
      'unit',
      'unitFact',
      'person',
      'post',
      'setting',
    ],
    /** The school year narrows the figures only; what is late is never hidden. */
    input: z.strictObject({ schoolYear: z.string().max(9).nullable() }),
    output: z.object({
      today: z.string(),
      hasUnits: z.boolean(),
      hasStories: z.boolean(),
      /** Groups that have something in them. */
      todo: z.array(TodoList),
      byStage: z.record(StoryStage, z.int()),
      stories: z.int(),
      /** What the office noted for today. */
      note: z.string().nullable(),
    }),
  }),
  /** Cases that come before everything else: past their limit, then due today, then answers this person may approve. */
  'home.cases': query({
    role: 'viewer',
    reads: [
      'session',
      'pressCase',
      'caseClock',
      'caseQuestion',
      'caseAnswer',
      'answerChannel',
      'caseSource',
      'outlet',
      'unit',
      'unitFact',
      'person',
      'spokesperson',
    ],
    /** The moment they are looked at; now without one. */
    input: z.strictObject({ atMs: z.int().optional() }),
    output: z.object({
      /** All that are not closed. */
      open: z.int(),
      groups: z.array(
        z.object({
          group: z.enum(caseTodoGroups),
          total: z.int(),
          /** The first of them. */
          items: z.array(CaseRow),
          /** Of more than are shown, for going from one to the next. */
          ids: z.array(z.string()),
        }),
      ),
    }),
  }),
  /** Of the roster today: how complete it is, its least complete areas, and the units nothing was told of lately. */
  'home.directory': query({
    role: 'viewer',
    reads: [
      'unit',
      'unitFact',
      'unitType',
      'area',
      'post',
      'postRole',
      'person',
      'contact',
      'requirement',
      'story',
      'storyOutlet',
      'setting',
    ],
    input: z.strictObject({}),
    output: z.object({
      completeness: Completeness,
      worstAreas: z.array(Completeness.extend({ id: z.string().nullable(), name: z.string().nullable() })),
      silentWeeks: z.int(),
      silentUnits: z.int(),
      /** Units of whose silence the figure speaks: those that must have somebody. */
      units: z.int(),
    }),
  }),
  'home.saveNote': command({
    role: 'member',
    input: z.strictObject({ day: DayValue, text: OptionalLongText }),
    output: z.null(),
  }),
} as const;
