import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { type NamedPerson, PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { UnitPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import type { Day } from '#shared/core/dates.ts';
import type { PlanStep } from '#shared/hot-record.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

/** One step of a plan. */
export function PlanStepForm(props: {
  readonly planId: string;
  /** Null for a new one. */
  readonly step: PlanStep | null;
  readonly onClose: () => void;
}) {
  const { planId, step, onClose } = props;
  const [what, setWhat] = useState(step?.what ?? '');
  const [owner, setOwner] = useState<NamedPerson | null>(step?.owner ?? null);
  const [unit, setUnit] = useState<Named | null>(step?.ownerUnit ?? null);
  const [dueOn, setDueOn] = useState<Day | null>(step?.dueOn ?? null);
  const [note, setNote] = useState(step?.note ?? '');
  const [isTried, setTried] = useState(false);
  const add = useAppCommand('response.step.add', { quiet: true });
  const save = useAppCommand('response.step.save', { quiet: true });
  const error = add.error ?? save.error;

  function submit(): void {
    setTried(true);
    if (what.trim() === '') return;
    const values = {
      what,
      ownerId: owner?.id ?? null,
      ownerUnitId: unit?.id ?? null,
      dueOn,
      note: note.trim() || null,
    };
    if (step === null) add.mutate({ planId, ...values }, { onSuccess: onClose });
    else save.mutate({ id: step.id, patch: values }, { onSuccess: onClose });
  }

  return (
    <FormDialog
      title={t(step === null ? 'hot.plan.addStep' : 'hot.plan.editStep')}
      size="34rem"
      error={error}
      isSaving={add.isPending || save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('field.responseStep.what')}
        value={what}
        onChange={event => setWhat(event.currentTarget.value)}
        error={isTried && what.trim() === '' ? t('hot.plan.whatMissing') : null}
        required
        data-autofocus
      />
      <div className={classes.pair}>
        <PersonPicker label={t('field.responseStep.ownerId')} value={owner} onChange={setOwner} />
        <DayField label={t('field.responseStep.dueOn')} value={dueOn} today={today()} onChange={setDueOn} />
      </div>
      <UnitPicker label={t('field.responseStep.ownerUnitId')} value={unit} onChange={setUnit} />
      <Textarea
        label={t('field.responseStep.note')}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
        autosize
        minRows={1}
        maxRows={5}
      />
    </FormDialog>
  );
}
