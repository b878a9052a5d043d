import { call } from '#renderer/lib/client.ts';
import { showChoices, showProblem } from '#renderer/lib/toasts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** Says what was written, and offers to open the file or its folder. */
export function showExported(
  saved: OutputOf<'export.table'>,
  key: 'export.done' | 'export.done.cards',
): void {
  const { name, rows, token } = saved;
  showWritten(t(key, { name, rows: rows.toLocaleString('vi') }), token);
}

/** Says that a file was written, and offers to open it or its folder. */
export function showWritten(message: string, token: string): void {
  showChoices(message, [
    { label: t('export.openFile'), run: () => void open(token, 'file') },
    { label: t('export.openFolder'), run: () => void open(token, 'folder') },
  ]);
}

async function open(token: string, what: 'file' | 'folder'): Promise<void> {
  try {
    await call('export.open', { token, what });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    showProblem(tError(error));
  }
}
