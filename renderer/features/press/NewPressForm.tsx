import { Checkbox, Group, Input, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { OutletSelect } from '#renderer/features/press/OutletSelect.tsx';
import { ToneChoice } from '#renderer/features/press/ToneChoice.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { Tone } from '#shared/press-list.ts';

interface Draft {
  readonly title: string;
  readonly link: string;
  readonly outletId: string | null;
  readonly publishedOn: Day | null;
  readonly tone: Tone | null;
  readonly needsReply: boolean;
  readonly summary: string;
}

/** A press item entered by hand: what was heard, or printed on paper. */
export function NewPressForm({ onClose }: { readonly onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>({
    title: '',
    link: '',
    outletId: null,
    publishedOn: today(),
    tone: null,
    needsReply: false,
    summary: '',
  });
  const [isTried, setTried] = useState(false);
  const create = useAppCommand('press.create', { quiet: true });
  const openRecord = usePlaces(places => places.openRecord);
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const isUntitled = draft.title.trim() === '';

  function submit(): void {
    setTried(true);
    if (isUntitled) return;
    create.mutate(
      {
        ...draft,
        link: draft.link.trim() === '' ? null : draft.link,
        summary: draft.summary.trim() === '' ? null : draft.summary,
      },
      {
        onSuccess: id => {
          onClose();
          openRecord({ entity: 'pressItem', id });
          void showUndoable(t('pressList.added', { title: draft.title.trim() }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('pressList.new')}
      size={640}
      error={create.error}
      isSaving={create.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('field.pressItem.title')}
        required
        data-autofocus
        value={draft.title}
        error={isTried && isUntitled ? t('rule.required') : undefined}
        onChange={event => set({ title: event.currentTarget.value })}
      />
      <Group grow align="flex-start" gap="sm">
        <OutletSelect
          label={t('pressList.column.outlet')}
          value={draft.outletId}
          onChange={outletId => set({ outletId })}
        />
        <DayField
          label={t('field.pressItem.publishedOn')}
          value={draft.publishedOn}
          today={today()}
          onChange={publishedOn => set({ publishedOn })}
        />
      </Group>
      <TextInput
        label={t('field.pressItem.link')}
        value={draft.link}
        onChange={event => set({ link: event.currentTarget.value })}
      />
      <Input.Wrapper label={t('field.pressItem.tone')} labelElement="div">
        <ToneChoice value={draft.tone} onTone={tone => set({ tone })} />
      </Input.Wrapper>
      <Textarea
        label={t('field.pressItem.summary')}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.summary}
        onChange={event => set({ summary: event.currentTarget.value })}
      />
      <Checkbox
        label={t('field.pressItem.needsReply')}
        checked={draft.needsReply}
        onChange={event => set({ needsReply: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
