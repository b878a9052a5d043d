import { Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { MomentField } from '#renderer/components/MomentField.tsx';
import { dueText } from '#renderer/features/clock/clock-words.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { CaseClock } from '#shared/case-record.ts';
import { type Day, dayInVietnam } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** A later end for a clock, with the reason and the document that allows it. */
export function ExtendForm(props: { readonly clock: CaseClock; readonly onClose: () => void }) {
  const { clock, onClose } = props;
  const [toDay, setToDay] = useState<Day | null>(null);
  const [toMs, setToMs] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [documentNumber, setDocumentNumber] = useState('');
  const [isTried, setTried] = useState(false);
  const extend = useAppCommand('case.extendClock', { quiet: true });
  const isChosen = clock.endsWithDay ? toDay !== null : toMs !== null;

  function submit(): void {
    setTried(true);
    if (!isChosen) return;
    extend.mutate(
      {
        id: clock.id,
        ...(clock.endsWithDay ? { toDay } : { toMs: toMs ?? 0 }),
        reason: reason.trim() || null,
        documentNumber: documentNumber.trim() || null,
      },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('casePage.clock.extendDone', { name: clock.name }));
        },
      },
    );
  }

  const missing = isTried && !isChosen ? t('rule.required') : undefined;
  return (
    <FormDialog
      title={t('casePage.clock.extendOf', { name: clock.name })}
      size="sm"
      error={extend.error}
      isSaving={extend.isPending}
      submitLabel={t('casePage.clock.extend')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{t('casePage.clock.now', { due: dueText(clock) })}</Text>
      {clock.endsWithDay ? (
        <DayField
          label={t('casePage.clock.to')}
          value={toDay}
          today={dayInVietnam(clock.dueAtMs)}
          onChange={setToDay}
          isRequired
          error={missing}
          hasFocusAtFirst
        />
      ) : (
        <MomentField
          label={t('casePage.clock.to')}
          value={toMs}
          today={today()}
          onChange={setToMs}
          isRequired
          error={missing}
          hasFocusAtFirst
        />
      )}
      <Textarea
        label={t('field.caseExtension.reason')}
        required
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('field.caseExtension.documentNumber')}
        value={documentNumber}
        onChange={event => setDocumentNumber(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
