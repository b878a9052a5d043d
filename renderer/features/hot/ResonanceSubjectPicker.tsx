import { Select } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import classes from '#renderer/features/hot/hot.module.css';
import { useAppQuery } from '#renderer/lib/client.ts';
import { fold } from '#shared/core/text.ts';
import type { resonanceSubjects } from '#shared/hot-resonance.ts';
import { t } from '#shared/i18n/t.ts';

const shown = 40;

interface PickerProps {
  readonly value: string | null;
  readonly onPick: (id: string | null) => void;
}

/** Chooses the message by name. */
export function ResonanceSubjectPicker(
  props: PickerProps & { readonly entity: (typeof resonanceSubjects)[number] },
) {
  const { entity, ...picker } = props;
  if (entity === 'theme') return <ThemePicker {...picker} />;
  return entity === 'hotIssue' ? <IssuePicker {...picker} /> : <StoryPicker {...picker} />;
}

function ThemePicker(props: PickerProps) {
  const { data } = useAppQuery('catalogue.get', {});
  return <Picker {...props} options={(data?.themes ?? []).map(({ id, name }) => ({ id, name }))} />;
}

function IssuePicker(props: PickerProps) {
  const { data } = useAppQuery('hot.list', { filter: {}, sort: null, window: { offset: 0, limit: 500 } });
  return <Picker {...props} options={(data ?? []).map(({ id, title }) => ({ id, name: title }))} />;
}

/** Stories are many: they are searched for while typing. */
function StoryPicker(props: PickerProps) {
  const [text, setText] = useState('');
  const { data } = useAppQuery(
    'story.list',
    {
      filter: text.trim() === '' ? { stages: ['published', 'corrected'] } : { text },
      sort: null,
      window: { offset: 0, limit: shown },
    },
    { placeholderData: keepPreviousData },
  );
  return (
    <Picker
      {...props}
      options={(data ?? []).map(({ id, title }) => ({ id, name: title }))}
      onText={setText}
    />
  );
}

function Picker(
  props: PickerProps & {
    readonly options: readonly { readonly id: string; readonly name: string }[];
    readonly onText?: (text: string) => void;
  },
) {
  const { value, onPick, options, onText } = props;
  return (
    <Select
      className={classes.subject ?? ''}
      aria-label={t('resonance.subject')}
      placeholder={t('storyPage.pick')}
      data={options.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onPick}
      searchable
      {...(onText
        ? { onSearchChange: onText, filter: ({ options: found }) => found }
        : {
            filter: ({ options: all, search }) =>
              all.filter(option => 'value' in option && fold(option.label).includes(fold(search.trim()))),
          })}
      nothingFoundMessage={t('storyPage.nothing')}
      clearable
      clearButtonProps={{ 'aria-label': t('storyPage.clear') }}
    />
  );
}
