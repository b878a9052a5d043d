import { UnstyledButton } from '@mantine/core';
import classes from '#renderer/features/story/stories.module.css';
import { useStories } from '#renderer/features/story/stories-state.ts';
import { t } from '#shared/i18n/t.ts';
import { StoryStage, type StoryTotals } from '#shared/story-list.ts';

/** What is shown, by stage; a stage narrows the list to itself, and widens it again. */
export function TotalsLine({ totals }: { readonly totals: StoryTotals | undefined }) {
  const { filters, setFilter } = useStories();
  const inForce = filters['stage'] ?? [];
  if (!totals) return <div className={classes.totals} />;
  return (
    <div className={classes.totals}>
      {StoryStage.options
        .filter(stage => totals.byStage[stage] > 0)
        .map(stage => (
          <UnstyledButton
            key={stage}
            className={classes.total}
            aria-pressed={inForce.includes(stage)}
            aria-label={t('stories.total', {
              stage: t(`story.stage.${stage}`),
              count: totals.byStage[stage],
            })}
            onClick={() => setFilter('stage', inForce.length === 1 && inForce.includes(stage) ? [] : [stage])}
          >
            {t(`story.stage.${stage}`)} <b>{totals.byStage[stage].toLocaleString('vi')}</b>
          </UnstyledButton>
        ))}
      <span className={classes.totalsEnd}>
        {totals.overdue > 0 && `${t('stories.overdue', { count: totals.overdue.toLocaleString('vi') })} · `}
        {t('stories.publications', {
          stories: totals.total.toLocaleString('vi'),
          publications: totals.publications.toLocaleString('vi'),
        })}
      </span>
    </div>
  );
}
