import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import classes from '#renderer/features/print/print.module.css';
import type { Printing } from '#renderer/features/print/use-print.ts';
import { t } from '#shared/i18n/t.ts';

/** The two ways a printable page leaves the desk. */
export function PrintButtons(props: { readonly printing: Printing; readonly isReady: boolean }) {
  const { printing, isReady } = props;
  return (
    <>
      <RoleButton
        least="editor"
        variant="default"
        disabled={!isReady}
        leftSection={<IconFileTypePdf className={classes.smallIcon} aria-hidden />}
        onClick={printing.savePdf}
      >
        {t('print.pdf')}
      </RoleButton>
      <RoleButton
        least="editor"
        disabled={!isReady}
        leftSection={<IconPrinter className={classes.smallIcon} aria-hidden />}
        aria-keyshortcuts="Control+P"
        onClick={printing.print}
      >
        {t('print.print')}
      </RoleButton>
    </>
  );
}
