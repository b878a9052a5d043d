import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { MomentField } from '#renderer/components/MomentField.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** Waiting for clarification: from whom, since when. The clocks run on. */
export function WaitForm(props: { readonly record: CaseRecord; readonly onClose: () => void }) {
  const { record, onClose } = props;
  const [waitingFor, setWaitingFor] = useState('');
  const [sinceMs, setSinceMs] = useState<number | null>(null);
  const wait = useAppCommand('case.wait', { quiet: true });

  function submit(event: FormEvent): void {
    event.preventDefault();
    wait.mutate(
      { id: record.id, waitingFor: waitingFor.trim() || null, ...(sinceMs === null ? {} : { sinceMs }) },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('casePage.waiting.done', { who: waitingFor.trim() }));
        },
      },
    );
  }

  return (
    <Modal
      opened
      size="sm"
      onClose={onClose}
      title={t('casePage.wait')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {wait.error && <ErrorNote message={tError(wait.error)} />}
          <TextInput
            label={t('casePage.waiting.who')}
            required
            data-autofocus
            value={waitingFor}
            onChange={event => setWaitingFor(event.currentTarget.value)}
          />
          <MomentField
            label={t('casePage.waiting.since')}
            value={sinceMs}
            today={today()}
            onChange={setSinceMs}
          />
          <Text size="xs" c="dimmed">
            {t('casePage.waiting.note')}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={wait.isPending}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
