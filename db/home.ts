import type { ParsedOf } from '#shared/contract.ts';
import { storyStages } from '#shared/entities/story.ts';
import { type homeContract, silentWeeksKey, usualSilentWeeks } from '#shared/home.ts';
import type { StoryStage } from '#shared/story-list.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import { directoryOn } from './directory/day.ts';
import { unitsInScope } from './directory/unit-filter.ts';
import { homeCases } from './home-cases.ts';
import { todoLists } from './home-todo.ts';
import { summariseRoster } from './roster-check.ts';
import { countStories } from './story-list.ts';
import { readSetting } from './system.ts';

/** The first screen. */

function getHome(ctx: QueryCtx, { schoolYear }: ParsedOf<'home.get'>) {
  const byStage = schoolYear ? countStories(ctx, { filter: { schoolYear } }).byStage : countByStage(ctx);
  const note = readSetting(ctx.store, noteKey(ctx.today));
  return {
    today: ctx.today,
    hasUnits: ctx.get('SELECT 1 FROM unit WHERE deleted = 0 LIMIT 1') !== undefined,
    hasStories: ctx.get('SELECT 1 FROM story_list LIMIT 1') !== undefined,
    todo: todoLists(ctx),
    byStage,
    stories: Object.values(byStage).reduce((sum, count) => sum + count, 0),
    note: typeof note === 'string' ? note : null,
  };
}

/** All stories by stage, read from the index alone. */
function countByStage(ctx: QueryCtx): Record<StoryStage, number> {
  const counts = new Map(
    ctx
      .all<{ stage: number; count: number }>('SELECT stage, count(*) AS count FROM story_list GROUP BY stage')
      .map(row => [storyStages[row.stage], row.count]),
  );
  return Object.fromEntries(storyStages.map(stage => [stage, counts.get(stage) ?? 0])) as Record<
    StoryStage,
    number
  >;
}

/** Areas named on the first screen: those where most is missing. */
const worstAreas = 3;

function getDirectory(ctx: QueryCtx) {
  const { total, groups } = summariseRoster(ctx, { by: 'area' });
  const weeks = silentWeeks(ctx);
  return {
    completeness: total,
    worstAreas: groups
      .filter(({ percent }) => percent !== null && percent < 100)
      .slice(0, worstAreas)
      .map(({ id, name, units, complete, percent }) => ({ id, name, units, complete, percent })),
    silentWeeks: weeks,
    ...countSilent(ctx, weeks),
  };
}

function silentWeeks(ctx: QueryCtx): number {
  const weeks = readSetting(ctx.store, silentWeeksKey);
  return typeof weeks === 'number' && Number.isInteger(weeks) && weeks > 0 ? weeks : usualSilentWeeks;
}

function countSilent(ctx: QueryCtx, weeks: number): { silentUnits: number; units: number } {
  const directory = directoryOn(ctx.store, ctx.today);
  const units = directory.units.filter(
    unit => unit.life === 'active' && !unit.check.states.includes('not-required'),
  );
  const silent = unitsInScope(ctx.store, directory, { silentWeeks: weeks });
  return { silentUnits: silent.length, units: units.length };
}

function noteKey(day: string): string {
  return `dayNote.${day}`;
}

function saveNote(ctx: CommandCtx, { day, text }: ParsedOf<'home.saveNote'>): null {
  ctx.writer.put('setting', noteKey(day), { value: text });
  return null;
}

export const homeHandlers: HandlersFor<typeof homeContract> = {
  'home.get': getHome,
  'home.cases': homeCases,
  'home.directory': getDirectory,
  'home.saveNote': saveNote,
};
