import type { TasksFor } from '#db/context.ts';
import { AppError } from '#shared/core/errors.ts';
import type { startContract } from '#shared/system.ts';
import type { TaskCtx } from '../dispatch.ts';

/** Failures that a file set aside would mend; the others need another folder or another program. */
const mendedBySettingAside: ReadonlySet<string> = new Set([
  'database-empty',
  'database-damaged',
  'database-foreign',
]);

/** What the first screen asks when the data cannot be opened. */
export const startTasks: TasksFor<typeof startContract, TaskCtx> = {
  'start.state': async ctx => {
    const failure = ctx.host.lifecycle.failure();
    return {
      state: failure ? 'failed' : 'ready',
      error: failure
        ? { code: failure.code, params: { ...failure.params } as Record<string, string | number> }
        : null,
      canSetAside: failure !== null && mendedBySettingAside.has(failure.code),
    };
  },
  'start.retry': async ctx => {
    ctx.host.lifecycle.retry();
    return null;
  },
  'start.setAside': async ctx => {
    const failure = ctx.host.lifecycle.failure();
    if (!failure || !mendedBySettingAside.has(failure.code)) throw new AppError('cancelled', {});
    return { folder: ctx.host.lifecycle.setAside() };
  },
  'start.chooseFolder': async ctx => {
    const folder = await ctx.host.os.chooseFolder();
    if (folder) await ctx.host.os.restartWith(folder);
    return null;
  },
  'start.showFolder': async ctx => {
    await ctx.host.os.showInFolder(ctx.host.dataFolder);
    return null;
  },
};
