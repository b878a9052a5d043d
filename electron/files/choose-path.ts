import { extname } from 'node:path';
import { AppError } from '#shared/core/errors.ts';
import { fold, words } from '#shared/core/text.ts';
import { inLanguage, type Language, t } from '#shared/i18n/t.ts';
import type { TaskCtx } from '../dispatch.ts';

/** The words of a file are those of the screen it comes from. */
export function languageOf(ctx: TaskCtx): Language {
  const row = ctx.get<{ value: string }>(
    "SELECT value FROM preference WHERE user_id = ? AND key = 'language'",
    ctx.user?.id ?? '',
  );
  return row && JSON.parse(row.value) === 'en' ? 'en' : 'vi';
}

interface WantedFile {
  readonly ending: string;
  /** Words of the dialog, in the person's language. */
  readonly dialog: 'export.dialog.title' | 'print.dialog';
  readonly kind: 'export.kind.xlsx' | 'export.kind.csv' | 'export.kind.vcf' | 'print.kind.pdf';
  /** What the file holds; its proposed name follows from it. */
  readonly title: string;
}

/** The place the person chose, with its ending. @throws AppError `cancelled` */
export async function choosePath(ctx: TaskCtx, wanted: WantedFile): Promise<string> {
  const { ending, title } = wanted;
  const [dialogTitle, kindName] = inLanguage(languageOf(ctx), () => [t(wanted.dialog), t(wanted.kind)]);
  const chosen = await ctx.host.os.chooseSavePath({
    title: dialogTitle,
    // Old archives and sticks garble marked letters in names of files.
    suggestedName: `${words(fold(title)).join('-')}-${ctx.today}.${ending}`,
    kinds: [{ name: kindName, extensions: [ending] }],
  });
  if (chosen === null) throw new AppError('cancelled', {});
  return extname(chosen) === '' ? `${chosen}.${ending}` : chosen;
}
