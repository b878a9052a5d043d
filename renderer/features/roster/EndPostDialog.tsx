import { Autocomplete, Button, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import classes from '#renderer/features/roster/record.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** Why a post ends, as the office says it; any other words may be typed. */
export function endReasons(): readonly string[] {
  return (['moved', 'retired', 'left', 'replaced'] as const).map(reason => t(`roster.reason.${reason}`));
}

/** Ends a post: the last day served, and why. */
export function EndPostDialog(props: {
  readonly post: { readonly postId: string; readonly personName: string; readonly roleName: string };
  readonly unitName: string;
  readonly onClose: () => void;
}) {
  const { post, unitName, onClose } = props;
  const [toDay, setToDay] = useState<string | null>(today());
  const [reason, setReason] = useState('');
  const end = useAppCommand('roster.endPost', { quiet: true });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (toDay === null) return;
    end.mutate(
      { postId: post.postId, toDay, ...(reason.trim() === '' ? {} : { reason }) },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('roster.end.done', { person: post.personName }));
        },
      },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('roster.end.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text>
            {t('roster.end.text', { person: post.personName, role: post.roleName, unit: unitName })}
          </Text>
          {end.error && <ErrorNote message={tError(end.error)} />}
          <DayField
            label={t('roster.end.toDay')}
            value={toDay}
            onChange={setToDay}
            today={today()}
            isRequired
            hasFocusAtFirst
            error={toDay === null ? t('rule.required') : undefined}
          />
          <Autocomplete
            label={t('roster.end.reason')}
            data={[...endReasons()]}
            value={reason}
            onChange={setReason}
          />
          <div className={classes.formActions}>
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={end.isPending}>
              {t('roster.end.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}
