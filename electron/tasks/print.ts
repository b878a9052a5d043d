import type { TasksFor } from '#db/context.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { printContract } from '#shared/print.ts';
import type { TaskCtx } from '../dispatch.ts';
import { choosePath } from '../files/choose-path.ts';
import { saveFile } from '../files/save-file.ts';
import { rememberSaved } from '../files/saved-files.ts';

async function print(ctx: TaskCtx, input: ParsedOf<'document.print'>): Promise<boolean> {
  const outcome = await ctx.host.os.printPage({ isLandscape: input.isLandscape ?? false });
  if (outcome === 'no-printer') throw new AppError('print-no-printer', {});
  if (outcome === 'failed') throw new AppError('print-failed', {});
  if (outcome === 'printed') ctx.host.log.write('print', { user: ctx.user?.id });
  return outcome === 'printed';
}

async function savePdf(ctx: TaskCtx, input: ParsedOf<'document.savePdf'>) {
  // Made before anything is asked: the page could change while the dialog stands above it.
  const bytes = await ctx.host.os.pageAsPdf({ isLandscape: input.isLandscape ?? false });
  if (bytes === null) throw new AppError('pdf-failed', {});
  const path = await choosePath(ctx, {
    dialog: 'print.dialog',
    kind: 'print.kind.pdf',
    title: input.title,
    ending: 'pdf',
  });
  await saveFile(path, bytes);
  ctx.host.log.write('pdf', { user: ctx.user?.id, bytes: bytes.length });
  return rememberSaved(path);
}

export const printTasks: TasksFor<typeof printContract, TaskCtx> = {
  'document.print': print,
  'document.savePdf': savePdf,
};
