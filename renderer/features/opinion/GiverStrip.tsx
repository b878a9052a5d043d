import { Tooltip, UnstyledButton } from '@mantine/core';
import classes from '#renderer/features/opinion/opinion.module.css';
import { figureWords } from '#renderer/features/opinion/opinion-words.ts';
import { useOpinions } from '#renderer/features/opinion/opinions-state.ts';
import { t } from '#shared/i18n/t.ts';
import type { OpinionFigures } from '#shared/opinion-list.ts';

/** Of each kind of giver how much was answered and how fast, those with none as well; each narrows the list to itself. */
export function GiverStrip(props: {
  readonly figures: OpinionFigures | undefined;
  readonly onDetails: () => void;
}) {
  const { figures, onDetails } = props;
  const { filters, setFilter } = useOpinions();
  const chosen = filters['giver'] ?? [];
  if (!figures) return <div className={classes.givers} aria-hidden />;
  return (
    <section className={classes.givers} aria-label={t('opinions.figures')}>
      <Tooltip label={t('opinions.figures.open')}>
        <UnstyledButton className={classes.giver} onClick={onDetails}>
          <span className={classes.giverName}>{t('opinions.figures.all')}</span>
          <span className={classes.giverFigure}>{figureWords(figures.all)}</span>
        </UnstyledButton>
      </Tooltip>
      {figures.byGiver.map(figure => (
        <UnstyledButton
          key={figure.giver}
          className={classes.giver}
          aria-pressed={chosen.includes(figure.giver)}
          onClick={() =>
            setFilter('giver', chosen.length === 1 && chosen.includes(figure.giver) ? [] : [figure.giver])
          }
        >
          <span className={classes.giverName}>{t(`opinion.giver.${figure.giver}`)}</span>
          <span className={classes.giverFigure} data-none={figure.received === 0 || undefined}>
            {figureWords(figure)}
          </span>
        </UnstyledButton>
      ))}
    </section>
  );
}
