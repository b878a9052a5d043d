import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { RemoveButton } from '#renderer/components/RemoveButton.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { foldedOptions } from '#renderer/lib/folded-options.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { Reporter } from '#shared/outlet.ts';
import type { Named } from '#shared/story-list.ts';

interface Draft {
  readonly name: string;
  readonly outletId: string | null;
  readonly beat: string;
  readonly phone: string;
  readonly email: string;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly note: string;
}

function draftOf(reporter: Reporter | null, outlet: Named | undefined): Draft {
  return {
    name: reporter?.name ?? '',
    outletId: reporter?.outlet?.id ?? outlet?.id ?? null,
    beat: reporter?.beat ?? '',
    phone: reporter?.phone ?? '',
    email: reporter?.email ?? '',
    fromDay: reporter?.fromDay ?? null,
    toDay: reporter?.toDay ?? null,
    note: reporter?.note ?? '',
  };
}

function OutletSelect(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const { data } = useAppQuery('catalogue.get', {});
  return (
    <Select
      label={props.label}
      data={(data?.outlets ?? [])
        .filter(outlet => outlet.isCurrent || outlet.id === props.value)
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

/** A reporter at one outlet; who moves on gets an end here and a new entry there. */
export function ReporterForm(props: {
  readonly reporter: Reporter | null;
  /** Where a new one writes. */
  readonly outlet?: Named;
  readonly onClose: () => void;
}) {
  const { reporter, outlet, onClose } = props;
  const [isMoving, setMoving] = useState(false);
  if (reporter && isMoving) return <MoveForm reporter={reporter} onClose={onClose} />;
  return <EditForm reporter={reporter} outlet={outlet} onClose={onClose} onMove={() => setMoving(true)} />;
}

function EditForm(props: {
  readonly reporter: Reporter | null;
  readonly outlet: Named | undefined;
  readonly onClose: () => void;
  readonly onMove: () => void;
}) {
  const { reporter, onClose } = props;
  const [draft, setDraft] = useState(() => draftOf(reporter, props.outlet));
  const [isTried, setTried] = useState(false);
  const save = useAppCommand('reporter.save', { quiet: true });
  const remove = useAppCommand('reporter.remove');
  const whyNot = useWhyNot('editor');
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));
  const isNameless = draft.name.trim() === '';

  function submit(): void {
    setTried(true);
    if (isNameless) return;
    save.mutate(
      { ...(reporter ? { id: reporter.id } : {}), ...draft },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('record.saved', { name: draft.name.trim() }));
        },
      },
    );
  }

  const text = (field: 'name' | 'beat' | 'phone' | 'email') => (
    <TextInput
      label={t(`field.reporter.${field}`)}
      value={draft[field]}
      onChange={event => change({ [field]: event.currentTarget.value })}
      {...(field === 'name'
        ? {
            required: true,
            'data-autofocus': true,
            error: isTried && isNameless ? t('rule.required') : undefined,
          }
        : {})}
    />
  );
  const day = (field: 'fromDay' | 'toDay') => (
    <DayField
      label={t(`field.reporter.${field}`)}
      value={draft[field]}
      today={today()}
      onChange={value => change({ [field]: value })}
    />
  );
  return (
    <FormDialog
      title={t(reporter ? 'reporters.edit' : 'pressTab.add.reporters')}
      size="36rem"
      error={save.error}
      isSaving={save.isPending}
      least="editor"
      onSubmit={submit}
      onClose={onClose}
      foot={
        <>
          {reporter && (
            <RemoveButton
              onRemove={() =>
                remove.mutate(
                  { id: reporter.id },
                  {
                    onSuccess: () => {
                      onClose();
                      void showUndoable(t('record.removed', { name: reporter.name }));
                    },
                  },
                )
              }
            />
          )}
          {reporter?.isCurrent && whyNot === null && (
            <Button variant="default" onClick={props.onMove}>
              {t('reporters.move')}
            </Button>
          )}
        </>
      }
    >
      {text('name')}
      <Group grow gap="sm" align="flex-start">
        <OutletSelect
          label={t('field.reporter.outletId')}
          value={draft.outletId}
          onChange={outletId => change({ outletId })}
        />
        {text('beat')}
      </Group>
      <Group grow gap="sm" align="flex-start">
        {text('phone')}
        {text('email')}
      </Group>
      <Group grow gap="sm" align="flex-start">
        {day('fromDay')}
        {day('toDay')}
      </Group>
      <Textarea
        label={t('field.reporter.note')}
        value={draft.note}
        onChange={event => change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

function MoveForm({ reporter, onClose }: { readonly reporter: Reporter; readonly onClose: () => void }) {
  const [lastDay, setLastDay] = useState<Day | null>(today());
  const [outletId, setOutletId] = useState<string | null>(null);
  const move = useAppCommand('reporter.move', { quiet: true });

  function submit(): void {
    if (lastDay === null) return;
    move.mutate(
      { id: reporter.id, lastDay, outletId },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('reporters.moved', { name: reporter.name }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('reporters.moveOf', { name: reporter.name })}
      error={move.error}
      isSaving={move.isPending}
      isDisabled={lastDay === null}
      onSubmit={submit}
      onClose={onClose}
    >
      <DayField
        label={t('reporters.lastDay', { outlet: reporter.outlet?.name ?? t('reporters.noOutlet') })}
        value={lastDay}
        today={today()}
        onChange={setLastDay}
        isRequired
        hasFocusAtFirst
      />
      <OutletSelect label={t('reporters.next')} value={outletId} onChange={setOutletId} />
    </FormDialog>
  );
}
