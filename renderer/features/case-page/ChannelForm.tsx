import { Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import {
  type ChannelDraft,
  ChannelFields,
  channelInput,
  emptyChannel,
} from '#renderer/features/case-page/ChannelFields.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { AnswerChannel } from '#shared/case-record.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** A further channel of an answer that was sent, or one put right. */
export function ChannelForm(props: {
  readonly answerId: string;
  readonly channel: AnswerChannel | null;
  readonly sentAtMs: number | null;
  readonly onClose: () => void;
}) {
  const { answerId, channel, onClose } = props;
  const [draft, setDraft] = useState<ChannelDraft>(() =>
    channel === null
      ? emptyChannel(props.sentAtMs)
      : {
          outletId: channel.outletId,
          name: channel.outletId === null ? channel.name : '',
          publishedAtMs: channel.publishedAtMs,
          link: channel.link ?? '',
        },
  );
  const add = useAppCommand('answer.addChannel', { quiet: true });
  const change = useAppCommand('answer.changeChannel', { quiet: true });
  const error = add.error ?? change.error;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const fields = channelInput(draft);
    const onSuccess = () => {
      onClose();
      void showUndoable(t('casePage.channel.saved'));
    };
    if (channel === null) add.mutate({ answerId, ...fields }, { onSuccess });
    else change.mutate({ id: channel.id, patch: fields }, { onSuccess });
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(channel === null ? 'casePage.channel.add' : 'casePage.channel.edit')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error && <ErrorNote message={tError(error)} />}
          <ChannelFields number={1} value={draft} onChange={setDraft} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending || change.isPending}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
