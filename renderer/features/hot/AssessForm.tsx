import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { type Judgement, JudgementFields } from '#renderer/features/hot/JudgementFields.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { HotRecord } from '#shared/hot-record.ts';
import { t } from '#shared/i18n/t.ts';

/** Judges an issue anew; another level needs a reason. */
export function AssessForm(props: { readonly issue: HotRecord; readonly onClose: () => void }) {
  const { issue, onClose } = props;
  const { id, level, likelihood, impact } = issue;
  const [judgement, setJudgement] = useState<Judgement>({ level, likelihood, impact });
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const assess = useAppCommand('hot.assess', { quiet: true });
  const isReasonNeeded = judgement.level !== level;
  const isMissing = isReasonNeeded && reason.trim() === '';

  function submit(): void {
    setTried(true);
    if (isMissing) return;
    assess.mutate(
      { id, ...judgement, reason: reason.trim() || null },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('hot.assessed', { level: t(`hot.level.${judgement.level}`) }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('hot.assess')}
      size="36rem"
      error={assess.error}
      isSaving={assess.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <JudgementFields value={judgement} onChange={setJudgement} />
      <Textarea
        label={t('field.hotAssessment.reason')}
        required={isReasonNeeded}
        value={reason}
        error={isTried && isMissing ? t('storyPage.reasonNeeded') : null}
        onChange={event => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={6}
      />
    </FormDialog>
  );
}
