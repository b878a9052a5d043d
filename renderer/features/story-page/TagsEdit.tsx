import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { fold } from '#shared/core/text.ts';
import { t } from '#shared/i18n/t.ts';

/** In the list, what stands for «add what was typed»; no record has such an id. */
const typed = '*typed';

/** Several entries of a list of the office, each put or taken at once; what is not there yet can be added. */
export function TagsEdit(props: {
  readonly label: string;
  readonly values: readonly string[];
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (ids: readonly string[]) => void;
  /** Adds an entry and gives its id, null when refused; left out where the person may not add to the list. */
  readonly onCreate?: ((name: string) => Promise<string | null>) | undefined;
  readonly onFinish?: () => void;
}) {
  const { label, options, onCreate } = props;
  const [values, setValues] = useState(props.values);
  const [text, setText] = useState('');
  const wanted = text.trim();
  const isNew = wanted !== '' && !options.some(option => fold(option.name) === fold(wanted));
  const data = options.map(({ id, name }) => ({ value: id, label: name }));
  if (onCreate && isNew) data.push({ value: typed, label: t('storyPage.create', { name: wanted }) });

  function change(next: readonly string[]): void {
    setText('');
    if (next.includes(typed)) void create(wanted);
    else put(next);
  }

  function put(next: readonly string[]): void {
    setValues(next);
    props.onChange(next);
  }

  async function create(name: string): Promise<void> {
    const id = await onCreate?.(name);
    if (id) put([...values, id]);
  }

  return (
    <MultiSelect
      aria-label={label}
      placeholder={t('storyPage.pick')}
      value={[...values]}
      data={data}
      onChange={change}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options: all, search }) =>
        all.filter(
          option =>
            'value' in option && (option.value === typed || fold(option.label).includes(fold(search.trim()))),
        )
      }
      nothingFoundMessage={t('storyPage.nothing')}
      onBlur={() => props.onFinish?.()}
      hidePickedOptions
      maxDropdownHeight={280}
      defaultDropdownOpened
      autoFocus
    />
  );
}
