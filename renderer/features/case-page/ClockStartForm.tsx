import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { MomentField } from '#renderer/components/MomentField.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { CaseClock } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** When a clock began to run, put right; of a day set by a document the day itself. */
export function ClockStartForm(props: { readonly clock: CaseClock; readonly onClose: () => void }) {
  const { clock, onClose } = props;
  const [startAtMs, setStartAtMs] = useState<number | null>(clock.startAtMs);
  const [fixedDay, setFixedDay] = useState(clock.fixedDay);
  const change = useAppCommand('case.changeClock', { quiet: true });

  function submit(): void {
    change.mutate(
      {
        id: clock.id,
        ...(startAtMs === null ? {} : { startAtMs }),
        ...(clock.fixedDay === null ? {} : { fixedDay }),
      },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('casePage.clock.changed', { name: clock.name }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('casePage.clock.startOf', { name: clock.name })}
      size="sm"
      error={change.error}
      isSaving={change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <MomentField
        label={t('field.caseClock.startAtMs')}
        value={startAtMs}
        today={today()}
        onChange={setStartAtMs}
        hasFocusAtFirst
      />
      {clock.fixedDay !== null && (
        <DayField
          label={t('field.caseClock.fixedDay')}
          value={fixedDay}
          today={today()}
          onChange={setFixedDay}
        />
      )}
    </FormDialog>
  );
}
