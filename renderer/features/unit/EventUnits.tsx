import { Select, Textarea, TextInput } from '@mantine/core';
import { AreaPicker } from '#renderer/features/unit/AreaPicker.tsx';
import type { EventDraft } from '#renderer/features/unit/event-draft.ts';
import { UnitPicker, UnitsPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import { eventShapes } from '#shared/rules/unit-facts.ts';

/** The units before and after an event, and what is new about those after it. */
export function EventUnits(props: {
  readonly value: EventDraft;
  readonly onChange: (draft: EventDraft) => void;
}) {
  const { value, onChange } = props;
  const { data: types = [] } = useAppQuery('unit.types', {});
  const shape = eventShapes[value.kind];
  const makesUnits = shape.beginsSuccessors && value.kind !== 'founded';
  return (
    <>
      {shape.predecessors.most > 0 && (
        <UnitsPicker
          label={t('unit.event.predecessors')}
          value={value.predecessors}
          onChange={predecessors => onChange({ ...value, predecessors })}
          isRequired
        />
      )}
      {shape.successors.most > 0 && (
        <UnitsPicker
          label={t('unit.event.successors')}
          value={value.successors}
          onChange={successors => onChange({ ...value, successors })}
        />
      )}
      {makesUnits && (
        <>
          <Textarea
            label={t('unit.event.newUnits')}
            value={value.newNames}
            onChange={event => onChange({ ...value, newNames: event.currentTarget.value })}
          />
          <Select
            label={t('unit.event.newType')}
            data={types.filter(type => type.isActive).map(type => ({ value: type.id, label: type.name }))}
            value={value.newTypeId}
            onChange={newTypeId => onChange({ ...value, newTypeId })}
            searchable
          />
        </>
      )}
      {(value.kind === 'renamed' || value.kind === 'merged-into') && (
        <TextInput
          label={t('unit.event.newName')}
          required={value.kind === 'renamed'}
          value={value.newName}
          onChange={event => onChange({ ...value, newName: event.currentTarget.value })}
        />
      )}
      {value.kind === 'manager-changed' && (
        <UnitPicker
          label={t('unit.field.manager')}
          value={value.manager}
          onChange={manager => onChange({ ...value, manager })}
          isRequired
        />
      )}
      {value.kind === 'area-changed' && (
        <AreaPicker
          label={t('unit.field.area')}
          value={value.areaId}
          onChange={areaId => onChange({ ...value, areaId })}
        />
      )}
    </>
  );
}
