import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { RowState } from '#renderer/components/data-table.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { AttachmentList } from '#renderer/features/attachment/AttachmentList.tsx';
import { AnswerFacts } from '#renderer/features/case-page/AnswerFacts.tsx';
import { AnswerMoves } from '#renderer/features/case-page/AnswerMoves.tsx';
import { AnswerText } from '#renderer/features/case-page/AnswerText.tsx';
import { ChannelList } from '#renderer/features/case-page/ChannelList.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { useDone } from '#renderer/features/case-page/use-case-save.ts';
import { momentText } from '#renderer/features/clock/clock-words.ts';
import type { CaseAnswer, CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

const states: Readonly<Record<CaseAnswer['state'], RowState>> = {
  draft: 'closed',
  submitted: 'due-soon',
  returned: 'overdue',
  approved: 'on-time',
  sent: 'on-time',
};

/** One answer from draft to proof of sending. */
export function AnswerCard(props: { readonly answer: CaseAnswer; readonly record: CaseRecord }) {
  const { answer, record } = props;
  const remove = useDone('answer.remove');
  const name = answerName(answer);
  const isOpen = record.canEdit && record.status !== 'closed';
  return (
    <article className={classes.answer} aria-label={name}>
      <header className={classes.answerHead}>
        <span className={classes.answerForm}>{name}</span>
        <StateBadge state={states[answer.state]} word={t(`answer.state.${answer.state}`)} />
        {isOpen && answer.state !== 'sent' && (
          <Tooltip label={t('casePage.answer.remove')}>
            <ActionIcon
              size="sm"
              aria-label={t('casePage.answer.removeOf', { name })}
              onClick={() => remove({ id: answer.id }, t('casePage.answer.removed'))}
            >
              <IconTrash className={classes.smallIcon} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      {answer.state === 'returned' && answer.returnReason !== null && (
        <p className={classes.returned}>{t('casePage.answer.returned', { reason: answer.returnReason })}</p>
      )}
      <AnswerText answer={answer} record={record} />
      <AnswerFacts answer={answer} record={record} />
      <p className={classes.small}>{trailOf(answer)}</p>
      {isOpen && <AnswerMoves answer={answer} record={record} />}
      {(answer.state === 'sent' || answer.channels.length > 0) && (
        <>
          <ChannelList answer={answer} record={record} />
          <div className={classes.proofFiles}>
            <span className={classes.workLabel}>{t('casePage.answer.proof')}</span>
            <AttachmentList
              owner={{ ownerEntity: 'caseAnswer', ownerId: answer.id }}
              canEdit={isOpen}
              purpose="proof"
            />
          </div>
        </>
      )}
    </article>
  );
}

/** What an answer is called: its title, else its form. */
export function answerName({ title, form }: Pick<CaseAnswer, 'title' | 'form'>): string {
  return title ?? (form === null ? t('casePage.answer') : t(`answer.form.${form}`));
}

function trailOf({ author, approver, approvedAtMs, sentAtMs, speakerName }: CaseAnswer): string {
  return [
    author && t('casePage.answer.by', { name: author.name }),
    approver &&
      approvedAtMs !== null &&
      t('casePage.answer.approvedBy', { name: approver.name, moment: momentText(approvedAtMs) }),
    sentAtMs === null ? null : t('casePage.answer.sentAt', { moment: momentText(sentAtMs) }),
    speakerName !== null && sentAtMs !== null ? t('casePage.answer.speaker', { name: speakerName }) : null,
  ]
    .filter(part => part)
    .join(' · ');
}
