import { UnstyledButton } from '@mantine/core';
import classes from '#renderer/features/hot/hot.module.css';
import { cellKey } from '#renderer/features/hot/hot-filter.ts';
import { useHot } from '#renderer/features/hot/hot-state.ts';
import { levelState } from '#renderer/features/hot/LevelMark.tsx';
import { HotLevel, type HotTotals } from '#shared/hot-list.ts';
import { t } from '#shared/i18n/t.ts';
import { proposedLevel } from '#shared/rules/hot-level.ts';

const upwards = [5, 4, 3, 2, 1] as const;
const onwards = [1, 2, 3, 4, 5] as const;

/** Open issues by likelihood (across) and impact (up); a cell narrows the list to itself, and widens it again. */
export function HotMatrix({ totals }: { readonly totals: HotTotals | undefined }) {
  const { filters, setFilter } = useHot();
  const chosen = filters['cell'] ?? [];
  const countOf = (likelihood: number, impact: number) =>
    totals?.matrix.find(cell => cell.likelihood === likelihood && cell.impact === impact)?.count ?? 0;

  return (
    <section className={classes.matrix} aria-label={t('hot.matrix')}>
      <h3 className={classes.asideTitle}>{t('hot.matrix')}</h3>
      <div className={classes.matrixGrid}>
        <span className={classes.matrixImpact}>{t('hot.matrix.impact')}</span>
        {upwards.map(impact => (
          <div key={impact} className={classes.matrixRow}>
            <span className={classes.matrixAxis}>{impact}</span>
            {onwards.map(likelihood => {
              const key = cellKey(likelihood, impact);
              const level = proposedLevel(likelihood, impact) ?? 'watch';
              const count = countOf(likelihood, impact);
              const isChosen = chosen.includes(key);
              return (
                <UnstyledButton
                  key={likelihood}
                  className={classes.matrixCell}
                  data-state={levelState(level)}
                  data-empty={count === 0 || undefined}
                  aria-pressed={isChosen}
                  aria-label={t('hot.matrix.cell', {
                    likelihood,
                    impact,
                    level: t(`hot.level.${level}`),
                    count,
                  })}
                  onClick={() =>
                    setFilter('cell', isChosen ? chosen.filter(each => each !== key) : [...chosen, key])
                  }
                >
                  {count > 0 ? count : ''}
                </UnstyledButton>
              );
            })}
          </div>
        ))}
        <div className={classes.matrixRow} aria-hidden>
          <span className={classes.matrixAxis} />
          {onwards.map(likelihood => (
            <span key={likelihood} className={classes.matrixAxisAcross}>
              {likelihood}
            </span>
          ))}
        </div>
        <span className={classes.matrixLikelihood}>{t('hot.matrix.likelihood')}</span>
      </div>
      <Levels totals={totals} />
    </section>
  );
}

/** How many of each level, the hottest first; each narrows the list. */
function Levels({ totals }: { readonly totals: HotTotals | undefined }) {
  const { filters, setFilter } = useHot();
  const chosen = filters['level'] ?? [];
  return (
    <div className={classes.levels}>
      {[...HotLevel.options].reverse().map(level => {
        const isChosen = chosen.length === 1 && chosen.includes(level);
        return (
          <UnstyledButton
            key={level}
            className={classes.levelLine}
            data-state={levelState(level)}
            aria-pressed={isChosen}
            onClick={() => setFilter('level', isChosen ? [] : [level])}
          >
            <span className={classes.levelDot} aria-hidden />
            <span className={classes.levelWord}>{t(`hot.level.${level}`)}</span>
            <span>{totals?.byLevel[level] ?? 0}</span>
          </UnstyledButton>
        );
      })}
      {totals && totals.unjudged > 0 && (
        <UnstyledButton className={classes.levelLine} onClick={() => setFilter('lack', ['scores'])}>
          <span className={classes.levelWord}>{t('hot.matrix.unjudged')}</span>
          <span>{totals.unjudged}</span>
        </UnstyledButton>
      )}
    </div>
  );
}
