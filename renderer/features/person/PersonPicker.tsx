import { Select, type SelectProps } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useAppQuery } from '#renderer/lib/client.ts';
import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

const shown = 20;
const newPerson = 'new-person';

/** Chooses a person by typing some letters of the name; with `onNew`, somebody who is not in the list yet. */
export function PersonPicker(props: {
  readonly label: string;
  readonly value: NamedPerson | null;
  readonly onChange: (person: NamedPerson | null) => void;
  /** Told the name typed when it is to be somebody new. */
  readonly onNew?: (name: string) => void;
  /** Those of this unit stand first. */
  readonly unitId?: string | undefined;
  readonly isRequired?: boolean;
  readonly error?: string | undefined;
  readonly hasFocusAtFirst?: boolean;
}) {
  const { value, onChange, onNew, unitId } = props;
  const [text, setText] = useState(value?.name ?? '');
  const typed = text.trim();
  const sought = typed === value?.name ? '' : typed;
  const { data } = useAppQuery(
    'person.pick',
    { text: sought, limit: shown, ...(unitId === undefined ? {} : { unitId }) },
    { placeholderData: keepPreviousData },
  );
  const people = data ?? [];
  const options = [
    ...people.map(person => ({ value: person.id, label: person.name })),
    ...(value && !people.some(person => person.id === value.id)
      ? [{ value: value.id, label: value.name }]
      : []),
    ...(onNew && sought !== '' ? [{ value: newPerson, label: t('person.pick.new', { name: sought }) }] : []),
  ];
  const details = new Map(
    people.map(person => [person.id, [person.position, person.unitName].filter(Boolean).join(' · ')]),
  );
  const renderOption: NonNullable<SelectProps['renderOption']> = ({ option }) => (
    <span>
      {option.label}
      {details.get(option.value) && (
        <span className={classes.aside}>{` · ${details.get(option.value)}`}</span>
      )}
    </span>
  );

  function choose(id: string | null): void {
    if (id === newPerson) onNew?.(sought);
    else if (id === null) onChange(null);
    else onChange({ id, name: options.find(option => option.value === id)?.label ?? '' });
  }

  return (
    <Select
      label={props.label}
      required={props.isRequired ?? false}
      error={props.error}
      data-autofocus={props.hasFocusAtFirst || undefined}
      searchable
      clearable={!props.isRequired}
      clearButtonProps={{ 'aria-label': t('person.pick.clear') }}
      nothingFoundMessage={t('person.pick.nothing')}
      data={options}
      filter={({ options: found }) => found}
      renderOption={renderOption}
      value={value?.id ?? null}
      searchValue={text}
      onSearchChange={setText}
      onChange={choose}
    />
  );
}
