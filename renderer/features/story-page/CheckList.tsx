import { Checkbox } from '@mantine/core';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { PhotoCreditFact } from '#renderer/features/story-page/PhotoCreditFact.tsx';
import { PupilsNamedFact } from '#renderer/features/story-page/PupilsNamedFact.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import type { SaveStory } from '#renderer/features/story-page/use-story-save.ts';
import { momentWords } from '#renderer/features/system/history-words.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { t, textOf } from '#shared/i18n/t.ts';
import { checksOf } from '#shared/rules/story-stages.ts';
import type { StoryCheck, StoryRecord } from '#shared/story-record.ts';

/** What stands before the next step: which checks, how strict, which are met, by whom and when. */
export function CheckList(props: { readonly story: StoryRecord; readonly save: SaveStory }) {
  const { story, save } = props;
  const checks = story.checks.filter(check => check.reviewLevel !== 'off' || check.approvalLevel !== 'off');
  const step = checksOf(story.stage, 'review') ?? checksOf(story.stage, 'approved');
  if (checks.length === 0) return <p className={classes.quiet}>{t('storyPage.check.none')}</p>;
  return (
    <>
      {step !== null && <p className={classes.quiet}>{t(`storyPage.check.${step}`)}</p>}
      <ul className={classes.checks}>
        {checks.map(check => (
          <li key={check.checkRuleId} className={classes.check}>
            {check.answeredBy === 'hand' ? (
              <Tick storyId={story.id} check={check} canEdit={story.canEdit} />
            ) : (
              <Answered check={check} />
            )}
            <span className={classes.level} data-level={check.level}>
              {levelText(check)}
            </span>
            <Below story={story} save={save} check={check} />
          </li>
        ))}
      </ul>
    </>
  );
}

function levelText(check: StoryCheck): string {
  if (!check.applies) return t('storyPage.check.notApplicable');
  if (check.level !== 'off') return t(`story.level.${check.level}`);
  if (check.approvalLevel === 'off') return t('story.level.off');
  return t('storyPage.check.later', { level: t(`story.level.${check.approvalLevel}`) });
}

function Tick(props: { readonly storyId: string; readonly check: StoryCheck; readonly canEdit: boolean }) {
  const { storyId, check, canEdit } = props;
  const tick = useAppCommand('story.check.tick');
  const untick = useAppCommand('story.check.untick');
  const input = { storyId, checkRuleId: check.checkRuleId };
  // Met without a tick: a letter of consent lies in the files. There is nothing to untick then.
  const isByFile = check.isMet && check.tickedAtMs === null;
  return (
    <Checkbox
      label={check.name}
      checked={check.isMet}
      disabled={!canEdit || isByFile}
      onChange={event => (event.currentTarget.checked ? tick : untick).mutate(input)}
    />
  );
}

function Answered({ check }: { readonly check: StoryCheck }) {
  const Sign = check.applies ? (check.isMet ? IconCheck : IconX) : IconMinus;
  return (
    <span className={classes.answered} data-met={check.isMet} data-applies={check.applies}>
      <Sign className={classes.smallIcon} aria-hidden />
      <span>
        {check.name}
        <span className={classes.hidden}>
          {`: ${t(check.isMet ? 'storyPage.check.met' : 'storyPage.check.unmet')}`}
        </span>
      </span>
    </span>
  );
}

/** Who ticked it, or how to meet it, with the field that answers it right here. */
function Below(props: { readonly story: StoryRecord; readonly save: SaveStory; readonly check: StoryCheck }) {
  const { story, save, check } = props;
  if (check.isMet) {
    if (check.tickedAtMs === null || !check.tickedBy) return null;
    const when = momentWords(check.tickedAtMs);
    return (
      <span className={classes.below}>
        {t('storyPage.check.ticked', { name: check.tickedBy.name, when })}
        {check.note && ` · ${check.note}`}
      </span>
    );
  }
  const hint = textOf(`storyPage.check.hint.${check.key ?? ''}`);
  if (hint === null || !story.canEdit) return null;
  return (
    <div className={classes.below}>
      {hint}
      {check.key === 'photo-credit' && <PhotoCreditFact story={story} save={save} />}
      {check.key === 'pupil-names' && <PupilsNamedFact story={story} save={save} />}
    </div>
  );
}
