import { usePlaces } from '#renderer/app/places.ts';
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx';
import { StepBar } from '#renderer/features/story-page/StepBar.tsx';
import { StoryOverline } from '#renderer/features/story-page/StoryOverline.tsx';
import { StoryParts } from '#renderer/features/story-page/StoryParts.tsx';
import { StoryState } from '#renderer/features/story-page/StoryState.tsx';
import { StoryTitle } from '#renderer/features/story-page/StoryTitle.tsx';
import { useNeighbours } from '#renderer/features/story-page/use-neighbours.ts';
import { useRemoveStory } from '#renderer/features/story-page/use-remove-story.ts';
import { useStorySave } from '#renderer/features/story-page/use-story-save.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useDrawerWidth } from '#renderer/lib/use-drawer-width.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** A story beside its list. Closing it keeps what was being typed as a draft. */
export function StoryDrawer({ id }: { readonly id: string }) {
  const story = useAppQuery('story.get', { id });
  const closeDrawer = usePlaces(state => state.closeDrawer);
  const openFull = usePlaces(state => state.openFull);
  const { width, setWidth } = useDrawerWidth();
  const neighbours = useNeighbours(id);
  const openPage = () => openFull({ entity: 'story', id });
  useShortcut('Ctrl+Enter', openPage);

  return (
    <RecordDrawer
      title={story.data ? <Title story={story.data} /> : t('common.loading')}
      overline={story.data && <StoryOverline story={story.data} />}
      actions={story.data && <Steps story={story.data} onRemoved={closeDrawer} />}
      width={width}
      onWidth={setWidth}
      onClose={closeDrawer}
      onOpenFull={openPage}
      onPrevious={neighbours.previous}
      onNext={neighbours.next}
    >
      <StoryState story={story}>
        {record => <StoryParts key={record.id} story={record} layout="drawer" onOpenFull={openPage} />}
      </StoryState>
    </RecordDrawer>
  );
}

function Title({ story }: { readonly story: StoryRecord }) {
  return <StoryTitle story={story} save={useStorySave(story)} />;
}

function Steps(props: { readonly story: StoryRecord; readonly onRemoved: () => void }) {
  const remove = useRemoveStory(props.story, props.onRemoved);
  return <StepBar story={props.story} onRemove={remove} />;
}
