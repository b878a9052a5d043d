import { Group, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { ContactFields } from '#renderer/features/person/ContactFields.tsx';
import { AreaPicker } from '#renderer/features/unit/AreaPicker.tsx';
import { UnitPicker } from '#renderer/features/unit/UnitPicker.tsx';
import type { UnitDraft } from '#renderer/features/unit/unit-draft.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import { t } from '#shared/i18n/t.ts';

/** The fields of a unit. */
export function UnitFields(props: {
  readonly value: UnitDraft;
  readonly onChange: (draft: UnitDraft) => void;
  readonly exceptId?: string | undefined;
  readonly areContactsHidden: boolean;
  readonly nameError?: string | undefined;
  readonly afterName: ReactNode;
}) {
  const { value, onChange } = props;
  const { data: types = [] } = useAppQuery('unit.types', {});
  const change = (patch: Partial<UnitDraft>) => onChange({ ...value, ...patch });
  const text = (key: 'code' | 'address' | 'formerDistrict' | 'formerCommune' | 'sourceDocument') => (
    <TextInput
      label={t(`unit.field.${key}`)}
      value={value[key]}
      onChange={event => change({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <Stack gap="sm">
      <TextInput
        label={t('unit.field.name')}
        required
        data-autofocus
        error={props.nameError}
        value={value.name}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      {props.afterName}
      <Group gap="sm" grow align="flex-start">
        <Select
          label={t('unit.field.type')}
          data={types
            .filter(type => type.isActive || type.id === value.typeId)
            .map(type => ({ value: type.id, label: type.name }))}
          value={value.typeId}
          onChange={typeId => change({ typeId })}
          searchable
          clearable
        />
        <AreaPicker
          label={t('unit.field.area')}
          value={value.areaId}
          onChange={areaId => change({ areaId })}
        />
      </Group>
      <Group gap="sm" grow align="flex-start">
        <UnitPicker
          label={t('unit.field.manager')}
          value={value.manager}
          onChange={manager => change({ manager })}
          exceptId={props.exceptId}
        />
        {text('code')}
      </Group>
      {!props.areContactsHidden && (
        <ContactFields value={value.contacts} onChange={contacts => change({ contacts })} />
      )}
      {text('address')}
      <Group gap="sm" grow align="flex-start">
        {text('formerDistrict')}
        {text('formerCommune')}
      </Group>
      <TagsInput
        label={t('unit.field.aliases')}
        value={[...value.aliases]}
        onChange={aliases => change({ aliases })}
      />
      <Group gap="sm" grow align="flex-start">
        <DayField
          label={t('unit.field.fromDay')}
          value={value.fromDay}
          onChange={fromDay => change({ fromDay })}
          today={today()}
        />
        {text('sourceDocument')}
      </Group>
      <Textarea
        label={t('unit.field.note')}
        value={value.note}
        onChange={event => change({ note: event.currentTarget.value })}
      />
    </Stack>
  );
}
