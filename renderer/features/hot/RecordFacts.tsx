import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { namesOf } from '#renderer/features/hot/hot-words.ts';
import { PersonEdit } from '#renderer/features/story-page/PersonEdit.tsx';
import { TagsEdit } from '#renderer/features/story-page/TagsEdit.tsx';
import { UnitsPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import { type Day, formatDay } from '#shared/core/dates.ts';
import type { Named } from '#shared/story-list.ts';

/** A fact that is a day. */
export function DayFact(props: {
  readonly label: string;
  readonly value: Day | null;
  readonly canEdit: boolean;
  readonly isRequired?: boolean;
  readonly onSave: (day: Day | null) => void;
}) {
  const { label, value, canEdit, isRequired = false, onSave } = props;
  return (
    <FieldRow
      label={label}
      {...(canEdit
        ? {
            edit: finish => (
              <DayField
                ariaLabel={label}
                value={value}
                today={today()}
                onChange={day => (day !== null || !isRequired) && onSave(day)}
                onFinish={finish}
                hasFocusAtFirst
              />
            ),
          }
        : {})}
    >
      {value === null ? null : formatDay(value)}
    </FieldRow>
  );
}

/** A fact that is a person. */
export function PersonFact(props: {
  readonly label: string;
  readonly value: Named | null;
  readonly unitId: string | null;
  readonly canEdit: boolean;
  readonly onPick: (person: Named | null) => void;
}) {
  const { label, value, unitId, canEdit, onPick } = props;
  return (
    <FieldRow
      label={label}
      {...(canEdit
        ? {
            edit: finish => (
              <PersonEdit label={label} value={value} unitId={unitId} onPick={onPick} onFinish={finish} />
            ),
          }
        : {})}
    >
      {value?.name}
    </FieldRow>
  );
}

/** Several units. */
export function UnitsFact(props: {
  readonly label: string;
  readonly value: readonly Named[];
  readonly canEdit: boolean;
  readonly onSave: (ids: string[]) => void;
}) {
  const { label, value, canEdit, onSave } = props;
  return (
    <FieldRow
      label={label}
      {...(canEdit ? { edit: () => <UnitsEdit label={label} value={value} onSave={onSave} /> } : {})}
    >
      {namesOf(value)}
    </FieldRow>
  );
}

function UnitsEdit(props: {
  readonly label: string;
  readonly value: readonly Named[];
  readonly onSave: (ids: string[]) => void;
}) {
  const [units, setUnits] = useState(props.value);
  return (
    <UnitsPicker
      label={props.label}
      value={units}
      onChange={next => {
        setUnits(next);
        props.onSave(next.map(unit => unit.id));
      }}
    />
  );
}

/** Themes or areas of the office's lists. */
export function TagsFact(props: {
  readonly label: string;
  readonly list: 'themes' | 'areas';
  readonly value: readonly Named[];
  readonly canEdit: boolean;
  readonly onSave: (ids: string[]) => void;
}) {
  const { label, list, value, canEdit, onSave } = props;
  return (
    <FieldRow
      label={label}
      {...(canEdit
        ? {
            edit: finish => (
              <TagsOfList
                label={label}
                list={list}
                chosen={value.map(({ id }) => id)}
                onSave={onSave}
                onFinish={finish}
              />
            ),
          }
        : {})}
    >
      {namesOf(value)}
    </FieldRow>
  );
}

function TagsOfList(props: {
  readonly label: string;
  readonly list: 'themes' | 'areas';
  readonly chosen: readonly string[];
  readonly onSave: (ids: string[]) => void;
  readonly onFinish: () => void;
}) {
  const { label, list, chosen, onSave, onFinish } = props;
  const catalogue = useAppQuery('catalogue.get', {}, { enabled: list === 'themes' });
  const areas = useAppQuery('unit.areas', {}, { enabled: list === 'areas' });
  const options =
    list === 'areas'
      ? (areas.data ?? [])
      : (catalogue.data?.themes ?? []).filter(theme => theme.isActive || chosen.includes(theme.id));
  return (
    <TagsEdit
      label={label}
      values={chosen}
      options={options}
      onChange={ids => onSave([...ids])}
      onFinish={onFinish}
    />
  );
}
