import { useRef } from 'react';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showWritten } from '#renderer/lib/show-exported.ts';
import { t } from '#shared/i18n/t.ts';

export interface Printing {
  readonly print: () => void;
  readonly savePdf: () => void;
}

/** Sends the printable page in sight to a printer, or keeps it as a PDF. `title` names the print job and the file. */
export function usePrint(title: string, isLandscape = false): Printing {
  const printing = useAppCommand('document.print');
  const saving = useAppCommand('document.savePdf');
  const isBusy = useRef(false);
  const unlessBusy = (run: () => Promise<unknown>) => () => {
    if (isBusy.current) return;
    isBusy.current = true;
    void underTitle(title, run).finally(() => {
      isBusy.current = false;
    });
  };
  return {
    print: unlessBusy(async () => {
      document.documentElement.dataset['to'] = 'printer';
      await printing.mutateAsync({ isLandscape }).finally(() => {
        delete document.documentElement.dataset['to'];
      });
    }),
    savePdf: unlessBusy(async () => {
      const { name, token } = await saving.mutateAsync({ isLandscape, title });
      showWritten(t('print.saved', { name }), token);
    }),
  };
}

/** The title of the window is the title of what is printed; letters still on their way would be missing on paper. */
async function underTitle(title: string, run: () => Promise<unknown>): Promise<void> {
  const before = document.title;
  document.title = title;
  try {
    if ('fonts' in document) await document.fonts.ready;
    // A refusal has been told in a toast.
    await run().catch(() => undefined);
  } finally {
    document.title = before;
  }
}
