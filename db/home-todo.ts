import { hasRole } from '#shared/core/contract.ts';
import { addDays } from '#shared/core/dates.ts';
import { storyStages } from '#shared/entities/story.ts';
import { type TodoGroup, type TodoItem, type TodoList, todoGroups } from '#shared/home.ts';
import { storyDeadline } from '#shared/rules/story-deadline.ts';
import type { StoryStage } from '#shared/story-list.ts';
import { catchUp } from './catch-up.ts';
import type { QueryCtx } from './context.ts';
import { labelOf } from './label.ts';
import { storyProjectionName } from './story-index.ts';
import { unitNameOn } from './story-names.ts';
import { dayNumber } from './story-reading.ts';
import { liveStory, movesOf } from './story-workflow.ts';
import { survivorOf } from './survivor.ts';

/** What is to be done now: each group a condition on `story_list l`, so that a story stands in one group only. */

/** Lines shown of a group; the rest is behind «Xem tất cả». */
const shownOf: Readonly<Record<TodoGroup, number>> = {
  lateMine: 8,
  late: 6,
  returned: 5,
  answer: 5,
  approval: 5,
  week: 6,
  ideas: 4,
};

const daysAhead = 6;

interface Test {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

function stageNumber(stage: StoryStage): number {
  return storyStages.indexOf(stage);
}

function all(...tests: readonly Test[]): Test {
  return {
    sql: tests.map(test => `(${test.sql})`).join(' AND '),
    params: tests.flatMap(test => test.params),
  };
}

function not(test: Test): Test {
  return { sql: `NOT (${test.sql})`, params: test.params };
}

function testsOf(ctx: QueryCtx): Readonly<Record<TodoGroup, Test>> {
  const userId = ctx.user?.id ?? '';
  const me = ctx.get<{ rid: number }>('SELECT rid FROM person WHERE id = ?', userId)?.rid ?? -1;
  const today = dayNumber(ctx.today) ?? 0;
  // A comparison with an empty column is empty, which NOT would leave so.
  const isMine: Test = { sql: 'l.author IS ? OR l.assignee IS ?', params: [me, me] };
  const awaitsMe = approvalTest(ctx, me, userId);
  const isLate: Test = { sql: 'l.deadline < ?', params: [today] };
  const isNotLate: Test = { sql: 'l.deadline IS NULL OR l.deadline >= ?', params: [today] };
  const isReturned: Test = { sql: `l.stage = ${stageNumber('returned')}`, params: [] };
  const isAsked: Test = {
    sql: `l.assignee IS ? AND l.stage = ${stageNumber('assigned')}
      AND EXISTS (SELECT 1 FROM story s WHERE s.rid = l.rid AND s.assignment = 'asked')`,
    params: [me],
  };
  const isMyWork: Test = {
    sql: `${isMine.sql} OR (${awaitsMe.sql})`,
    params: [...isMine.params, ...awaitsMe.params],
  };
  const isSoon: Test = {
    sql: 'l.deadline BETWEEN ? AND ?',
    params: [today, dayNumber(addDays(ctx.today, daysAhead)) ?? 0],
  };
  return {
    lateMine: all(isLate, isMyWork),
    late: all(isLate, not(isMyWork)),
    returned: all(isReturned, isNotLate, isMine),
    answer: all(isAsked, isNotLate),
    approval: all(awaitsMe, isNotLate),
    week: all(isSoon, isMine, not(isReturned), not(isAsked)),
    ideas: all(
      { sql: `l.stage = ${stageNumber('idea')} AND l.assignee IS NULL`, params: [] },
      isNotLate,
      not(isMine),
    ),
  };
}

/** Stories in review that the person may approve: of the standing office, and not the author. */
function approvalTest(ctx: QueryCtx, me: number, userId: string): Test {
  if (!ctx.user || !hasRole(ctx.user.role, 'lead')) return { sql: '0', params: [] };
  return {
    sql: `l.stage = ${stageNumber('review')} AND l.author IS NOT ?
      AND NOT (l.author IS NULL AND l.assignee IS ?)
      AND NOT EXISTS (SELECT 1 FROM story s JOIN story_step p ON p.story_id = s.id
        WHERE s.rid = l.rid AND p.to_stage = 'review' AND p.by_id = ? AND p.deleted = 0)`,
    params: [me, me, userId],
  };
}

/** Groups with something in them, in their order. */
export function todoLists(ctx: QueryCtx): TodoList[] {
  const tests = testsOf(ctx);
  catchUp(ctx.store, storyProjectionName);
  return todoGroups.map(group => todoList(ctx, group, tests[group])).filter(list => list.total > 0);
}

function todoList(ctx: QueryCtx, group: TodoGroup, test: Test): TodoList {
  const ids = ctx.all<{ id: string }>(
    `SELECT s.id FROM (SELECT l.rid, l.deadline FROM story_list l WHERE ${test.sql}
       ORDER BY l.deadline NULLS LAST, l.rid LIMIT ${shownOf[group]}) f
     CROSS JOIN story s ON s.rid = f.rid ORDER BY f.deadline NULLS LAST, f.rid`,
    ...test.params,
  );
  const total =
    ids.length < shownOf[group]
      ? ids.length
      : (ctx.get<{ count: number }>(
          `SELECT count(*) AS count FROM story_list l WHERE ${test.sql}`,
          ...test.params,
        )?.count ?? 0);
  return { group, total, items: ids.map(({ id }) => itemOf(ctx, id)) };
}

/** The names of these few are read alone: the whole directory would take most of the time until the first screen. */
function itemOf(ctx: QueryCtx, id: string): TodoItem {
  const story = liveStory(ctx, id);
  const { code, title, unitId, authorId, authorName, assigneeId, dueOn, publishOn } = story.row;
  const personId = assigneeId ?? authorId;
  const next = movesOf(ctx, story)[0];
  return {
    storyId: id,
    code,
    title: title ?? '',
    stage: story.facts.stage,
    unit: unitId === null ? null : unitNameOn(ctx.store, survivorOf(ctx.store, 'unit', unitId), ctx.today),
    person:
      personId === null
        ? authorName
        : (labelOf(ctx.store, 'person', survivorOf(ctx.store, 'person', personId)) ?? ''),
    isMine: ctx.user !== null && [authorId, assigneeId].includes(ctx.user.id),
    deadlineOn: storyDeadline(story.facts.stage, dueOn, publishOn),
    next: next?.isAllowed ? { to: next.to, action: next.action } : null,
  };
}
