import classes from '#renderer/features/story-page/story-page.module.css';
import { momentWords } from '#renderer/features/system/history-words.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord, StoryStep } from '#shared/story-record.ts';

/** The way of the story through the workflow, newest first: who, when, from where to where, why. */
export function StepList({ story }: { readonly story: StoryRecord }) {
  if (story.steps.length === 0) return <p className={classes.quiet}>{t('storyPage.step.none')}</p>;
  return (
    <ol className={classes.stepList} reversed>
      {story.steps.toReversed().map(step => (
        <li key={step.id}>
          <span className={classes.figures}>{momentWords(step.atMs)}</span>
          <span>{step.by?.name ?? t('user.unknown')}</span>
          <span>
            {wayOf(step)}
            {reasonOf(step) && <span className={classes.aside}>{` · ${reasonOf(step)}`}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function wayOf({ fromStage, toStage }: StoryStep): string {
  const to = t(`story.stage.${toStage}`);
  return fromStage === null ? to : t('storyPage.step.to', { from: t(`story.stage.${fromStage}`), to });
}

/** Back from approval to review without a word is what a change of the text does. */
function reasonOf({ fromStage, toStage, reason }: StoryStep): string | null {
  const isTextChange = toStage === 'review' && (fromStage === 'approved' || fromStage === 'sent');
  return reason ?? (isTextChange ? t('storyPage.step.textChanged') : null);
}
