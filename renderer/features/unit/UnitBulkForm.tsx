import { Button, Modal, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '#renderer/features/roster/record.module.css';
import { AreaPicker } from '#renderer/features/unit/AreaPicker.tsx';
import { ChangeFrom, correction, termInput } from '#renderer/features/unit/ChangeFrom.tsx';
import { UnitPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';

/** The same type, area or managing unit for many units; what is left empty stays as it is. */
export function UnitBulkForm(props: {
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onDone: (changed: number) => void;
}) {
  const { ids, onClose, onDone } = props;
  const { data: types = [] } = useAppQuery('unit.types', {});
  const save = useAppCommand('unit.saveMany');
  const [typeId, setTypeId] = useState<string | null>(null);
  const [areaId, setAreaId] = useState<string | null>(null);
  const [manager, setManager] = useState<{ id: string; name: string } | null>(null);
  const [term, setTerm] = useState(correction);
  const [isDayMissing, setDayMissing] = useState(false);
  const isNothing = typeId === null && areaId === null && manager === null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const isWithoutDay = term.kind === 'from' && term.fromDay === null;
    setDayMissing(isWithoutDay);
    if (isNothing || isWithoutDay) return;
    save.mutate(
      {
        ids: [...ids],
        ...(typeId === null ? {} : { typeId }),
        ...(areaId === null ? {} : { areaId }),
        ...(manager === null ? {} : { managerId: manager.id }),
        ...termInput(term),
      },
      { onSuccess: ({ changed }) => onDone(changed) },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('unit.bulk.title', { count: ids.length })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Select
            label={t('unit.field.type')}
            placeholder={t('unit.bulk.keep')}
            data={types.filter(type => type.isActive).map(type => ({ value: type.id, label: type.name }))}
            value={typeId}
            onChange={setTypeId}
            clearable
            searchable
          />
          <AreaPicker label={t('unit.field.area')} value={areaId} onChange={setAreaId} />
          <UnitPicker label={t('unit.field.manager')} value={manager} onChange={setManager} />
          <ChangeFrom value={term} onChange={setTerm} error={isDayMissing ? t('rule.required') : undefined} />
          <div className={classes.formActions}>
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={isNothing} loading={save.isPending}>
              {t('action.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}
