import { Select } from '@mantine/core';
import { useState } from 'react';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { fold } from '#shared/core/text.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

/** In the list, what stands for «add what was typed»; no record has such an id. */
const typed = '*typed';

/** Chooses a partner agency, or adds one that is missing in the directory. */
export function PartnerPicker(props: {
  readonly label: string;
  readonly value: Named | null;
  readonly onChange: (partner: Named | null) => void;
}) {
  const { label, value, onChange } = props;
  const { data = [] } = useAppQuery('partner.list', { isCurrent: true });
  const create = useAppCommand('partner.save');
  const mayCreate = useWhyNot('editor') === null;
  const [text, setText] = useState(value?.name ?? '');
  const wanted = text.trim();
  const others = new Map(data.map(partner => [partner.id, partner.aliases]));
  const options = data.map(({ id, name }) => ({ value: id, label: name }));
  if (value && !others.has(value.id)) options.push({ value: value.id, label: value.name });
  const isKnown = options.some(option => fold(option.label) === fold(wanted));
  if (mayCreate && wanted !== '' && !isKnown)
    options.push({ value: typed, label: t('storyPage.create', { name: wanted }) });

  function choose(id: string | null): void {
    if (id === typed)
      create.mutate({ name: wanted }, { onSuccess: made => onChange({ id: made, name: wanted }) });
    else onChange(id === null ? null : { id, name: options.find(each => each.value === id)?.label ?? '' });
  }

  return (
    <Select
      label={label}
      data={options}
      value={value?.id ?? null}
      searchValue={text}
      onSearchChange={setText}
      onChange={choose}
      filter={({ options: all, search }) =>
        all.filter(
          option =>
            !('value' in option) ||
            option.value === typed ||
            [option.label, ...(others.get(option.value) ?? [])].some(name =>
              fold(name).includes(fold(search.trim())),
            ),
        )
      }
      nothingFoundMessage={t('storyPage.nothing')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('storyPage.clear') }}
    />
  );
}
