import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { PersonEdit } from '#renderer/features/story-page/PersonEdit.tsx';
import type { SaveStory } from '#renderer/features/story-page/use-story-save.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** Who wrote it: a person of the directory, or only a name. */
export function AuthorFact(props: { readonly story: StoryRecord; readonly save: SaveStory }) {
  const { story, save } = props;
  const { author } = story;
  const label = t('field.story.authorId');
  const person = author && author.id !== null ? { id: author.id, name: author.name } : null;

  async function put(patch: Parameters<SaveStory>[0]): Promise<void> {
    const refusal = await save(patch);
    if (refusal !== null) showProblem(refusal);
  }

  return (
    <FieldRow
      label={label}
      {...(story.canEdit
        ? {
            edit: finish => (
              <PersonEdit
                label={label}
                value={person}
                unitId={story.unit?.id ?? null}
                onPick={picked => void put({ authorId: picked?.id ?? null, authorName: null })}
                onTyped={{
                  word: name => t('storyPage.useName', { name }),
                  run: name => void put({ authorId: null, authorName: name }),
                }}
                onFinish={finish}
              />
            ),
          }
        : {})}
    >
      {author?.name}
    </FieldRow>
  );
}
