import { Select } from '@mantine/core';
import { useState } from 'react';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { fold } from '#shared/core/text.ts';
import { t } from '#shared/i18n/t.ts';

const newArea = 'new-area';

/** Chooses an area of the office's list, or adds one that is missing there. */
export function AreaPicker(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (areaId: string | null) => void;
}) {
  const { value, onChange } = props;
  const { data: areas = [] } = useAppQuery('unit.areas', {});
  const save = useAppCommand('unit.saveArea');
  const [text, setText] = useState('');
  const typed = text.trim();
  const isKnown = areas.some(area => fold(area.name) === fold(typed));
  const options = areas.map(area => ({ value: area.id, label: area.name }));
  return (
    <Select
      label={props.label}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('unit.pick.clear') }}
      data={[
        ...options,
        ...(typed === '' || isKnown ? [] : [{ value: newArea, label: t('unit.area.new', { name: typed }) }]),
      ]}
      filter={({ options: all, search }) =>
        all.filter(
          option =>
            !('value' in option) || option.value === newArea || fold(option.label).includes(fold(search)),
        )
      }
      value={value}
      searchValue={text}
      onSearchChange={setText}
      onChange={id => {
        if (id === newArea) save.mutate({ name: typed }, { onSuccess: onChange });
        else onChange(id);
      }}
    />
  );
}
