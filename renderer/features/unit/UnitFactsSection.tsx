import { Anchor } from '@mantine/core';
import { usePlaces } from '#renderer/app/places.ts';
import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { ContactLines } from '#renderer/features/person/ContactLines.tsx';
import { RecordSection } from '#renderer/features/roster/RecordSection.tsx';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { UnitDetail } from '#shared/unit-record.ts';

/** How to reach the unit, and what it is. */
export function UnitFactsSection({ unit }: { readonly unit: UnitDetail }) {
  const { openRecord } = usePlaces();
  const day = (value: string | null) => (value === null ? null : formatDay(value));
  const { managerId } = unit;
  return (
    <>
      <RecordSection title={t('unit.section.contact')}>
        <ContactLines contacts={unit.contacts} areHidden={unit.areContactsHidden} />
        {unit.address && <FieldRow label={t('unit.field.address')}>{unit.address}</FieldRow>}
      </RecordSection>
      <RecordSection title={t('unit.section.facts')}>
        <FieldRow label={t('unit.field.type')}>{unit.typeName}</FieldRow>
        <FieldRow label={t('unit.field.area')}>{unit.areaName}</FieldRow>
        <FieldRow label={t('unit.field.manager')}>
          {managerId && (
            <Anchor
              component="button"
              type="button"
              onClick={() => openRecord({ entity: 'unit', id: managerId })}
            >
              {unit.managerName}
            </Anchor>
          )}
        </FieldRow>
        <FieldRow label={t('unit.field.code')}>{unit.code}</FieldRow>
        <Known label={t('unit.field.aliases')} value={unit.aliases.join('; ')} />
        <Known label={t('unit.field.formerDistrict')} value={unit.formerDistrict} />
        <Known label={t('unit.field.formerCommune')} value={unit.formerCommune} />
        <Known label={t('unit.field.fromDay')} value={day(unit.fromDay)} />
        <Known label={t('unit.field.toDay')} value={day(unit.toDay)} />
        <Known label={t('unit.field.sourceDocument')} value={unit.sourceDocument} />
        <Known label={t('unit.field.note')} value={unit.note} />
      </RecordSection>
    </>
  );
}

/** A fact that is only worth a line where it is known. */
function Known(props: { readonly label: string; readonly value: string | null }) {
  return props.value ? <FieldRow label={props.label}>{props.value}</FieldRow> : null;
}
