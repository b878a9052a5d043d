import { Button, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { MomentField } from '#renderer/components/MomentField.tsx';
import {
  type ChannelDraft,
  ChannelFields,
  channelInput,
  emptyChannel,
} from '#renderer/features/case-page/ChannelFields.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { SpeakerSelect, speakerPatch } from '#renderer/features/case-page/SpeakerSelect.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { CaseAnswer, CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** That an approved answer went out: when, who spoke, under which number, and where it can be read. */
export function SendForm(props: {
  readonly answer: CaseAnswer;
  readonly record: CaseRecord;
  readonly onClose: () => void;
}) {
  const { answer, record, onClose } = props;
  const [nowMs] = useState(() => Math.floor(Date.now() / 60_000) * 60_000);
  const [sentAtMs, setSentAtMs] = useState<number | null>(nowMs);
  const [speakerId, setSpeakerId] = useState(
    answer.authorisationId ?? answer.spokespersonId ?? usualSpeaker(record),
  );
  const [documentNumber, setDocumentNumber] = useState(answer.documentNumber ?? '');
  const [recipient, setRecipient] = useState(answer.recipient ?? '');
  const [channels, setChannels] = useState<readonly ChannelDraft[]>(() => [firstChannel(record, nowMs)]);
  const send = useAppCommand('answer.send', { quiet: true });

  function submit(): void {
    if (sentAtMs === null) return;
    const speaker = record.speakers.find(({ id }) => id === speakerId) ?? null;
    send.mutate(
      {
        id: answer.id,
        sentAtMs,
        ...speakerPatch(speaker),
        documentNumber: documentNumber.trim() || null,
        recipient: recipient.trim() || null,
        channels: channels
          .filter(({ outletId, name }) => outletId !== null || name.trim() !== '')
          .map(channelInput),
      },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('casePage.answer.done.send'));
        },
      },
    );
  }

  const put = (at: number, channel: ChannelDraft) =>
    setChannels(channels.map((each, index) => (index === at ? channel : each)));

  return (
    <FormDialog
      title={t('answer.action.send')}
      size="lg"
      error={send.error}
      isSaving={send.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SpeakerSelect
        label={t('casePage.speaker')}
        speakers={record.speakers}
        value={speakerId}
        onChange={speaker => setSpeakerId(speaker?.id ?? null)}
      />
      <MomentField
        label={t('field.caseAnswer.sentAtMs')}
        value={sentAtMs}
        today={today()}
        onChange={setSentAtMs}
        isRequired
      />
      <div className={classes.two}>
        <TextInput
          label={t('field.caseAnswer.documentNumber')}
          value={documentNumber}
          onChange={event => setDocumentNumber(event.currentTarget.value)}
        />
        <TextInput
          label={t('field.caseAnswer.recipient')}
          value={recipient}
          onChange={event => setRecipient(event.currentTarget.value)}
        />
      </div>
      {channels.map((channel, index) => (
        <ChannelFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a channel being entered is nothing but its place
          key={index}
          number={index + 1}
          value={channel}
          onChange={next => put(index, next)}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.start}
        leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
        onClick={() => setChannels([...channels, emptyChannel(sentAtMs)])}
      >
        {t('casePage.channel.add')}
      </Button>
      <Text size="xs" c="dimmed">
        {t('casePage.channel.note')}
      </Text>
    </FormDialog>
  );
}

/** Where only one person may speak there is nothing to choose. */
function usualSpeaker({ speakers, spokesperson }: CaseRecord): string | null {
  const able = speakers.filter(({ maySpeak }) => maySpeak);
  const chosen = able.find(({ id }) => id === spokesperson?.id);
  return chosen?.id ?? (able.length === 1 ? (able[0]?.id ?? null) : null);
}

/** The answer usually goes first to who asked. */
function firstChannel({ askerOutlet }: CaseRecord, atMs: number): ChannelDraft {
  return { ...emptyChannel(atMs), outletId: askerOutlet?.id ?? null };
}
