import { Select, Switch, Table } from '@mantine/core';
import classes from '#renderer/features/settings/settings.module.css';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';

const roles = ['admin', 'lead', 'editor', 'member', 'viewer'] as const;

/** Who works here and what each may do. */
export function PeopleSettings() {
  const session = useAppQuery('session.get', {});
  const change = useAppCommand('account.change');
  return (
    <>
      <p className={classes.effect}>{t('settings.people.effect')}</p>
      <Table className={classes.table} verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('account.name')}</Table.Th>
            <Table.Th>{t('account.role')}</Table.Th>
            <Table.Th>{t('settings.people.active')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {session.data?.accounts.map(account => (
            <Table.Tr key={account.id}>
              <Table.Td>{account.name}</Table.Td>
              <Table.Td>
                <Select
                  aria-label={t('settings.people.role', { name: account.name })}
                  value={account.role}
                  data={roles.map(value => ({ value, label: t(`role.${value}`) }))}
                  onChange={value => {
                    const role = roles.find(known => known === value);
                    if (role) change.mutate({ id: account.id, role });
                  }}
                  allowDeselect={false}
                />
              </Table.Td>
              <Table.Td>
                <Switch
                  aria-label={`${t('settings.people.active')}: ${account.name}`}
                  checked={account.isActive}
                  disabled={account.id === session.data.user?.id}
                  onChange={event => change.mutate({ id: account.id, isActive: event.currentTarget.checked })}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
