import { MultiSelect, Select, type SelectProps } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useAppQuery } from '#renderer/lib/client.ts';
import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

interface PickerProps {
  readonly label: string;
  readonly isRequired?: boolean;
  readonly error?: string | undefined;
  /** A unit that may not be chosen: the one being edited. */
  readonly exceptId?: string | undefined;
  /** Closed units too, last. */
  readonly includeClosed?: boolean;
}

const shown = 20;

/** What the store finds for the text being typed, as options; what is chosen already stays among them. */
function useUnitOptions(chosen: readonly NamedUnit[], props: PickerProps) {
  const [text, setText] = useState('');
  // The text of a chosen unit stands in the field; it is not something to look for.
  const sought = chosen.some(unit => unit.name === text) ? '' : text;
  const { data } = useAppQuery(
    'unit.pick',
    { text: sought, limit: shown, includeClosed: props.includeClosed ?? false },
    { placeholderData: keepPreviousData },
  );
  const found = (data ?? []).filter(unit => unit.id !== props.exceptId);
  const options = [
    ...found.map(unit => ({ value: unit.id, label: unit.name })),
    ...chosen
      .filter(unit => !found.some(each => each.id === unit.id))
      .map(unit => ({ value: unit.id, label: unit.name })),
  ];
  const details = new Map(
    found.map(unit => [
      unit.id,
      [unit.areaName, ...unit.formerNames.map(name => t('unit.formerly', { name }))]
        .filter(Boolean)
        .join(' · '),
    ]),
  );
  const renderOption: NonNullable<SelectProps['renderOption']> = ({ option }) => (
    <span>
      {option.label}
      {details.get(option.value) && (
        <span className={classes.aside}>{` · ${details.get(option.value)}`}</span>
      )}
    </span>
  );
  const nameOf = (id: string) => options.find(option => option.value === id)?.label ?? '';
  return { text, setText, options, renderOption, nameOf };
}

/** Chooses one unit by typing some letters of its name, with or without accents. */
export function UnitPicker(
  props: PickerProps & {
    readonly value: NamedUnit | null;
    readonly onChange: (unit: NamedUnit | null) => void;
  },
) {
  const { value, onChange } = props;
  const picker = useUnitOptions(value ? [value] : [], props);
  return (
    <Select
      label={props.label}
      required={props.isRequired ?? false}
      error={props.error}
      searchable
      clearable={!props.isRequired}
      clearButtonProps={{ 'aria-label': t('unit.pick.clear') }}
      nothingFoundMessage={t('unit.pick.nothing')}
      data={picker.options}
      // Found by the store, old names and places included.
      filter={({ options }) => options}
      renderOption={picker.renderOption}
      value={value?.id ?? null}
      onSearchChange={picker.setText}
      onChange={id => onChange(id === null ? null : { id, name: picker.nameOf(id) })}
    />
  );
}

/** Chooses several units. */
export function UnitsPicker(
  props: PickerProps & {
    readonly value: readonly NamedUnit[];
    readonly onChange: (units: readonly NamedUnit[]) => void;
  },
) {
  const { value, onChange } = props;
  const picker = useUnitOptions(value, props);
  return (
    <MultiSelect
      label={props.label}
      required={props.isRequired ?? false}
      error={props.error}
      searchable
      nothingFoundMessage={t('unit.pick.nothing')}
      data={picker.options}
      filter={({ options }) => options}
      renderOption={picker.renderOption}
      value={value.map(unit => unit.id)}
      onSearchChange={picker.setText}
      onChange={ids => onChange(ids.map(id => ({ id, name: picker.nameOf(id) })))}
    />
  );
}
