import { Button, Group, Modal, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { Day } from '#shared/core/dates.ts';
import { t, tError } from '#shared/i18n/t.ts';
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
  const whyNot = useWhyNot('editor');
  const whyNotRemove = useWhyNot('lead');
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));
  const isNameless = draft.name.trim() === '';

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (isNameless) return;
    save.mutate(
      { ...(partner ? { id: partner.id } : {}), ...draft, aliases: [...draft.aliases] },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('pressTab.saved', { name: draft.name.trim() }));
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
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="38rem"
      title={t(partner ? 'partners.edit' : 'pressTab.add.partners')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {save.error && <ErrorNote message={tError(save.error)} />}
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
          <Group justify="flex-end" gap="xs">
            {partner && whyNotRemove === null && (
              <Button
                variant="subtle"
                mr="auto"
                onClick={() =>
                  remove.mutate(
                    { id: partner.id },
                    {
                      onSuccess: () => {
                        onClose();
                        void showUndoable(t('pressTab.removed', { name: partner.name }));
                      },
                    },
                  )
                }
              >
                {t('pressTab.remove')}
              </Button>
            )}
            {onLog && partner && partner.contacts > 0 && (
              <Button variant="default" onClick={onLog}>
                {t('partners.log', { count: partner.contacts })}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={whyNot !== null} loading={save.isPending}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
