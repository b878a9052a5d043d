import '#renderer/features/print/print-page.css';
import type { ReactNode } from 'react';
import classes from '#renderer/features/print/print.module.css';
import { t } from '#shared/i18n/t.ts';

/**
 * A sheet of A4 as it will be printed, black on white: headings, paragraphs, lists and tables of plain HTML have their
 * style here. Heads of tables are repeated and no row is cut. While one is in the window, printing prints it alone.
 */
export function PrintSheet(props: { readonly isLandscape?: boolean; readonly children: ReactNode }) {
  return (
    <article
      className={classes.sheet}
      aria-label={t('print.sheet')}
      data-print-page=""
      data-landscape={props.isLandscape || undefined}
    >
      {props.children}
    </article>
  );
}
