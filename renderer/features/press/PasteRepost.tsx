import { Select } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import type { PasteLine } from '#renderer/features/press/paste-items.ts';
import type { RepostOf } from '#renderer/features/press/paste-state.ts';
import { briefWords, outletWords } from '#renderer/features/press/press-words.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';

const found = 20;

/** Of what an item is a repost: of another of the paste, of one that is here, of a source named, or of nothing. */
export function PasteRepost(props: {
  readonly line: PasteLine;
  readonly lines: readonly PasteLine[];
  readonly onChange: (repostOf: RepostOf) => void;
}) {
  const { line, lines, onChange } = props;
  const { read, index, repostOf } = line;
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<{ readonly value: string; readonly label: string } | null>(null);
  const sought = text.trim();
  const search = useAppQuery(
    'press.list',
    {
      filter: { text: sought },
      sort: { by: 'day', direction: 'descending' },
      folding: { kind: 'closed', ids: [] },
      window: { offset: 0, limit: found },
    },
    { enabled: sought.length > 1, placeholderData: keepPreviousData },
  );
  const here = (sought.length > 1 ? (search.data ?? []) : []).flatMap(each =>
    each.line === 'day'
      ? []
      : [
          {
            value: `record ${each.row.id}`,
            label: [each.row.title, outletWords(each.row)].filter(Boolean).join(' · '),
          },
        ],
  );
  const others = lines
    .filter(other => other.index !== index && other.title.trim() !== '')
    .map(other => ({
      value: `item ${other.index}`,
      label: t('pressPaste.repostOfItem', { number: other.index + 1, title: other.title }),
    }));
  const options = [
    { value: 'none', label: t('pressPaste.notRepost') },
    ...(read.sourceName === null
      ? []
      : [{ value: 'source', label: t('pressPaste.repostOfSource', { source: read.sourceName }) }]),
    ...(read.original
      ? [
          {
            value: `record ${read.original.id}`,
            label: [read.original.title, briefWords(read.original)].filter(part => part !== '').join(' · '),
          },
        ]
      : []),
    ...others,
    ...here,
    ...(picked ? [picked] : []),
  ];
  const known = new Map(options.map(option => [option.value, option]));

  return (
    <Select
      aria-label={t('pressPaste.repostOf')}
      data={[...known.values()]}
      value={keyOf(repostOf)}
      // The store has searched already; the rest is short.
      filter={({ options: all }) => all}
      onSearchChange={next =>
        setText(known.has(keyOf(repostOf)) && next === known.get(keyOf(repostOf))?.label ? '' : next)
      }
      onFocus={event => event.currentTarget.select()}
      onChange={value => {
        const chosen = value === null ? undefined : known.get(value);
        if (!chosen) return;
        setPicked(chosen);
        onChange(repostOfKey(chosen.value));
      }}
      comboboxProps={{ width: 420, position: 'bottom-end' }}
      allowDeselect={false}
      searchable
    />
  );
}

function keyOf(repostOf: RepostOf): string {
  if (repostOf.kind === 'item') return `item ${repostOf.index}`;
  return repostOf.kind === 'record' ? `record ${repostOf.id}` : repostOf.kind;
}

function repostOfKey(value: string): RepostOf {
  const [kind, rest = ''] = value.split(' ');
  if (kind === 'item') return { kind, index: Number(rest) };
  if (kind === 'record') return { kind, id: rest };
  return { kind: kind === 'source' ? 'source' : 'none' };
}
