import { Select } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

const shown = 20;

/** Chooses a case by some words of it; without words those that wait longest stand first. */
export function CasePicker(props: {
  readonly label: string;
  readonly value: Named | null;
  readonly onChange: (about: Named | null) => void;
}) {
  const { label, value, onChange } = props;
  const [text, setText] = useState(value?.name ?? '');
  const sought = text === value?.name ? '' : text.trim();
  const { data } = useAppQuery(
    'case.list',
    {
      filter: sought === '' ? {} : { text: sought },
      sort: null,
      window: { offset: 0, limit: shown },
    },
    { placeholderData: keepPreviousData },
  );
  const options = (data ?? []).map(row => ({
    value: row.id,
    label: row.title,
  }));
  if (value && !options.some(option => option.value === value.id))
    options.push({ value: value.id, label: value.name });
  return (
    <Select
      label={label}
      data={options}
      // Found by the store, with and without accents.
      filter={({ options: found }) => found}
      value={value?.id ?? null}
      searchValue={text}
      onSearchChange={setText}
      onChange={id =>
        onChange(id === null ? null : { id, name: options.find(option => option.value === id)?.label ?? '' })
      }
      nothingFoundMessage={t('storyPage.nothing')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('storyPage.clear') }}
    />
  );
}
