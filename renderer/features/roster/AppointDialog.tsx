import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import {
  type Appointee,
  AppointeeFields,
  appointeeInput,
  nobody,
} from '#renderer/features/roster/AppointeeFields.tsx';
import { type EndingPost, EndingPosts, endingPost } from '#renderer/features/roster/EndingPosts.tsx';
import classes from '#renderer/features/roster/record.module.css';
import { call, useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { Holder } from '#shared/unit-list.ts';

/**
 * Names somebody to a post and, in the same step, ends the post of who served before. When somebody else turns out
 * to serve already, the dialog offers to end that post.
 */
export function AppointDialog(props: {
  readonly unit: { readonly id: string; readonly name: string };
  /** The role, where it was chosen already. */
  readonly roleId?: string | undefined;
  /** Whose place is taken. */
  readonly replaces?: Holder | undefined;
  readonly onClose: () => void;
}) {
  const { unit, replaces, onClose } = props;
  const { data: roles = [] } = useAppQuery('roster.roles', {});
  const [roleId, setRoleId] = useState(props.roleId ?? null);
  const [appointee, setAppointee] = useState<Appointee>(nobody);
  const [fromDay, setFromDay] = useState<string | null>(today());
  const [decisionNumber, setDecisionNumber] = useState('');
  const [ends, setEnds] = useState<readonly EndingPost[]>(replaces ? [endingPost(replaces)] : []);
  const [isTried, setTried] = useState(false);
  const appoint = useAppCommand('roster.appoint', { quiet: true });
  const input = appointeeInput(appointee);
  const required = t('rule.required');

  async function offerEnd(error: AppError): Promise<void> {
    if (error.code !== 'post-taken') return;
    const { holders } = await call('unit.get', { id: unit.id });
    const known = holders.find(holder => 'postId' in error.params && holder.postId === error.params.postId);
    if (known && !ends.some(end => end.post.postId === known.postId)) setEnds([...ends, endingPost(known)]);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (roleId === null || input === null || (ends.length > 0 && fromDay === null)) return;
    appoint.mutate(
      {
        unitId: unit.id,
        roleId,
        ...input,
        fromDay,
        ...(decisionNumber.trim() === '' ? {} : { decisionNumber }),
        ends: ends.map(({ post, toDay, reason }) => ({
          postId: post.postId,
          ...(toDay === null ? {} : { toDay }),
          ...(reason.trim() === '' ? {} : { reason }),
        })),
      },
      {
        onSuccess: () => {
          const role = roles.find(each => each.id === roleId)?.name ?? '';
          onClose();
          void showUndoable(t('roster.appoint.done', { person: appointee.name, role, unit: unit.name }));
        },
        onError: error => void offerEnd(error),
      },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('roster.appoint.title', { unit: unit.name })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      size="lg"
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {appoint.error && <ErrorNote message={tError(appoint.error)} />}
          {props.roleId === undefined ? (
            <Select
              label={t('roster.role')}
              required
              data={roles.map(role => ({ value: role.id, label: role.name }))}
              value={roleId}
              onChange={setRoleId}
              allowDeselect={false}
              error={isTried && roleId === null ? required : undefined}
            />
          ) : (
            <Text fw={600}>{roles.find(role => role.id === roleId)?.name}</Text>
          )}
          <AppointeeFields
            value={appointee}
            onChange={setAppointee}
            unitId={unit.id}
            error={isTried && input === null ? required : undefined}
          />
          <Group gap="sm" grow align="flex-start">
            <DayField
              label={t('roster.appoint.fromDay')}
              value={fromDay}
              onChange={setFromDay}
              today={today()}
              error={isTried && ends.length > 0 && fromDay === null ? required : undefined}
            />
            <TextInput
              label={t('roster.decision')}
              value={decisionNumber}
              onChange={event => setDecisionNumber(event.currentTarget.value)}
            />
          </Group>
          <EndingPosts value={ends} onChange={setEnds} fromDay={fromDay} />
          <div className={classes.formActions}>
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={appoint.isPending}>
              {t('roster.appoint.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}
