import { Select } from '@mantine/core';
import { useAppQuery } from '#renderer/lib/client.ts';
import { foldedOptions } from '#renderer/lib/folded-options.ts';
import { t } from '#shared/i18n/t.ts';

/** An outlet of the office's list, found by its name or short name; those that exist today stand first. */
export function OutletSelect(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const { label, value } = props;
  const { data } = useAppQuery('catalogue.get', {});
  const outlets = (data?.outlets ?? []).filter(outlet => outlet.isCurrent || outlet.id === value);
  return (
    <Select
      label={label}
      data={outlets.map(({ id, name, shortName }) => ({
        value: id,
        label: shortName === null || shortName === name ? name : `${shortName}: ${name}`,
      }))}
      value={value}
      onChange={props.onChange}
      filter={foldedOptions}
      nothingFoundMessage={t('storyPage.nothing')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('storyPage.clear') }}
    />
  );
}
