import { Button } from '@mantine/core';
import { AttachmentList } from '#renderer/features/attachment/AttachmentList.tsx';
import { CheckList } from '#renderer/features/story-page/CheckList.tsx';
import { OutletTable } from '#renderer/features/story-page/OutletTable.tsx';
import { StepList } from '#renderer/features/story-page/StepList.tsx';
import { MainFacts, OtherFacts } from '#renderer/features/story-page/StoryFacts.tsx';
import { StorySection } from '#renderer/features/story-page/StorySection.tsx';
import { StoryText } from '#renderer/features/story-page/StoryText.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import { useStorySave } from '#renderer/features/story-page/use-story-save.ts';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/**
 * All parts of a story: in the drawer beneath one another in the order they are needed, on the page the text with
 * what comes of it at the left and the facts at the right.
 */
export function StoryParts(props: {
  readonly story: StoryRecord;
  readonly layout: 'drawer' | 'page';
  readonly onOpenFull?: () => void;
}) {
  const { story, layout, onOpenFull } = props;
  const save = useStorySave(story);
  const main = <MainFacts story={story} save={save} />;
  const checks = (
    <StorySection title={t('storyPage.section.checks')}>
      <CheckList story={story} save={save} />
    </StorySection>
  );
  const other = (
    <StorySection title={t('storyPage.section.other')}>
      <OtherFacts story={story} save={save} />
    </StorySection>
  );
  const text = (
    <StorySection title={t('storyPage.section.text')}>
      <StoryText story={story} save={save} {...(onOpenFull ? { onOpenFull } : {})} />
    </StorySection>
  );
  const published = (
    <>
      <StorySection
        title={t('storyPage.section.outlets')}
        note={t('storyPage.outlet.count', { count: story.publications })}
      >
        <OutletTable story={story} />
      </StorySection>
      <StorySection title={t('attachment.title')}>
        <AttachmentList owner={{ ownerEntity: 'story', ownerId: story.id }} canEdit={story.canEdit} />
      </StorySection>
    </>
  );
  const past = (
    <>
      <StorySection title={t('storyPage.section.steps')}>
        <StepList story={story} />
      </StorySection>
      <StorySection title={t('history.title')}>
        <HistoryList entity="story" id={story.id} />
      </StorySection>
    </>
  );

  if (layout === 'drawer')
    return (
      <div className={classes.parts}>
        {story.isRemoved && <Removed story={story} />}
        <div>{main}</div>
        {text}
        {checks}
        {published}
        {other}
        {past}
      </div>
    );
  return (
    <div className={classes.columns}>
      <div className={classes.parts}>
        {story.isRemoved && <Removed story={story} />}
        {text}
        {published}
        {past}
      </div>
      <div className={classes.parts}>
        <StorySection title={t('storyPage.section.main')}>{main}</StorySection>
        {checks}
        {other}
      </div>
    </div>
  );
}

function Removed({ story }: { readonly story: StoryRecord }) {
  const restore = useAppCommand('story.restore');
  return (
    <div className={classes.notice}>
      <span className={classes.noticeText}>{t('storyPage.removed')}</span>
      {story.canRemove && (
        <Button variant="default" onClick={() => restore.mutate({ id: story.id })}>
          {t('storyPage.restore')}
        </Button>
      )}
    </div>
  );
}
