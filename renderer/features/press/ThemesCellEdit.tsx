import { TagsEdit } from '#renderer/features/story-page/TagsEdit.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

/** The topics of an item in place; one that is missing is added while picking. */
export function ThemesCellEdit(props: {
  readonly values: readonly Named[];
  readonly onThemes: (ids: readonly string[]) => void;
  readonly onFinish: () => void;
}) {
  const { values, onThemes, onFinish } = props;
  const catalogue = useAppQuery('catalogue.get', {});
  const create = useAppCommand('theme.save');
  const mayCreate = useWhyNot('editor') === null;
  const chosen = values.map(theme => theme.id);
  const options = (catalogue.data?.themes ?? []).filter(theme => theme.isActive || chosen.includes(theme.id));
  return (
    <TagsEdit
      label={t('field.pressItem.themes')}
      values={chosen}
      options={options}
      onChange={onThemes}
      onCreate={mayCreate ? name => create.mutateAsync({ name }).catch(() => null) : undefined}
      onFinish={onFinish}
    />
  );
}
