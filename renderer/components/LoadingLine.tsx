import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

/** Says that something is on its way; seen only once it takes longer than 150 ms. */
export function LoadingLine() {
  return (
    <div className={classes.loading} role="status" aria-busy="true">
      {t('common.loading')}
    </div>
  );
}
