import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { fold } from '#shared/core/text.ts';

/** What of a list to choose from fits what was typed, with or without accents. */
export const foldedOptions: OptionsFilter = ({ options, search }) => {
  const wanted = fold(search.trim());
  const isFound = (option: ComboboxItem) => fold(option.label).includes(wanted);
  return options
    .map(option => ('group' in option ? { ...option, items: option.items.filter(isFound) } : option))
    .filter(option => 'group' in option || isFound(option));
};
