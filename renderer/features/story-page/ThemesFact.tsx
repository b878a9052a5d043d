import { FieldRow } from '#renderer/components/FieldRow.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import { TagsEdit } from '#renderer/features/story-page/TagsEdit.tsx';
import type { SaveStory } from '#renderer/features/story-page/use-story-save.ts';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** Themes of the story; one that is missing is added while picking. */
export function ThemesFact(props: { readonly story: StoryRecord; readonly save: SaveStory }) {
  const { story, save } = props;
  const label = t('field.story.themes');
  return (
    <FieldRow
      label={label}
      {...(story.canEdit
        ? { edit: finish => <ThemesEdit story={story} save={save} onFinish={finish} /> }
        : {})}
    >
      {story.themes.length === 0 ? null : (
        <span className={classes.tags}>
          {story.themes.map(theme => (
            <span key={theme.id} className={classes.tag}>
              {theme.name}
            </span>
          ))}
        </span>
      )}
    </FieldRow>
  );
}

function ThemesEdit(props: {
  readonly story: StoryRecord;
  readonly save: SaveStory;
  readonly onFinish: () => void;
}) {
  const { story, save, onFinish } = props;
  const catalogue = useAppQuery('catalogue.get', {});
  const create = useAppCommand('theme.save');
  const mayCreate = useWhyNot('editor') === null;
  const chosen = story.themes.map(theme => theme.id);
  // A theme no longer in use is not offered, unless the story has it.
  const options = (catalogue.data?.themes ?? []).filter(theme => theme.isActive || chosen.includes(theme.id));

  async function change(ids: readonly string[]): Promise<void> {
    const refusal = await save({ themeIds: [...ids] });
    if (refusal !== null) showProblem(refusal);
  }

  return (
    <TagsEdit
      label={t('field.story.themes')}
      values={chosen}
      options={options}
      onChange={ids => void change(ids)}
      onCreate={mayCreate ? name => create.mutateAsync({ name }).catch(() => null) : undefined}
      onFinish={onFinish}
    />
  );
}
