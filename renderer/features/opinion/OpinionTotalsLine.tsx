import { UnstyledButton } from '@mantine/core';
import classes from '#renderer/features/opinion/opinion.module.css';
import { late, useOpinions } from '#renderer/features/opinion/opinions-state.ts';
import { t } from '#shared/i18n/t.ts';
import { OpinionState, type OpinionTotals } from '#shared/opinion-list.ts';
import { percentOf } from '#shared/rules/completeness.ts';

/** What is shown, by how far it has come; each narrows the list to itself, and widens it again. */
export function OpinionTotalsLine({ totals }: { readonly totals: OpinionTotals | undefined }) {
  const { filters, setFilter } = useOpinions();
  const inForce = filters['state'] ?? [];
  if (!totals) return <div className={classes.totals} />;
  const percent = percentOf(totals.byState.answered, totals.total);
  const parts = [
    { key: late, word: t('opinions.late'), count: totals.late },
    ...OpinionState.options.map(state => ({
      key: state,
      word: t(`opinion.state.${state}`),
      count: totals.byState[state],
    })),
  ].filter(part => part.count > 0);
  return (
    <div className={classes.totals}>
      {parts.map(({ key, word, count }) => (
        <UnstyledButton
          key={key}
          className={classes.total}
          aria-pressed={inForce.includes(key)}
          aria-label={t('opinions.total', { state: word, count })}
          onClick={() => setFilter('state', inForce.length === 1 && inForce.includes(key) ? [] : [key])}
        >
          {word} <b>{count.toLocaleString('vi')}</b>
        </UnstyledButton>
      ))}
      <span className={classes.totalsEnd}>
        {[
          t('opinions.count', { count: totals.total.toLocaleString('vi') }),
          percent === null ? null : t('opinions.answeredRate', { percent: percent.toLocaleString('vi') }),
        ]
          .filter(part => part !== null)
          .join(' · ')}
      </span>
    </div>
  );
}
