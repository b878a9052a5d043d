import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { PrintButtons } from '#renderer/features/print/PrintButtons.tsx';
import { PrintSheet } from '#renderer/features/print/PrintSheet.tsx';
import classes from '#renderer/features/print/print.module.css';
import { usePrint } from '#renderer/features/print/use-print.ts';
import { isPressed, readShortcut } from '#renderer/lib/shortcut.ts';
import { t } from '#shared/i18n/t.ts';

const printKey = readShortcut('Ctrl+P');

interface PrintPreviewProps {
  /** What the page is called, for the file's name as well. */
  readonly title: string;
  readonly isLandscape?: boolean;
  /** False while something of the page is still being read. */
  readonly isReady?: boolean;
  /** Choices about the page, beside the buttons. */
  readonly choices?: ReactNode;
  readonly onClose: () => void;
  /** The page itself: plain HTML, usually beginning with `PrintHead`. */
  readonly children: ReactNode;
}

/** «Bản in»: over the whole window, exactly the page that will be printed, with print, PDF and close above it. */
export function PrintPreview(props: PrintPreviewProps) {
  const { title, isLandscape = false, isReady = true, onClose } = props;
  const printing = usePrint(title, isLandscape);

  usePrintKey(isReady ? printing.print : null);

  return (
    // A scroll lock writes a style sheet of its own, which the content policy refuses.
    <Modal.Root
      opened
      onClose={onClose}
      fullScreen
      padding={0}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Content aria-label={t('print.preview', { title })} data-print-over="">
        <div className={classes.over}>
          <div className={`${classes.bar} ${classes.overBar}`}>
            <h2 className={classes.barTitle}>{t('print.preview', { title })}</h2>
            {props.choices}
            <PrintButtons printing={printing} isReady={isReady} />
            <Button variant="default" onClick={onClose} aria-keyshortcuts="Escape">
              {t('action.close')}
            </Button>
          </div>
          <div className={classes.table}>
            <PrintSheet isLandscape={isLandscape}>{props.children}</PrintSheet>
          </div>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Ctrl+P, wherever the focus is: above a dialog the keys of the desk are silent. */
function usePrintKey(print: (() => void) | null): void {
  const latest = useRef(print);
  useEffect(() => {
    latest.current = print;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isPressed(printKey, event)) return;
      event.preventDefault();
      latest.current?.();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
