import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useId } from 'react';
import classes from '#renderer/features/case-page/case-page.module.css';
import { goToGap } from '#renderer/features/case-page/gap-target.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** What is still missing before the case can be closed, each line a way to where it is given; and what to mind. */
export function GapList({ record }: { readonly record: CaseRecord }) {
  const { gaps, warnings, status } = record;
  const id = useId();
  if (status === 'closed' && warnings.length === 0) return null;
  return (
    <aside className={classes.gaps} aria-labelledby={id}>
      {status !== 'closed' && (
        <>
          <h2 className={classes.gapsTitle} id={id}>
            {gaps.length === 0 ? t('casePage.gaps.none') : t('casePage.gaps', { count: gaps.length })}
          </h2>
          {gaps.length === 0 ? (
            <p className={classes.complete}>
              <IconCircleCheck className={classes.smallIcon} aria-hidden />
              {t(record.canClose ? 'casePage.gaps.close' : 'casePage.gaps.closeBy')}
            </p>
          ) : (
            <ul className={classes.gapLines}>
              {gaps.map(gap => (
                <li key={gap}>
                  <button
                    type="button"
                    className={classes.gapLine}
                    onClick={event => goToGap(gap, event.currentTarget.closest('main, section') ?? document)}
                  >
                    {t(`case.gap.${gap}`)}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {warnings.length > 0 && (
        <ul className={classes.warnings} aria-label={t('casePage.warnings')}>
          {warnings.map(warning => (
            <li key={warning}>
              <IconAlertTriangle className={classes.smallIcon} aria-hidden />
              <span>{t(`case.warning.${warning}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
