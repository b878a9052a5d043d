import { Checkbox, Group, Select, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { Outlet } from '#shared/catalogue.ts';
import { outletKinds } from '#shared/entities/story.ts';
import { t } from '#shared/i18n/t.ts';

type Draft = Pick<
  Outlet,
  'name' | 'shortName' | 'kind' | 'website' | 'fromDay' | 'toDay' | 'isOwn' | 'aliases'
>;

const nothing: Draft = {
  name: '',
  shortName: null,
  kind: null,
  website: null,
  fromDay: null,
  toDay: null,
  isOwn: false,
  aliases: [],
};

/** An outlet or a channel of the office: its names, kind and dates. */
export function OutletForm(props: { readonly outlet: Outlet | null; readonly onClose: () => void }) {
  const { outlet, onClose } = props;
  const [draft, setDraft] = useState<Draft>(outlet ?? nothing);
  const [isTried, setTried] = useState(false);
  const save = useAppCommand('outlet.save', { quiet: true });
  const openRecord = usePlaces(places => places.openRecord);
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));
  const isNameless = draft.name.trim() === '';

  function submit(): void {
    setTried(true);
    if (isNameless) return;
    const { name, shortName, kind, website, fromDay, toDay, isOwn, aliases } = draft;
    save.mutate(
      {
        ...(outlet ? { id: outlet.id } : {}),
        name,
        shortName,
        kind,
        website,
        fromDay,
        toDay,
        isOwn,
        aliases: [...aliases],
      },
      {
        onSuccess: id => {
          onClose();
          if (!outlet) openRecord({ entity: 'outlet', id });
          void showUndoable(t('record.saved', { name: name.trim() }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t(outlet ? 'outlets.edit' : 'pressTab.add.outlets')}
      size="36rem"
      error={save.error}
      isSaving={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('field.outlet.name')}
        required
        data-autofocus
        value={draft.name}
        error={isTried && isNameless ? t('rule.required') : undefined}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <Group grow gap="sm" align="flex-start">
        <TextInput
          label={t('field.outlet.shortName')}
          value={draft.shortName ?? ''}
          onChange={event => change({ shortName: event.currentTarget.value })}
        />
        <Select
          label={t('field.outlet.kind')}
          data={outletKinds.map(value => ({ value, label: t(`outletKind.${value}`) }))}
          value={draft.kind}
          onChange={value => change({ kind: outletKinds.find(each => each === value) ?? null })}
          clearable
        />
      </Group>
      <TextInput
        label={t('field.outlet.website')}
        value={draft.website ?? ''}
        onChange={event => change({ website: event.currentTarget.value })}
      />
      <TagsInput
        label={t('field.outlet.aliases')}
        description={t('outlets.aliasesNote')}
        value={[...draft.aliases]}
        onChange={aliases => change({ aliases })}
      />
      <Group grow gap="sm" align="flex-start">
        <DayField
          label={t('field.outlet.fromDay')}
          value={draft.fromDay}
          today={today()}
          onChange={fromDay => change({ fromDay })}
        />
        <DayField
          label={t('field.outlet.toDay')}
          value={draft.toDay}
          today={today()}
          onChange={toDay => change({ toDay })}
        />
      </Group>
      <Checkbox
        label={t('outlets.isOwn')}
        checked={draft.isOwn}
        onChange={event => change({ isOwn: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
