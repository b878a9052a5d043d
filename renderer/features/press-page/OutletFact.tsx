import { useState } from 'react';
import { FieldRow } from '#renderer/components/FieldRow.tsx';
import classes from '#renderer/features/press-page/press-page.module.css';
import type { SavePress } from '#renderer/features/press-page/use-press-save.ts';
import { PickEdit } from '#renderer/features/story-page/PickEdit.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { fold } from '#shared/core/text.ts';
import { t } from '#shared/i18n/t.ts';
import type { PressRecord } from '#shared/press.ts';

/** The outlet: one of the list, else as the source named it; one that is missing is added while picking. */
export function OutletFact(props: { readonly item: PressRecord; readonly save: SavePress }) {
  const { item, save } = props;
  return (
    <FieldRow
      label={t('field.pressItem.outletId')}
      {...(item.canEdit ? { edit: finish => <OutletEdit item={item} save={save} onFinish={finish} /> } : {})}
    >
      {item.outlet?.name ??
        (item.outletName === null ? null : <span className={classes.briefNote}>{item.outletName}</span>)}
    </FieldRow>
  );
}

function OutletEdit(props: {
  readonly item: PressRecord;
  readonly save: SavePress;
  readonly onFinish: () => void;
}) {
  const { item, save, onFinish } = props;
  const [text, setText] = useState(item.outlet?.name ?? '');
  const { data } = useAppQuery('catalogue.get', {});
  const create = useAppCommand('outlet.save');
  const mayCreate = useWhyNot('editor') === null;
  const sought = text === item.outlet?.name ? '' : fold(text.trim());
  const options = (data?.outlets ?? [])
    .filter(outlet => outlet.isCurrent || outlet.id === item.outlet?.id)
    .filter(outlet =>
      [outlet.name, outlet.shortName ?? '', ...outlet.aliases].some(name => fold(name).includes(sought)),
    )
    .map(outlet => ({ id: outlet.id, name: outlet.name, note: outlet.shortName }));

  async function put(outletId: string | null): Promise<void> {
    const refusal = await save({ outletId });
    if (refusal !== null) showProblem(refusal);
  }

  return (
    <PickEdit
      label={t('field.pressItem.outletId')}
      value={item.outlet && { id: item.outlet.id, name: item.outlet.name }}
      text={text}
      onText={setText}
      options={options}
      onPick={outlet => void put(outlet?.id ?? null)}
      onFinish={onFinish}
      {...(mayCreate
        ? {
            onTyped: {
              word: name => t('storyPage.create', { name }),
              run: name => create.mutate({ name }, { onSuccess: id => void put(id) }),
            },
          }
        : {})}
    />
  );
}
