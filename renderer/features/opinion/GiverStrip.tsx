import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { FiguresDialog } from '#renderer/features/opinion/FiguresDialog.tsx';
import classes from '#renderer/features/opinion/opinion.module.css';
import { opinionFilterOf } from '#renderer/features/opinion/opinion-filter.ts';
import { figureWords, rateWords } from '#renderer/features/opinion/opinion-words.ts';
import { useOpinions } from '#renderer/features/opinion/opinions-state.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';

/** Of each kind of giver how much was answered and how fast, those with none as well; each narrows the list to itself. */
export function GiverStrip() {
  const look = useOpinions();
  const schoolYear = usePlaces(places => places.schoolYear);
  const [isOpen, setOpen] = useState(false);
  // The cells choose among givers, so their figures do not follow that filter.
  const filter = opinionFilterOf({ ...look, filters: { ...look.filters, giver: [] } }, schoolYear);
  const { data } = useAppQuery('opinion.figures', { filter }, { placeholderData: keepPreviousData });
  const chosen = look.filters['giver'] ?? [];
  if (!data) return <div className={classes.givers} />;
  return (
    <section className={classes.givers} aria-label={t('opinions.figures')}>
      {data.byGiver.map(figure => {
        const name = t(`opinion.giver.${figure.giver}`);
        const isOnly = chosen.length === 1 && chosen.includes(figure.giver);
        return (
          <Tooltip key={figure.giver} label={`${name}: ${figureWords(figure)}`} openDelay={300}>
            <UnstyledButton
              className={classes.giver}
              aria-label={`${name}: ${figureWords(figure)}`}
              aria-pressed={chosen.includes(figure.giver)}
              onClick={() => look.setFilter('giver', isOnly ? [] : [figure.giver])}
            >
              <span className={classes.giverName}>{name}</span>
              <span
                className={classes.giverFigure}
                data-none={(figure.received === 0 && data.all.received > 0) || undefined}
              >
                {rateWords(figure)}
              </span>
            </UnstyledButton>
          </Tooltip>
        );
      })}
      <Tooltip label={t('opinions.figures.open')}>
        <ActionIcon
          className={classes.giversMore ?? ''}
          aria-label={t('opinions.figures.open')}
          onClick={() => setOpen(true)}
        >
          <IconTable className={classes.smallIcon} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {isOpen && <FiguresDialog figures={data} onClose={() => setOpen(false)} />}
    </section>
  );
}
