import { InPlace } from '#renderer/features/story-page/InPlace.tsx';
import { TextEdit } from '#renderer/features/story-page/TextEdit.tsx';
import type { SaveStory } from '#renderer/features/story-page/use-story-save.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** The title, changed where it stands; it may not be left empty. */
export function StoryTitle(props: { readonly story: StoryRecord; readonly save: SaveStory }) {
  const { story, save } = props;
  return (
    <InPlace
      label={t('action.editField', { field: t('field.story.title') })}
      edit={
        story.canEdit
          ? finish => (
              <TextEdit
                label={t('field.story.title')}
                value={story.title}
                onSave={async title => (title === null ? t('rule.required') : save({ title }))}
                onFinish={finish}
              />
            )
          : undefined
      }
    >
      {story.title === '' ? t('storyPage.untitled') : story.title}
    </InPlace>
  );
}
