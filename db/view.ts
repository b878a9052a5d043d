import { and, eq, sql } from 'drizzle-orm';
import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { repeatKey } from '#shared/core/text.ts';
import type { SavedView, viewContract } from '#shared/view.ts';
import type { CommandCtx, HandlersFor } from './context.ts';
import type { Store } from './open.ts';
import { readRecord } from './record.ts';
import { tables } from './schema.ts';

/** The saved views of one screen in the order of their tabs. */
function listViews(store: Store, screen: string): SavedView[] {
  const { savedView } = tables;
  const { id, name, state, position, rid } = savedView;
  return store.orm
    .select({ id, name, state, position })
    .from(savedView)
    .where(and(eq(savedView.screen, screen), eq(savedView.deleted, false)))
    .orderBy(sql`${position} IS NULL`, position, rid)
    .all()
    .map(row => ({ ...row, screen, name: row.name ?? '' }));
}

function checkView(store: Store, id: string): SavedView {
  const view = readRecord(store, 'savedView', id);
  if (!view || view.deleted) throw new AppError('not-found', { entity: 'savedView' });
  return {
    id,
    screen: view.screen ?? '',
    name: view.name ?? '',
    state: view.state ?? null,
    position: view.position,
  };
}

function checkName(store: Store, screen: string, name: string, id?: string): void {
  const taken = listViews(store, screen).find(
    view => view.id !== id && repeatKey(view.name) === repeatKey(name),
  );
  if (taken) throw new AppError('name-taken', { name });
}

function saveView(ctx: CommandCtx, input: ParsedOf<'view.save'>): string {
  const { id, screen, name, state } = input;
  checkName(ctx.store, screen, name, id);
  if (id !== undefined) {
    checkView(ctx.store, id);
    ctx.writer.change('savedView', id, { name, state });
    return id;
  }
  const last = listViews(ctx.store, screen).at(-1)?.position ?? 0;
  return ctx.writer.create('savedView', { screen, name, state, position: last + 1 });
}

export const viewHandlers: HandlersFor<typeof viewContract> = {
  'view.list': (ctx, input) => listViews(ctx.store, input.screen),
  'view.save': saveView,
  'view.rename': (ctx, input) => {
    const { screen } = checkView(ctx.store, input.id);
    checkName(ctx.store, screen, input.name, input.id);
    ctx.writer.change('savedView', input.id, { name: input.name });
    return null;
  },
  'view.remove': (ctx, input) => {
    checkView(ctx.store, input.id);
    ctx.writer.remove('savedView', input.id);
    return null;
  },
  'view.reorder': (ctx, input) => {
    for (const [index, id] of input.ids.entries()) {
      if (checkView(ctx.store, id).screen !== input.screen) continue;
      ctx.writer.change('savedView', id, { position: index + 1 });
    }
    return null;
  },
};
