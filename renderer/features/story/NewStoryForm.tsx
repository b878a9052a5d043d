import { Group, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { UnitPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import { type Named, StoryKind } from '#shared/story-list.ts';

/** A new story: an idea is a title and a unit, the rest comes by stage. */
export function NewStoryForm({ onClose }: { readonly onClose: () => void }) {
  const [title, setTitle] = useState('');
  const [unit, setUnit] = useState<Named | null>(null);
  const [kind, setKind] = useState<StoryKind | null>(null);
  const [dueOn, setDueOn] = useState<Day | null>(null);
  const [isTried, setTried] = useState(false);
  const create = useAppCommand('story.create', { quiet: true });
  const openRecord = usePlaces(places => places.openRecord);

  function submit(): void {
    setTried(true);
    if (title.trim() === '') return;
    create.mutate(
      { title, unitId: unit?.id ?? null, kind, dueOn },
      {
        onSuccess: id => {
          onClose();
          openRecord({ entity: 'story', id });
          void showUndoable(t('stories.added', { title: title.trim() }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('stories.new')}
      error={create.error}
      isSaving={create.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('field.story.title')}
        required
        data-autofocus
        value={title}
        error={isTried && title.trim() === '' ? t('rule.required') : undefined}
        onChange={event => setTitle(event.currentTarget.value)}
      />
      <UnitPicker label={t('field.story.unitId')} value={unit} onChange={setUnit} />
      <Group grow align="flex-start" gap="sm">
        <Select
          label={t('field.story.kind')}
          data={StoryKind.options.map(value => ({ value, label: t(`story.kind.${value}`) }))}
          value={kind}
          onChange={value => setKind(StoryKind.options.find(each => each === value) ?? null)}
          clearable
        />
        <DayField label={t('field.story.dueOn')} value={dueOn} today={today()} onChange={setDueOn} />
      </Group>
      <Text size="xs" c="dimmed">
        {t('stories.new.note')}
      </Text>
    </FormDialog>
  );
}
