import { Autocomplete, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { Day } from '#shared/core/dates.ts';
import { opinionChannels } from '#shared/entities/opinion.ts';
import { t } from '#shared/i18n/t.ts';
import type { OpinionRecord } from '#shared/opinion.ts';

/** The answer as it was given: its words, the link to it, where and when. Without a day it is kept as a draft. */
export function AnswerForm(props: { readonly opinion: OpinionRecord; readonly onClose: () => void }) {
  const { opinion, onClose } = props;
  const [text, setText] = useState(opinion.answer ?? '');
  const [link, setLink] = useState(opinion.answerLink ?? '');
  const [channel, setChannel] = useState(opinion.answerChannel ?? '');
  const [on, setOn] = useState<Day | null>(opinion.answeredOn ?? today());
  const answer = useAppCommand('opinion.answer', { quiet: true });

  function submit(): void {
    answer.mutate(
      { id: opinion.id, answeredOn: on, answer: text, channel, link },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t(on === null ? 'opinions.answerKept' : 'opinions.answered'));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('opinions.answer.title')}
      size="40rem"
      error={answer.error}
      isSaving={answer.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        label={t('field.opinion.answer')}
        minRows={5}
        maxRows={14}
        data-autofocus
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Group grow gap="sm" align="flex-start">
        <Autocomplete
          label={t('field.opinion.answerChannel')}
          data={opinionChannels.filter(each => each !== 'other').map(each => t(`opinion.channel.${each}`))}
          value={channel}
          onChange={setChannel}
        />
        <DayField label={t('field.opinion.answeredOn')} value={on} today={today()} onChange={setOn} />
      </Group>
      <TextInput
        label={t('field.opinion.answerLink')}
        placeholder={t('opinions.answerLinkPlace')}
        value={link}
        onChange={event => setLink(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed">
        {t('opinions.answerNote')}
      </Text>
    </FormDialog>
  );
}
