import { ActionIcon, Button, Table, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPencil, IconTrash, IconVersions } from '@tabler/icons-react';
import { useState } from 'react';
import type { RowState } from '#renderer/components/data-table.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/clock/clock.module.css';
import { amountWords } from '#renderer/features/clock/clock-words.ts';
import type { RuleTask } from '#renderer/features/clock/RuleForm.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { ClockRule } from '#shared/clock.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** One rule as it is in force today, its other versions beneath it on request. */
export function RuleRows(props: {
  /** Of one key, oldest first. */
  readonly versions: readonly ClockRule[];
  readonly canEdit: boolean;
  readonly onTask: (task: RuleTask) => void;
}) {
  const { versions, canEdit, onTask } = props;
  const [isOpen, setIsOpen] = useState(false);
  const shown = versions.find(({ isInForce }) => isInForce) ?? versions.at(-1);
  if (!shown) return null;
  const others = versions.filter(version => version !== shown);
  return (
    <>
      <RuleRow
        rule={shown}
        canEdit={canEdit}
        onTask={onTask}
        others={others.length}
        isOpen={isOpen}
        onToggle={() => setIsOpen(!isOpen)}
      />
      {isOpen &&
        others
          .toReversed()
          .map(rule => <RuleRow key={rule.id} rule={rule} canEdit={canEdit} onTask={onTask} isVersion />)}
    </>
  );
}

function RuleRow(props: {
  readonly rule: ClockRule;
  readonly canEdit: boolean;
  readonly onTask: (task: RuleTask) => void;
  readonly isVersion?: boolean;
  readonly others?: number;
  readonly isOpen?: boolean;
  readonly onToggle?: () => void;
}) {
  const { rule, canEdit, onTask, others = 0, isOpen = false, isVersion = false } = props;
  const Fold = isOpen ? IconChevronDown : IconChevronRight;
  const { state, word } = stateOf(rule);
  return (
    <Table.Tr data-version={isVersion || undefined}>
      <Table.Td>
        <div className={classes.ruleName}>
          {rule.name}
          {others > 0 && (
            <UnstyledButton
              className={classes.fold}
              aria-expanded={isOpen}
              aria-label={t('rules.versionsOf', { name: rule.name })}
              onClick={props.onToggle}
            >
              <Fold className={classes.smallIcon} aria-hidden />
              {t('rules.versions', { count: others + 1 })}
            </UnstyledButton>
          )}
        </div>
        <div className={classes.small}>
          {[
            rule.legalBasis ?? t('why.noBasis'),
            rule.startEvent,
            rule.bindsOffice ? null : t('rules.press'),
            rule.openCases > 0 ? t('rules.open', { count: rule.openCases }) : null,
          ]
            .filter(part => part !== null)
            .join(' · ')}
        </div>
      </Table.Td>
      <Table.Td>{amountWords(rule)}</Table.Td>
      <Table.Td>{spanWords(rule)}</Table.Td>
      <Table.Td>
        <div className={classes.stateCell}>
          <StateBadge state={state} word={word} isQuiet={rule.isConfirmed || !rule.isInForce} />
          {canEdit && !rule.isConfirmed && rule.isInForce && <ConfirmButton rule={rule} />}
        </div>
      </Table.Td>
      {canEdit && (
        <Table.Td>
          <RuleActions rule={rule} isVersion={isVersion} onTask={onTask} />
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function ConfirmButton({ rule }: { readonly rule: ClockRule }) {
  const save = useAppCommand('clock.saveRule');
  const { id, name } = rule;
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={t('rules.confirmOf', { name })}
      onClick={() =>
        save.mutate(
          { id, fields: { isConfirmed: true } },
          { onSuccess: () => void showUndoable(t('rules.confirmed', { name })) },
        )
      }
    >
      {t('rules.confirm')}
    </Button>
  );
}

function RuleActions(props: {
  readonly rule: ClockRule;
  readonly isVersion: boolean;
  readonly onTask: (task: RuleTask) => void;
}) {
  const { rule, isVersion, onTask } = props;
  const remove = useAppCommand('clock.removeRule');
  const { id, name } = rule;
  return (
    <div className={classes.actions}>
      {!isVersion && (
        <Tooltip label={t('rules.version')}>
          <ActionIcon
            aria-label={t('rules.versionOf', { name })}
            onClick={() => onTask({ kind: 'version', rule })}
          >
            <IconVersions className={classes.smallIcon} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={t('action.edit')}>
        <ActionIcon aria-label={t('rules.editOf', { name })} onClick={() => onTask({ kind: 'edit', rule })}>
          <IconPencil className={classes.smallIcon} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('rules.remove')}>
        <ActionIcon
          aria-label={t('rules.removeOf', { name })}
          onClick={() =>
            remove.mutate(
              { id, acceptGap: true },
              { onSuccess: () => void showUndoable(t('rules.removed', { name })) },
            )
          }
        >
          <IconTrash className={classes.smallIcon} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function stateOf(rule: ClockRule): { readonly state: RowState; readonly word: string } {
  if (!rule.isActive) return { state: 'closed', word: t('rules.state.off') };
  if (!rule.isInForce) {
    const isComing = rule.validFrom !== null && rule.validFrom > today();
    return { state: 'closed', word: t(isComing ? 'rules.state.coming' : 'rules.state.past') };
  }
  return rule.isConfirmed
    ? { state: 'on-time', word: t('rules.state.confirmed') }
    : { state: 'due-soon', word: t('clock.unconfirmed') };
}

function spanWords({ validFrom, validTo }: ClockRule): string {
  return t('rules.span', {
    from: validFrom === null ? t('clock.always') : formatDay(validFrom),
    to: validTo === null ? t('clock.open') : formatDay(validTo),
  });
}
