import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { foldedOptions } from '#renderer/lib/folded-options.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import { type Day, formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { OutletRecord } from '#shared/outlet.ts';

/** Chooses another outlet than one. */
function OtherOutlet(props: {
  readonly label: string;
  readonly except: string;
  readonly value: string | null;
  readonly isRequired?: boolean;
  readonly onChange: (id: string | null) => void;
}) {
  const { data } = useAppQuery('catalogue.get', {});
  return (
    <Select
      label={props.label}
      required={props.isRequired ?? false}
      data={(data?.outlets ?? [])
        .filter(outlet => outlet.id !== props.except)
        .map(outlet => ({ value: outlet.id, label: outlet.name }))}
      value={props.value}
      onChange={props.onChange}
      filter={foldedOptions}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('storyPage.clear') }}
    />
  );
}

/** The last day an outlet exists, and what takes its place. */
export function EndOutletForm(props: { readonly outlet: OutletRecord; readonly onClose: () => void }) {
  const { outlet, onClose } = props;
  const [toDay, setToDay] = useState<Day | null>(outlet.toDay ?? today());
  const [successorId, setSuccessorId] = useState<string | null>(outlet.successor?.id ?? null);
  const end = useAppCommand('outlet.end', { quiet: true });

  function submit(): void {
    end.mutate(
      { id: outlet.id, toDay, successorId },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(
            toDay === null
              ? t('outlets.goesOn', { name: outlet.name })
              : t('outlets.ended', { name: outlet.name, day: formatDay(toDay) }),
          );
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('outlets.end')}
      error={end.error}
      isSaving={end.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <DayField
        label={t('outlets.lastDay')}
        value={toDay}
        today={today()}
        onChange={setToDay}
        hasFocusAtFirst
      />
      <OtherOutlet
        label={t('outlets.successor')}
        except={outlet.id}
        value={successorId}
        onChange={setSuccessorId}
      />
      <Text size="xs" c="dimmed">
        {t('outlets.endNote')}
      </Text>
    </FormDialog>
  );
}

/** The same outlet entered twice: this one is taken in by another. */
export function MergeOutletForm(props: {
  readonly outlet: OutletRecord;
  readonly onClose: () => void;
  readonly onMerged: (intoId: string) => void;
}) {
  const { outlet, onClose, onMerged } = props;
  const [intoId, setIntoId] = useState<string | null>(null);
  const merge = useAppCommand('outlet.merge', { quiet: true });

  function submit(): void {
    if (intoId === null) return;
    merge.mutate(
      { id: outlet.id, intoId },
      {
        onSuccess: () => {
          onMerged(intoId);
          void showUndoable(t('outlets.merged', { name: outlet.name }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('outlets.merge')}
      error={merge.error}
      isSaving={merge.isPending}
      isDisabled={intoId === null}
      submitLabel={t('outlets.mergeDo')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm">{t('outlets.mergeNote', { name: outlet.name })}</Text>
      <OtherOutlet
        label={t('outlets.mergeInto')}
        except={outlet.id}
        value={intoId}
        onChange={setIntoId}
        isRequired
      />
    </FormDialog>
  );
}
