import { useState } from 'react';
import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { PickEdit } from '#renderer/features/story-page/PickEdit.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

/** A unit of the story, searched by its name of today, a former one or its code. */
export function UnitFact(props: {
  readonly label: string;
  readonly value: Named | null;
  readonly canEdit: boolean;
  readonly onPick: (unit: Named | null) => void;
}) {
  const { label, value, canEdit, onPick } = props;
  return (
    <FieldRow
      label={label}
      {...(canEdit
        ? { edit: finish => <UnitEdit label={label} value={value} onPick={onPick} onFinish={finish} /> }
        : {})}
    >
      {value?.name}
    </FieldRow>
  );
}

function UnitEdit(props: {
  readonly label: string;
  readonly value: Named | null;
  readonly onPick: (unit: Named | null) => void;
  readonly onFinish: () => void;
}) {
  const [text, setText] = useState(props.value?.name ?? '');
  const asked = text === props.value?.name ? '' : text;
  const found = useAppQuery('unit.pick', { text: asked, limit: 30 }, { placeholderData: before => before });
  const options = (found.data ?? []).map(({ id, name, formerNames, areaName, isClosed }) => ({
    id,
    name,
    note: [
      areaName,
      formerNames.length > 0 ? t('common.formerly', { names: formerNames.join('; ') }) : null,
      isClosed ? t('storyPage.closedUnit') : null,
    ]
      .filter(part => part !== null)
      .join(' · '),
  }));
  return <PickEdit {...props} text={text} onText={setText} options={options} />;
}
