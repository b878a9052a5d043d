import { useState } from 'react';
import { PickEdit } from '#renderer/features/story-page/PickEdit.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { fold } from '#shared/core/text.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

/** The agency a case is passed on to: a partner of the list, or one named here. */
export function PartnerPick(props: {
  readonly label: string;
  readonly value: Named | null;
  readonly onPick: (partner: Named | null) => void;
  readonly onName: (name: string) => void;
  readonly onFinish: () => void;
}) {
  const [text, setText] = useState(props.value?.name ?? '');
  const partners = useAppQuery('partner.list', {});
  const sought = text === props.value?.name ? '' : fold(text);
  const options = (partners.data ?? [])
    .filter(({ name, aliases }) => [name, ...aliases].some(each => fold(each).includes(sought)))
    .map(({ id, name, kind }) => ({ id, name, note: kind && t(`partner.kind.${kind}`) }));
  return (
    <PickEdit
      label={props.label}
      value={props.value}
      text={text}
      onText={setText}
      options={options}
      onPick={props.onPick}
      onTyped={{ word: name => t('storyPage.useName', { name }), run: props.onName }}
      onFinish={props.onFinish}
    />
  );
}
