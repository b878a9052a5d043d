import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { RuleFieldsForm } from '#renderer/features/clock/RuleFieldsForm.tsx';
import { type RuleDraft, ruleDraft, ruleFields, versionFields } from '#renderer/features/clock/rule-draft.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { ClockRule } from '#shared/clock.ts';
import { addDays, formatDay } from '#shared/core/dates.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** What is to be done: a rule anew, a version put right, or a further version from a day on. */
export type RuleTask =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly rule: ClockRule }
  | { readonly kind: 'version'; readonly rule: ClockRule };

/** Enters a rule; says which open cases go on by the former one, and asks where days would be without any. */
export function RuleForm(props: {
  readonly task: RuleTask;
  readonly rules: readonly ClockRule[];
  readonly onClose: () => void;
}) {
  const { task, rules, onClose } = props;
  const rule = task.kind === 'new' ? null : task.rule;
  const [draft, setDraft] = useState<RuleDraft>(() => firstDraft(task, rules));
  const save = useAppCommand('clock.saveRule', { quiet: true });
  const add = useAppCommand('clock.addVersion', { quiet: true });
  const error = save.error ?? add.error;
  const isVersion = task.kind === 'version';

  function send(acceptGap: boolean): void {
    const done = (message: string) => ({
      onSuccess: () => {
        onClose();
        void showUndoable(message);
      },
    });
    const name = draft.name.trim();
    if (isVersion && draft.validFrom !== null)
      add.mutate(
        { ofId: task.rule.id, validFrom: draft.validFrom, fields: versionFields(draft) },
        done(t('rules.versionAdded', { name })),
      );
    else
      save.mutate(
        {
          ...(task.kind === 'edit' ? { id: task.rule.id } : {}),
          fields: ruleFields(draft),
          ...(acceptGap ? { acceptGap } : {}),
        },
        done(t('rules.saved', { name })),
      );
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    send(false);
  }

  return (
    <Modal
      opened
      size={760}
      onClose={onClose}
      closeOnClickOutside={false}
      title={titleOf(task)}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error && <ErrorNote message={tError(error)} />}
          {error?.code === 'clock-rule-gap' && (
            <Group>
              <Button variant="default" onClick={() => send(true)}>
                {t('rules.acceptGap')}
              </Button>
            </Group>
          )}
          <RuleFieldsForm
            draft={draft}
            task={task}
            onChange={part => setDraft(before => ({ ...before, ...part }))}
          />
          {isVersion && draft.validFrom !== null && (
            <Text size="sm">{t('rules.formerEnds', { day: formatDay(addDays(draft.validFrom, -1)) })}</Text>
          )}
          {rule && (
            <Text size="sm" c="dimmed">
              {rule.openCases > 0 ? t('rules.keeps', { count: rule.openCases }) : t('rules.keepsNone')}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button
              type="submit"
              disabled={draft.name.trim() === '' || (isVersion && draft.validFrom === null)}
              loading={save.isPending || add.isPending}
            >
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function titleOf(task: RuleTask): string {
  if (task.kind === 'new') return t('rules.add');
  const { name } = task.rule;
  return task.kind === 'edit' ? t('rules.editOf', { name }) : t('rules.versionOf', { name });
}

function firstDraft(task: RuleTask, rules: readonly ClockRule[]): RuleDraft {
  if (task.kind === 'edit') return ruleDraft(task.rule, task.rule.key);
  if (task.kind === 'version')
    return { ...ruleDraft(task.rule, task.rule.key), validFrom: today(), validTo: null, isConfirmed: false };
  const keys = new Set(rules.map(({ key }) => key));
  let number = 1;
  while (keys.has(t('rules.keyOf', { number }))) number += 1;
  return ruleDraft(null, t('rules.keyOf', { number }));
}
