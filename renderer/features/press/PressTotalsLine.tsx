import { UnstyledButton } from '@mantine/core';
import classes from '#renderer/features/press/press.module.css';
import { no, yes } from '#renderer/features/press/press-filter.ts';
import { usePress } from '#renderer/features/press/press-state.ts';
import { countWords } from '#renderer/features/press/press-words.ts';
import { ToneMark } from '#renderer/features/press/ToneMark.tsx';
import { t } from '#shared/i18n/t.ts';
import { type PressTotals, toneChoices } from '#shared/press-list.ts';

/** What is shown, by tone; a tone narrows the list to itself, and widens it again. */
export function PressTotalsLine({ totals }: { readonly totals: PressTotals | undefined }) {
  const { filters, set, setFilter } = usePress();
  const inForce = filters['tone'] ?? [];
  if (!totals) return <div className={classes.totals} />;
  return (
    <div className={classes.totals}>
      {toneChoices
        .filter(tone => totals.byTone[tone] > 0)
        .map(tone => (
          <UnstyledButton
            key={tone}
            className={classes.total}
            aria-pressed={inForce.includes(tone)}
            aria-label={t('pressList.totalOf', {
              tone: t(`press.tone.${tone}`),
              count: totals.byTone[tone].toLocaleString('vi'),
            })}
            onClick={() => setFilter('tone', inForce.length === 1 && inForce.includes(tone) ? [] : [tone])}
          >
            <ToneMark tone={tone} /> <b>{totals.byTone[tone].toLocaleString('vi')}</b>
          </UnstyledButton>
        ))}
      <span className={classes.totalsEnd}>
        {totals.unanswered > 0 && (
          <UnstyledButton
            className={classes.total}
            onClick={() => set({ filters: { ...filters, reply: [yes], case: [no] } })}
          >
            {t('pressList.unanswered', { count: totals.unanswered.toLocaleString('vi') })}
          </UnstyledButton>
        )}
        {countWords(totals)}
      </span>
    </div>
  );
}
