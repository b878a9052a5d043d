import { TextFact } from '#renderer/features/story-page/TextFact.tsx';
import type { SaveStory } from '#renderer/features/story-page/use-story-save.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** Whose photos these are; asked for by a check as well. */
export function PhotoCreditFact(props: { readonly story: StoryRecord; readonly save: SaveStory }) {
  const { story, save } = props;
  return (
    <TextFact
      label={t('field.story.photoCredit')}
      value={story.photoCredit}
      canEdit={story.canEdit}
      onSave={photoCredit => save({ photoCredit })}
    />
  );
}
