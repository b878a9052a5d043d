import { useState } from 'react';
import { PickEdit } from '#renderer/features/story-page/PickEdit.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import type { Named } from '#shared/story-list.ts';

/** A person searched for; those of the story's unit stand first. */
export function PersonEdit(props: {
  readonly label: string;
  readonly value: Named | null;
  readonly unitId: string | null;
  readonly onPick: (person: Named | null) => void;
  readonly onFinish: () => void;
  readonly onTyped?: { readonly word: (text: string) => string; readonly run: (text: string) => void };
}) {
  const { unitId, ...picking } = props;
  const [text, setText] = useState(props.value?.name ?? '');
  const asked = text === props.value?.name ? '' : text;
  const found = useAppQuery(
    'person.pick',
    { text: asked, limit: 30, ...(unitId === null ? {} : { unitId }) },
    { placeholderData: before => before },
  );
  const options = (found.data ?? []).map(({ id, name, title, position, unitName }) => ({
    id,
    name,
    note: [position ?? title, unitName].filter(part => part !== null).join(' · '),
  }));
  return <PickEdit {...picking} text={text} onText={setText} options={options} />;
}
