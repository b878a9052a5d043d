import { Button, Group, MultiSelect, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { isEmptyDraft, type OpinionDraft } from '#renderer/features/opinion/opinion-draft.ts';
import { PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { UnitsPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import { addDays } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import { OpinionChannel, OpinionGiver, OpinionKind } from '#shared/opinion-list.ts';

/** Days after receipt that are offered for the answer. */
const offeredDays = [7, 15, 30] as const;

/** The fields of a new opinion. */
export function OpinionFields(props: {
  readonly draft: OpinionDraft;
  readonly onChange: (part: Partial<OpinionDraft>) => void;
  readonly first: RefObject<HTMLInputElement | null>;
  readonly isTried: boolean;
}) {
  const { draft, onChange, first, isTried } = props;
  const { data } = useAppQuery('catalogue.get', {});
  return (
    <>
      <TextInput
        ref={first}
        label={t('field.opinion.subject')}
        placeholder={t('opinions.subjectHint')}
        data-autofocus
        value={draft.subject}
        error={isTried && isEmptyDraft(draft) ? t('opinions.emptyDraft') : undefined}
        onChange={event => onChange({ subject: event.currentTarget.value })}
      />
      <Textarea
        label={t('field.opinion.body')}
        minRows={3}
        maxRows={8}
        value={draft.body}
        onChange={event => onChange({ body: event.currentTarget.value })}
      />
      <GiverFields draft={draft} onChange={onChange} />
      <Group grow gap="sm" align="flex-start">
        <DayField
          label={t('field.opinion.receivedOn')}
          value={draft.receivedOn}
          today={today()}
          onChange={receivedOn => onChange({ receivedOn })}
        />
        <DueField draft={draft} onChange={onChange} />
        <PersonPicker
          label={t('field.opinion.ownerId')}
          value={draft.owner}
          onChange={owner => onChange({ owner })}
        />
      </Group>
      <Group grow gap="sm" align="flex-start">
        <UnitsPicker
          label={t('field.opinion.units')}
          value={draft.units}
          onChange={units => onChange({ units })}
        />
        <MultiSelect
          label={t('field.opinion.themes')}
          data={(data?.themes ?? [])
            .filter(theme => theme.isActive || draft.themeIds.includes(theme.id))
            .map(theme => ({ value: theme.id, label: theme.name }))}
          value={[...draft.themeIds]}
          onChange={themeIds => onChange({ themeIds })}
          searchable
        />
      </Group>
    </>
  );
}

interface FieldsProps {
  readonly draft: OpinionDraft;
  readonly onChange: (part: Partial<OpinionDraft>) => void;
}

function GiverFields({ draft, onChange }: FieldsProps) {
  return (
    <Stack gap={6}>
      <Group grow gap="sm" align="flex-start">
        <Select
          label={t('field.opinion.giver')}
          data={OpinionGiver.options.map(value => ({ value, label: t(`opinion.giver.${value}`) }))}
          value={draft.giver}
          onChange={value => onChange({ giver: OpinionGiver.options.find(each => each === value) ?? null })}
          clearable
        />
        <Select
          label={t('field.opinion.channel')}
          data={OpinionChannel.options.map(value => ({ value, label: t(`opinion.channel.${value}`) }))}
          value={draft.channel}
          onChange={value =>
            onChange({ channel: OpinionChannel.options.find(each => each === value) ?? null })
          }
          clearable
        />
        <Select
          label={t('field.opinion.kind')}
          data={OpinionKind.options.map(value => ({ value, label: t(`opinion.kind.${value}`) }))}
          value={draft.kind}
          onChange={value => onChange({ kind: OpinionKind.options.find(each => each === value) ?? null })}
          clearable
        />
      </Group>
      <Group grow gap="sm" align="flex-start">
        <TextInput
          label={t('field.opinion.giverName')}
          value={draft.giverName}
          onChange={event => onChange({ giverName: event.currentTarget.value })}
        />
        <TextInput
          label={t('field.opinion.giverContact')}
          value={draft.giverContact}
          onChange={event => onChange({ giverContact: event.currentTarget.value })}
        />
      </Group>
      {draft.kind === 'denunciation' && (
        <Text size="xs" c="dimmed">
          {t('opinions.denunciationNote')}
        </Text>
      )}
    </Stack>
  );
}

/** The day an answer is due, with the usual stretches after receipt to press. */
function DueField({ draft, onChange }: FieldsProps) {
  const { receivedOn, dueOn } = draft;
  return (
    <div>
      <DayField
        label={t('field.opinion.dueOn')}
        value={dueOn}
        today={today()}
        onChange={next => onChange({ dueOn: next })}
      />
      <Group gap={4} mt={4}>
        {offeredDays.map(days => (
          <Button
            key={days}
            variant="default"
            size="compact-xs"
            onClick={() => onChange({ dueOn: addDays(receivedOn ?? today(), days) })}
          >
            {t('opinions.inDays', { days })}
          </Button>
        ))}
      </Group>
    </div>
  );
}
