import type { TasksFor } from '#db/context.ts';
import { demoChoices, isEmptyOffice, writeDemoAreas, writeDemoStory, writeDemoUnit } from '#db/demo.ts';
import { demoCaseWrites } from '#db/demo-case.ts';
import { writeDemoHot } from '#db/demo-hot.ts';
import { writeDemoOpinions } from '#db/demo-opinion.ts';
import { demoPressWrites } from '#db/demo-press.ts';
import { AppError } from '#shared/core/errors.ts';
import type { demoContract } from '#shared/demo.ts';
import { chanceFrom, demoCounts, demoStory, demoUnits } from '#shared/rules/demo-office.ts';
import type { TaskCtx } from '../dispatch.ts';

/** What filling an office takes of a task's context. */
type FillCtx = Pick<TaskCtx, 'store' | 'today' | 'write' | 'progress'>;

const seed = 29;
const storiesAtOnce = 2000;

/** Lets other calls be answered between two transactions. */
function pause(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

/** Fills an empty data folder with so many made-up units and stories. */
export async function fillOffice(
  ctx: FillCtx,
  counts: { readonly units: number; readonly stories: number; readonly isLarge: boolean },
): Promise<{ units: number; people: number; stories: number }> {
  const { today } = ctx;
  const chance = chanceFrom(seed);
  const units = demoUnits(counts.units, today, chance);
  const info = { name: 'demo.fill', intent: 'import' as const };
  const unitIds = ctx.write(info, writer => {
    const areaIds = writeDemoAreas(writer);
    return units.map(unit => writeDemoUnit(writer, unit, areaIds, today));
  }).value;
  const links = { unitIds, ...demoChoices(ctx.store) };
  const { isLarge } = counts;
  const of = { units, themes: links.themeIds.length, outlets: links.outletIds.length, isLarge };
  for (let first = 0; first < counts.stories; first += storiesAtOnce) {
    ctx.progress('demo.fill', first, counts.stories);
    const last = Math.min(first + storiesAtOnce, counts.stories);
    ctx.write(info, writer => {
      for (let index = first; index < last; index += 1)
        writeDemoStory(writer, demoStory(index, of, today, chance), links, today);
    });
    await pause();
  }
  ctx.write(info, writer =>
    writeDemoOpinions(writer, { store: ctx.store, units, unitIds, themeIds: links.themeIds, isLarge }, today),
  );
  for (const body of demoPressWrites(
    { store: ctx.store, units, unitIds, themeIds: links.themeIds, isLarge },
    today,
  )) {
    ctx.write(info, body);
    await pause();
  }
  for (const body of demoCaseWrites(
    { store: ctx.store, units, unitIds, themeIds: links.themeIds, isLarge },
    today,
  )) {
    ctx.write(info, body);
    await pause();
  }
  ctx.write(info, writer => writeDemoHot(writer, { store: ctx.store, themeIds: links.themeIds }, today));
  ctx.progress('demo.fill', counts.stories, counts.stories);
  const people = units.reduce((sum, unit) => sum + Object.keys(unit.posts).length, 0);
  return { units: units.length, people, stories: counts.stories };
}

export const demoTasks: TasksFor<typeof demoContract, TaskCtx> = {
  'demo.fill': async (ctx, { size }) => {
    if (!isEmptyOffice(ctx.store)) throw new AppError('demo-not-empty', {});
    return fillOffice(ctx, { ...demoCounts[size], isLarge: size === 'large' });
  },
};
