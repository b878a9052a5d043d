import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { MomentField } from '#renderer/components/MomentField.tsx';
import { amountWords, dueText } from '#renderer/features/clock/clock-words.ts';
import { useRulesInForce } from '#renderer/features/clock/use-rules-in-force.ts';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { type Day, dayInVietnam } from '#shared/core/dates.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** A further clock: by a rule in force on its first day, or a day that a document sets. */
export function AddClockForm(props: { readonly record: CaseRecord; readonly onClose: () => void }) {
  const { record, onClose } = props;
  const [rule, setRule] = useState<string | null>(null);
  const [startAtMs, setStartAtMs] = useState<number | null>(record.receivedAtMs);
  const [fixedDay, setFixedDay] = useState<Day | null>(null);
  const add = useAppCommand('case.addClock', { quiet: true });
  const rules = useRulesInForce(startAtMs === null ? today() : dayInVietnam(startAtMs));
  const why = useAppQuery(
    'clock.explain',
    { rule: rule ?? '-', fromMs: startAtMs ?? 0 },
    { enabled: rule !== null && startAtMs !== null && fixedDay === null },
  );
  const isNothing = rule === null && fixedDay === null;

  function submit(): void {
    if (isNothing) return;
    add.mutate(
      {
        caseId: record.id,
        ...(rule === null ? {} : { rule }),
        ...(startAtMs === null ? {} : { startAtMs }),
        ...(fixedDay === null ? {} : { fixedDay }),
      },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('casePage.clock.added'));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('casePage.clock.add')}
      error={add.error}
      isSaving={add.isPending}
      isDisabled={isNothing}
      onSubmit={submit}
      onClose={onClose}
    >
      <MomentField
        label={t('field.caseClock.startAtMs')}
        value={startAtMs}
        today={today()}
        onChange={setStartAtMs}
      />
      <Select
        label={t('field.caseClock.ruleId')}
        data={rules.map(({ key, name, ...term }) => ({
          value: key,
          label: `${name} (${amountWords(term)})`,
        }))}
        value={rule}
        onChange={setRule}
        searchable
        clearable
        data-autofocus
      />
      <DayField label={t('clock.fixedDay')} value={fixedDay} today={today()} onChange={setFixedDay} />
      {why.data && rule !== null && fixedDay === null && (
        <Text fw={600}>{t('cases.due.at', { due: dueText(why.data) })}</Text>
      )}
      {why.error && rule !== null && <ErrorNote message={tError(why.error)} />}
    </FormDialog>
  );
}
