import { Button, Group, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import classes from '#renderer/features/clock/clock.module.css';
import { RuleForm, type RuleTask } from '#renderer/features/clock/RuleForm.tsx';
import { RuleRows } from '#renderer/features/clock/RuleRows.tsx';
import { RuleTest } from '#renderer/features/clock/RuleTest.tsx';
import settings from '#renderer/features/settings/settings.module.css';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { ClockRule, RuleFault } from '#shared/clock.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** «Quy định về thời hạn»: limits as dated data, what is in force today, and a place to try them. */
export function RuleSettings() {
  const found = useAppQuery('clock.rules', {});
  const whyNot = useWhyNot('lead');
  const [task, setTask] = useState<RuleTask | null>(null);
  if (found.error) return <ErrorNote message={tError(found.error)} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingLine />;
  const { rules, faults } = found.data;
  return (
    <>
      <p className={settings.effect}>{t('rules.effect')}</p>
      {whyNot !== null && <p className={settings.effect}>{whyNot}</p>}
      {faults.length > 0 && <Faults faults={faults} />}
      <RuleTest rules={rules} />
      <Table className={classes.rules} verticalSpacing={3} aria-label={t('rules.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('field.clockRule.name')}</Table.Th>
            <Table.Th className={classes.limitColumn}>{t('rules.column.limit')}</Table.Th>
            <Table.Th className={classes.spanColumn}>{t('rules.column.span')}</Table.Th>
            <Table.Th className={classes.stateColumn}>{t('rules.column.state')}</Table.Th>
            {whyNot === null && (
              <Table.Th className={classes.actionsColumn}>{t('rules.column.actions')}</Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {byKey(rules).map(versions => (
            <RuleRows key={versions[0]?.key} versions={versions} canEdit={whyNot === null} onTask={setTask} />
          ))}
        </Table.Tbody>
      </Table>
      {whyNot === null && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
            onClick={() => setTask({ kind: 'new' })}
          >
            {t('rules.add')}
          </Button>
        </Group>
      )}
      {task !== null && <RuleForm task={task} rules={rules} onClose={() => setTask(null)} />}
    </>
  );
}

function byKey(rules: readonly ClockRule[]): readonly (readonly ClockRule[])[] {
  return [...Map.groupBy(rules, ({ key }) => key).values()];
}

/** Versions that overlap or leave days without a rule, explained. */
function Faults({ faults }: { readonly faults: readonly RuleFault[] }) {
  return (
    <div className={classes.faults} role="alert">
      <b>{t('rules.faults')}</b>
      <ul>
        {faults.map(fault => (
          <li key={`${fault.kind} ${fault.ruleId} ${fault.fromDay}`}>{faultWords(fault)}</li>
        ))}
      </ul>
    </div>
  );
}

function faultWords({ kind, key, fromDay, toDay }: RuleFault): string {
  if (kind === 'backwards') return t('clock.fault.backwards', { key });
  return t(`clock.fault.${kind}`, {
    key,
    from: fromDay === null ? t('clock.always') : formatDay(fromDay),
    to: toDay === null ? t('clock.open') : formatDay(toDay),
  });
}
