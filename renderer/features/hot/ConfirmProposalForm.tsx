import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { type Judgement, JudgementFields } from '#renderer/features/hot/JudgementFields.tsx';
import { proposalName } from '#renderer/features/hot/ProposalCard.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t } from '#shared/i18n/t.ts';
import { usualScores } from '#shared/rules/hot-level.ts';
import type { Proposal } from '#shared/trigger.ts';

const newIssue = 'new';

/** «Xác nhận»: opens a hot issue with the level proposed, or puts the items to one that is open. */
export function ConfirmProposalForm(props: { readonly proposal: Proposal; readonly onClose: () => void }) {
  const { proposal, onClose } = props;
  const open = useAppQuery('hot.list', {
    filter: { statuses: ['open'] },
    sort: null,
    window: { offset: 0, limit: 100 },
  });
  const [target, setTarget] = useState(proposal.related[0]?.id ?? newIssue);
  const [title, setTitle] = useState(proposalName(proposal));
  const [judgement, setJudgement] = useState<Judgement>({
    level: proposal.level,
    ...usualScores(proposal.level),
  });
  const confirm = useAppCommand('trigger.confirm', { quiet: true });
  const openRecord = usePlaces(places => places.openRecord);
  const related = proposal.related.map(each => each.id);
  const others = (open.data ?? []).filter(row => !related.includes(row.id)).slice(0, 6);
  const issues = [...proposal.related, ...others.map(row => ({ id: row.id, name: row.title }))];

  function submit(): void {
    const { likelihood, impact, level } = judgement;
    confirm.mutate(
      target === newIssue
        ? {
            id: proposal.id,
            ...(title.trim() === '' ? {} : { title }),
            level,
            ...(likelihood === null ? {} : { likelihood }),
            ...(impact === null ? {} : { impact }),
          }
        : { id: proposal.id, hotIssueId: target },
      {
        onSuccess: ({ hotIssueId }) => {
          onClose();
          openRecord({ entity: 'hotIssue', id: hotIssueId });
          void showUndoable(t('trigger.confirmed', { count: proposal.items.length }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('trigger.confirmTitle', { name: proposalName(proposal) })}
      size="38rem"
      error={confirm.error}
      isSaving={confirm.isPending}
      submitLabel={t('trigger.confirm')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Radio.Group value={target} onChange={setTarget} label={t('trigger.target')}>
        <Stack gap={6} className={classes.targets ?? ''}>
          <Radio value={newIssue} label={t('trigger.newIssue')} />
          {issues.map(issue => (
            <Radio key={issue.id} value={issue.id} label={t('trigger.addTo', { title: issue.name })} />
          ))}
        </Stack>
      </Radio.Group>
      {target === newIssue && (
        <>
          <TextInput
            label={t('field.hotIssue.title')}
            value={title}
            onChange={event => setTitle(event.currentTarget.value)}
            data-autofocus
          />
          <JudgementFields value={judgement} onChange={setJudgement} />
        </>
      )}
    </FormDialog>
  );
}
