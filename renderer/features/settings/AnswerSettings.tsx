import { ActionIcon, Group, SegmentedControl, Table, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { termWords } from '#renderer/features/roster/term.ts';
import { LineForm } from '#renderer/features/settings/LineForm.tsx';
import classes from '#renderer/features/settings/settings.module.css';
import { TemplateForm } from '#renderer/features/settings/TemplateForm.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { AnswerTemplate, LineToTake } from '#shared/answer-template.ts';
import { t, tError } from '#shared/i18n/t.ts';

const lists = ['templates', 'lines'] as const;

/** Templates of answers, and what the office says on a topic. */
export function AnswerSettings() {
  const [list, setList] = useState<(typeof lists)[number]>('templates');
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <p className={classes.effect}>{t(`answerSettings.effect.${list}`)}</p>
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('settings.section.answers')}
          data={lists.map(value => ({ value, label: t(`answerSettings.${value}`) }))}
          value={list}
          onChange={value => setList(lists.find(each => each === value) ?? 'templates')}
        />
        <RoleButton least="lead" variant="default" onClick={() => setAdding(true)}>
          {t(`answerSettings.add.${list}`)}
        </RoleButton>
      </Group>
      {list === 'templates' ? <Templates /> : <Lines />}
      {isAdding && list === 'templates' && <TemplateForm template={null} onClose={() => setAdding(false)} />}
      {isAdding && list === 'lines' && <LineForm line={null} onClose={() => setAdding(false)} />}
    </>
  );
}

function Templates() {
  const templates = useAppQuery('template.list', {});
  const [open, setOpen] = useState<AnswerTemplate | null>(null);
  const reorder = useAppCommand('template.reorder');
  const whyNot = useWhyNot('lead');
  const rows = templates.data ?? [];

  function move(index: number, step: 1 | -1): void {
    const ids = rows.map(row => row.id);
    const [moved] = ids.splice(index, 1);
    if (moved === undefined) return;
    ids.splice(index + step, 0, moved);
    reorder.mutate({ ids });
  }

  if (templates.error)
    return <ErrorNote message={tError(templates.error)} onRetry={() => void templates.refetch()} />;
  return (
    <>
      {templates.data && rows.length === 0 && <EmptyState sentence={t('answerSettings.empty.templates')} />}
      {rows.length > 0 && (
        <Table className={classes.table} verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="34%">{t('field.answerTemplate.name')}</Table.Th>
              <Table.Th>{t('field.answerTemplate.form')}</Table.Th>
              <Table.Th w="15%">{t('field.answerTemplate.themeId')}</Table.Th>
              <Table.Th>{t('answerSettings.state')}</Table.Th>
              <Table.Th aria-label={t('field.answerTemplate.position')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((template, index) => (
              <Table.Tr key={template.id}>
                <Table.Td>
                  <UnstyledButton className={classes.open} onClick={() => setOpen(template)}>
                    {template.name}
                  </UnstyledButton>
                </Table.Td>
                <Table.Td>{template.form && t(`answer.form.${template.form}`)}</Table.Td>
                <Table.Td>{template.theme?.name}</Table.Td>
                <Table.Td>
                  <StateBadge
                    state={template.isActive ? 'on-time' : 'closed'}
                    word={t(template.isActive ? 'answerSettings.active' : 'answerSettings.inactive')}
                    isQuiet
                  />
                </Table.Td>
                <Table.Td w={72}>
                  <Mover
                    name={template.name}
                    onUp={whyNot === null && index > 0 ? () => move(index, -1) : null}
                    onDown={whyNot === null && index < rows.length - 1 ? () => move(index, 1) : null}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {open && <TemplateForm key={open.id} template={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Mover(props: {
  readonly name: string;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}) {
  const { name, onUp, onDown } = props;
  const button = (label: string, run: (() => void) | null, Icon: typeof IconChevronUp) => (
    <Tooltip label={label} disabled={run === null}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={label}
        disabled={run === null}
        onClick={() => run?.()}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <>
      {button(t('answerSettings.up', { name }), onUp, IconChevronUp)}
      {button(t('answerSettings.down', { name }), onDown, IconChevronDown)}
    </>
  );
}

function Lines() {
  const lines = useAppQuery('line.list', {});
  const [open, setOpen] = useState<LineToTake | null>(null);
  const rows = lines.data ?? [];
  if (lines.error) return <ErrorNote message={tError(lines.error)} onRetry={() => void lines.refetch()} />;
  return (
    <>
      {lines.data && rows.length === 0 && <EmptyState sentence={t('answerSettings.empty.lines')} />}
      {rows.length > 0 && (
        <Table className={classes.table} verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="40%">{t('field.lineToTake.title')}</Table.Th>
              <Table.Th>{t('field.lineToTake.themeId')}</Table.Th>
              <Table.Th>{t('field.lineToTake.source')}</Table.Th>
              <Table.Th>{t('speakers.term')}</Table.Th>
              <Table.Th>{t('answerSettings.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(line => (
              <Table.Tr key={line.id}>
                <Table.Td>
                  <UnstyledButton className={classes.open} onClick={() => setOpen(line)}>
                    {line.title}
                  </UnstyledButton>
                  <Text size="xs" c="dimmed" lineClamp={1}>
                    {line.body}
                  </Text>
                </Table.Td>
                <Table.Td>{line.theme?.name}</Table.Td>
                <Table.Td>{line.source ?? line.policy}</Table.Td>
                <Table.Td>{termWords(line)}</Table.Td>
                <Table.Td>
                  <StateBadge {...lineMark(line)} isQuiet />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {open && <LineForm key={open.id} line={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function lineMark(line: LineToTake) {
  if (!line.isActive) return { state: 'closed', word: t('answerSettings.inactive') } as const;
  if (line.isPolicyOutOfForce)
    return { state: 'overdue', word: t('answerSettings.policyOutOfForce') } as const;
  return line.isInForce
    ? ({ state: 'on-time', word: t('answerSettings.inForce') } as const)
    : ({ state: 'overdue', word: t('answerSettings.outOfTerm') } as const);
}
