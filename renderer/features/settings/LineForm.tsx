import { Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { RemoveButton } from '#renderer/components/RemoveButton.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { foldedOptions } from '#renderer/lib/folded-options.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { LineToTake } from '#shared/answer-template.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

interface Draft {
  readonly title: string;
  readonly themeId: string | null;
  readonly body: string;
  readonly policyId: string | null;
  readonly source: string;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly isActive: boolean;
}

/** What the office says on a topic, with the source it stands on and its term. */
export function LineForm(props: { readonly line: LineToTake | null; readonly onClose: () => void }) {
  const { line, onClose } = props;
  const [draft, setDraft] = useState<Draft>({
    title: line?.title ?? '',
    themeId: line?.theme?.id ?? null,
    body: line?.body ?? '',
    policyId: line?.policyId ?? null,
    source: line?.source ?? '',
    fromDay: line?.fromDay ?? null,
    toDay: line?.toDay ?? null,
    isActive: line?.isActive ?? true,
  });
  const [isTried, setTried] = useState(false);
  const save = useAppCommand('line.save', { quiet: true });
  const remove = useAppCommand('line.remove');
  const { data } = useAppQuery('catalogue.get', {});
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));
  const isNameless = draft.title.trim() === '';

  function submit(): void {
    setTried(true);
    if (isNameless) return;
    save.mutate(
      { ...(line ? { id: line.id } : {}), ...draft },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('record.saved', { name: draft.title.trim() }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t(line ? 'answerSettings.edit.lines' : 'answerSettings.add.lines')}
      size="44rem"
      error={save.error}
      isSaving={save.isPending}
      least="lead"
      onSubmit={submit}
      onClose={onClose}
      foot={
        line && (
          <RemoveButton
            onRemove={() =>
              remove.mutate(
                { id: line.id },
                {
                  onSuccess: () => {
                    onClose();
                    void showUndoable(t('record.removed', { name: line.title }));
                  },
                },
              )
            }
          />
        )
      }
    >
      <TextInput
        label={t('answerSettings.topic')}
        required
        data-autofocus
        value={draft.title}
        error={isTried && isNameless ? t('rule.required') : undefined}
        onChange={event => change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('field.lineToTake.body')}
        minRows={6}
        maxRows={16}
        value={draft.body}
        onChange={event => change({ body: event.currentTarget.value })}
      />
      <Group grow gap="sm" align="flex-start">
        <Select
          label={t('field.lineToTake.themeId')}
          data={(data?.themes ?? [])
            .filter(theme => theme.isActive || theme.id === draft.themeId)
            .map(theme => ({ value: theme.id, label: theme.name }))}
          value={draft.themeId}
          onChange={themeId => change({ themeId })}
          filter={foldedOptions}
          searchable
          clearable
        />
        <Select
          label={t('field.lineToTake.policyId')}
          data={(data?.policies ?? []).map(policy => ({
            value: policy.id,
            label: [policy.number, policy.title].filter(Boolean).join(' – '),
          }))}
          value={draft.policyId}
          onChange={policyId => change({ policyId })}
          filter={foldedOptions}
          searchable
          clearable
        />
      </Group>
      <TextInput
        label={t('field.lineToTake.source')}
        value={draft.source}
        onChange={event => change({ source: event.currentTarget.value })}
      />
      <Group grow gap="sm" align="flex-start">
        <DayField
          label={t('field.lineToTake.fromDay')}
          value={draft.fromDay}
          today={today()}
          onChange={fromDay => change({ fromDay })}
        />
        <DayField
          label={t('field.lineToTake.toDay')}
          value={draft.toDay}
          today={today()}
          onChange={toDay => change({ toDay })}
        />
      </Group>
      <Checkbox
        label={t('field.lineToTake.isActive')}
        checked={draft.isActive}
        onChange={event => change({ isActive: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
