import { Button, Group, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { RemoveButton } from '#renderer/components/RemoveButton.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import { PartnerKind, type PartnerRow } from '#shared/partner.ts';

interface Draft {
  readonly name: string;
  readonly kind: PartnerKind | null;
  readonly contactName: string;
  readonly contactPosition: string;
  readonly phone: string;
  readonly email: string;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly note: string;
  readonly aliases: readonly string[];
}

function draftOf(partner: PartnerRow | null): Draft {
  return {
    name: partner?.name ?? '',
    kind: partner?.kind ?? null,
    contactName: partner?.contactName ?? '',
    contactPosition: partner?.contactPosition ?? '',
    phone: partner?.phone ?? '',
    email: partner?.email ?? '',
    fromDay: partner?.fromDay ?? null,
    toDay: partner?.toDay ?? null,
    note: partner?.note ?? '',
    aliases: partner?.aliases ?? [],
  };
}

/** An agency the office works with, and who is reached there. */
export function PartnerForm(props: {
  readonly partner: PartnerRow | null;
  readonly onClose: () => void;
  /** Shows what the coordination log says of it. */
  readonly onLog?: () => void;
}) {
  const { partner, onClose, onLog } = props;
  const [draft, setDraft] = useState(() => draftOf(partner));
  const [isTried, setTried] = useState(false);
  const save = useAppCommand('partner.save', { quiet: true });
  const remove = useAppCommand('partner.remove');
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));
  const isNameless = draft.name.trim() === '';

  function submit(): void {
    setTried(true);
    if (isNameless) return;
    save.mutate(
      { ...(partner ? { id: partner.id } : {}), ...draft, aliases: [...draft.aliases] },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('record.saved', { name: draft.name.trim() }));
        },
      },
    );
  }

  const text = (field: 'contactName' | 'contactPosition' | 'phone' | 'email') => (
    <TextInput
      label={t(`field.partner.${field}`)}
      value={draft[field]}
      onChange={event => change({ [field]: event.currentTarget.value })}
    />
  );
  const day = (field: 'fromDay' | 'toDay') => (
    <DayField
      label={t(`field.partner.${field}`)}
      value={draft[field]}
      today={today()}
      onChange={value => change({ [field]: value })}
    />
  );
  return (
    <FormDialog
      title={t(partner ? 'partners.edit' : 'pressTab.add.partners')}
      size="38rem"
      error={save.error}
      isSaving={save.isPending}
      least="editor"
      onSubmit={submit}
      onClose={onClose}
      foot={
        <>
          {partner && (
            <RemoveButton
              onRemove={() =>
                remove.mutate(
                  { id: partner.id },
                  {
                    onSuccess: () => {
                      onClose();
                      void showUndoable(t('record.removed', { name: partner.name }));
                    },
                  },
                )
              }
            />
          )}
          {onLog && partner && partner.contacts > 0 && (
            <Button variant="default" onClick={onLog}>
              {t('partners.log', { count: partner.contacts })}
            </Button>
          )}
        </>
      }
    >
      <TextInput
        label={t('field.partner.name')}
        required
        data-autofocus
        value={draft.name}
        error={isTried && isNameless ? t('rule.required') : undefined}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <Group grow gap="sm" align="flex-start">
        <Select
          label={t('field.partner.kind')}
          data={PartnerKind.options.map(value => ({ value, label: t(`partner.kind.${value}`) }))}
          value={draft.kind}
          onChange={value => change({ kind: PartnerKind.options.find(each => each === value) ?? null })}
          clearable
        />
        <TagsInput
          label={t('field.partner.aliases')}
          value={[...draft.aliases]}
          onChange={aliases => change({ aliases })}
        />
      </Group>
      <Group grow gap="sm" align="flex-start">
        {text('contactName')}
        {text('contactPosition')}
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
        label={t('field.partner.note')}
        value={draft.note}
        onChange={event => change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
