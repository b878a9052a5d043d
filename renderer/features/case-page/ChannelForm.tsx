import { useState } from 'react';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import {
  type ChannelDraft,
  ChannelFields,
  channelInput,
  emptyChannel,
} from '#renderer/features/case-page/ChannelFields.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { AnswerChannel } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

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

  function submit(): void {
    const fields = channelInput(draft);
    const onSuccess = () => {
      onClose();
      void showUndoable(t('casePage.channel.saved'));
    };
    if (channel === null) add.mutate({ answerId, ...fields }, { onSuccess });
    else change.mutate({ id: channel.id, patch: fields }, { onSuccess });
  }

  return (
    <FormDialog
      title={t(channel === null ? 'casePage.channel.add' : 'casePage.channel.edit')}
      size="lg"
      error={error}
      isSaving={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChannelFields number={1} value={draft} onChange={setDraft} />
    </FormDialog>
  );
}
