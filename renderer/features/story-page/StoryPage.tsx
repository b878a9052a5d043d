import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, type TablerIcon } from '@tabler/icons-react';
import { type Place, usePlaces } from '#renderer/app/places.ts';
import { StepBar } from '#renderer/features/story-page/StepBar.tsx';
import { StoryOverline } from '#renderer/features/story-page/StoryOverline.tsx';
import { StoryParts } from '#renderer/features/story-page/StoryParts.tsx';
import { StoryState } from '#renderer/features/story-page/StoryState.tsx';
import { StoryTitle } from '#renderer/features/story-page/StoryTitle.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import { useNeighbours } from '#renderer/features/story-page/use-neighbours.ts';
import { useRemoveStory } from '#renderer/features/story-page/use-remove-story.ts';
import { useStorySave } from '#renderer/features/story-page/use-story-save.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** A story on the whole window: the text at the left, the facts at the right. */
export function StoryPage({ place }: { readonly place: Extract<Place, { at: 'story' }> }) {
  const story = useAppQuery('story.get', { id: place.id });
  return (
    <div className={classes.page}>
      <StoryState story={story}>{record => <Page key={record.id} story={record} />}</StoryState>
    </div>
  );
}

function Page({ story }: { readonly story: StoryRecord }) {
  const save = useStorySave(story);
  const go = usePlaces(state => state.go);
  const remove = useRemoveStory(story, () => go({ at: 'stories', view: 'table' }));
  const { previous, next } = useNeighbours(story.id);
  useShortcut('Ctrl+ArrowLeft', previous);
  useShortcut('Ctrl+ArrowRight', next);
  return (
    <>
      <header className={classes.pageHead}>
        <div className={classes.pageTitles}>
          <div className={classes.overline}>
            <StoryOverline story={story} />
          </div>
          <h1 className={classes.pageTitle}>
            <StoryTitle story={story} save={save} />
          </h1>
        </div>
        {(previous || next) && (
          <>
            <WalkButton label={t('action.previous')} keys="Ctrl+←" icon={IconChevronLeft} run={previous} />
            <WalkButton label={t('action.next')} keys="Ctrl+→" icon={IconChevronRight} run={next} />
          </>
        )}
      </header>
      <div className={classes.pageSteps}>
        <StepBar story={story} onRemove={remove} />
      </div>
      <StoryParts story={story} layout="page" />
    </>
  );
}

function WalkButton(props: {
  readonly label: string;
  readonly keys: string;
  readonly icon: TablerIcon;
  readonly run: (() => void) | null;
}) {
  const { label, keys, icon: Icon, run } = props;
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon aria-label={label} disabled={run === null} onClick={() => run?.()}>
        <Icon className={classes.smallIcon} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
