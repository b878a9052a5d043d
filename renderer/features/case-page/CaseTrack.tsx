import classes from '#renderer/features/case-page/case-page.module.css';
import type { CaseRecord } from '#shared/case-record.ts';
import { caseStatuses } from '#shared/entities/case.ts';
import { t } from '#shared/i18n/t.ts';

/** The steps of a case in a row with the one in force marked. */
export function CaseTrack({ record }: { readonly record: Pick<CaseRecord, 'status'> }) {
  const reached = caseStatuses.indexOf(record.status);
  return (
    <ol className={classes.track} aria-label={t('casePage.track')}>
      {caseStatuses.map((status, place) => (
        <li
          key={status}
          data-passed={place < reached || undefined}
          aria-current={place === reached ? 'step' : undefined}
        >
          {t(`case.status.${status}`)}
        </li>
      ))}
    </ol>
  );
}
