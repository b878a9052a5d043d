import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { PartnerPicker } from '#renderer/features/opinion/PartnerPicker.tsx';
import { type NamedPerson, PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';
import { t, tError } from '#shared/i18n/t.ts';
import { CoordinationKind } from '#shared/partner.ts';
import type { Named } from '#shared/story-list.ts';

type Entry = OutputOf<'coordination.get'>;

interface Draft {
  readonly kind: CoordinationKind | null;
  readonly onDay: Day | null;
  readonly partner: Named | null;
  readonly subject: string;
  readonly content: string;
  readonly outcome: string;
  readonly documentNumber: string;
  readonly followUpOn: Day | null;
  readonly doneOn: Day | null;
  readonly owner: NamedPerson | null;
}

/** One entry of the coordination log, new or known: what was agreed with whom, and what follows on which day. */
export function EntryForm(props: {
  readonly id: string | null;
  /** The opinion a new entry is about. */
  readonly opinionId: string | null;
  readonly onClose: () => void;
}) {
  const { id, onClose } = props;
  const entry = useAppQuery('coordination.get', { id: id ?? '-' }, { enabled: id !== null });
  const session = useAppQuery('session.get', {});
  const isReady = id === null ? session.data !== undefined : entry.data !== undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="46rem"
      title={t(id === null ? 'coordination.new' : 'coordination.entry')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {entry.error && <ErrorNote message={tError(entry.error)} onRetry={() => void entry.refetch()} />}
      {!entry.error && !isReady && <LoadingLine />}
      {isReady && (
        <Fields
          {...props}
          entry={entry.data ?? null}
          me={session.data?.user ? { id: session.data.user.id, name: session.data.user.name } : null}
        />
      )}
    </Modal>
  );
}

function draftOf(entry: Entry | null, me: NamedPerson | null): Draft {
  return {
    kind: entry ? entry.kind : 'meeting',
    onDay: entry ? entry.onDay : today(),
    partner: entry?.partner ?? null,
    subject: entry?.ownSubject ?? '',
    content: entry?.content ?? '',
    outcome: entry?.outcome ?? '',
    documentNumber: entry?.documentNumber ?? '',
    followUpOn: entry?.followUpOn ?? null,
    doneOn: entry?.doneOn ?? null,
    owner: entry ? entry.owner : me,
  };
}

function Fields(props: {
  readonly id: string | null;
  readonly opinionId: string | null;
  readonly entry: Entry | null;
  readonly me: NamedPerson | null;
  readonly onClose: () => void;
}) {
  const { id, opinionId, entry, me, onClose } = props;
  const [draft, setDraft] = useState(() => draftOf(entry, me));
  const [isTried, setTried] = useState(false);
  const create = useAppCommand('coordination.create', { quiet: true });
  const save = useAppCommand('coordination.save', { quiet: true });
  const remove = useAppCommand('coordination.remove');
  const whyNot = useWhyNot('member');
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));
  const isEmpty = draft.subject.trim() === '' && draft.content.trim() === '';
  const error = create.error ?? save.error;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (isEmpty) return;
    const { partner, owner, ...fields } = draft;
    const patch = { ...fields, partnerId: partner?.id ?? null, ownerId: owner?.id ?? null };
    const done = () => {
      onClose();
      void showUndoable(t(id === null ? 'coordination.added' : 'coordination.saved'));
    };
    if (id === null)
      create.mutate({ ...patch, ...(opinionId === null ? {} : { opinionId }) }, { onSuccess: done });
    else save.mutate({ id, patch }, { onSuccess: done });
  }

  const about = entry?.opinion ?? entry?.pressCase ?? entry?.hotIssue;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {error && <ErrorNote message={tError(error)} />}
        {about && (
          <Text size="sm" c="dimmed">
            {t('coordination.aboutOf', { name: about.name })}
          </Text>
        )}
        <TextInput
          label={t('field.coordination.subject')}
          data-autofocus
          value={draft.subject}
          error={isTried && isEmpty ? t('rule.required') : undefined}
          onChange={event => change({ subject: event.currentTarget.value })}
        />
        <Group grow gap="sm" align="flex-start">
          <Select
            label={t('field.coordination.kind')}
            data={CoordinationKind.options.map(value => ({
              value,
              label: t(`coordination.kind.${value}`),
            }))}
            value={draft.kind}
            onChange={value =>
              change({ kind: CoordinationKind.options.find(each => each === value) ?? null })
            }
            clearable
          />
          <PartnerPicker
            label={t('field.coordination.partnerId')}
            value={draft.partner}
            onChange={partner => change({ partner })}
          />
          <DayField
            label={t('field.coordination.onDay')}
            value={draft.onDay}
            today={today()}
            onChange={onDay => change({ onDay })}
          />
        </Group>
        <Textarea
          label={t('field.coordination.content')}
          minRows={3}
          maxRows={8}
          value={draft.content}
          onChange={event => change({ content: event.currentTarget.value })}
        />
        <Textarea
          label={t('field.coordination.outcome')}
          minRows={2}
          maxRows={8}
          value={draft.outcome}
          onChange={event => change({ outcome: event.currentTarget.value })}
        />
        <Group grow gap="sm" align="flex-start">
          <TextInput
            label={t('field.coordination.documentNumber')}
            value={draft.documentNumber}
            onChange={event => change({ documentNumber: event.currentTarget.value })}
          />
          <PersonPicker
            label={t('field.coordination.ownerId')}
            value={draft.owner}
            onChange={owner => change({ owner })}
          />
        </Group>
        <Group grow gap="sm" align="flex-start">
          <DayField
            label={t('field.coordination.followUpOn')}
            value={draft.followUpOn}
            today={today()}
            onChange={followUpOn => change({ followUpOn })}
          />
          <DayField
            label={t('field.coordination.doneOn')}
            value={draft.doneOn}
            today={today()}
            onChange={doneOn => change({ doneOn })}
          />
        </Group>
        <Group justify="flex-end" gap="xs">
          {entry?.canRemove && !entry.isRemoved && (
            <Button
              variant="subtle"
              color="red"
              mr="auto"
              onClick={() =>
                remove.mutate(
                  { id: entry.id },
                  {
                    onSuccess: () => {
                      onClose();
                      void showUndoable(t('coordination.removed'));
                    },
                  },
                )
              }
            >
              {t('coordination.remove')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={whyNot !== null} loading={create.isPending || save.isPending}>
            {t('action.save')}
          </Button>
        </Group>
        {entry && (
          <div>
            <Text fw={600} mb={4}>
              {t('history.title')}
            </Text>
            <HistoryList entity="coordination" id={entry.id} />
          </div>
        )}
      </Stack>
    </form>
  );
}
