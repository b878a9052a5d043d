import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { type Judgement, JudgementFields } from '#renderer/features/hot/JudgementFields.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { HotRecord } from '#shared/hot-record.ts';
import { t, tError } from '#shared/i18n/t.ts';

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

  function submit(event: FormEvent): void {
    event.preventDefault();
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
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="36rem"
      title={t('hot.assess')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {assess.error && <ErrorNote message={tError(assess.error)} />}
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
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={assess.isPending}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
