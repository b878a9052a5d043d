import { Button, Checkbox, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import classes from '#renderer/features/hot/hot.module.css';
import { SignalWords } from '#renderer/features/hot/SignalSection.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { useComposedText } from '#renderer/lib/use-composed-text.ts';
import { type SignalEntity, signalEntities } from '#shared/hot-record.ts';
import { t } from '#shared/i18n/t.ts';

const shown = 40;

/** Chooses press items, opinions and cases as signs of an issue, the newest first. */
export function SignalPicker(props: { readonly hotIssueId: string; readonly onClose: () => void }) {
  const { hotIssueId, onClose } = props;
  const [entity, setEntity] = useState<SignalEntity>('pressItem');
  const [text, setText] = useState('');
  const composed = useComposedText(text, setText);
  const [chosen, setChosen] = useState<ReadonlyMap<string, SignalEntity>>(new Map());
  const found = useAppQuery(
    'hot.signalCandidates',
    { hotIssueId, entity, text, limit: shown },
    { placeholderData: keepPreviousData },
  );
  const link = useAppCommand('hot.link');

  function toggle(id: string): void {
    const next = new Map(chosen);
    if (!next.delete(id)) next.set(id, entity);
    setChosen(next);
  }

  function save(): void {
    const signals = [...chosen].map(([id, kind]) => ({ entity: kind, id }));
    link.mutate(
      { id: hotIssueId, signals },
      {
        onSuccess: ({ linked }) => {
          onClose();
          void showUndoable(t('hot.linked', { count: linked }));
        },
      },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="46rem"
      title={t('hot.link')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Group gap="xs" wrap="nowrap">
          <SegmentedControl
            aria-label={t('field.hotSignal.sourceEntity')}
            data={signalEntities.map(value => ({ value, label: t(`hot.entity.${value}`) }))}
            value={entity}
            onChange={value => setEntity(signalEntities.find(each => each === value) ?? 'pressItem')}
          />
          <TextInput
            className={classes.grow ?? ''}
            aria-label={t('hot.searchSignals')}
            placeholder={t('hot.searchSignals')}
            {...composed}
            data-autofocus
          />
        </Group>
        <ul className={classes.candidates}>
          {(found.data ?? []).map(source => (
            <li key={source.sourceId}>
              <Checkbox
                checked={chosen.has(source.sourceId)}
                onChange={() => toggle(source.sourceId)}
                label={<SignalWords source={source} />}
              />
            </li>
          ))}
          {found.data?.length === 0 && <li className={classes.quiet}>{t('hot.noCandidates')}</li>}
        </ul>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button disabled={chosen.size === 0} loading={link.isPending} onClick={save}>
            {chosen.size === 0 ? t('hot.link') : t('hot.linkCount', { count: chosen.size })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
