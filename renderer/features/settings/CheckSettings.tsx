import { Button, Group, Select, Table, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '#renderer/features/settings/settings.module.css';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { checkLevels } from '#shared/entities/story.ts';
import { t } from '#shared/i18n/t.ts';

const steps = ['reviewLevel', 'approvalLevel'] as const;

/** What must or should be checked before a story goes to review, and before it is approved. */
export function CheckSettings() {
  const catalogue = useAppQuery('catalogue.get', {});
  const save = useAppCommand('checkRule.save');
  const [name, setName] = useState('');

  function add(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') return;
    save.mutate(
      { name, reviewLevel: 'recommended', approvalLevel: 'recommended' },
      { onSuccess: () => setName('') },
    );
  }

  return (
    <>
      <p className={classes.effect}>{t('settings.checks.effect')}</p>
      <Table className={classes.table} verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('field.checkRule.name')}</Table.Th>
            {steps.map(step => (
              <Table.Th key={step}>{t(`field.checkRule.${step}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {catalogue.data?.checkRules.map(rule => (
            <Table.Tr key={rule.id}>
              <Table.Td>{rule.name}</Table.Td>
              {steps.map(step => (
                <Table.Td key={step}>
                  <Select
                    aria-label={t('settings.checks.before', {
                      check: rule.name,
                      step: t(`field.checkRule.${step}`),
                    })}
                    value={rule[step]}
                    data={checkLevels.map(value => ({ value, label: t(`checkLevel.${value}`) }))}
                    onChange={value => {
                      const level = checkLevels.find(known => known === value);
                      if (level) save.mutate({ id: rule.id, name: rule.name, [step]: level });
                    }}
                    allowDeselect={false}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <form onSubmit={add}>
        <Group gap="xs" className={classes.narrow}>
          <TextInput
            aria-label={t('settings.checks.add')}
            placeholder={t('settings.checks.add')}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
            flex={1}
          />
          <Button type="submit" variant="default">
            {t('settings.lists.add')}
          </Button>
        </Group>
      </form>
    </>
  );
}
