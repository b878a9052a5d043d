import { exactText, hasDiacritics, searchText, words } from '#shared/core/text.ts';
import { storyKinds, storyOrigins, storyStages } from '#shared/entities/story.ts';
import { type StoryFilter, storyLacks } from '#shared/story-list.ts';
import type { QueryCtx } from './context.ts';
import { dayNumber, tagKinds } from './story-projection.ts';

/**
 * A filter as conditions on `story_list l`. Each condition can test a row, and most can also name the rows it leaves
 * (`rows`), so that a query can begin with whichever leaves the fewest instead of testing every story.
 */

export interface Condition {
  readonly test: string;
  readonly testParams: readonly (string | number)[];
  /** A SELECT of `rid`; null where reading the whole list is no worse. */
  readonly rows: string | null;
  readonly rowsParams: readonly (string | number)[];
}

/** How much of what was typed must match: `folded` any spelling, `exact` letter for letter, `inexact` the rest. */
export type TextMatch = 'folded' | 'exact' | 'inexact';

/** Whether somebody typed accents, so that rows with exactly these words come first. */
export function wantsExactFirst(filter: StoryFilter): boolean {
  return filter.text !== undefined && hasDiacritics(filter.text) && words(searchText(filter.text)).length > 0;
}

/** All conditions of a filter; none of them where it leaves every story. */
export function conditionsOf(ctx: QueryCtx, filter: StoryFilter, match: TextMatch): readonly Condition[] {
  const today = dayNumber(ctx.today) ?? 0;
  return [
    ...textCondition(filter.text, match),
    ...choiceCondition('stage', storyStages, filter.stages),
    ...choiceCondition('kind', storyKinds, filter.kinds),
    ...choiceCondition('origin', storyOrigins, filter.origins),
    ...recordCondition('unit', filter.unitIds),
    ...recordCondition('author', filter.authorIds),
    ...recordCondition('assignee', filter.assigneeIds),
    ...tagCondition('theme', filter.themeIds),
    ...tagCondition('policy', filter.policyIds),
    ...tagCondition('outlet', filter.outletIds),
    ...lackCondition(filter.lacks),
    ...rangeCondition('due', filter.dueFrom, filter.dueTo),
    ...rangeCondition('publish', filter.publishFrom, filter.publishTo),
    ...yearCondition(filter.schoolYear, today),
    ...(filter.isOverdue ? [overdueCondition(today)] : []),
    ...(filter.isMine ? [mineCondition(ctx.user?.id ?? '')] : []),
  ];
}

function textCondition(text: string | undefined, match: TextMatch): readonly Condition[] {
  const folded = words(searchText(text ?? ''));
  if (folded.length === 0) return [];
  const exact = words(exactText(text ?? ''));
  const foldedQuery = `folded : (${folded.map(prefixOf).join(' AND ')})`;
  const exactQuery = `exact : (${exact.map(prefixOf).join(' AND ')})`;
  const query = {
    folded: foldedQuery,
    exact: `(${foldedQuery}) AND (${exactQuery})`,
    inexact: `(${foldedQuery}) NOT (${exactQuery})`,
  }[match];
  const rows = 'SELECT rowid AS rid FROM story_text WHERE story_text MATCH ?';
  return [{ test: `l.rid IN (${rows})`, testParams: [query], rows, rowsParams: [query] }];
}

function prefixOf(word: string): string {
  return `"${word}" *`;
}

function choiceCondition(
  column: 'stage' | 'kind' | 'origin',
  choices: readonly string[],
  chosen: readonly string[] | undefined,
): readonly Condition[] {
  if (!chosen || chosen.length === 0) return [];
  const places = chosen.map(choice => choices.indexOf(choice)).join(', ');
  // Numbers of our own lists, so they may stand in the text.
  return [onColumn(`${column} IN (${places})`, [])];
}

function recordCondition(
  column: 'unit' | 'author' | 'assignee',
  ids: readonly string[] | undefined,
): readonly Condition[] {
  if (!ids || ids.length === 0) return [];
  const entity = column === 'unit' ? 'unit' : 'person';
  const chosen = `SELECT rid FROM ${entity} WHERE id IN (SELECT value FROM json_each(?))`;
  return [onColumn(`${column} IN (${chosen})`, [JSON.stringify(ids)])];
}

/** A condition on one column of the list that has an index. */
function onColumn(test: string, params: readonly (string | number)[]): Condition {
  return {
    test: `l.${test}`,
    testParams: params,
    rows: `SELECT rid FROM story_list WHERE ${test}`,
    rowsParams: params,
  };
}

function tagCondition(
  entity: 'theme' | 'policy' | 'outlet',
  ids: readonly string[] | undefined,
): readonly Condition[] {
  if (!ids || ids.length === 0) return [];
  return [
    onTags(
      tagKinds[entity],
      `SELECT rid FROM ${entity} WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    ),
  ];
}

function lackCondition(lacks: StoryFilter['lacks']): readonly Condition[] {
  if (!lacks || lacks.length === 0) return [];
  const places = lacks.map(lack => storyLacks.indexOf(lack));
  const bits = places.reduce((sum, place) => sum | (1 << place), 0);
  return [
    {
      ...onTags(tagKinds.lack, 'SELECT value FROM json_each(?)', JSON.stringify(places)),
      test: `(l.lacks & ${bits}) <> 0`,
      testParams: [],
    },
  ];
}

function onTags(kind: number, targets: string, param: string): Condition {
  const tagged = `kind = ${kind} AND target IN (${targets})`;
  return {
    test: `EXISTS (SELECT 1 FROM story_tag t WHERE t.${tagged} AND t.rid = l.rid)`,
    testParams: [param],
    rows: `SELECT rid FROM story_tag WHERE ${tagged}`,
    rowsParams: [param],
  };
}

function rangeCondition(
  column: 'due' | 'publish',
  from: string | undefined,
  to: string | undefined,
): readonly Condition[] {
  if (from === undefined && to === undefined) return [];
  const bounds = [dayNumber(from ?? null) ?? 0, dayNumber(to ?? null) ?? 99_999_999];
  return [onColumn(`${column} BETWEEN ? AND ?`, bounds)];
}

function yearCondition(schoolYear: string | null | undefined, today: number): readonly Condition[] {
  if (!schoolYear) return [];
  const year = Number(schoolYear.slice(0, 4));
  return [
    {
      // What is late, and what nobody put into a year, is never hidden by the year that is chosen.
      test: '(l.year = ? OR l.year IS NULL OR l.deadline < ?)',
      testParams: [year, today],
      rows: `SELECT rid FROM story_list WHERE year = ? UNION SELECT rid FROM story_list WHERE year IS NULL
        UNION SELECT rid FROM story_list WHERE deadline < ?`,
      rowsParams: [year, today],
    },
  ];
}

function overdueCondition(today: number): Condition {
  return onColumn('deadline < ?', [today]);
}

function mineCondition(userId: string): Condition {
  const me = 'SELECT rid FROM person WHERE id = ?';
  return {
    test: `(l.author = (${me}) OR l.assignee = (${me}))`,
    testParams: [userId, userId],
    rows: `SELECT rid FROM story_list WHERE author = (${me}) UNION SELECT rid FROM story_list WHERE assignee = (${me})`,
    rowsParams: [userId, userId],
  };
}
