import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { type PasteLine, pasteLines, pasteProblem, saveInput } from '#renderer/features/press/paste-items.ts';
import { usePaste } from '#renderer/features/press/paste-state.ts';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { showDone } from '#renderer/lib/toasts.tsx';
import { AppError } from '#shared/core/errors.ts';
import { t } from '#shared/i18n/t.ts';
import type { PastePreview } from '#shared/press-paste.ts';

/** How long, in ms, typing must rest before the text is read again. */
const rest = 120;

export interface PasteWorkState {
  /** What was read last; undefined until something was. */
  readonly preview: PastePreview | undefined;
  readonly error: AppError | null;
  readonly retry: () => void;
  readonly lines: readonly PasteLine[];
  readonly problem: ReturnType<typeof pasteProblem>;
  readonly isSaving: boolean;
  readonly save: () => void;
  readonly cancel: () => void;
}

/** Reads what was pasted while it is being set right, and saves it in one step. */
export function usePasteSave(): PasteWorkState {
  const { text, fixes, answers, clear } = usePaste();
  const [settled] = useDebouncedValue(text, rest);
  const read = useAppQuery('press.pastePreview', { text: settled }, { placeholderData: before => before });
  const command = useAppCommand('press.pasteSave');
  const [isWanted, setWanted] = useState(false);
  const preview = read.data;
  const lines = preview ? pasteLines(preview, fixes) : [];
  const problem = preview ? pasteProblem(lines) : null;
  const isCurrent = preview !== undefined && settled === text && !read.isPlaceholderData;

  function store(): void {
    if (!preview || problem || command.isPending) return;
    command.mutate(saveInput(preview, lines, answers), {
      onSuccess: ({ ids, outlets }) => {
        clear();
        const count = ids.length;
        void showUndoable(
          outlets > 0 ? t('pressPaste.savedOutlets', { count, outlets }) : t('pressPaste.saved', { count }),
        );
      },
    });
  }

  // Pressed before the text had been read to its end: it is saved as soon as it is.
  useEffect(() => {
    if (!isWanted || !isCurrent) return;
    setWanted(false);
    store();
  });

  return {
    preview,
    error: read.error instanceof AppError ? read.error : null,
    retry: () => void read.refetch(),
    lines,
    problem,
    isSaving: command.isPending,
    save: () => setWanted(true),
    cancel: () => {
      const left = { text, fixes, answers };
      clear();
      showDone(t('pressPaste.cancelled'), () => usePaste.setState(left));
    },
  };
}
