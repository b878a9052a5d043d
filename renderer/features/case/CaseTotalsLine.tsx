import { UnstyledButton } from '@mantine/core';
import classes from '#renderer/features/case/cases.module.css';
import { useCases } from '#renderer/features/case/cases-state.ts';
import { CaseStatus, type CaseTotals } from '#shared/case-list.ts';
import { t } from '#shared/i18n/t.ts';

/** What is shown, by status; a status narrows the list to itself, and widens it again. */
export function CaseTotalsLine({ totals }: { readonly totals: CaseTotals | undefined }) {
  const { filters, setFilter } = useCases();
  const inForce = filters['status'] ?? [];
  if (!totals) return <div className={classes.totals} />;
  const notes = [
    totals.waiting > 0 ? t('cases.totals.waiting', { count: totals.waiting }) : null,
    totals.oneChannel > 0 ? t('cases.totals.oneChannel', { count: totals.oneChannel }) : null,
    t('cases.totals.all', { count: totals.total.toLocaleString('vi') }),
  ];
  return (
    <div className={classes.totals}>
      {CaseStatus.options
        .filter(status => totals.byStatus[status] > 0)
        .map(status => (
          <UnstyledButton
            key={status}
            className={classes.total}
            aria-pressed={inForce.includes(status)}
            aria-label={t('cases.totals.status', {
              status: t(`case.status.${status}`),
              count: totals.byStatus[status],
            })}
            onClick={() =>
              setFilter('status', inForce.length === 1 && inForce.includes(status) ? [] : [status])
            }
          >
            {t(`case.status.${status}`)} <b>{totals.byStatus[status].toLocaleString('vi')}</b>
          </UnstyledButton>
        ))}
      <span className={classes.totalsEnd}>{notes.filter(note => note !== null).join(' · ')}</span>
    </div>
  );
}
