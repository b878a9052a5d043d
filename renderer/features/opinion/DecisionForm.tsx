import { Group, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { type NamedPerson, PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { Day } from '#shared/core/dates.ts';
import { opinionDecisions } from '#shared/entities/opinion.ts';
import { t } from '#shared/i18n/t.ts';
import type { OpinionRecord } from '#shared/opinion.ts';
import type { OpinionDecision } from '#shared/opinion-list.ts';

/** What the office decides about an opinion, always with the reason, by whom and when. */
export function DecisionForm(props: { readonly opinion: OpinionRecord; readonly onClose: () => void }) {
  const { opinion, onClose } = props;
  const session = useAppQuery('session.get', {});
  const me = session.data?.user ?? null;
  const [decision, setDecision] = useState<OpinionDecision | null>(opinion.decision);
  const [reason, setReason] = useState(opinion.decisionReason ?? '');
  const [by, setBy] = useState<NamedPerson | null | undefined>(
    opinion.decision === null ? undefined : opinion.decidedBy,
  );
  const [on, setOn] = useState<Day | null>(opinion.decidedOn ?? today());
  const [isTried, setTried] = useState(false);
  const decide = useAppCommand('opinion.decide', { quiet: true });
  const person = by === undefined && me ? { id: me.id, name: me.name } : (by ?? null);

  function submit(): void {
    setTried(true);
    if (decision === null || reason.trim() === '') return;
    decide.mutate(
      { id: opinion.id, decision, reason, decidedById: person?.id ?? null, decidedOn: on },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('opinions.decided', { decision: t(`opinion.decision.${decision}`) }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('opinions.decide.title')}
      size="34rem"
      error={decide.error}
      isSaving={decide.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Radio.Group
        label={t('field.opinion.decision')}
        required
        value={decision}
        error={isTried && decision === null ? t('rule.required') : undefined}
        onChange={value => setDecision(opinionDecisions.find(each => each === value) ?? null)}
      >
        <Stack gap={6} mt={4}>
          {opinionDecisions.map((value, index) => (
            <Radio
              key={value}
              value={value}
              label={t(`opinion.decision.${value}`)}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('opinions.reason')}
        required
        minRows={3}
        maxRows={10}
        value={reason}
        error={isTried && reason.trim() === '' ? t('rule.required') : undefined}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Group grow gap="sm" align="flex-start">
        <PersonPicker label={t('field.opinion.decidedById')} value={person} onChange={setBy} />
        <DayField label={t('field.opinion.decidedOn')} value={on} today={today()} onChange={setOn} />
      </Group>
    </FormDialog>
  );
}
