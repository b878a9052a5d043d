import { Autocomplete, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { endReasons } from '#renderer/features/roster/EndPostDialog.tsx';
import classes from '#renderer/features/roster/record.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { Holder } from '#shared/unit-list.ts';

/** Corrects a post that was written down wrongly, or deletes one that never was. */
export function PostDialog(props: {
  readonly post: Holder;
  readonly unitName: string;
  readonly onClose: () => void;
}) {
  const { post, unitName, onClose } = props;
  const [fromDay, setFromDay] = useState(post.fromDay);
  const [toDay, setToDay] = useState(post.toDay);
  const [decisionNumber, setDecisionNumber] = useState(post.decisionNumber ?? '');
  const [position, setPosition] = useState(post.position ?? '');
  const [endReason, setEndReason] = useState(post.endReason ?? '');
  const save = useAppCommand('roster.savePost', { quiet: true });
  const remove = useAppCommand('roster.removePost', { quiet: true });
  const problem = save.error ?? remove.error;
  const { postId, personName, roleName } = post;

  function finish(sentence: string): void {
    onClose();
    void showUndoable(sentence);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate(
      { postId, fromDay, toDay, decisionNumber, position, endReason },
      { onSuccess: () => finish(t('roster.post.saved', { person: personName })) },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('roster.post.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text>{t('roster.end.text', { person: personName, role: roleName, unit: unitName })}</Text>
          {problem && <ErrorNote message={tError(problem)} />}
          <Group gap="sm" grow align="flex-start">
            <DayField
              label={t('roster.appoint.fromDay')}
              value={fromDay}
              onChange={setFromDay}
              today={today()}
              hasFocusAtFirst
            />
            <DayField label={t('roster.end.toDay')} value={toDay} onChange={setToDay} today={today()} />
          </Group>
          <TextInput
            label={t('roster.position')}
            value={position}
            onChange={event => setPosition(event.currentTarget.value)}
          />
          <Group gap="sm" grow align="flex-start">
            <TextInput
              label={t('roster.decision')}
              value={decisionNumber}
              onChange={event => setDecisionNumber(event.currentTarget.value)}
            />
            <Autocomplete
              label={t('roster.end.reason')}
              data={[...endReasons()]}
              value={endReason}
              onChange={setEndReason}
            />
          </Group>
          <div className={classes.formActions}>
            <RoleButton
              least="lead"
              variant="subtle"
              color="red"
              mr="auto"
              onClick={() => remove.mutate({ postId }, { onSuccess: () => finish(t('roster.post.removed')) })}
            >
              {t('roster.post.remove')}
            </RoleButton>
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('action.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}
