import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import { t } from '#shared/i18n/t.ts';
import { mainStages } from '#shared/rules/story-stages.ts';
import type { StoryStage } from '#shared/story-list.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** The seven stages in a row with the one in force marked; a story beside the row says where it lies. */
export function StageTrack({ story }: { readonly story: Pick<StoryRecord, 'stage' | 'stageBefore'> }) {
  const { stage, stageBefore } = story;
  const isBeside = !mainStages.some(main => main === stage);
  const stages: readonly StoryStage[] = mainStages;
  const reached = stages.indexOf(isBeside ? reachedBefore(stage, stageBefore) : stage);
  return (
    <div className={classes.trackLine}>
      <ol className={classes.track} aria-label={t('storyPage.track')}>
        {mainStages.map((main, place) => (
          <li
            key={main}
            data-passed={place < reached || (isBeside && place === reached) || undefined}
            aria-current={!isBeside && place === reached ? 'step' : undefined}
          >
            {t(`story.stage.${main}`)}
          </li>
        ))}
      </ol>
      {isBeside && <StateBadge state={besideStates[stage] ?? 'closed'} word={t(`story.stage.${stage}`)} />}
    </div>
  );
}

const besideStates: { readonly [S in StoryStage]?: 'overdue' | 'due-soon' } = {
  returned: 'overdue',
  removed: 'overdue',
  corrected: 'due-soon',
};

/** The furthest stage of the row that a story beside it had come to. */
function reachedBefore(stage: StoryStage, stageBefore: StoryStage | null): StoryStage {
  if (stage === 'corrected' || stage === 'removed') return 'published';
  return stageBefore ?? 'idea';
}
