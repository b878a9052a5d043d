import type { TasksFor } from '#db/context.ts';
import { takeStep, type UndoResult, undoAction } from '#db/undo.ts';
import { AppError } from '#shared/core/errors.ts';
import { linkAddress } from '#shared/core/links.ts';
import type { systemContract } from '#shared/system.ts';
import type { TaskCtx } from '../dispatch.ts';
import { checkDatabase, checkMachine } from '../health.ts';

function userOf(ctx: TaskCtx): string {
  if (!ctx.user) throw new AppError('not-signed-in', {});
  return ctx.user.id;
}

function told(ctx: TaskCtx, result: UndoResult) {
  ctx.changed([...result.touched, 'action']);
  return { name: result.name, records: result.records, left: result.left.length };
}

export const systemTasks: TasksFor<typeof systemContract, TaskCtx> = {
  'session.choose': async (ctx, input) => {
    if (!ctx.host.session.choose(ctx.callerId, input.id))
      throw new AppError('not-found', { entity: 'account' });
    ctx.changed(['session', 'preference']);
    return null;
  },
  'undo.step': async ctx => told(ctx, takeStep(ctx.store, userOf(ctx), 'undo')),
  'redo.step': async ctx => told(ctx, takeStep(ctx.store, userOf(ctx), 'redo')),
  'undo.action': async (ctx, input) => told(ctx, undoAction(ctx.store, userOf(ctx), input.actionId)),
  'health.check': async (ctx, { ofDatabase }) =>
    ofDatabase ? checkDatabase(ctx.store) : checkMachine(ctx.store, ctx.host.dataFolder, ctx.nowMs),
  'link.open': async (ctx, input) => {
    const address = linkAddress(input.address);
    if (!address) throw new AppError('not-found', { entity: input.address });
    await ctx.host.os.openAddress(address);
    return null;
  },
};
