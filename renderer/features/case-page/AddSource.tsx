import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import classes from '#renderer/features/case-page/case-page.module.css';
import { useDone } from '#renderer/features/case-page/use-case-save.ts';
import { PickEdit } from '#renderer/features/story-page/PickEdit.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** Puts a further press item to the case, found by its words. */
export function AddSource({ record }: { readonly record: CaseRecord }) {
  const [isPicking, setIsPicking] = useState(false);
  const add = useDone('case.addSources');
  if (!isPicking)
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
        onClick={() => setIsPicking(true)}
      >
        {t('casePage.sources.add')}
      </Button>
    );
  return (
    <ItemPick
      taken={record.sources.map(({ sourceId }) => sourceId)}
      onFinish={() => setIsPicking(false)}
      onPick={({ id, name }) =>
        add(
          { caseId: record.id, sources: [{ entity: 'pressItem', sourceId: id }] },
          t('casePage.sources.added', { title: name }),
        )
      }
    />
  );
}

/** How many items are offered for what was typed. */
const offered = 30;

function ItemPick(props: {
  readonly taken: readonly string[];
  readonly onPick: (item: { readonly id: string; readonly name: string }) => void;
  readonly onFinish: () => void;
}) {
  const { taken, onPick, onFinish } = props;
  const [text, setText] = useState('');
  const found = useAppQuery(
    'press.list',
    {
      filter: text.trim() === '' ? {} : { text },
      sort: { by: 'day', direction: 'descending' },
      folding: { kind: 'closed', ids: [] },
      window: { offset: 0, limit: offered },
    },
    { placeholderData: before => before },
  );
  const options = (found.data ?? []).flatMap(line =>
    line.line === 'item' && !taken.includes(line.row.id)
      ? [
          {
            id: line.row.id,
            name: line.row.title,
            note: [line.row.outlet, line.row.publishedOn === null ? null : formatDay(line.row.publishedOn)]
              .filter(part => part !== null)
              .join(' · '),
          },
        ]
      : [],
  );
  return (
    <PickEdit
      label={t('casePage.sources.add')}
      value={null}
      text={text}
      onText={setText}
      options={options}
      onPick={item => item && onPick(item)}
      onFinish={onFinish}
    />
  );
}
