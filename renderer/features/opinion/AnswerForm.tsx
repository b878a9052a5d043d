import { Autocomplete, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { Day } from '#shared/core/dates.ts';
import { opinionChannels } from '#shared/entities/opinion.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { OpinionRecord } from '#shared/opinion.ts';

/** The answer as it was given: its words, the link to it, where and when. Without a day it is kept as a draft. */
export function AnswerForm(props: { readonly opinion: OpinionRecord; readonly onClose: () => void }) {
  const { opinion, onClose } = props;
  const [text, setText] = useState(opinion.answer ?? '');
  const [link, setLink] = useState(opinion.answerLink ?? '');
  const [channel, setChannel] = useState(opinion.answerChannel ?? '');
  const [on, setOn] = useState<Day | null>(opinion.answeredOn ?? today());
  const answer = useAppCommand('opinion.answer', { quiet: true });

  function submit(event: FormEvent): void {
    event.preventDefault();
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
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="40rem"
      title={t('opinions.answer.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {answer.error && <ErrorNote message={tError(answer.error)} />}
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
              data={opinionChannels
                .filter(each => each !== 'other')
                .map(each => t(`opinion.channel.${each}`))}
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
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={answer.isPending}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
