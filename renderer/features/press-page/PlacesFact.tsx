import { useState } from 'react';
import { FieldRow } from '#renderer/components/FieldRow.tsx';
import type { SavePress } from '#renderer/features/press-page/use-press-save.ts';
import { TagsEdit } from '#renderer/features/story-page/TagsEdit.tsx';
import { UnitsPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { t } from '#shared/i18n/t.ts';
import type { PressRecord } from '#shared/press.ts';
import type { Named } from '#shared/story-list.ts';

/** The units or the areas that an item names. */
export function PlacesFact(props: {
  readonly kind: 'units' | 'areas';
  readonly item: PressRecord;
  readonly save: SavePress;
}) {
  const { kind, item, save } = props;
  const label = t(`field.pressItem.${kind}`);
  const values = item[kind];

  async function put(ids: readonly string[]): Promise<void> {
    const refusal = await save(kind === 'units' ? { unitIds: [...ids] } : { areaIds: [...ids] });
    if (refusal !== null) showProblem(refusal);
  }

  return (
    <FieldRow
      label={label}
      {...(item.canEdit
        ? {
            edit: finish =>
              kind === 'units' ? (
                <UnitsEdit values={values} onChange={ids => void put(ids)} />
              ) : (
                <AreasEdit values={values} onChange={ids => void put(ids)} onFinish={finish} />
              ),
          }
        : {})}
    >
      {values.map(({ name }) => name).join(', ') || null}
    </FieldRow>
  );
}

function UnitsEdit(props: {
  readonly values: readonly Named[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const [units, setUnits] = useState(props.values);
  return (
    <UnitsPicker
      label={t('field.pressItem.units')}
      value={units}
      onChange={next => {
        setUnits(next);
        props.onChange(next.map(({ id }) => id));
      }}
    />
  );
}

function AreasEdit(props: {
  readonly values: readonly Named[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly onFinish: () => void;
}) {
  const { data: areas = [] } = useAppQuery('unit.areas', {});
  return (
    <TagsEdit
      label={t('field.pressItem.areas')}
      values={props.values.map(({ id }) => id)}
      options={areas}
      onChange={props.onChange}
      onFinish={props.onFinish}
    />
  );
}
