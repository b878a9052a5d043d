import { Button, Group, Modal, MultiSelect, SegmentedControl, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ToneChoice } from '#renderer/features/press/ToneChoice.tsx';
import { UnitsPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { foldedOptions } from '#renderer/lib/folded-options.ts';
import type { InputOf, OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';
import type { PressChoice, Tone } from '#shared/press-list.ts';
import type { Named } from '#shared/story-list.ts';

export type BulkField = 'tone' | 'themes' | 'units';

const modes = ['add', 'remove'] as const;
type Mode = (typeof modes)[number];

interface Draft {
  readonly tone: Tone | null;
  readonly mode: Mode;
  readonly themeIds: readonly string[];
  readonly units: readonly Named[];
}

/** One change for many items, all of it one step to take back. */
export function PressBulkForm(props: {
  readonly field: BulkField;
  readonly items: PressChoice;
  readonly count: number | null;
  readonly onClose: () => void;
  readonly onDone: (outcome: OutputOf<'press.bulk'>) => void;
}) {
  const { field, items, count, onClose, onDone } = props;
  const [draft, setDraft] = useState<Draft>({ tone: null, mode: 'add', themeIds: [], units: [] });
  const save = useAppCommand('press.bulk');
  const change = changeOf(field, draft);
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (change) save.mutate({ items, change }, { onSuccess: onDone });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('pressList.bulk.title', { count: count?.toLocaleString('vi') ?? '…' })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {field === 'tone' && <ToneChoice value={draft.tone} onTone={tone => set({ tone })} />}
          {field !== 'tone' && (
            <SegmentedControl
              aria-label={t('pressList.bulk.mode')}
              data={modes.map(value => ({ value, label: t(`pressList.bulk.mode.${value}`) }))}
              value={draft.mode}
              onChange={value => set({ mode: modes.find(mode => mode === value) ?? 'add' })}
            />
          )}
          {field === 'themes' && <Themes value={draft.themeIds} onChange={themeIds => set({ themeIds })} />}
          {field === 'units' && (
            <UnitsPicker
              label={t('field.pressItem.units')}
              value={draft.units}
              onChange={units => set({ units })}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={change === null} loading={save.isPending}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Themes(props: {
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const { data } = useAppQuery('catalogue.get', {});
  return (
    <MultiSelect
      label={t('field.pressItem.themes')}
      data={(data?.themes ?? [])
        .filter(theme => theme.isActive)
        .map(theme => ({ value: theme.id, label: theme.name }))}
      value={[...props.value]}
      onChange={props.onChange}
      filter={foldedOptions}
      searchable
      clearable
      data-autofocus
    />
  );
}

/** Null where nothing has been said yet. */
function changeOf(field: BulkField, draft: Draft): InputOf<'press.bulk'>['change'] | null {
  const isAdding = draft.mode === 'add';
  if (field === 'tone') return { tone: draft.tone };
  if (field === 'themes') {
    const ids = [...draft.themeIds];
    if (ids.length === 0) return null;
    return isAdding ? { addThemeIds: ids } : { removeThemeIds: ids };
  }
  const ids = draft.units.map(({ id }) => id);
  if (ids.length === 0) return null;
  return isAdding ? { addUnitIds: ids } : { removeUnitIds: ids };
}
