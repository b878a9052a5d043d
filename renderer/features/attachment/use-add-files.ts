import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { type Attachment, largestFileMb } from '#shared/attachment.ts';
import type { InputOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';

type Owner = Pick<InputOf<'attachment.list'>, 'ownerEntity' | 'ownerId'>;

/** What a file dropped or pasted is taken for, where nobody says. */
function roleOf(file: File): Attachment['role'] {
  if (file.type.startsWith('image/')) return 'photo';
  return /\.(docx?|odt|rtf|txt|pdf)$/i.test(file.name) ? 'text' : 'other';
}

/** Keeps files dropped or pasted into the window; with a role all of them as that, otherwise each by its kind. */
export function useAddFiles(
  owner: Owner,
  role?: Attachment['role'],
): (files: readonly File[]) => Promise<void> {
  const drop = useAppCommand('attachment.drop');
  return async files => {
    const tooLarge = files.find(file => file.size > largestFileMb * 1024 * 1024);
    if (tooLarge) {
      showProblem(tError(new AppError('file-too-large', { name: tooLarge.name, limit: largestFileMb })));
      return;
    }
    const byRole = Map.groupBy(files, file => role ?? roleOf(file));
    for (const [as, group] of byRole) {
      const read = await Promise.all(
        group.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      await drop
        .mutateAsync({ ...owner, role: as, files: read })
        .then(() => showUndoable(t('attachment.added', { count: group.length })))
        .catch(() => undefined);
    }
  };
}
