import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { ReasonForm } from '#renderer/features/story-page/ReasonForm.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t } from '#shared/i18n/t.ts';

/** For the person it was given to: accept, or decline with a reason. */
export function AssignmentAnswer({ id }: { readonly id: string }) {
  const [isDeclining, setIsDeclining] = useState(false);
  const answer = useAppCommand('story.answer');

  function give(given: 'accepted' | 'declined', note?: string): void {
    setIsDeclining(false);
    answer.mutate(
      { id, answer: given, ...(note ? { note } : {}) },
      { onSuccess: () => void showUndoable(t(`storyPage.${given}`)) },
    );
  }

  return (
    <div className={classes.notice}>
      <span>{t('storyPage.asked')}</span>
      <Button variant="default" onClick={() => give('accepted')}>
        {t('storyPage.accept')}
      </Button>
      <Popover opened={isDeclining} onChange={setIsDeclining} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <Button variant="subtle" color="gray" onClick={() => setIsDeclining(true)}>
            {t('storyPage.decline')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <ReasonForm
            word={t('storyPage.declineConfirm')}
            isRequired
            onReason={note => give('declined', note)}
            onCancel={() => setIsDeclining(false)}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
