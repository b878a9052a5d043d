import { ChoiceFact } from '#renderer/features/story-page/ChoiceFact.tsx';
import type { SaveStory } from '#renderer/features/story-page/use-story-save.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** Whether pupils are named; asked for by a check as well. */
export function PupilsNamedFact(props: { readonly story: StoryRecord; readonly save: SaveStory }) {
  const { story, save } = props;
  const value = story.isPupilNamed === null ? null : story.isPupilNamed ? 'yes' : 'no';
  return (
    <ChoiceFact
      label={t('field.story.isPupilNamed')}
      value={value}
      options={['yes', 'no'] as const}
      wordOf={answer => t(`storyPage.${answer}`)}
      canEdit={story.canEdit}
      onSave={answer => save({ isPupilNamed: answer === null ? null : answer === 'yes' })}
    />
  );
}
