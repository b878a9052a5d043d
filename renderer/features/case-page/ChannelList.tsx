import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconExternalLink, IconPaperclip, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { ChannelForm } from '#renderer/features/case-page/ChannelForm.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { gapTarget } from '#renderer/features/case-page/gap-target.ts';
import { useDone } from '#renderer/features/case-page/use-case-save.ts';
import { momentText } from '#renderer/features/clock/clock-words.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { AnswerChannel, CaseAnswer, CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** Where an answer can be read or heard, each channel with its proof. */
export function ChannelList(props: { readonly answer: CaseAnswer; readonly record: CaseRecord }) {
  const { answer, record } = props;
  const [open, setOpen] = useState<AnswerChannel | 'new' | null>(null);
  const canEdit = record.canEdit && record.status !== 'closed';
  return (
    <div {...gapTarget('channel-missing', 'channel-proof')}>
      <span className={classes.workLabel}>{t('casePage.channels')}</span>
      {answer.channels.length === 0 && <p className={classes.quiet}>{t('casePage.channels.none')}</p>}
      <ul className={classes.channels}>
        {answer.channels.map(channel => (
          <Channel key={channel.id} channel={channel} canEdit={canEdit} onEdit={() => setOpen(channel)} />
        ))}
      </ul>
      {canEdit && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
          onClick={() => setOpen('new')}
        >
          {t('casePage.channel.add')}
        </Button>
      )}
      {open !== null && (
        <ChannelForm
          answerId={answer.id}
          channel={open === 'new' ? null : open}
          sentAtMs={answer.sentAtMs}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function Channel(props: {
  readonly channel: AnswerChannel;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
}) {
  const { channel, canEdit } = props;
  const { id, name, link, publishedAtMs, proofFiles } = channel;
  const openLink = useAppCommand('link.open');
  const choose = useAppCommand('attachment.choose');
  const remove = useDone('answer.removeChannel');
  const isProven = link !== null || proofFiles > 0;

  function attach(): void {
    choose.mutate(
      { ownerEntity: 'answerChannel', ownerId: id, role: 'proof' },
      {
        onSuccess: ids => {
          if (ids.length > 0) void showUndoable(t('attachment.added', { count: ids.length }));
        },
      },
    );
  }

  return (
    <li className={classes.channel}>
      <span className={classes.channelWords}>
        <b>{name}</b>
        {publishedAtMs !== null && ` · ${momentText(publishedAtMs)}`}
        {proofFiles > 0 && ` · ${t('storyPage.outlet.proofs', { count: proofFiles })}`}
        {link !== null && <span className={classes.address}>{link}</span>}
        {channel.note !== null && <span className={classes.small}>{channel.note}</span>}
        {!isProven && (
          <span className={classes.unproven}>
            <StateBadge state="due-soon" word={t('story.outlet.noProof')} />
          </span>
        )}
      </span>
      <span className={classes.rowButtons}>
        {link !== null && (
          <Tooltip label={t('storyPage.outlet.open')}>
            <ActionIcon
              size="sm"
              aria-label={`${t('storyPage.outlet.open')}: ${name}`}
              onClick={() => openLink.mutate({ address: link })}
            >
              <IconExternalLink className={classes.smallIcon} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        {canEdit && (
          <>
            <Tooltip label={t('storyPage.outlet.proof')}>
              <ActionIcon size="sm" aria-label={t('casePage.channel.proofOf', { name })} onClick={attach}>
                <IconPaperclip className={classes.smallIcon} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={t('action.edit')}>
              <ActionIcon
                size="sm"
                aria-label={t('casePage.channel.editOf', { name })}
                onClick={props.onEdit}
              >
                <IconPencil className={classes.smallIcon} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={t('casePage.channel.remove')}>
              <ActionIcon
                size="sm"
                aria-label={t('casePage.channel.removeOf', { name })}
                onClick={() => remove({ id }, t('casePage.channel.removed', { name }))}
              >
                <IconTrash className={classes.smallIcon} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </>
        )}
      </span>
    </li>
  );
}
