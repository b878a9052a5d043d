import { Modal, Text, TextInput, UnstyledButton } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { briefWords, outletWords } from '#renderer/features/press/press-words.ts';
import classes from '#renderer/features/press-page/press-page.module.css';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { useComposedText } from '#renderer/lib/use-composed-text.ts';
import type { OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';
import type { LikelyOriginal } from '#shared/press.ts';
import type { PressBrief, PressLine } from '#shared/press-list.ts';

const most = 20;

/** Which item the chosen ones repeat: the likeliest are offered, any other is found by its title. */
export function OriginalDialog(props: {
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onLinked: (outcome: OutputOf<'press.link'>, original: PressBrief) => void;
}) {
  const { ids, onClose, onLinked } = props;
  const [first = ''] = ids;
  const [text, setText] = useState('');
  const composed = useComposedText(text, setText);
  const sought = text.trim();
  const item = useAppQuery('press.rows', { ids: [first] });
  const likely = useAppQuery('press.originals', { id: first, limit: 10 });
  const found = useAppQuery(
    'press.list',
    {
      filter: { text: sought },
      sort: { by: 'day', direction: 'descending' },
      folding: { kind: 'closed', ids: [] },
      window: { offset: 0, limit: most },
    },
    { enabled: sought.length > 1, placeholderData: keepPreviousData },
  );
  const link = useAppCommand('press.link');
  const isSearch = sought.length > 1;
  const options = isSearch ? (found.data ?? []).flatMap(briefOf) : (likely.data ?? []);
  const offered = options.filter(option => !ids.includes(option.id));

  function choose(original: PressBrief): void {
    link.mutate(
      { ids: [...ids], originalId: original.id },
      {
        onSuccess: outcome => {
          onClose();
          onLinked(outcome, original);
        },
      },
    );
  }

  return (
    <Modal
      opened
      size={640}
      onClose={onClose}
      title={t('pressItem.pickOriginal', { title: item.data?.[0]?.title ?? '…' })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <TextInput
        type="search"
        aria-label={t('pressItem.search')}
        placeholder={t('pressItem.search')}
        data-autofocus
        {...composed}
      />
      {!isSearch && offered.length > 0 && (
        <Text size="xs" c="dimmed" mt="sm">
          {t('pressItem.likely')}
        </Text>
      )}
      <ul className={classes.options}>
        {offered.map(option => (
          <li key={option.id}>
            <UnstyledButton className={classes.option} onClick={() => choose(option)}>
              {option.title}
              <span className={classes.optionNote}>{noteOf(option)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {offered.length === 0 && (likely.data || isSearch) && (
        <Text c="dimmed" mt="sm" role="status">
          {t('pressItem.noLikely')}
        </Text>
      )}
    </Modal>
  );
}

function briefOf(line: PressLine): PressBrief[] {
  if (line.line === 'day') return [];
  const { id, title, publishedOn } = line.row;
  return [{ id, title, publishedOn, outlet: outletWords(line.row) }];
}

function noteOf(option: PressBrief | LikelyOriginal): string {
  return [
    briefWords(option),
    'isNamedSource' in option && option.isNamedSource ? t('pressItem.namedSource') : '',
    'isRepost' in option && option.isRepost ? t('pressItem.isRepost') : '',
  ]
    .filter(part => part !== '')
    .join(' · ');
}
