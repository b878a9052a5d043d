import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { MomentField } from '#renderer/components/MomentField.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** Waiting for clarification: from whom, since when. The clocks run on. */
export function WaitForm(props: { readonly record: CaseRecord; readonly onClose: () => void }) {
  const { record, onClose } = props;
  const [waitingFor, setWaitingFor] = useState('');
  const [sinceMs, setSinceMs] = useState<number | null>(null);
  const wait = useAppCommand('case.wait', { quiet: true });

  function submit(): void {
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
    <FormDialog
      title={t('casePage.wait')}
      size="sm"
      error={wait.error}
      isSaving={wait.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
