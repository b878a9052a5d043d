import { Button, Group, Modal, MultiSelect, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { type NamedPerson, PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import type { InputOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { BulkOutcome } from '#shared/story.ts';
import { type StoryChoice, StoryStage } from '#shared/story-list.ts';

export type BulkField = 'stage' | 'assignee' | 'themes' | 'dates';
type Change = InputOf<'story.bulk'>['change'];

const themeModes = ['set', 'add', 'remove'] as const;
type ThemeMode = (typeof themeModes)[number];

interface Draft {
  readonly stage: StoryStage | null;
  readonly reason: string;
  readonly assignee: NamedPerson | null;
  readonly themeMode: ThemeMode;
  readonly themeIds: readonly string[];
  readonly dueOn: Day | null;
  readonly publishOn: Day | null;
}

const nothing: Draft = {
  stage: null,
  reason: '',
  assignee: null,
  themeMode: 'set',
  themeIds: [],
  dueOn: null,
  publishOn: null,
};

/** One change for many stories; what is left empty stays as it is, all of it one step to take back. */
export function StoryBulkForm(props: {
  /** The field that has the focus at first. */
  readonly first: BulkField;
  readonly stories: StoryChoice;
  readonly count: number | null;
  readonly onClose: () => void;
  readonly onDone: (outcome: BulkOutcome) => void;
}) {
  const { first, stories, count, onClose, onDone } = props;
  const [draft, setDraft] = useState(nothing);
  const save = useAppCommand('story.bulk');
  const change = changeOf(draft);
  const isNothing = Object.keys(change).length === 0;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isNothing) save.mutate({ stories, change }, { onSuccess: onDone });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('stories.bulk.title', { count: count?.toLocaleString('vi') ?? '…' })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <BulkFields first={first} draft={draft} onChange={part => setDraft({ ...draft, ...part })} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={isNothing} loading={save.isPending}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function BulkFields(props: {
  readonly first: BulkField;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const { first, draft, onChange } = props;
  const now = today();
  return (
    <>
      <Select
        label={t('field.story.stage')}
        placeholder={t('stories.bulk.keep')}
        data={StoryStage.options.map(value => ({ value, label: t(`story.stage.${value}`) }))}
        value={draft.stage}
        onChange={value => onChange({ stage: StoryStage.options.find(stage => stage === value) ?? null })}
        clearable
        data-autofocus={first === 'stage' || undefined}
      />
      {draft.stage !== null && (
        <Textarea
          label={t('field.storyStep.reason')}
          value={draft.reason}
          onChange={event => onChange({ reason: event.currentTarget.value })}
        />
      )}
      <PersonPicker
        label={t('field.story.assigneeId')}
        value={draft.assignee}
        onChange={assignee => onChange({ assignee })}
        hasFocusAtFirst={first === 'assignee'}
      />
      <ThemeFields first={first} draft={draft} onChange={onChange} />
      <Group grow gap="sm" align="flex-start">
        <DayField
          label={t('field.story.dueOn')}
          value={draft.dueOn}
          today={now}
          onChange={dueOn => onChange({ dueOn })}
          hasFocusAtFirst={first === 'dates'}
        />
        <DayField
          label={t('field.story.publishOn')}
          value={draft.publishOn}
          today={now}
          onChange={publishOn => onChange({ publishOn })}
        />
      </Group>
    </>
  );
}

function ThemeFields(props: {
  readonly first: BulkField;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const { first, draft, onChange } = props;
  const { data } = useAppQuery('catalogue.get', {});
  return (
    <div>
      <MultiSelect
        label={t('field.story.themes')}
        placeholder={draft.themeIds.length === 0 ? t('stories.bulk.keep') : ''}
        data={(data?.themes ?? [])
          .filter(theme => theme.isActive || draft.themeIds.includes(theme.id))
          .map(theme => ({ value: theme.id, label: theme.name }))}
        value={[...draft.themeIds]}
        onChange={themeIds => onChange({ themeIds })}
        searchable
        clearable
        data-autofocus={first === 'themes' || undefined}
      />
      {draft.themeIds.length > 0 && (
        <SegmentedControl
          mt={6}
          size="xs"
          aria-label={t('stories.bulk.themeMode')}
          data={themeModes.map(value => ({ value, label: t(`stories.bulk.theme.${value}`) }))}
          value={draft.themeMode}
          onChange={value => onChange({ themeMode: themeModes.find(mode => mode === value) ?? 'set' })}
        />
      )}
    </div>
  );
}

function changeOf(draft: Draft): Change {
  const themes = [...draft.themeIds];
  const keys = { set: 'themeIds', add: 'addThemeIds', remove: 'removeThemeIds' } as const;
  return {
    ...(draft.stage === null ? {} : { stage: draft.stage }),
    ...(draft.stage === null || draft.reason.trim() === '' ? {} : { reason: draft.reason.trim() }),
    ...(draft.assignee === null ? {} : { assigneeId: draft.assignee.id }),
    ...(themes.length === 0 ? {} : { [keys[draft.themeMode]]: themes }),
    ...(draft.dueOn === null ? {} : { dueOn: draft.dueOn }),
    ...(draft.publishOn === null ? {} : { publishOn: draft.publishOn }),
  };
}
