import { Select, Text } from '@mantine/core';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

/** A record that can be picked; `note` stands in grey beneath its name. */
export interface PickOption extends Named {
  readonly note?: string | null;
}

/** In the list, what stands for «take what was typed»; no record has such an id. */
const typed = '*typed';

/** One record searched for while typing. What is found is asked for by the caller, by `text`. */
export function PickEdit(props: {
  readonly label: string;
  readonly value: Named | null;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly PickOption[];
  readonly onPick: (option: Named | null) => void;
  readonly onFinish: () => void;
  /** Offers what was typed as a further choice, in the words given. */
  readonly onTyped?: { readonly word: (text: string) => string; readonly run: (text: string) => void };
}) {
  const { label, value, text, onText, onTyped } = props;
  const options: PickOption[] = [...props.options];
  if (value && !options.some(option => option.id === value.id)) options.push(value);
  const wanted = text.trim();
  const isTypedOffered =
    onTyped !== undefined &&
    wanted !== '' &&
    wanted !== value?.name &&
    !options.some(({ name }) => name === wanted);
  if (onTyped && isTypedOffered) options.push({ id: typed, name: onTyped.word(wanted) });
  const known = new Map(options.map(option => [option.id, option]));

  function choose(id: string | null): void {
    props.onFinish();
    if (id === typed) onTyped?.run(wanted);
    else if (id === null || id !== value?.id) props.onPick(id === null ? null : (known.get(id) ?? null));
  }

  return (
    <Select
      aria-label={label}
      placeholder={t('storyPage.pick')}
      value={value?.id ?? null}
      data={options.map(({ id, name }) => ({ value: id, label: name }))}
      searchValue={text}
      onSearchChange={onText}
      // The store has searched already, with and without accents.
      filter={({ options: found }) => found}
      renderOption={({ option }) => (
        <div>
          {option.label}
          {known.get(option.value)?.note && (
            <Text size="xs" c="dimmed">
              {known.get(option.value)?.note}
            </Text>
          )}
        </div>
      )}
      nothingFoundMessage={t('storyPage.nothing')}
      onChange={choose}
      onFocus={event => event.currentTarget.select()}
      onBlur={props.onFinish}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('storyPage.clear') }}
      maxDropdownHeight={320}
      defaultDropdownOpened
      autoFocus
    />
  );
}
